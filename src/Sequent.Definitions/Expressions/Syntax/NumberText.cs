using System.Globalization;
using System.Numerics;

namespace Sequent.Definitions.Expressions;

/// <summary>The digits of a number literal, and what they are worth in each numeric type.</summary>
internal static class NumberText
{
    private const int LargestExponent = 10_000;
    private const int LargestScale = 28;
    private static readonly BigInteger LargestMantissa = (BigInteger.One << 96) - 1;

    /// <summary>How long the number is that begins there.</summary>
    public static int Measure(string text, int at)
    {
        var end = at;
        if (text[at] == '0' && end + 2 < text.Length && text[at + 1] is 'x' or 'X' && Uri.IsHexDigit(text[at + 2]))
        {
            for (end += 2; end < text.Length && Uri.IsHexDigit(text[end]);)
                end++;
            return end - at;
        }

        end = Digits(text, end);
        if (end + 1 < text.Length && text[end] == '.' && IsDigit(text[end + 1]))
            end = Digits(text, end + 1);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (exponent < text.Length && IsDigit(text[exponent]))
                end = Digits(text, exponent);
        }
        return end - at;
    }

    /// <summary>The one way to write the number; null when it is none, or does not even fit a double.</summary>
    public static string? Normalize(string text)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var digits = isNegative ? text.Substring(1) : text;
        if (digits.Length == 0 || !(IsDigit(digits[0]) || digits[0] == '.') || (digits[0] == '.' && (digits.Length == 1 || !IsDigit(digits[1])))
            || Measure(digits, 0) != digits.Length)
            return null;
        if (digits.Length > 1 && digits[1] is 'x' or 'X')
            digits = BigInteger.Parse("0" + digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

        digits = digits.Replace('E', 'e').Replace("e+", "e");
        var exponent = digits.IndexOf('e');
        if (exponent >= 0 && !(int.TryParse(digits.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && Math.Abs(power) <= LargestExponent))
            return null;
        digits = digits.TrimStart('0');
        if (digits.Length == 0 || !IsDigit(digits[0]))
            digits = "0" + digits;
        if (double.IsInfinity(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)))
            return null;
        return isNegative && digits != "0" ? "-" + digits : digits;
    }

    public static bool IsFraction(string number) => number.IndexOf('.') >= 0 || number.IndexOf('e') >= 0;

    public static long? ToInteger(string number) =>
        long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double ToDouble(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number exactly; null when it has more digits than a decimal holds.</summary>
    public static decimal? ToDecimal(string number)
    {
        var exponentAt = number.IndexOf('e');
        var scale = exponentAt < 0 ? 0 : -int.Parse(number.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            scale += digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        var mantissa = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (mantissa.IsZero)
            return 0m;
        while (scale > 0 && (mantissa % 10).IsZero)
            (mantissa, scale) = (mantissa / 10, scale - 1);
        if (scale < 0)
            (mantissa, scale) = (mantissa * BigInteger.Pow(10, -scale), 0);
        if (scale > LargestScale || BigInteger.Abs(mantissa) > LargestMantissa)
            return null;

        var bits = BigInteger.Abs(mantissa);
        return new decimal(
            unchecked((int)(uint)(bits & uint.MaxValue)), unchecked((int)(uint)((bits >> 32) & uint.MaxValue)), unchecked((int)(uint)(bits >> 64)),
            mantissa.Sign < 0, (byte)scale);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int Digits(string text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
            at++;
        return at;
    }
}
