namespace Sequent.Definitions;

/// <summary>The least time in which an instance with several tokens completes.</summary>
/// <remarks>
/// A search by Dijkstra over markings in which each token has an age: a branch moves as soon as the tokens it takes are old
/// enough, or time passes until one of them is. Ages are counted up to the longest that any branch demands, so that there
/// are finitely many. What a real run may not do, such as leaving an automatic transition for later, is allowed here: no run is faster.
/// </remarks>
internal sealed class TimedGame
{
    /// <summary>So many words of markings and ages are looked at.</summary>
    public const int Budget = 1_000_000;

    private readonly WorkflowGraph _graph;
    private readonly CompiledNet _net;
    private readonly long[][] _stays;
    private readonly long[] _joinStays;
    private readonly long[][] _thresholds;
    private readonly long[] _ages;
    private readonly SortedDictionary<long, Queue<TimedMarking>> _open = [];
    private readonly Dictionary<TimedMarking, long> _best = [];
    private int _left = Budget;

    private TimedGame(WorkflowGraph graph, StayTimes stays)
    {
        _graph = graph;
        _net = new(NetBuilder.Free(graph));
        _stays = [.. Moves.Select(m => m.Sources.Select(s => stays.Of(graph.Branches[m.Branch], s)).ToArray())];
        _joinStays = [.. Moves.Select(m => stays.OfJoin(graph.Branches[m.Branch]))];
        _ages = new long[graph.States.Count];
        var thresholds = new SortedSet<long>[graph.States.Count];
        for (var m = 0; m < Moves.Count; m++)
            for (var i = 0; i < Moves[m].Sources.Length; i++)
                (thresholds[Moves[m].Sources[i]] ??= []).Add(Math.Max(_stays[m][i], _joinStays[m]));
        _thresholds = [.. thresholds.Select(set => set?.ToArray() ?? [])];
    }

    private IReadOnlyList<Move> Moves => _net.Net.Moves;

    /// <summary>A fastest way; null when there is none. When the budget ends before one is found, the time until which there is none, without steps.</summary>
    public static TimedWay? ToTheEnd(WorkflowGraph graph, StayTimes stays) => new TimedGame(graph, stays).Run();

    /// <summary>True when a way within the limit is found by following each as far as it goes: most workflows have one.</summary>
    public static bool CanEndWithin(long limit, WorkflowGraph graph, StayTimes stays) => new TimedGame(graph, stays).Dive(limit);

    private TimedMarking Start => new(_net.Initial(), [0], 0, null, -1);

    private bool Dive(long limit)
    {
        var path = new Stack<IEnumerator<TimedMarking>>();
        path.Push(After(Start).GetEnumerator());
        while (path.Count > 0 && _left >= 0)
        {
            if (!path.Peek().MoveNext())
            {
                path.Pop();
                continue;
            }
            var node = path.Peek().Current;
            if (node.Time > limit || !IsBetter(node))
                continue;
            if (_net.IsComplete(node.Marking))
                return true;
            path.Push(After(node).GetEnumerator());
        }
        return false;
    }

    private TimedWay? Run()
    {
        Open(Start);
        while (_open.Count > 0)
        {
            var (time, first) = (_open.First().Key, _open.First().Value);
            var node = first.Dequeue();
            if (first.Count == 0)
                _open.Remove(time);
            if (_best[node] < time)
                continue;
            if (_net.IsComplete(node.Marking))
                return new(time, Way(node));
            if (_left < 0)
                return new(time, []) { IsWhole = false };
            foreach (var next in After(node))
                Open(next);
        }
        return null;
    }

    // Moves first, and then time that passes.
    private IEnumerable<TimedMarking> After(TimedMarking node)
    {
        var ready = new List<int>();
        _net.AddReady(node.Marking, ready);
        foreach (var move in ready)
        {
            node.ReadAges(_ages);
            var next = new ulong[_net.Words];
            if (IsOldEnough(move, node.Marking) && _net.TryMove(move, node.Marking, next))
                yield return new(next, [.. TimedMarking.Places(next).Select(p => Array.IndexOf(Moves[move].Targets, p) >= 0 ? 0 : _ages[p])], node.Time, node, move);
        }
        node.ReadAges(_ages);
        if (StepAfter(node.Marking) is { } step)
            yield return new(node.Marking, [.. TimedMarking.Places(node.Marking).Select(p => Older(p, step))], TimeMeasure.Sum(node.Time, step), node, -1);
    }

    private bool IsOldEnough(int move, ulong[] marking)
    {
        var (old, isOldForJoin) = (0, false);
        for (var i = 0; i < _stays[move].Length; i++)
        {
            var place = Moves[move].Sources[i];
            if (!Bits.Has(marking, 0, place))
                continue;
            old += _ages[place] >= _stays[move][i] ? 1 : 0;
            isOldForJoin |= _ages[place] >= _joinStays[move];
        }
        return old >= Moves[move].Needed && isOldForJoin;
    }

    // Until the next age at which something may be taken.
    private long? StepAfter(ulong[] marking)
    {
        long? step = null;
        foreach (var place in TimedMarking.Places(marking))
            foreach (var threshold in _thresholds[place])
                if (threshold > _ages[place] && !(step <= threshold - _ages[place]))
                    step = threshold - _ages[place];
        return step;
    }

    private long Older(int place, long step) => _thresholds[place] is { Length: > 0 } times ? Math.Min(TimeMeasure.Sum(_ages[place], step), times[times.Length - 1]) : 0;

    // Nodes of one time are looked at in the order in which they were found.
    private void Open(TimedMarking node)
    {
        if (!IsBetter(node))
            return;
        if (!_open.TryGetValue(node.Time, out var queue))
            _open.Add(node.Time, queue = new());
        queue.Enqueue(node);
    }

    private bool IsBetter(TimedMarking node)
    {
        _left -= node.Size;
        if (_best.TryGetValue(node, out var best) && best <= node.Time)
            return false;
        _best[node] = node.Time;
        return true;
    }

    private List<(ResolvedBranch, Origin, long)> Way(TimedMarking? node)
    {
        var way = new List<(ResolvedBranch, Origin, long)>();
        for (; node is not null; node = node.Before)
            if (node.By >= 0)
                way.Add((_graph.Branches[Moves[node.By].Branch], Moves[node.By].OriginIn(_graph), node.Time));
        way.Reverse();
        return way;
    }
}
