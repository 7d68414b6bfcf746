using System.Numerics;

namespace Sequent.Definitions;

internal readonly partial struct Rational
{
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._large is null && right._large is null)
        {
            if (left._denominatorLessOne == 0 && right._denominatorLessOne == 0)
            {
                var sum = unchecked(left._numerator + right._numerator);
                var overflows = ((left._numerator ^ sum) & (right._numerator ^ sum)) < 0;
                if (!overflows)
                    return sum;
            }
            else if (left.IsCross && right.IsCross)
            {
                return Reduced(left._numerator * right.SmallDenominator + right._numerator * left.SmallDenominator, left.SmallDenominator * right.SmallDenominator);
            }
        }
        return Of(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);
    }

    public static Rational operator -(Rational value) =>
        value._large is null ? new(-value._numerator, value.SmallDenominator) : Of(-value._large.Numerator, value._large.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) =>
        left.IsCross && right.IsCross
            ? Reduced(left._numerator * right._numerator, left.SmallDenominator * right.SmallDenominator)
            : Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        right.Sign == 0 ? throw new DivideByZeroException() : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The greatest whole number that is not greater.</summary>
    public Rational Floor()
    {
        if (IsInteger)
            return this;
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return Of(remainder.Sign < 0 ? quotient - 1 : quotient);
    }

    /// <summary>The least whole number that is not less.</summary>
    public Rational Ceiling() => -(-this).Floor();

    public Rational Abs() => Sign < 0 ? -this : this;

    private static Rational Reduced(long numerator, long denominator)
    {
        var (a, b) = (Math.Abs(numerator), denominator);
        while (b != 0)
            (a, b) = (b, a % b);
        return a <= 1 ? new(numerator, denominator) : new(numerator / a, denominator / a);
    }
}
