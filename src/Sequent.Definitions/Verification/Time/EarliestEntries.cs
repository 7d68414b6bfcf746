namespace Sequent.Definitions;

/// <summary>The least time at which each state is entered: exact with one token, and never too late with several.</summary>
/// <remarks>
/// The simple temporal network of Dechter, Meiri and Pearl (<i>Temporal constraint networks</i>, 1991) has only lower
/// bounds here, none of them negative, so that its shortest paths are Dijkstra's. A join is entered by several edges at
/// once, and waits for the slowest that it needs: Knuth, <i>A generalization of Dijkstra's algorithm</i>, 1977.
/// </remarks>
internal sealed class EarliestEntries
{
    private readonly WorkflowGraph _graph;
    private readonly StayTimes _stays;
    private readonly long[] _entered;
    private readonly bool[] _settled;
    private readonly (ResolvedBranch Branch, int Source)?[] _by;
    private readonly SortedSet<(long Time, int State)> _open = [];

    private EarliestEntries(WorkflowGraph graph, StayTimes stays)
    {
        (_graph, _stays) = (graph, stays);
        _entered = [.. graph.Nodes.Select(_ => TimeMeasure.Never)];
        _settled = new bool[graph.States.Count];
        _by = new (ResolvedBranch, int)?[graph.States.Count];
    }

    /// <summary>The least time to a terminal state; null when none is reached.</summary>
    public static TimedWay? ToTheEnd(WorkflowGraph graph, StayTimes stays) => new EarliestEntries(graph, stays).Run();

    private TimedWay? Run()
    {
        var leaving = new List<ResolvedBranch>[_graph.States.Count];
        foreach (var branch in _graph.Branches)
            foreach (var source in branch.Sources)
                (leaving[source] ??= []).Add(branch);
        Enter(_graph.Initial, 0, null);
        while (_open.Count > 0)
        {
            var (time, state) = _open.Min;
            _open.Remove((time, state));
            _settled[state] = true;
            if (_graph.IsTerminal(state))
                return new(time, Way(state));
            foreach (var branch in leaving[state] ?? [])
                if (FiredAt(branch, state) is { } move)
                    foreach (var target in branch.Targets)
                        Enter(target, move.Time, (branch, move.Source));
        }
        return null;
    }

    private void Enter(int state, long time, (ResolvedBranch, int)? by)
    {
        if (_settled[state] || time >= _entered[state])
            return;
        _open.Remove((_entered[state], state));
        (_entered[state], _by[state]) = (time, by);
        _open.Add((time, state));
    }

    // The state that was settled last need not be the one that a join waits for.
    private (long Time, int Source)? FiredAt(ResolvedBranch branch, int state)
    {
        if (!branch.Definition.Joins)
            return (TimeMeasure.Sum(_entered[state], _stays.Of(branch, state)), state);
        var ready = branch.Sources.Where(s => _settled[s]).Select(s => (Time: TimeMeasure.Sum(_entered[s], _stays.Of(branch, s)), Source: s)).OrderBy(r => r.Time).ToArray();
        var needed = branch.Definition.AtLeast ?? branch.Definition.Join.Count;
        if (needed < 1 || ready.Length < needed)
            return null;
        var slowest = ready[needed - 1];
        return (Math.Max(slowest.Time, TimeMeasure.Sum(ready.Min(r => _entered[r.Source]), _stays.OfJoin(branch))), slowest.Source);
    }

    private List<(ResolvedBranch, long)> Way(int state)
    {
        var way = new List<(ResolvedBranch, long)>();
        for (var at = state; _by[at] is { } by; at = by.Source)
            way.Add((by.Branch, _entered[at]));
        way.Reverse();
        return way;
    }
}
