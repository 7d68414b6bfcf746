using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>Patterns, switch expressions and <c>?.</c>.</content>
internal sealed partial class BodyReader
{
    private Term? Access(IConditionalAccessOperation access)
    {
        if (ReadPlain(access.Operation) is not { } receiver)
            return null;
        if (receiver.HasValue is not { } hasValue)
            hasValue = Trees.IsNotNull(receiver.Tree);
        var known = _known;
        _known = known.Union(Trees.NotNull(hasValue, true));
        _receivers.Push(receiver with { Guard = null, MayBeNull = false, Type = Types.Underlying(receiver.Type) });
        var part = Read(access.WhenNotNull);
        _receivers.Pop();
        _known = known;
        if (part is { NullThrows: true })
            part = Plain(part);
        return part is null ? null : part with { Guard = Trees.And(hasValue, part.Guard), CanFail = part.CanFail || receiver.CanFail };
    }

    private Term? IsPattern(IIsPatternOperation operation) =>
        Read(operation.Value) is { } value && Matches(value, operation.Pattern) is { } tree ? Truth(tree, value) : null;

    /// <summary>That the value matches; an error only where the value is one.</summary>
    private Expression? Matches(Term value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when IsNull(constant.Value):
                return Plain(value) is { } plain ? NullTest(plain, isEqual: true).Tree : null;
            case IConstantPatternOperation constant:
                return Read(constant.Value) is { } one && IsSameType(value, one) ? AreEqual(value, one, true, pattern)?.Tree : Refused(pattern);
            case IRelationalPatternOperation relational:
                return Read(relational.Value) is { } limit && IsSameType(value, limit) ? Order(OperatorOf(relational.OperatorKind), value, limit, pattern)?.Tree : Refused(pattern);
            case INegatedPatternOperation negated:
                return Matches(value, negated.Pattern) is { } tree ? Trees.Opposite(tree) : null;
            case IBinaryPatternOperation binary:
                return Matches(value, binary.LeftPattern) is { } left && Matches(value, binary.RightPattern) is { } right
                    ? new BinaryExpression(binary.OperatorKind == BinaryOperatorKind.Or ? BinaryOperator.Or : BinaryOperator.And, left, right)
                    : null;
            case IRecursivePatternOperation { DeclaredSymbol: null, DeconstructionSubpatterns.IsEmpty: true } recursive when SymbolEqualityComparer.Default.Equals(recursive.MatchedType, Types.Underlying(recursive.InputType)):
                return Properties(value, recursive);
            default:
                return Refused(pattern);
        }
    }

    private Expression? Refused(IPatternOperation pattern)
    {
        Refuse(Name(pattern));
        return null;
    }

    // A pattern compares the value as it is: nothing is converted.
    private static bool IsSameType(Term value, Term constant) => SymbolEqualityComparer.Default.Equals(Types.Underlying(value.Type), Types.Underlying(constant.Type));

    private Expression? Properties(Term value, IRecursivePatternOperation pattern)
    {
        if (Plain(value) is not { } owner)
            return null;
        var result = owner.HasValue ?? (Types.IsNullable(owner.Type) || !owner.Type.IsValueType ? Trees.IsNotNull(owner.Tree) : null);
        var known = _known;
        if (result is not null)
            _known = known.Union(Trees.NotNull(result, true));
        var there = owner with { Guard = null, MayBeNull = false, Type = Types.Underlying(owner.Type) };
        foreach (var part in pattern.PropertySubpatterns)
        {
            if (part.Member is not IPropertyReferenceOperation { Property: var property } member || property.IsStatic || !property.Parameters.IsEmpty
                || Property(there, property, member) is not { } field || Matches(field, part.Pattern) is not { } matches)
            {
                _known = known;
                return Refused(pattern);
            }
            result = Trees.And(result, matches);
        }
        _known = known;
        return result ?? Refused(pattern);
    }

    private Term? Switch(ISwitchExpressionOperation choice)
    {
        if (Read(choice.Value) is not { } value)
            return null;
        if (choice.Arms.Length < 2 || choice.Arms[choice.Arms.Length - 1] is not { Pattern: IDiscardPatternOperation, Guard: null } last)
            return Refuse($"the switch {Show(choice)}, which has no last arm '_'");
        var known = _known;
        var arms = new List<(Term Condition, Term Value)>();
        Term? result = null;
        foreach (var arm in choice.Arms.Take(choice.Arms.Length - 1))
        {
            if (Matches(value, arm.Pattern) is not { } matches)
                break;
            var condition = Truth(matches, value);
            if (arm.Guard is not null && (Under(arm.Guard, matches, true) is not { } guard || Join(condition, guard, isAnd: true) is not { } both || (condition = both) is null))
                break;
            if (Under(arm.Value, condition.Tree, true) is not { } then)
                break;
            arms.Add((condition, then));
            _known = _known.Union(Trees.NotNull(condition.Tree, false));
        }
        if (arms.Count == choice.Arms.Length - 1)
            result = Read(last.Value);
        _known = known;
        for (var i = arms.Count - 1; i >= 0 && result is not null; i--)
            result = Choose(arms[i].Condition, arms[i].Value, result, choice);
        return result;
    }
}
