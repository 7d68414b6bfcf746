using System.Globalization;
using System.Numerics;

namespace Sequent.Definitions;

/// <summary>An exact number. Small ones, nearly all there are in guards, live in two longs and never allocate.</summary>
internal readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Products and sums of products of such numbers fit a long.
    private const long Cross = 1L << 30;

    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Fraction? _large;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(Fraction large)
    {
        _large = large;
    }

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    public int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    private long SmallDenominator => _denominatorLessOne + 1;

    private bool IsCross => _large is null && _numerator < Cross && _numerator > -Cross && _denominatorLessOne < Cross - 1;

    public static implicit operator Rational(long value) => value == long.MinValue ? new(new Fraction(value, BigInteger.One)) : new(value, 1);

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(decimal value) => Of(value);

    /// <summary>The quotient, in lowest terms.</summary>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        if (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        }
        var isSmall = numerator <= long.MaxValue && numerator > long.MinValue && denominator <= long.MaxValue;
        return isSmall ? new((long)numerator, (long)denominator) : new(new Fraction(numerator, denominator));
    }

    public static Rational Of(BigInteger value) => Of(value, BigInteger.One);

    public int CompareTo(Rational other)
    {
        if (_large is null && other._large is null)
        {
            if (_denominatorLessOne == other._denominatorLessOne)
                return _numerator.CompareTo(other._numerator);
            if (IsCross && other.IsCross)
                return (_numerator * other.SmallDenominator).CompareTo(other._numerator * SmallDenominator);
        }
        else if (other._large is null && _large!.Denominator.IsOne)
        {
            // A whole number that is not small is farther from zero than every small number.
            return _large.Numerator.Sign;
        }
        else if (_large is null && other._large!.Denominator.IsOne)
        {
            return -other._large.Numerator.Sign;
        }
        return ReferenceEquals(_large, other._large) && _large is not null
            ? 0
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    public bool Equals(Rational other) =>
        _large is null && other._large is null
            ? _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne
            : CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() =>
        unchecked(_large is null ? (_numerator.GetHashCode() * 31) + _denominatorLessOne.GetHashCode() : (_large.Numerator.GetHashCode() * 31) + _large.Denominator.GetHashCode());

    public override string ToString() =>
        DecimalNumber.TryText(this) ?? string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Numerator, Denominator);

    private sealed class Fraction(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;

        public BigInteger Denominator { get; } = denominator;
    }
}
