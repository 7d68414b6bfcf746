namespace Sequent.Definitions;

/// <summary>The numbers between two bounds, either of which may be left out.</summary>
internal readonly struct Interval(Rational low, bool lowOpen, Rational high, bool highOpen) : IEquatable<Interval>
{
    public Rational Low { get; } = low;

    public Rational High { get; } = high;

    public bool LowOpen { get; } = lowOpen;

    public bool HighOpen { get; } = highOpen;

    public bool IsEmpty
    {
        get
        {
            var order = Low.CompareTo(High);
            return order > 0 || (order == 0 && (LowOpen || HighOpen));
        }
    }

    public bool IsPoint => !LowOpen && !HighOpen && Low == High;

    public static Interval Closed(Rational low, Rational high) => new(low, false, high, false);

    public bool Contains(Rational value)
    {
        var above = value.CompareTo(Low);
        if (above < 0 || (above == 0 && LowOpen))
            return false;
        var below = value.CompareTo(High);
        return below < 0 || (below == 0 && !HighOpen);
    }

    /// <summary>True when some number lies strictly on both sides of the value within the bounds.</summary>
    public bool HasInside(Rational value) => Low < value && value < High;

    public bool Meets(in Interval other) => !new Interval(
        Low > other.Low ? Low : other.Low, (LowOpen && Low >= other.Low) || (other.LowOpen && other.Low >= Low),
        High < other.High ? High : other.High, (HighOpen && High <= other.High) || (other.HighOpen && other.High <= High)).IsEmpty;

    public Interval Mirrored() => new(-High, HighOpen, -Low, LowOpen);

    public bool Equals(Interval other) => Low == other.Low && High == other.High && LowOpen == other.LowOpen && HighOpen == other.HighOpen;

    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    public override int GetHashCode() => unchecked((Low.GetHashCode() * 31) + High.GetHashCode());

    public override string ToString() => $"{(LowOpen ? "(" : "[")}{Low}, {High}{(HighOpen ? ")" : "]")}";
}
