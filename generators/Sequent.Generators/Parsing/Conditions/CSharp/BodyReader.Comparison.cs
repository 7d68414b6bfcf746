using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Parsing;

/// <content>Comparisons. In C# one with null is false, but for <c>==</c> and <c>!=</c>.</content>
internal sealed partial class BodyReader
{
    private Term? Equality(IBinaryOperation binary)
    {
        var isEqual = binary.OperatorKind == BinaryOperatorKind.Equals;
        if (!IsBuiltIn(binary.OperatorMethod))
            return Refuse($"the operator of '{binary.OperatorMethod!.ContainingType.ToDisplayString()}' in {Show(binary)}");
        if (IsNull(binary.RightOperand) || IsNull(binary.LeftOperand))
            return NullTest(IsNull(binary.RightOperand) ? binary.LeftOperand : binary.RightOperand, isEqual);
        if (binary.OperatorMethod is null && binary.LeftOperand.Type is { IsReferenceType: true, TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_String })
            return Refuse($"the comparison of references {Show(binary)}");
        return Read(binary.LeftOperand) is { } left && Read(binary.RightOperand) is { } right ? AreEqual(left, right, isEqual, binary) : null;
    }

    private Term? Order(IBinaryOperation binary)
    {
        if (!IsBuiltIn(binary.OperatorMethod))
            return Refuse($"the operator of '{binary.OperatorMethod!.ContainingType.ToDisplayString()}' in {Show(binary)}");
        return Read(binary.LeftOperand) is { } left && Read(binary.RightOperand) is { } right ? Order(OperatorOf(binary.OperatorKind), left, right, binary) : null;
    }

    private static BinaryOperator OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        _ => BinaryOperator.Remainder,
    };

    private Term? NullTest(IOperation operation, bool isEqual) => ReadPlain(operation) is { } term ? NullTest(term, isEqual) : null;

    private Term NullTest(Term term, bool isEqual)
    {
        var test = Trees.And(term.Guard, Trees.IsNotNull(term.Tree))!;
        return Truth(isEqual ? Trees.Opposite(test) : test, term);
    }

    private Term? Order(BinaryOperator binary, Term left, Term right, IOperation operation)
    {
        if (left.CountsUnits || right.CountsUnits)
            return Length(binary, left, right);
        if (!AreOrdered(left, right))
            return Refuse($"the comparison {Show(operation)}");
        var compared = new BinaryExpression(binary, left.Tree, right.Tree);
        // Without a value there is no order, and C# says false.
        return (left.NullThrows && right.IsNullable) || (right.NullThrows && left.IsNullable)
            ? Plain(left.NullThrows ? left : right)
            : Truth(Trees.And(Both(left, right), compared)!, left, right);
    }

    private Term? AreEqual(Term left, Term right, bool isEqual, IOperation operation)
    {
        if (left.CountsUnits || right.CountsUnits)
            return Length(isEqual ? BinaryOperator.Equal : BinaryOperator.NotEqual, left, right);
        if (!AreComparable(left, right))
            return Refuse($"the comparison {Show(operation)}");
        if (Plain(left) is not { } first || Plain(right) is not { } second)
            return null;

        var (guarded, other) = first.Guard is not null ? (first, second) : (second, first);
        Expression tree;
        if (guarded.Guard is null || other.IsNullable || other.CanFail)
            tree = new BinaryExpression(BinaryOperator.Equal, first.Whole, second.Whole);
        else
            tree = Trees.And(guarded.Guard, new BinaryExpression(BinaryOperator.Equal, first.Tree, second.Tree))!;
        return Truth(isEqual ? tree : Trees.Opposite(tree), first, second);
    }

    /// <summary>That both have values, and an error where one of them is an error; null when they always have.</summary>
    private static Expression? Both(Term left, Term right)
    {
        if (!left.IsNullable && !right.IsNullable)
            return null;
        if (!left.CanFail && !right.CanFail)
            return Trees.And(left.HasValue, right.HasValue);
        // What fails comes first: null in the one does not hide that C# throws at the other.
        if (!left.CanFail)
            (left, right) = (right, left);
        if (!right.CanFail)
            return right.HasValue is { } has ? Trees.Then(left.Test, has) : left.HasValue;
        return new ConditionalExpression(left.Test, right.Test, Trees.Then(right.Test, Trees.False));
    }

    private static bool AreComparable(Term left, Term right) =>
        left.Kind is not (DataKind.Array or DataKind.Object or DataKind.Null or DataKind.Dynamic)
        && left.IsChar == right.IsChar && (AreNumbers(left, right) || left.Kind == right.Kind);

    private static bool AreOrdered(Term left, Term right) => AreComparable(left, right)
        && (left.Kind is DataKind.Integer or DataKind.Number or DataKind.Double or DataKind.Date or DataKind.DateTime or DataKind.Duration || left.IsChar);

    // Literals that meet nothing typed would be doubles.
    private static bool AreNumbers(Term left, Term right) =>
        IsNumber(left) && IsNumber(right) && !(left.IsLiteral && right.IsLiteral && (left.Kind != DataKind.Integer || right.Kind != DataKind.Integer));

    private static bool IsNumber(Term term) => term.Kind is DataKind.Integer or DataKind.Number or DataKind.Double;

    // The length in code points is 0 where that in UTF-16 units is; of others nothing is known.
    private Term? Length(BinaryOperator binary, Term left, Term right)
    {
        var (length, limit) = left.CountsUnits ? (left, right) : (right, left);
        if (limit.CountsUnits || limit.Range is not { } range || range.Min != range.Max || !limit.IsLiteral)
            return Plain(length);
        var direction = left.CountsUnits ? binary : Turned(binary);
        var isEmptiness = (direction, (int)System.Numerics.BigInteger.Min(range.Min, 2)) is
            (BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Greater or BinaryOperator.LessOrEqual, 0) or (BinaryOperator.Less or BinaryOperator.GreaterOrEqual, 1);
        if (!isEmptiness || range.Min < 0)
            return Plain(length);
        return Order(binary, left with { CountsUnits = false }, right with { CountsUnits = false }, isEquality: Operators.IsEquality(binary));
    }

    private Term? Order(BinaryOperator binary, Term left, Term right, bool isEquality)
    {
        var compared = new BinaryExpression(binary is BinaryOperator.NotEqual ? BinaryOperator.Equal : binary, left.Tree, right.Tree);
        var tree = Trees.And(Both(left, right), compared)!;
        return Truth(isEquality && binary == BinaryOperator.NotEqual ? Trees.Opposite(tree) : tree, left, right);
    }

    private static BinaryOperator Turned(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => binary,
    };

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion && !operation.ConstantValue.HasValue)
            operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: null };
    }

    // The operators of these types are those of the language.
    private static bool IsBuiltIn(IMethodSymbol? method) =>
        method is null || method.ContainingType.SpecialType is SpecialType.System_Decimal or SpecialType.System_String or SpecialType.System_DateTime
        || Types.IsOfSystem(method.ContainingType, "DateTimeOffset", "DateOnly", "TimeSpan", "Guid");
}
