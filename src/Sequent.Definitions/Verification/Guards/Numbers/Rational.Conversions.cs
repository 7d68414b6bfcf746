using System.Numerics;

namespace Sequent.Definitions;

internal readonly partial struct Rational
{
    /// <summary>True only when a decimal surely has room for the number: a quick answer for the ones people write.</summary>
    public bool IsShortDecimal =>
        _large is null && (_denominatorLessOne == 0 || (IsCross && 1_000_000_000_000_000_000 % SmallDenominator == 0));

    /// <summary>The exact value of a decimal.</summary>
    public static Rational Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return Of(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>
    /// The exact value of a double that is a number. The infinities get the places the format would give them, ±2^1024:
    /// comparisons, which is all guards do with doubles, then come out as IEEE 754 has them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number.</exception>
    public static Rational Of(double value)
    {
        if (double.IsNaN(value))
            throw new ArgumentOutOfRangeException(nameof(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger magnitude = exponent == 0 ? fraction : fraction | (1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        if (bits < 0)
            magnitude = -magnitude;
        return power >= 0 ? Of(magnitude << power) : Of(magnitude, BigInteger.One << -power);
    }
}
