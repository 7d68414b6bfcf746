namespace Sequent.Definitions;

/// <summary>
/// Finds the best place to cut the range of one variable in two when many disjunctions are open. Each rule of a decision table
/// that is not to hold is such a disjunction, "outside this box"; tried one after the other the boxes shatter the space, while
/// a cut along their sides leaves each box, mostly, on one side.
/// </summary>
internal sealed class CutChoice(Theory theory)
{
    // The position of a cut: before a value, or behind it.
    private readonly List<(Rational Value, bool Behind)> _lows = [];
    private readonly List<(Rational Value, bool Behind)> _highs = [];

    private long _leastCost;
    private Node? _best;

    /// <summary>The two sides as a disjunction; null when no cut makes both sides easier.</summary>
    public Node? Of(List<Node> clauses, int start, ref int visited)
    {
        var count = clauses.Count - start;
        _best = null;
        _leastCost = long.MaxValue;
        var variables = new SortedSet<int>();
        for (var i = start; i < clauses.Count; i++)
        {
            foreach (var part in clauses[i].Children)
            {
                visited++;
                if (part.Kind is NodeKind.Bound or NodeKind.Presence)
                    variables.Add(part.X);
            }
        }
        foreach (var x in variables)
        {
            if (theory.FlagsOf(x) == Presence.Value)
                CutRange(x, clauses, start, count);
            else if ((theory.FlagsOf(x) & Presence.Value) != 0)
                CutPresence(x, clauses, start, count);
            visited += count;
        }
        return _best;
    }

    private void CutPresence(int x, List<Node> clauses, int start, int count)
    {
        var concerned = 0;
        for (var i = start; i < clauses.Count; i++)
            if (Array.Exists(clauses[i].Children, c => c.Kind is NodeKind.Bound or NodeKind.Presence && c.X == x))
                concerned++;
        // Its range can be cut only where it is known to have a value, so this comes first.
        if (concerned * 2 < count)
            return;
        var absent = (byte)(theory.FlagsOf(x) & ~Presence.Value);
        Consider(0, () => Node.Join(NodeKind.Or, [Node.Present(x, Presence.Value), Node.Present(x, absent)]));
    }

    private void CutRange(int x, List<Node> clauses, int start, int count)
    {
        _lows.Clear();
        _highs.Clear();
        for (var i = start; i < clauses.Count; i++)
            Collect(x, clauses[i]);
        _lows.Sort();
        _highs.Sort();
        Sweep(x, _lows, count);
        Sweep(x, _highs, count);
    }

    // A disjunction holds left of the cut when it has "x < low" with the cut no farther than low, and right of it likewise.
    private void Collect(int x, Node clause)
    {
        (Rational, bool)? low = null;
        (Rational, bool)? high = null;
        foreach (var part in clause.Children)
        {
            if (part.Kind != NodeKind.Bound || part.X != x || !theory.RangeOf(x).Contains(part.Offset))
                continue;
            if (part.Relation is Relation.Less or Relation.LessOrEqual or Relation.NotEqual)
                low = (part.Offset, part.Relation == Relation.LessOrEqual);
            if (part.Relation is Relation.Greater or Relation.GreaterOrEqual or Relation.NotEqual)
                high = (part.Offset, part.Relation != Relation.GreaterOrEqual);
        }
        if (low is { } left)
            _lows.Add(left);
        if (high is { } right)
            _highs.Add(right);
    }

    private void Sweep(int x, List<(Rational Value, bool Behind)> cuts, int count)
    {
        var (low, high) = (0, 0);
        for (var i = 0; i < cuts.Count; i++)
        {
            var cut = cuts[i];
            while (low < _lows.Count && _lows[low].CompareTo(cut) < 0)
                low++;
            while (high < _highs.Count && _highs[high].CompareTo(cut) <= 0)
                high++;
            long left = count - (_lows.Count - low);
            long right = count - high;
            if (left == count || right == count)
                continue;
            Consider(left * left + right * right, () => Sides(x, cut.Value, cut.Behind, left <= right));
        }
    }

    private void Consider(long cost, Func<Node> sides)
    {
        if (cost >= _leastCost)
            return;
        _leastCost = cost;
        _best = sides();
    }

    private Node Sides(int x, Rational value, bool behind, bool leftFirst)
    {
        var left = Node.Bound(x, behind ? Relation.LessOrEqual : Relation.Less, value);
        var right = Node.Bound(x, behind ? Relation.Greater : Relation.GreaterOrEqual, value);
        return Node.Join(NodeKind.Or, leftFirst ? [left, right] : [right, left]);
    }
}
