namespace Sequent.Definitions.Expressions;

/// <summary>What the arithmetic operators mean. What does not fit the type is an error, never a wrong value.</summary>
internal static class Arithmetic
{
    public static Value Negate(Value operand) => operand.Kind switch
    {
        ValueKind.Integer when operand.AsInteger == long.MinValue => Overflow("-", "an integer"),
        ValueKind.Integer => Value.Integer(-operand.AsInteger),
        ValueKind.Number => Value.Number(-operand.AsNumber),
        _ => Value.Double(-operand.AsDouble),
    };

    /// <summary>The result or an error; null when the operator does not apply to such values.</summary>
    public static Value? Compute(BinaryOperator binary, Value left, Value right, EvaluationLimits limits, Budget budget)
    {
        try
        {
            return (left.Kind, right.Kind) switch
            {
                (ValueKind.Integer, ValueKind.Integer) => Integers(binary, left.AsInteger, right.AsInteger),
                (ValueKind.Number, ValueKind.Number) => Numbers(binary, left.AsNumber, right.AsNumber),
                (ValueKind.Double, ValueKind.Double) => Doubles(binary, left.AsDouble, right.AsDouble),
                (ValueKind.String, ValueKind.String) when binary == BinaryOperator.Add => Strings(left.AsString, right.AsString, limits, budget),
                (ValueKind.List, ValueKind.List) when binary == BinaryOperator.Add => Lists(left.AsList, right.AsList, limits, budget),
                _ => Times(binary, left, right),
            };
        }
        catch (OverflowException)
        {
            return Overflow(Operators.Symbol(binary), KindNames.Of(left.Kind));
        }
    }

    private static Value? Integers(BinaryOperator binary, long left, long right) => binary switch
    {
        BinaryOperator.Add => Value.Integer(checked(left + right)),
        BinaryOperator.Subtract => Value.Integer(checked(left - right)),
        BinaryOperator.Multiply => Value.Integer(checked(left * right)),
        _ when right == 0 => ByZero(binary),
        // Not every runtime sees that the remainder of this division overflows, too.
        _ when right == -1 && left == long.MinValue => Overflow(Operators.Symbol(binary), "an integer"),
        BinaryOperator.Divide => Value.Integer(left / right),
        _ => Value.Integer(left % right),
    };

    private static Value? Numbers(BinaryOperator binary, decimal left, decimal right) => binary switch
    {
        BinaryOperator.Add => Value.Number(left + right),
        BinaryOperator.Subtract => Value.Number(left - right),
        BinaryOperator.Multiply => Value.Number(left * right),
        BinaryOperator.Divide => right == 0 ? ByZero(binary) : Value.Number(left / right),
        _ => null,
    };

    private static Value? Doubles(BinaryOperator binary, double left, double right) => binary switch
    {
        BinaryOperator.Add => Value.Double(left + right),
        BinaryOperator.Subtract => Value.Double(left - right),
        BinaryOperator.Multiply => Value.Double(left * right),
        BinaryOperator.Divide => Value.Double(left / right),
        _ => null,
    };

    private static Value Strings(string left, string right, EvaluationLimits limits, Budget budget)
    {
        var length = (long)left.Length + right.Length;
        if (length > limits.StringLength)
            return Value.Error($"'+' makes a string of more than {Wording.Number(limits.StringLength)} characters");
        budget.Spend(length / Budget.CharactersPerStep);
        return Value.String(left + right);
    }

    private static Value Lists(IReadOnlyList<Value> left, IReadOnlyList<Value> right, EvaluationLimits limits, Budget budget)
    {
        var length = (long)left.Count + right.Count;
        if (length > limits.ListLength)
            return Value.Error($"'+' makes an array of more than {Wording.Number(limits.ListLength)} elements");
        budget.Spend(length);
        return Value.List([.. left, .. right]);
    }

    private static Value? Times(BinaryOperator binary, Value left, Value right)
    {
        if (binary is not (BinaryOperator.Add or BinaryOperator.Subtract))
            return null;
        var isSum = binary == BinaryOperator.Add;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Duration, ValueKind.Duration) => Value.Duration(new(isSum ? checked(left.Ticks + right.Ticks) : checked(left.Ticks - right.Ticks))),
            (ValueKind.Date, ValueKind.Date) or (ValueKind.DateTime, ValueKind.DateTime) when !isSum => Value.Duration(new(left.Ticks - right.Ticks)),
            (ValueKind.Date or ValueKind.DateTime, ValueKind.Duration) => Shift(left, isSum ? right.Ticks : checked(-right.Ticks)),
            (ValueKind.Duration, ValueKind.Date or ValueKind.DateTime) when isSum => Shift(right, left.Ticks),
            _ => null,
        };
    }

    private static Value Shift(Value time, long by)
    {
        if (time.Kind == ValueKind.Date && by % TimeSpan.TicksPerDay != 0)
            return Value.Error("a date can be moved by whole days only");
        var ticks = checked(time.Ticks + by);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            throw new OverflowException();
        return time.Kind == ValueKind.Date ? Value.Date(new DateTime(ticks)) : Value.DateTime(new DateTime(ticks, DateTimeKind.Utc));
    }

    private static Value ByZero(BinaryOperator binary) =>
        Value.Error(binary == BinaryOperator.Divide ? "'/' divides by zero" : "'%' divides by zero");

    private static Value Overflow(string symbol, string kind) => Value.Error($"the result of '{symbol}' does not fit {kind}");
}
