namespace Sequent.Definitions;

/// <summary>At most, or less than, a number.</summary>
internal readonly struct UpperBound(Rational value, bool isOpen)
{
    public Rational Value { get; } = value;

    public bool IsOpen { get; } = isOpen;

    /// <summary>True when no number is both within this bound and at least zero.</summary>
    public bool IsNegative => Value.Sign < 0 || (Value.Sign == 0 && IsOpen);

    public static UpperBound operator +(UpperBound left, UpperBound right) => new(left.Value + right.Value, left.IsOpen || right.IsOpen);

    public bool IsTighterThan(in UpperBound other)
    {
        var order = Value.CompareTo(other.Value);
        return order < 0 || (order == 0 && IsOpen && !other.IsOpen);
    }
}

/// <summary>
/// What is known of the differences between variables, always closed: every cell is the tightest bound that follows from
/// the others (a difference-bound matrix, after Dill 1989). Node 0 stands for the number zero.
/// </summary>
internal sealed class DifferenceMatrix
{
    private readonly int _count;
    private readonly bool[] _isDiscrete;
    private readonly UpperBound[] _cells;
    private readonly List<(int Cell, UpperBound Before)> _changes = [];

    /// <summary>Starts from the range of every node but the first.</summary>
    public DifferenceMatrix(Interval[] ranges, bool[] isDiscrete)
    {
        _count = ranges.Length;
        _isDiscrete = isDiscrete;
        _cells = new UpperBound[_count * _count];
        for (var x = 0; x < _count; x++)
        {
            for (var y = 0; y < _count; y++)
            {
                if (x != y)
                    _cells[x * _count + y] = Rounded(x, y, new(ranges[x].High - ranges[y].Low, ranges[x].HighOpen || ranges[y].LowOpen));
            }
        }
    }

    public int Changes => _changes.Count;

    /// <summary>The cells that were looked at.</summary>
    public long Work { get; private set; }

    /// <summary>The bound on x - y.</summary>
    public UpperBound this[int x, int y] => _cells[x * _count + y];

    public Interval RangeOf(int x)
    {
        var (low, high) = (this[0, x], this[x, 0]);
        return new(-low.Value, low.IsOpen, high.Value, high.IsOpen);
    }

    /// <summary>Adds x - y ≤ bound; false when that contradicts what is known.</summary>
    public bool Add(int x, int y, UpperBound bound)
    {
        bound = Rounded(x, y, bound);
        if (!bound.IsTighterThan(this[x, y]))
            return true;
        if ((bound + this[y, x]).IsNegative)
            return false;
        Work += _count;
        for (var i = 0; i < _count; i++)
        {
            // Nothing gets tighter for a node that the new bound brings no closer to y.
            var head = i == x ? bound : Rounded(i, y, this[i, x] + bound);
            if (i == y || !head.IsTighterThan(this[i, y]))
                continue;
            Work += _count;
            for (var j = 0; j < _count; j++)
            {
                if (j == i)
                    continue;
                var through = Rounded(i, j, j == y ? head : head + this[y, j]);
                var cell = i * _count + j;
                if (!through.IsTighterThan(_cells[cell]))
                    continue;
                _changes.Add((cell, _cells[cell]));
                _cells[cell] = through;
            }
        }
        return true;
    }

    public void UndoTo(int changes)
    {
        for (var i = _changes.Count - 1; i >= changes; i--)
            _cells[_changes[i].Cell] = _changes[i].Before;
        _changes.RemoveRange(changes, _changes.Count - changes);
    }

    private UpperBound Rounded(int x, int y, UpperBound bound)
    {
        if (!_isDiscrete[x] || !_isDiscrete[y] || (bound.Value.IsInteger && !bound.IsOpen))
            return bound;
        return new(bound.IsOpen ? bound.Value.Ceiling() - 1 : bound.Value.Floor(), false);
    }
}
