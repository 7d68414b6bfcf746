namespace Sequent.Definitions;

/// <summary>Plays the token game from the start with bit sets; a test holds it to <see cref="TokenGame"/>.</summary>
internal sealed class RunExploration
{
    private const int MostNodes = 20_000;
    private const int MostMoves = 200_000;

    // The masks of so many words fill the memory.
    private const long MostWords = 2_000_000;

    private readonly CompiledNet? _net;
    private readonly int[] _steps;

    public RunExploration(WorkflowDefinition definition)
    {
        var graph = new WorkflowGraph(definition);
        var net = NetBuilder.Free(graph);
        var numbers = new Dictionary<HumanStep, int>();
        var duties = new DutyRules(definition);
        _steps = [.. net.Moves.Select(m => StepOf(graph.Branches[m.Branch], m.OriginIn(graph)) is { } step ? Number(step) : -1)];
        if ((long)net.Moves.Count * Bits.WordsFor(net.Places) <= MostWords)
            _net = new(net);

        HumanStep? StepOf(ResolvedBranch branch, Origin origin) =>
            branch.Transition.FiredBy == FiredBy.Actor ? HumanStep.Of(definition, duties, branch.Transition, branch.Index, origin) : null;

        int Number(HumanStep step)
        {
            if (!numbers.TryGetValue(step, out var number))
            {
                numbers.Add(step, number = Steps.Count);
                Steps.Add(step);
            }
            return number;
        }
    }

    public List<HumanStep> Steps { get; } = [];

    public List<RunMove> Moves { get; } = [];

    public int Nodes { get; private set; }

    /// <summary>Explores; false when there is too much.</summary>
    public bool Run()
    {
        if (_net is null)
            return false;
        var markings = new MarkingTable(_net.Words);
        markings.Add(_net.Initial());
        var (marking, next, ready) = (new ulong[_net.Words], new ulong[_net.Words], new List<int>());
        for (var node = 0; node < markings.Count; node++)
        {
            markings.Read(node, marking);
            ready.Clear();
            _net.AddReady(marking, ready);
            foreach (var move in ready)
                if (_net.TryMove(move, marking, next))
                    Moves.Add(new(node, markings.Add(next), _steps[move]));
            if (markings.Count > MostNodes || Moves.Count > MostMoves)
                return false;
        }
        Nodes = markings.Count;
        return true;
    }
}
