using System.Numerics;

namespace Sequent.Definitions.Expressions;

/// <summary>Compares numbers of different types as points on one line, exactly: nothing is rounded to be compared.</summary>
internal static class NumberLine
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double AboveDecimals = 7.9228162514264338e28;

    /// <summary>The order of two numbers; null when one of them is not a number.</summary>
    public static int? Compare(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Integer, ValueKind.Integer) => left.AsInteger.CompareTo(right.AsInteger),
        (ValueKind.Number, ValueKind.Number) => left.AsNumber.CompareTo(right.AsNumber),
        (ValueKind.Double, ValueKind.Double) => Compare(left.AsDouble, right.AsDouble),
        (ValueKind.Integer, ValueKind.Number) => ((decimal)left.AsInteger).CompareTo(right.AsNumber),
        (ValueKind.Number, ValueKind.Integer) => left.AsNumber.CompareTo(right.AsInteger),
        (ValueKind.Integer, ValueKind.Double) => Compare(left.AsInteger, right.AsDouble),
        (ValueKind.Double, ValueKind.Integer) => -Compare(right.AsInteger, left.AsDouble),
        (ValueKind.Number, ValueKind.Double) => Compare(left.AsNumber, right.AsDouble),
        _ => -Compare(right.AsNumber, left.AsDouble),
    };

    private static int? Compare(double left, double right) =>
        left < right ? -1 : left > right ? 1 : left == right ? 0 : null;

    /// <summary>The order of the two; null when the right one is not a number.</summary>
    public static int? Compare(long left, double right)
    {
        if (double.IsNaN(right))
            return null;
        if (right >= TwoTo63)
            return -1;
        if (right < -TwoTo63)
            return 1;
        var whole = Math.Truncate(right);
        var order = left.CompareTo((long)whole);
        return order != 0 ? order : 0.0.CompareTo(right - whole);
    }

    /// <summary>The order of the two; null when the right one is not a number.</summary>
    public static int? Compare(decimal left, double right)
    {
        if (double.IsNaN(right))
            return null;
        if (Math.Abs(right) > AboveDecimals)
            return right > 0 ? -1 : 1;

        // left = mantissa / 10^scale and right = fraction * 2^exponent: both sides become whole numbers.
        var bits = decimal.GetBits(left);
        var scale = (bits[3] >> 16) & 0xff;
        var mantissa = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        if (bits[3] < 0)
            mantissa = -mantissa;

        var pattern = BitConverter.DoubleToInt64Bits(right);
        var exponent = (int)((pattern >> 52) & 0x7ff);
        BigInteger fraction = (pattern & 0xfffffffffffff) | (exponent == 0 ? 0 : 1L << 52);
        if (pattern < 0)
            fraction = -fraction;
        fraction *= BigInteger.Pow(10, scale);
        exponent = Math.Max(exponent, 1) - 1075;
        return exponent >= 0 ? mantissa.CompareTo(fraction << exponent) : (mantissa << -exponent).CompareTo(fraction);
    }
}
