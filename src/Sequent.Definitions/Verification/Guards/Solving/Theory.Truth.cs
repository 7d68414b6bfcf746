namespace Sequent.Definitions;

internal sealed partial class Theory
{
    /// <summary>1 when the node follows from what was asserted, -1 when it contradicts it, else 0 (which may be more than need be).</summary>
    public int Truth(Node node, ref int visited)
    {
        visited++;
        switch (node.Kind)
        {
            case NodeKind.And:
                var all = 1;
                foreach (var child in node.Children)
                {
                    var truth = Truth(child, ref visited);
                    if (truth < 0)
                        return -1;
                    all = Math.Min(all, truth);
                }
                return all;
            case NodeKind.Or:
                var any = -1;
                foreach (var child in node.Children)
                {
                    var truth = Truth(child, ref visited);
                    if (truth > 0)
                        return 1;
                    any = Math.Max(any, truth);
                }
                return any;
            default:
                return Truth(node);
        }
    }

    private int Truth(Node literal)
    {
        switch (literal.Kind)
        {
            case NodeKind.Bound:
                return IfPresent(OfBound(_ranges[literal.X], literal), _flags[literal.X]);
            case NodeKind.Difference:
                return IfPresent(OfDifference(literal), _flags[literal.X], _flags[literal.Y]);
            case NodeKind.Linear:
                var flags = literal.Terms.Aggregate((byte)0, (all, t) => (byte)(all | _flags[t.Variable]));
                return literal.Terms.Any(t => (_flags[t.Variable] & Presence.Value) == 0) ? -1 : IfPresent(OfSum(literal), flags);
            case NodeKind.Presence:
                var possible = _flags[literal.X];
                return (possible & literal.Flags) == 0 ? -1 : (possible & ~literal.Flags) == 0 ? 1 : 0;
            case NodeKind.Term:
                return literal.Truth ? _terms[literal.X] : -_terms[literal.X];
            default:
                return literal.Kind == NodeKind.True ? 1 : -1;
        }
    }

    // Without a value a comparison is false; when there may be one or none, it cannot be known to be true.
    private static int IfPresent(int truth, byte flags, byte others = Presence.Value) =>
        (flags & others & Presence.Value) == 0 ? -1
        : truth > 0 && (flags | others) != Presence.Value ? 0
        : truth;

    private int OfBound(in Interval range, Node literal)
    {
        if (!literal.Relation.IsEquality())
            return OfOrder(range, literal.Relation, literal.Offset);
        var isEqual = !range.Contains(literal.Offset) || IsLeftOut(literal.X, literal.Offset) ? -1 : range.IsPoint ? 1 : 0;
        return literal.Relation == Relation.Equal ? isEqual : -isEqual;
    }

    private bool IsLeftOut(int x, Rational value) =>
        _holes[x] is { Count: > 0 } holes && holes.Contains(value) || _allowed[x] is { } allowed && Array.IndexOf(allowed, value) < 0;

    private int OfDifference(Node literal)
    {
        var (most, least) = (_matrix![_nodeOf[literal.X], _nodeOf[literal.Y]], _matrix[_nodeOf[literal.Y], _nodeOf[literal.X]]);
        var range = new Interval(-least.Value, least.IsOpen, most.Value, most.IsOpen);
        return OfRange(range, literal);
    }

    private int OfSum(Node literal)
    {
        var (low, lowOpen, high, highOpen) = (Rational.Zero, false, Rational.Zero, false);
        foreach (var (coefficient, x) in literal.Terms)
        {
            var range = _ranges[x];
            if (coefficient.Sign < 0)
                range = range.Mirrored();
            var size = coefficient.Abs();
            (low, lowOpen) = (low + size * range.Low, lowOpen || range.LowOpen);
            (high, highOpen) = (high + size * range.High, highOpen || range.HighOpen);
        }
        return OfRange(new(low, lowOpen, high, highOpen), literal);
    }

    private static int OfRange(in Interval range, Node literal)
    {
        if (!literal.Relation.IsEquality())
            return OfOrder(range, literal.Relation, literal.Offset);
        var isEqual = !range.Contains(literal.Offset) ? -1 : range.IsPoint ? 1 : 0;
        return literal.Relation == Relation.Equal ? isEqual : -isEqual;
    }

    private static int OfOrder(in Interval range, Relation relation, Rational offset)
    {
        switch (relation)
        {
            case Relation.Less:
                return IsBelow(range, offset, orAt: false) ? 1 : IsAbove(range, offset, orAt: true) ? -1 : 0;
            case Relation.LessOrEqual:
                return IsBelow(range, offset, orAt: true) ? 1 : IsAbove(range, offset, orAt: false) ? -1 : 0;
            case Relation.Greater:
                return IsAbove(range, offset, orAt: false) ? 1 : IsBelow(range, offset, orAt: true) ? -1 : 0;
            default:
                return IsAbove(range, offset, orAt: true) ? 1 : IsBelow(range, offset, orAt: false) ? -1 : 0;
        }
    }

    private static bool IsBelow(in Interval range, Rational value, bool orAt)
    {
        var order = range.High.CompareTo(value);
        return order < 0 || (order == 0 && (orAt || range.HighOpen));
    }

    private static bool IsAbove(in Interval range, Rational value, bool orAt)
    {
        var order = range.Low.CompareTo(value);
        return order > 0 || (order == 0 && (orAt || range.LowOpen));
    }
}
