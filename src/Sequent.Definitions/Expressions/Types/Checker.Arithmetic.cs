namespace Sequent.Definitions.Expressions;

/// <summary>Arithmetic: on numbers of one type, on text and arrays that are put together, and on times.</summary>
internal sealed partial class Checker
{
    private DataType Arithmetic(BinaryExpression binary, DataType left, DataType right)
    {
        if (left.Kind == DataKind.Dynamic || right.Kind == DataKind.Dynamic)
        {
            Float(left.Kind == DataKind.Dynamic ? binary.Right : binary.Left);
            return DataType.Dynamic;
        }
        if (left.IsNumeric && right.IsNumeric)
            return Numeric(binary, left, right);
        if (binary.Operator == BinaryOperator.Add && left.Kind == DataKind.Array && right.Kind == DataKind.Array
            && Join(binary.Left, left, binary.Right, right) is { } joined)
        {
            if (HasUntyped(joined))
                SettleBoth(binary);
            return HasUntyped(joined) ? Settled(joined, Default(joined)) : joined;
        }
        if (Times(binary.Operator, left, right) is { } type)
            return type;

        SettleBoth(binary);
        Error(binary, $"'{Operators.Symbol(binary.Operator)}' does not apply to {Show(binary.Left)}, which is {left}, and {Show(binary.Right)}, which is {right}: use values that can be computed with.");
        return DataType.Dynamic;
    }

    private DataType Numeric(BinaryExpression binary, DataType left, DataType right)
    {
        if (binary.Operator == BinaryOperator.Remainder)
        {
            Settle(binary.Left, DataKind.Integer);
            Settle(binary.Right, DataKind.Integer);
            if ((left.IsUntyped || left.Kind == DataKind.Integer) && (right.IsUntyped || right.Kind == DataKind.Integer))
                return DataType.Integer;
            var (node, type) = left.IsUntyped || left.Kind == DataKind.Integer ? (binary.Right, right) : (binary.Left, left);
            Error(node, $"{Show(node)} is {type}, and '%' computes with integers only: use integers.");
            return DataType.Dynamic;
        }

        if (left.IsUntyped && right.IsUntyped)
            return JoinTypes(left, right);
        if (left.IsUntyped || right.IsUntyped || left.Kind == right.Kind)
        {
            Settle(binary.Left, right.Kind);
            Settle(binary.Right, left.Kind);
            return left.IsUntyped ? right : left;
        }
        Error(binary, $"{Show(binary.Left)} is {left}, and {Show(binary.Right)} is {right}: nothing is converted, declare both as one type.");
        return DataType.Dynamic;
    }

    private static DataType? Times(BinaryOperator binary, DataType left, DataType right) => (left.Kind, binary, right.Kind) switch
    {
        (DataKind.String or DataKind.Enum, BinaryOperator.Add, DataKind.String or DataKind.Enum) => DataType.String,
        (DataKind.Duration, BinaryOperator.Add or BinaryOperator.Subtract, DataKind.Duration) => DataType.Duration,
        (DataKind.Date or DataKind.DateTime, BinaryOperator.Add or BinaryOperator.Subtract, DataKind.Duration) => left,
        (DataKind.Duration, BinaryOperator.Add, DataKind.Date or DataKind.DateTime) => right,
        (DataKind.Date, BinaryOperator.Subtract, DataKind.Date) => DataType.Duration,
        (DataKind.DateTime, BinaryOperator.Subtract, DataKind.DateTime) => DataType.Duration,
        _ => null,
    };
}
