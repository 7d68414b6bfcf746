using System.Numerics;

namespace Sequent.Definitions;

internal enum RowKind
{
    AtMost,
    Below,
    Equal,
}

/// <summary><c>Σ aᵢxᵢ ≤ bound</c>, or <c>&lt;</c>, or <c>=</c>, over the columns of a <see cref="LinearSystem"/>.</summary>
internal sealed class LinearRow(Rational[] coefficients, Rational bound, RowKind kind)
{
    public Rational[] Coefficients { get; } = coefficients;

    public Rational Bound { get; } = bound;

    public RowKind Kind { get; } = kind;

    public bool IsConstant => Array.TrueForAll(Coefficients, c => c.Sign == 0);

    /// <summary>For a row without variables: does it hold?</summary>
    public bool Holds => Kind == RowKind.Equal ? Bound.Sign == 0 : Bound.Sign > 0 || (Bound.Sign == 0 && Kind == RowKind.AtMost);

    public int SignOf(int column) => Coefficients[column].Sign;

    /// <summary>This row, from which the column falls out by adding a multiple of another that is an equation or has the other sign there.</summary>
    public LinearRow Without(int column, LinearRow other)
    {
        var (mine, theirs) = (other.Coefficients[column].Abs(), Coefficients[column].Abs());
        if (SignOf(column) == other.SignOf(column))
            theirs = -theirs;
        var sum = new Rational[Coefficients.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = mine * Coefficients[i] + theirs * other.Coefficients[i];
        return new(sum, mine * Bound + theirs * other.Bound, Kind == RowKind.AtMost ? (other.Kind == RowKind.Equal ? Kind : other.Kind) : Kind);
    }

    /// <summary>True when the row says nothing that the ranges of its columns do not say.</summary>
    public bool FollowsFrom(Interval[] ranges)
    {
        if (Kind == RowKind.Equal)
            return false;
        var (most, isOpen) = (Rational.Zero, false);
        for (var i = 0; i < Coefficients.Length; i++)
        {
            if (Coefficients[i].Sign == 0)
                continue;
            var isUpper = Coefficients[i].Sign > 0;
            most += Coefficients[i] * (isUpper ? ranges[i].High : ranges[i].Low);
            isOpen |= isUpper ? ranges[i].HighOpen : ranges[i].LowOpen;
        }
        var order = most.CompareTo(Bound);
        return order < 0 || (order == 0 && (isOpen || Kind == RowKind.AtMost));
    }

    /// <summary>The same points in lowest terms; over whole numbers the bound is drawn in.</summary>
    public LinearRow Tightened(bool[] isDiscrete)
    {
        BigInteger denominator = 1;
        BigInteger divisor = 0;
        var isWhole = true;
        for (var i = 0; i < Coefficients.Length; i++)
        {
            isWhole &= Coefficients[i].Sign == 0 || isDiscrete[i];
            denominator *= Coefficients[i].Denominator / BigInteger.GreatestCommonDivisor(denominator, Coefficients[i].Denominator);
        }
        var scale = Rational.Of(denominator);
        foreach (var coefficient in Coefficients)
            divisor = BigInteger.GreatestCommonDivisor(divisor, (coefficient * scale).Numerator);
        if (divisor.IsZero)
            return this;
        var factor = scale / Rational.Of(divisor);
        var row = new LinearRow(Coefficients.Select(c => c * factor).ToArray(), Bound * factor, Kind);
        return isWhole ? row.Whole() : row;
    }

    private LinearRow Whole() => Kind switch
    {
        // An equation of whole numbers with a broken one has no solution: 0 = 1.
        RowKind.Equal => Bound.IsInteger ? this : new(new Rational[Coefficients.Length], Rational.One, Kind),
        RowKind.Below => new(Coefficients, Bound.Ceiling() - 1, RowKind.AtMost),
        _ => new(Coefficients, Bound.Floor(), Kind),
    };
}
