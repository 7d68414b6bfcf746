namespace Sequent.Definitions;

/// <summary>Doubles in the order of the number line, as exact numbers. Between two neighbours there is nothing.</summary>
internal static class DoubleNumber
{
    private const long Infinity = 0x7FF0000000000000;
    private const int MostHalvings = 10;

    public static Rational Max { get; } = Rational.Of(double.MaxValue);

    public static Rational PositiveInfinity { get; } = Rational.Of(double.PositiveInfinity);

    public static bool IsRepresentable(Rational value) =>
        value.Abs() <= PositiveInfinity && Rational.Of(AtLeast(value)) == value;

    /// <summary>The double that is exactly the number.</summary>
    public static double ToDouble(Rational value) => AtLeast(value);

    /// <summary>Zero, else a whole number, else one with few binary digits, else the one nearest to zero; null when the range holds none.</summary>
    public static Rational? Simplest(in Interval range)
    {
        if (range.Contains(Rational.Zero))
            return Rational.Zero;
        if (range.High.Sign <= 0)
            return Simplest(range.Mirrored()) is { } mirrored ? -mirrored : null;

        Rational power = 1;
        for (var halvings = 0; halvings <= MostHalvings; halvings++, power += power)
        {
            var scaled = range.Low * power;
            var candidate = (range.LowOpen ? scaled.Floor() + 1 : scaled.Ceiling()) / power;
            if (range.Contains(candidate) && IsRepresentable(candidate))
                return candidate;
        }
        var least = Ordinal(range.Low);
        if (range.LowOpen && Rational.Of(FromOrdinal(least)) == range.Low)
            least++;
        if (least > Infinity)
            return null;
        var value = Rational.Of(FromOrdinal(least));
        return range.Contains(value) ? value : null;
    }

    private static double AtLeast(Rational value) => FromOrdinal(Ordinal(value));

    /// <summary>The place of the least double that is not less than the number.</summary>
    private static long Ordinal(Rational value)
    {
        var (low, high) = (-Infinity, Infinity);
        while (low < high)
        {
            // Half the sum, rounded down, where the sum would not fit.
            var middle = (low & high) + ((low ^ high) >> 1);
            if (Rational.Of(FromOrdinal(middle)) >= value)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static double FromOrdinal(long ordinal) =>
        BitConverter.Int64BitsToDouble(ordinal >= 0 ? ordinal : unchecked(-ordinal | long.MinValue));
}
