using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>Arrays and collections.</content>
internal sealed partial class BodyReader
{
    // The names of the elements of the macros around.
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);

    private Term? OfSequence(IInvocationOperation call, IOperation sequence, IReadOnlyList<IArgumentOperation> arguments)
    {
        switch (call.TargetMethod.Name, arguments.Count)
        {
            case ("Contains", 1):
            case ("Contains", 2) when arguments[1] is { ArgumentKind: ArgumentKind.DefaultValue }:
                return Contains(call, sequence, arguments[0].Value);
            case ("Count", 0):
                return ReadArray(sequence, call) is { } counted ? Size(counted, call.Type!) with { CanFail = Fails(counted) } : null;
            case ("Any", 0):
                return ReadArray(sequence, call) is { } any ? Truth(new BinaryExpression(BinaryOperator.Greater, Size(any, call.Type!).Tree, LiteralExpression.Number("0"))) with { CanFail = Fails(any) } : null;
            case ("Any" or "Exists", 1):
                return Macro(MacroKind.Exists, call, sequence, arguments[0].Value);
            case ("All" or "TrueForAll", 1):
                return Macro(MacroKind.All, call, sequence, arguments[0].Value);
            default:
                return Refuse(Name(call));
        }
    }

    private static bool Fails(Term term) => term.IsNullable || term.CanFail || term.NullThrows;

    private Term? ReadArray(IOperation sequence, IOperation use)
    {
        if (Read(sequence) is not { } term)
            return null;
        return term is { Kind: DataKind.Array, Guard: null } ? term : Refuse(Name(use));
    }

    private Term? Contains(IInvocationOperation call, IOperation sequence, IOperation item)
    {
        var isSpan = Types.IsOfSystem(call.TargetMethod.ContainingType, "MemoryExtensions");
        while (sequence is IConversionOperation { IsImplicit: true } conversion)
            sequence = conversion.Operand;
        if (sequence is IInvocationOperation { TargetMethod: { Name: "op_Implicit", Parameters.Length: 1 } } implicitly)
            sequence = implicitly.Arguments[0].Value;
        if (ReadPlain(item) is not { } looked)
            return null;
        if (looked.Kind is DataKind.Double or DataKind.Object or DataKind.Array || looked.IsLiteral || looked.Kind == DataKind.Null)
            return Refuse(Name(call));
        if (sequence is IArrayCreationOperation { Initializer: { } initializer })
            return In(looked, initializer.ElementValues, call);
        if (ReadArray(sequence, call) is not { } array)
            return null;
        var isActor = array.Tree is MemberExpression { Target: NameExpression { Name: Roots.Actor } };
        if (!isActor && !ComparesByValue(array.Type))
            return Refuse($"the call {Show(call)} on '{array.Type.ToDisplayString()}', which may compare in its own way: use an array or a List, or write Any(x => x == …)");
        var contains = new BinaryExpression(BinaryOperator.In, looked.Whole, array.Tree);
        // An array that is null is an empty span.
        return isSpan && array.IsNullable && !array.CanFail
            ? Truth(Trees.And(Trees.IsNotNull(array.Tree), contains)!, looked)
            : isSpan && array.IsNullable ? Refuse(Name(call)) : Truth(contains, looked) with { CanFail = looked.CanFail || Fails(array) };
    }

    private Term? In(Term looked, IEnumerable<IOperation> elements, IOperation call)
    {
        var list = new List<Expression>();
        foreach (var element in elements)
        {
            if (ReadPlain(element) is not { } term)
                return null;
            if (!element.ConstantValue.HasValue || term.Kind != looked.Kind || term.Kind is DataKind.Double || list.Count >= ExpressionLimits.ListLength)
                return Refuse(Name(call));
            list.Add(term.Tree);
        }
        return list.Count == 0 ? Refuse(Name(call)) : Truth(new BinaryExpression(BinaryOperator.In, looked.Whole, new ListExpression([.. list])), looked);
    }

    // Sets have a comparer of their own, and what is behind an interface may be one.
    private static bool ComparesByValue(ITypeSymbol type) => type is IArrayTypeSymbol
        || type is INamedTypeSymbol { Name: "List" or "ImmutableArray" or "ImmutableList", IsGenericType: true } && Types.IsFramework(type);

    // The macros look at all elements, and absorb errors: only a condition that cannot fail means the same.
    private Term? Macro(MacroKind kind, IInvocationOperation call, IOperation sequence, IOperation function)
    {
        while (function is IConversionOperation conversion)
            function = conversion.Operand;
        if (function is IDelegateCreationOperation { Target: var target })
            function = target;
        if (function is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters, Body.Operations: { Length: 1 } body } || body[0] is not IReturnOperation { ReturnedValue: { } condition })
            return Refuse(Name(call));
        var parameter = parameters[0];
        if (ReadArray(sequence, call) is not { } array || ElementOf(array.Type) is not { } element)
            return Obstacle is null ? Refuse(Name(call)) : null;

        var variable = Variable(parameter.Name);
        if (Value(new NameExpression(variable), element.Type, element.Annotation, $"'{parameter.Name}'") is not { } each)
            return null;
        // An element that is declared not to be null is taken at its word.
        _parameters[parameter] = each with { MayBeNull = each.MayBeNull && (element.Type.IsValueType || element.Annotation != NullableAnnotation.NotAnnotated) };
        _variables.Add(variable);
        var holds = Read(condition);
        _variables.Remove(variable);
        if (holds is null)
            return null;
        return holds.CanFail
            ? Refuse($"the call {Show(call)}, whose condition may throw at one element where another decides: test for null in it")
            : Truth(new MacroExpression(kind, array.Tree, variable, holds.Tree)) with { CanFail = Fails(array) };
    }

    private static (ITypeSymbol Type, NullableAnnotation Annotation)? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return (array.ElementType, array.ElementNullableAnnotation);
        foreach (var candidate in type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>())
            if (candidate.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
                return (candidate.TypeArguments[0], candidate.TypeArgumentNullableAnnotations[0]);
        return null;
    }

    // A name that means nothing else in any condition of the class.
    private string Variable(string name)
    {
        var wireName = Naming.ToWireName(name);
        var start = Identifiers.IsName(wireName) ? wireName : "x";
        var variable = start;
        for (var i = 2; Roots.Contains(variable) || _variables.Contains(variable) || data.Find(variable) is not null; i++)
            variable = start + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return variable;
    }
}
