namespace Sequent.Definitions;

internal sealed partial class Theory
{
    private readonly List<Node> _sums = [];
    private readonly List<Node> _differences = [];

    /// <summary>The sums that were asserted.</summary>
    public IReadOnlyList<Node> Sums => _sums;

    /// <summary>The comparisons between two variables that were asserted.</summary>
    public IReadOnlyList<Node> Differences => _differences;

    /// <summary>Takes a literal as true; false when it contradicts the others.</summary>
    public bool Assert(Node literal) => literal.Kind switch
    {
        NodeKind.True => true,
        NodeKind.False => false,
        NodeKind.Bound => Require(literal.X, Presence.Value) && Bound(literal.X, literal.Relation, literal.Offset),
        NodeKind.Difference => Require(literal.X, Presence.Value) && Require(literal.Y, Presence.Value) && Difference(literal),
        NodeKind.Linear => Sum(literal),
        NodeKind.Presence => Require(literal.X, literal.Flags),
        NodeKind.Term => Suppose(literal.X, literal.Truth),
        _ => throw new InvalidOperationException($"'{literal.Kind}' is not a literal."),
    };

    /// <summary>Takes a literal as false where one literal can say that, and does nothing where it takes several.</summary>
    public bool AssertNot(Node literal) => literal.Kind switch
    {
        NodeKind.Bound when _flags[literal.X] == Presence.Value => Bound(literal.X, literal.Relation.Negated(), literal.Offset),
        NodeKind.Presence => Require(literal.X, (byte)~literal.Flags),
        NodeKind.Term => Suppose(literal.X, !literal.Truth),
        NodeKind.Difference when (_flags[literal.X] | _flags[literal.Y]) == Presence.Value =>
            Difference(Node.Difference(literal.X, literal.Relation.Negated(), literal.Y, literal.Offset)),
        _ => true,
    };

    private bool Require(int x, byte flags)
    {
        var left = (byte)(_flags[x] & flags);
        if (left == _flags[x])
            return true;
        _trail.Add((ChangeKind.Flags, x, _flags[x]));
        _flags[x] = left;
        return left != 0;
    }

    private bool Suppose(int term, bool truth)
    {
        var value = (sbyte)(truth ? 1 : -1);
        if (_terms[term] != 0)
            return _terms[term] == value;
        _trail.Add((ChangeKind.Term, term, 0));
        _terms[term] = value;
        return true;
    }

    private bool Bound(int x, Relation relation, Rational offset) => relation switch
    {
        Relation.Equal => Raise(x, offset, false) && Lower(x, offset, false) && Spread(),
        Relation.NotEqual => Exclude(x, offset) && Spread(),
        Relation.Less => (_isDiscrete[x] ? Lower(x, offset - 1, false) : Lower(x, offset, true)) && Spread(),
        Relation.LessOrEqual => Lower(x, offset, false) && Spread(),
        Relation.Greater => (_isDiscrete[x] ? Raise(x, offset + 1, false) : Raise(x, offset, true)) && Spread(),
        _ => Raise(x, offset, false) && Spread(),
    };

    private bool Difference(Node literal)
    {
        _trail.Add((ChangeKind.Difference, 0, 0));
        _differences.Add(literal);
        var (x, y) = (_nodeOf[literal.X], _nodeOf[literal.Y]);
        var offset = literal.Offset;
        var isKnown = literal.Relation switch
        {
            Relation.Equal => _matrix!.Add(x, y, new(offset, false)) && _matrix.Add(y, x, new(-offset, false)),
            Relation.NotEqual => !AreEqual(x, y, offset),
            Relation.Less => _matrix!.Add(x, y, new(offset, true)),
            Relation.LessOrEqual => _matrix!.Add(x, y, new(offset, false)),
            Relation.Greater => _matrix!.Add(y, x, new(-offset, true)),
            _ => _matrix!.Add(y, x, new(-offset, false)),
        };
        return isKnown && TakeRanges() && Spread();
    }

    private bool AreEqual(int x, int y, Rational offset)
    {
        var (most, least) = (_matrix![x, y], _matrix[y, x]);
        return !most.IsOpen && !least.IsOpen && most.Value == offset && least.Value == -offset;
    }

    private bool Sum(Node literal)
    {
        foreach (var (_, x) in literal.Terms)
            if (!Require(x, Presence.Value))
                return false;
        _trail.Add((ChangeKind.Sum, 0, 0));
        _sums.Add(literal);
        return Truth(literal) >= 0;
    }

    private bool Exclude(int x, Rational value)
    {
        if (!_ranges[x].Contains(value))
            return true;
        _trail.Add((ChangeKind.Hole, x, 0));
        (_holes[x] ??= []).Add(value);
        var range = _ranges[x];
        return range.HasInside(value) || Narrow(x, range);
    }

    private bool Raise(int x, Rational low, bool isOpen)
    {
        ref readonly var range = ref _ranges[x];
        var order = low.CompareTo(range.Low);
        return order < 0 || (order == 0 && (!isOpen || range.LowOpen)) || Narrow(x, new(low, isOpen, range.High, range.HighOpen));
    }

    private bool Lower(int x, Rational high, bool isOpen)
    {
        ref readonly var range = ref _ranges[x];
        var order = high.CompareTo(range.High);
        return order > 0 || (order == 0 && (!isOpen || range.HighOpen)) || Narrow(x, new(range.Low, range.LowOpen, high, isOpen));
    }

    private bool Narrow(int x, Interval range)
    {
        if (!Settle(x, ref range))
            return false;
        _trail.Add((ChangeKind.Range, x, 0));
        _oldRanges.Add(_ranges[x]);
        _ranges[x] = range;
        if (_nodeOf[x] > 0)
            _narrowed.Push(x);
        return true;
    }

    /// <summary>Tells the matrix of narrower ranges, and takes what follows for others, until nothing changes.</summary>
    private bool Spread()
    {
        while (_narrowed.Count > 0)
        {
            var x = _narrowed.Pop();
            var range = _ranges[x];
            if (_matrix!.Add(_nodeOf[x], 0, new(range.High, range.HighOpen)) && _matrix.Add(0, _nodeOf[x], new(-range.Low, range.LowOpen)) && TakeRanges())
                continue;
            _narrowed.Clear();
            return false;
        }
        return true;
    }

    private bool TakeRanges()
    {
        for (var node = 1; node < _variableOf.Count; node++)
        {
            var x = _variableOf[node];
            var (low, high) = (_matrix![0, node], _matrix[node, 0]);
            if (Raise(x, -low.Value, low.IsOpen) && Lower(x, high.Value, high.IsOpen))
                continue;
            _narrowed.Clear();
            return false;
        }
        return true;
    }
}
