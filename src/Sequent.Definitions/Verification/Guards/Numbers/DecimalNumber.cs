using System.Globalization;
using System.Numerics;

namespace Sequent.Definitions;

/// <summary>Which exact numbers a <see cref="decimal"/> can hold, and which of them is the simplest between two bounds.</summary>
internal static class DecimalNumber
{
    private const int MostDigits = 28;

    private static readonly BigInteger MostMantissa = (BigInteger.One << 96) - 1;
    private static readonly BigInteger[] Powers = PowersOfTen();

    public static Rational Max { get; } = Rational.Of(decimal.MaxValue);

    public static bool IsRepresentable(Rational value) => value.IsShortDecimal || TryDecimal(value, out _);

    public static bool TryDecimal(Rational value, out decimal result)
    {
        result = 0;
        var denominator = value.Denominator;
        for (var digits = 0; digits <= MostDigits; digits++)
        {
            if (!(Powers[digits] % denominator).IsZero)
                continue;
            var mantissa = value.Numerator * (Powers[digits] / denominator);
            if (BigInteger.Abs(mantissa) > MostMantissa)
                return false;
            var magnitude = BigInteger.Abs(mantissa);
            result = new decimal(
                unchecked((int)(uint)(magnitude & uint.MaxValue)), unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue)),
                unchecked((int)(uint)(magnitude >> 64)), mantissa.Sign < 0, (byte)digits);
            return true;
        }
        return false;
    }

    /// <summary>The number with the fewest digits after the point, and of these the nearest to zero; null when the range holds none.</summary>
    public static Rational? Simplest(in Interval range)
    {
        if (range.Contains(Rational.Zero))
            return Rational.Zero;
        var isNegative = range.High.Sign <= 0;
        var near = isNegative ? -range.High : range.Low;
        var isOpen = isNegative ? range.HighOpen : range.LowOpen;
        for (var digits = 0; digits <= MostDigits; digits++)
        {
            Rational power = Rational.Of(Powers[digits]);
            var scaled = near * power;
            var mantissa = isOpen ? scaled.Floor() + 1 : scaled.Ceiling();
            if (mantissa.Numerator > MostMantissa)
                return null;
            var candidate = isNegative ? -mantissa / power : mantissa / power;
            if (range.Contains(candidate))
                return candidate;
        }
        return null;
    }

    /// <summary>The number in digits, such as <c>5000.1</c>; null when its expansion does not end soon enough.</summary>
    public static string? TryText(Rational value) =>
        TryDecimal(value, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : value.IsInteger ? value.Numerator.ToString(CultureInfo.InvariantCulture)
        : null;

    private static BigInteger[] PowersOfTen()
    {
        var powers = new BigInteger[MostDigits + 1];
        for (var digits = 0; digits <= MostDigits; digits++)
            powers[digits] = BigInteger.Pow(10, digits);
        return powers;
    }
}
