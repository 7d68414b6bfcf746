namespace Sequent.Definitions;

/// <summary>The markings that an instance can have, each with a shortest way to it: a search by breadth, with a bound.</summary>
internal sealed class MarkingWalk
{
    /// <summary>So many markings are looked at.</summary>
    public const int Budget = 3000;

    private readonly WorkflowGraph _graph;
    private readonly TokenGame _game;
    private readonly List<Step> _found = [];

    private MarkingWalk(WorkflowGraph graph) => (_graph, _game) = (graph, new(graph.Definition));

    /// <summary>False when the budget ended before every marking was found.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The markings, those with shorter ways first.</summary>
    public IEnumerable<Marking> Markings => _found.Select(s => s.Marking);

    public static MarkingWalk Of(WorkflowGraph graph)
    {
        var walk = new MarkingWalk(graph);
        walk.IsComplete = walk.Run();
        return walk;
    }

    /// <summary>The moves that lead to a marking, by its position, as a witness names them.</summary>
    public string[] WayTo(int index)
    {
        var way = new List<(ResolvedBranch, Origin)>();
        for (var step = _found[index]; step.By is { } move; step = _found[step.Before])
            way.Add(move);
        way.Reverse();
        return [.. WitnessReplay.Items(_graph.Definition, way)];
    }

    private bool Run()
    {
        var moves = _graph.Branches.SelectMany(b => _game.OriginsOf(b.Definition).Select(origin => (Branch: b, Origin: origin))).ToArray();
        var leaving = moves.SelectMany((m, i) => m.Origin.States.Select(s => (State: s, Move: i))).ToLookup(p => p.State, p => p.Move);
        var seen = new HashSet<Marking> { _game.Initial };
        _found.Add(new(_game.Initial, -1, null));
        for (var i = 0; i < _found.Count; i++)
            foreach (var move in _found[i].Marking.SelectMany(s => leaving[s]).Distinct().OrderBy(m => m))
            {
                var (branch, origin) = moves[move];
                if (_game.Move(_found[i].Marking, branch.Definition, origin) is not { } next || !seen.Add(next))
                    continue;
                if (_found.Count == Budget)
                    return false;
                _found.Add(new(next, i, (branch, origin)));
            }
        return true;
    }

    private sealed record Step(Marking Marking, int Before, (ResolvedBranch, Origin)? By);
}
