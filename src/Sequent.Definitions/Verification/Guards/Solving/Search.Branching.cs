namespace Sequent.Definitions;

internal sealed partial class Search
{
    // Fewer are tried one after the other faster than a cut is found.
    private const int ManyClauses = 4;

    /// <summary>Drops disjunctions that hold already, and takes the last open part of those that have but one left.</summary>
    private bool Propagate()
    {
        bool changed;
        do
        {
            changed = false;
            var kept = _start;
            for (var i = _start; i < _clauses.Count; i++)
            {
                var clause = _clauses[i];
                switch (OpenParts(clause, out var last))
                {
                    case 0:
                        return false;
                    case 1:
                        if (!Assert(last!))
                            return false;
                        changed = true;
                        break;
                    case > 1:
                        _clauses[kept++] = clause;
                        break;
                }
            }
            _clauses.RemoveRange(kept, _clauses.Count - kept);
        }
        while (changed && _visited <= _limit);
        return true;
    }

    /// <summary>How many parts may still be the true one; -1 when one is true already.</summary>
    private int OpenParts(Node clause, out Node? last)
    {
        var open = 0;
        last = null;
        foreach (var part in clause.Children)
        {
            var truth = _theory.Truth(part, ref _visited);
            if (truth > 0)
                return -1;
            if (truth < 0)
                continue;
            open++;
            last = part;
        }
        return open;
    }

    private bool Decide()
    {
        if (_clauses.Count - _start >= ManyClauses && (_cuts ??= new(_theory)).Of(_clauses, _start, ref _visited) is { } cut)
        {
            _frames.Push(new(cut, _start, _clauses.Count, _theory.Mark()));
            return TryNextPart();
        }
        var (best, fewest) = (_start, int.MaxValue);
        for (var i = _start; i < _clauses.Count && fewest > 2; i++)
        {
            var open = OpenParts(_clauses[i], out _);
            if (open < fewest)
                (best, fewest) = (i, open);
        }
        var clause = _clauses[best];
        _clauses.RemoveAt(best);
        _frames.Push(new(clause, _start, _clauses.Count, _theory.Mark()));
        return TryNextPart();
    }

    /// <summary>Goes back to the latest disjunction with a part not tried yet; false when there is none.</summary>
    private bool NextAlternative()
    {
        while (_frames.Count > 0)
        {
            var frame = _frames.Peek();
            _theory.UndoTo(frame.Mark);
            // The part that failed is false from here on.
            if (_theory.AssertNot(frame.Clause.Children[frame.Next - 1]))
            {
                frame.Mark = _theory.Mark();
                if (TryNextPart())
                    return true;
            }
            else
            {
                _frames.Pop();
            }
        }
        return false;
    }

    private bool TryNextPart()
    {
        var frame = _frames.Peek();
        while (frame.Next < frame.Clause.Children.Length)
        {
            var part = frame.Clause.Children[frame.Next++];
            if (_theory.Truth(part, ref _visited) < 0)
                continue;
            // The parent's disjunctions stay where they are; this level drops what it can from a copy.
            _clauses.RemoveRange(frame.End, _clauses.Count - frame.End);
            _start = frame.End;
            for (var i = frame.Start; i < frame.End; i++)
                _clauses.Add(_clauses[i]);
            if (Assert(part))
                return true;
            _theory.UndoTo(frame.Mark);
        }
        _frames.Pop();
        return false;
    }

    private sealed class Frame(Node clause, int start, int end, (int Trail, int Matrix) mark)
    {
        public Node Clause { get; } = clause;

        public int Start { get; } = start;

        public int End { get; } = end;

        public (int Trail, int Matrix) Mark { get; set; } = mark;

        public int Next { get; set; }
    }
}
