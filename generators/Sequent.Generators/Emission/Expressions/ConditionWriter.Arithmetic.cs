using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>Arithmetic. What does not fit is an error.</summary>
internal sealed partial class ConditionWriter
{
    private Operand Arithmetic(BinaryExpression binary, Operand left, Operand right)
    {
        if (IsText(left))
            return Concat(AsText(left), AsText(right));
        if (left.Held == Held.Ticks)
            return Time(binary, left, right);
        var symbol = Operators.Symbol(binary.Operator);
        return left.Held == Held.Double
            ? new($"({left.At(Binding.Unary)} {symbol} {right.At(Binding.Unary)})", Held.Double)
            : Computed(left.Held, "Try" + binary.Operator, left, right);
    }

    private Operand Time(BinaryExpression binary, Operand left, Operand right)
    {
        var isSum = binary.Operator == BinaryOperator.Add;
        var (leftKind, rightKind) = (expression.TypeOf(binary.Left).Kind, expression.TypeOf(binary.Right).Kind);
        if (leftKind == DataKind.Duration && rightKind == DataKind.Duration)
            return Computed(Held.Ticks, isSum ? "TryAdd" : "TrySubtract", left, right);
        // Two points in time are never so far apart that the ticks between them do not fit.
        if (rightKind != DataKind.Duration && leftKind != DataKind.Duration)
            return new($"({left.At(Binding.Unary)} - {right.At(Binding.Unary)})", Held.Ticks);

        var (time, by) = leftKind == DataKind.Duration ? (right, left) : (left, right);
        if (!isSum)
            by = Computed(Held.Ticks, "TryNegate", by);
        var isDay = (leftKind == DataKind.Duration ? rightKind : leftKind) == DataKind.Date;
        return Tried(Held.Ticks, isDay ? Times + "TryShiftDay" : Times + "TryShift", time, by);
    }

    private Operand Concat(Operand left, Operand right)
    {
        var text = Tried(Held.Text, Texts + "TryConcat", left, right);
        Spend($"{Texts}Steps({text.Code})");
        return text;
    }

    private Operand Computed(Held held, string method, params Operand[] operands) => Tried(held, Numbers + method, operands);

    /// <summary>What a method gives through its last parameter, unless it says that there is nothing.</summary>
    private Operand Tried(Held held, string method, params Operand[] operands)
    {
        var result = new Operand(NewName("v"), held);
        LeaveIf($"!{method}({string.Join(", ", operands.Select(o => o.Code))}, out {result.CodeType} {result.Code})");
        return result;
    }
}
