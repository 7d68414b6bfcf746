using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>
/// Logic. That of the language absorbs errors from either side, that of C# is ordered: where the left side can fail,
/// a conditional says the same.
/// </content>
internal sealed partial class BodyReader
{
    private Term? Unary(IUnaryOperation unary)
    {
        if (unary.OperatorKind == UnaryOperatorKind.Not && unary.Type?.SpecialType == SpecialType.System_Boolean && unary.OperatorMethod is null)
            return Read(unary.Operand) is { } operand ? Truth(Trees.Not(operand.Tree), operand) : null;
        return unary.OperatorKind is UnaryOperatorKind.Minus or UnaryOperatorKind.Plus ? Sign(unary) : Refuse(Name(unary));
    }

    private Term? Binary(IBinaryOperation binary)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr when IsLogic(binary):
                return Ordered(binary.LeftOperand, binary.RightOperand, isAnd: binary.OperatorKind == BinaryOperatorKind.ConditionalAnd);
            case BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr when IsLogic(binary):
                return Strict(binary);
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                return Equality(binary);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return Order(binary);
            case BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder:
                return Compute(binary);
            default:
                return Refuse(Name(binary));
        }
    }

    private static bool IsLogic(IBinaryOperation binary) =>
        binary is { OperatorMethod: null, LeftOperand.Type.SpecialType: SpecialType.System_Boolean, RightOperand.Type.SpecialType: SpecialType.System_Boolean };

    private Term? Ordered(IOperation leftOperation, IOperation rightOperation, bool isAnd) =>
        Read(leftOperation) is { } left && Under(rightOperation, left.Tree, whenTrue: isAnd) is { } right ? Join(left, right, isAnd) : null;

    // The right side is not evaluated where the left one decides.
    private Term? Join(Term left, Term right, bool isAnd)
    {
        if (!left.CanFail)
            return Truth(new BinaryExpression(isAnd ? BinaryOperator.And : BinaryOperator.Or, left.Tree, right.Tree), left, right);
        if (Plain(right) is not { } plain)
            return null;
        return Truth(isAnd ? Trees.Then(left.Tree, plain.Tree) : new ConditionalExpression(left.Tree, Trees.True, plain.Tree), left, plain);
    }

    // Both sides are evaluated.
    private Term? Strict(IBinaryOperation binary)
    {
        if (ReadPlain(binary.LeftOperand) is not { } left || ReadPlain(binary.RightOperand) is not { } right)
            return null;
        if (binary.OperatorKind == BinaryOperatorKind.ExclusiveOr)
            return Truth(new BinaryExpression(BinaryOperator.NotEqual, left.Tree, right.Tree), left, right);
        if (right.CanFail)
            (left, right) = (right, left);
        var isAnd = binary.OperatorKind == BinaryOperatorKind.And;
        if (!right.CanFail)
            return Join(left, right, isAnd);
        var decided = new ConditionalExpression(right.Tree, isAnd ? Trees.False : Trees.True, isAnd ? Trees.False : Trees.True);
        return Truth(isAnd ? new ConditionalExpression(left.Tree, right.Tree, decided) : new ConditionalExpression(left.Tree, decided, right.Tree), left, right);
    }

    private Term? Conditional(IOperation conditionOperation, IOperation whenTrueOperation, IOperation whenFalseOperation)
    {
        if (Read(conditionOperation) is not { } condition)
            return null;
        return Under(whenTrueOperation, condition.Tree, true) is { } whenTrue && Under(whenFalseOperation, condition.Tree, false) is { } whenFalse
            ? Choose(condition, whenTrue, whenFalse, whenTrueOperation)
            : null;
    }

    private Term? Choose(Term condition, Term first, Term second, IOperation operation)
    {
        if (Plain(first) is not { } whenTrue || Plain(second) is not { } whenFalse)
            return null;
        var kind = KindOf(whenTrue, whenFalse);
        var isOneKind = Fits(whenTrue, kind) && Fits(whenFalse, kind) && whenTrue.IsChar == whenFalse.IsChar;
        if (!isOneKind || (kind is DataKind.Array or DataKind.Object && !SymbolEqualityComparer.Default.Equals(whenTrue.Type, whenFalse.Type)))
            return Refuse($"the choice between {Show(operation)} and another type: nothing is converted, declare both as one type");
        return new(new ConditionalExpression(condition.Tree, whenTrue.Whole, whenFalse.Whole), whenTrue.Kind == DataKind.Null ? whenFalse.Type : whenTrue.Type, kind)
        {
            MayBeNull = whenTrue.IsNullable || whenFalse.IsNullable,
            CanFail = condition.CanFail || whenTrue.CanFail || whenFalse.CanFail,
            IsLiteral = (whenTrue.IsLiteral || whenTrue.Kind == DataKind.Null) && (whenFalse.IsLiteral || whenFalse.Kind == DataKind.Null),
            IsChar = whenTrue.IsChar,
            Range = whenTrue.Kind == DataKind.Null ? whenFalse.Range
                : whenFalse.Kind == DataKind.Null ? whenTrue.Range
                : whenTrue.Range is { } one && whenFalse.Range is { } other ? one.Join(other) : null,
        };
    }

    // Literals take the type of what is no literal, and whole ones that of a fraction.
    private static DataKind KindOf(Term left, Term right)
    {
        var (first, second) = Weight(left) >= Weight(right) ? (left, right) : (right, left);
        return first.Kind == DataKind.Null ? second.Kind : first.Kind;

        static int Weight(Term term) => term.Kind == DataKind.Null ? 0 : !term.IsLiteral ? 3 : term.Kind == DataKind.Integer ? 1 : 2;
    }

    private static bool Fits(Term term, DataKind kind) =>
        term.Kind == kind || term.Kind == DataKind.Null || (term.IsLiteral && term.Kind == DataKind.Integer && kind is DataKind.Number or DataKind.Double);

    private Term? Coalesce(ICoalesceOperation coalesce)
    {
        if (ReadPlain(coalesce.Value) is not { } value)
            return null;
        if (value is { Guard: null, Kind: DataKind.Boolean } && coalesce.WhenNull is { ConstantValue.Value: bool otherwise })
            return Truth(new BinaryExpression(otherwise ? BinaryOperator.NotEqual : BinaryOperator.Equal, value.Tree, LiteralExpression.Boolean(!otherwise)), value);
        if (!coalesce.ValueConversion.IsIdentity && !coalesce.ValueConversion.IsNullable && !coalesce.ValueConversion.IsReference)
            return Refuse(Name(coalesce));
        if (Under(coalesce.WhenNull, value.Test, false) is not { } whenNull || Plain(whenNull) is null)
            return null;
        var test = value.HasValue ?? value.Test;
        return Choose(Truth(test, value), value with { Guard = null, MayBeNull = false }, whenNull, coalesce);
    }
}
