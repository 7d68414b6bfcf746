namespace Sequent.Definitions;

/// <summary>
/// Every run of a definition, conditions aside: its nodes are the markings that a new instance can get to, its moves are
/// what takes it from one to the next.
/// </summary>
internal sealed class RunGraph
{
    private readonly List<int>[] _movesOf;

    private RunGraph(int nodes, int initial, List<HumanStep> steps, List<RunMove> moves)
    {
        Nodes = nodes;
        Initial = initial;
        Steps = steps;
        Moves = moves;
        _movesOf = Enumerable.Range(0, nodes).Select(_ => new List<int>()).ToArray();
        for (var m = 0; m < moves.Count; m++)
            _movesOf[moves[m].From].Add(m);
    }

    public int Nodes { get; }

    public int Initial { get; }

    public IReadOnlyList<HumanStep> Steps { get; }

    public IReadOnlyList<RunMove> Moves { get; }

    /// <summary>The graph; null when it is too large.</summary>
    public static RunGraph? Of(WorkflowDefinition definition)
    {
        var exploration = new RunExploration(definition);
        if (!exploration.Run())
            return null;
        // What no run does is left out.
        var used = exploration.Moves.Where(m => m.Step >= 0).Select(m => m.Step).Distinct().OrderBy(s => s).ToList();
        var numbers = used.Select((step, number) => (step, number)).ToDictionary(u => u.step, u => u.number);
        var moves = exploration.Moves.Select(m => m.Step < 0 ? m : m with { Step = numbers[m.Step] }).ToList();
        return new(exploration.Nodes, 0, used.Select(s => exploration.Steps[s]).ToList(), moves);
    }

    /// <summary>The steps that can come after some nodes, while no step is taken that must not be: those are among them where they could be.</summary>
    public bool[] StepsAfter(IEnumerable<int> nodes, Func<HumanStep, bool> isStopped)
    {
        var after = new bool[Steps.Count];
        var seen = new bool[Nodes];
        var open = new Stack<int>(nodes);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (seen[node])
                continue;
            seen[node] = true;
            foreach (var m in _movesOf[node])
            {
                var move = Moves[m];
                if (move.Step >= 0)
                    after[move.Step] = true;
                if (move.Step < 0 || !isStopped(Steps[move.Step]))
                    open.Push(move.To);
            }
        }
        return after;
    }
}

/// <summary>A move from one marking to another.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it enters.</param>
/// <param name="Step">What people do for it; -1 when nobody does anything.</param>
internal readonly record struct RunMove(int From, int To, int Step);
