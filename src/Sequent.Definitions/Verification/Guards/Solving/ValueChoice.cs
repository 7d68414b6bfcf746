namespace Sequent.Definitions;

/// <summary>Picks the value to show: 0, else a bound, else something small.</summary>
internal static class ValueChoice
{
    // Days up to 1 January 2000: a date that says nothing but is a date anyone has seen.
    private const long UnremarkableDay = 730119;

    /// <summary>A value that the type can hold, within the range, allowed and not excluded; null when there is none.</summary>
    public static Rational? Of(VariableType type, Rational[]? allowed, Interval range, IReadOnlyCollection<Rational> excluded)
    {
        if (allowed is not null)
            return Among(allowed, type, range, excluded);
        var first = Preferred(type, range);
        if (first is null || excluded.Count == 0 || !excluded.Contains(first.Value))
            return first;
        return Between(type, range, new HashSet<Rational>(excluded));
    }

    private static Rational? Among(Rational[] allowed, VariableType type, Interval range, IReadOnlyCollection<Rational> excluded)
    {
        Rational? first = null;
        foreach (var value in allowed)
        {
            if (!range.Contains(value) || excluded.Contains(value) || !type.IsRepresentable(value))
                continue;
            if (value.Sign == 0)
                return value;
            first ??= value;
        }
        return first;
    }

    // Each excluded value splits the range it was preferred in, once: the search ends.
    private static Rational? Between(VariableType type, Interval range, HashSet<Rational> excluded)
    {
        var open = new Stack<Interval>();
        open.Push(range);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part.IsEmpty || Preferred(type, part) is not { } value)
                continue;
            if (!excluded.Contains(value))
                return value;
            var below = new Interval(part.Low, part.LowOpen, type.IsDiscrete ? value - 1 : value, !type.IsDiscrete);
            var above = new Interval(type.IsDiscrete ? value + 1 : value, !type.IsDiscrete, part.High, part.HighOpen);
            open.Push(value.Sign < 0 ? above : below);
            open.Push(value.Sign < 0 ? below : above);
        }
        return null;
    }

    private static Rational? Preferred(VariableType type, Interval range)
    {
        if (type.IsDiscrete)
            return PreferredWhole(type, range);
        if (range.Contains(Rational.Zero))
            return Rational.Zero;
        if (range.Low.Sign > 0 && !range.LowOpen && !range.IsEmpty && type.IsRepresentable(range.Low))
            return range.Low;
        if (range.High.Sign < 0 && !range.HighOpen && !range.IsEmpty && type.IsRepresentable(range.High))
            return range.High;
        return type.Sort == VariableSort.Decimal ? DecimalNumber.Simplest(range) : DoubleNumber.Simplest(range);
    }

    private static Rational? PreferredWhole(VariableType type, Interval range)
    {
        var low = range.LowOpen ? range.Low.Floor() + 1 : range.Low.Ceiling();
        var high = range.HighOpen ? range.High.Ceiling() - 1 : range.High.Floor();
        if (low > high)
            return null;
        if (type.Sort is VariableSort.Date or VariableSort.DateTime)
        {
            if (low > type.Range.Low)
                return low;
            if (high < type.Range.High)
                return high;
            Rational unremarkable = type.Sort == VariableSort.Date ? UnremarkableDay : UnremarkableDay * TimeSpan.TicksPerDay;
            return range.Contains(unremarkable) ? unremarkable : low;
        }
        return low.Sign >= 0 ? low : high.Sign <= 0 ? high : Rational.Zero;
    }
}
