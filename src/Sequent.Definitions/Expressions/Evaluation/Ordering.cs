namespace Sequent.Definitions.Expressions;

/// <summary>What <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c> mean.</summary>
internal static class Ordering
{
    /// <summary>True or false; null when the values have no order.</summary>
    public static Value? Compare(BinaryOperator binary, Value left, Value right, Budget budget)
    {
        if (KindNames.IsNumeric(left.Kind) && KindNames.IsNumeric(right.Kind))
            return NumberLine.Compare(left, right) is { } order ? Holds(binary, order) : Value.False;
        if (left.Kind != right.Kind)
            return null;
        switch (left.Kind)
        {
            case ValueKind.String:
                budget.Spend(Math.Min(left.AsString.Length, right.AsString.Length) / Budget.CharactersPerStep);
                return Holds(binary, CodePoints.Compare(left.AsString, right.AsString));
            case ValueKind.Boolean or ValueKind.Date or ValueKind.DateTime or ValueKind.Duration:
                return Holds(binary, left.Ticks.CompareTo(right.Ticks));
            default:
                return null;
        }
    }

    private static Value Holds(BinaryOperator binary, int order) => Value.Boolean(binary switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    });
}
