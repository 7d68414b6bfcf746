namespace Sequent.Definitions.Expressions;

/// <summary>
/// What <c>==</c> means: numbers by their place on the number line, lists by their elements; values of different
/// kinds are unequal. Objects have no equality.
/// </summary>
internal static class Equality
{
    private const int DeepestList = 50;

    public static Value AreEqual(Value left, Value right, Budget budget) => AreEqual(left, right, budget, 0);

    private static Value AreEqual(Value left, Value right, Budget budget, int depth)
    {
        if (left.IsError)
            return left;
        if (right.IsError)
            return right;
        if (!budget.Spend())
            return Value.Error("the expression needs too many steps");
        if (KindNames.IsNumeric(left.Kind) && KindNames.IsNumeric(right.Kind))
            return Value.Boolean(NumberLine.Compare(left, right) == 0);
        if (left.Kind != right.Kind)
            return Value.False;
        switch (left.Kind)
        {
            case ValueKind.Null:
                return Value.True;
            case ValueKind.String:
                budget.Spend(Math.Min(left.AsString.Length, right.AsString.Length) / Budget.CharactersPerStep);
                return Value.Boolean(string.Equals(left.AsString, right.AsString, StringComparison.Ordinal));
            case ValueKind.List:
                return Lists(left.AsList, right.AsList, budget, depth + 1);
            case ValueKind.Object:
                return Value.Error("objects cannot be compared: compare their fields");
            default:
                return Value.Boolean(left.Ticks == right.Ticks);
        }
    }

    private static Value Lists(IReadOnlyList<Value> left, IReadOnlyList<Value> right, Budget budget, int depth)
    {
        if (depth > DeepestList)
            return Value.Error($"arrays are compared {DeepestList} levels deep at most");
        if (left.Count != right.Count)
            return Value.False;
        Value? error = null;
        for (var i = 0; i < left.Count && !budget.IsExhausted; i++)
        {
            var equal = AreEqual(left[i], right[i], budget, depth);
            if (equal.IsError)
                error ??= equal;
            else if (!equal.AsBoolean)
                return equal;
        }
        return error ?? Value.True;
    }
}
