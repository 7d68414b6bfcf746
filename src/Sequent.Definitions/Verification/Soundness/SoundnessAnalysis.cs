namespace Sequent.Definitions;

/// <summary>What can go wrong with the tokens of a workflow, each with a run that gets there.</summary>
/// <remarks>
/// A small net is searched as it is. A larger one is reduced first: most sound ones collapse to a few markings. What is
/// wrong is then looked for in the net as it was built, so that the run shown is a shortest one; where that would
/// take too long the run of the reduced net stands for it.
/// </remarks>
internal sealed class SoundnessAnalysis
{
    // Words of markings and moves to look at: in a net that is searched as it is, and in all.
    public const int SmallBudget = 20_000;
    public const int Budget = 1_500_000;

    // How many findings of one kind are worth reading.
    private const int Most = 3;

    private readonly WorkflowGraph _graph;
    private WitnessGame? _game;

    private SoundnessAnalysis(WorkflowGraph graph, Net net)
    {
        _graph = graph;
        Net = net;
        Fired = new bool[net.Moves.Count];
    }

    /// <summary>The net as it was built.</summary>
    public Net Net { get; }

    /// <summary>Runs after which nothing moves and some token is not done.</summary>
    public List<SoundnessRun> Dead { get; } = [];

    /// <summary>Runs after which something can always move, and the workflow never completes.</summary>
    public List<SoundnessRun> Endless { get; } = [];

    /// <summary>Runs whose last move would put a second token into a place, with that place.</summary>
    public List<(SoundnessRun Run, int Place)> Doubled { get; } = [];

    /// <summary>The moves that some run makes; all are known when <see cref="IsComplete"/>.</summary>
    public bool[] Fired { get; private set; }

    /// <summary>True when every run was looked at.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>How many markings were looked at.</summary>
    public int Markings { get; private set; }

    /// <summary>The search of the net as it was built, when it looked at every run of it.</summary>
    public Exploration? Exact { get; private set; }

    public bool HasError => Dead.Count + Endless.Count + Doubled.Count > 0;

    public static SoundnessAnalysis Of(WorkflowGraph graph, Net net, int smallBudget = SmallBudget, int budget = Budget)
    {
        var analysis = new SoundnessAnalysis(graph, net);
        analysis.Run(smallBudget, budget);
        return analysis;
    }

    private void Run(int smallBudget, int budget)
    {
        var compiled = new CompiledNet(Net);
        if (Take(Exploration.Of(compiled, smallBudget, smallBudget)))
            return;
        var relaxation = Relaxation.Of(Net);
        var reduced = relaxation is null ? null : new CompiledNet(Reduction.Of(relaxation.Net));
        var search = reduced is null ? null : Exploration.Of(reduced, budget, smallBudget);
        if (search is { IsComplete: true, HasError: false } && FirstEndless(search, reduced!.Net) < 0)
        {
            Accept(relaxation!, reduced.Net, search);
            return;
        }
        if (search is { IsComplete: true, Contacts.Count: 0, Dead.Count: > 0 } && relaxation!.Net.Moves.All(m => m.IsOrdinary) && relaxation.Moves.Length == Net.Moves.Count)
            FindDead(budget);
        if (!HasError && !Take(Exploration.Of(compiled, budget, smallBudget)) && search is not null && relaxation!.Moves.Length == Net.Moves.Count)
            Lift(reduced!, search);
    }

    // A run of the net without an order, rearranged so that what fires by itself does so at once.
    private void FindDead(int budget)
    {
        var free = new Net { Places = Net.Places, Moves = Net.Moves, Initial = Net.Initial, IsTerminal = Net.IsTerminal };
        var search = Exploration.Of(new CompiledNet(free), budget, 1, onlyDead: true);
        var lifting = new Lifting(Net);
        foreach (var marking in StuckMarkings.Of(search, Net))
            if (lifting.Lift(search.PathTo(marking)) is { IsDead: true } lifted && Replay(lifted.Moves) is { } run)
                Dead.Add(run);
        Markings = Math.Max(Markings, search.Count);
    }

    // True when it settles the matter.
    private bool Take(Exploration search)
    {
        Markings = Math.Max(Markings, search.Count);
        Fired = search.Fired;
        IsComplete = search.IsComplete;
        if (!search.IsComplete && !search.HasError)
            return false;
        if (search.IsComplete)
            Exact = search;
        Collect(search);
        return search.IsComplete || HasError;
    }

    private void Collect(Exploration search)
    {
        foreach (var marking in StuckMarkings.Of(search, Net))
            if (Replay(search.PathTo(marking)) is { } run)
                Dead.Add(run);
        foreach (var (marking, move, place) in search.Contacts.Take(Most))
            if (Replay([.. search.PathTo(marking), move], endsDoubled: true) is { } run)
                Doubled.Add((run, place));
        if (search.IsComplete && FirstEndless(search, Net) is >= 0 and var endless
            && Replay(search.PathTo(endless)) is { } livelock)
            Endless.Add(livelock);
    }

    // The run of the reduced net, move by move.
    private void Lift(CompiledNet reduced, Exploration search)
    {
        var lifting = new Lifting(Net);
        if (search.Contacts.Count > 0)
        {
            var (marking, move, _) = search.Contacts[0];
            if (lifting.Lift(Steps([.. search.PathTo(marking), move])) is { Doubled: >= 0 } lifted
                && Replay(lifted.Moves, endsDoubled: true) is { } run)
                Doubled.Add((run, lifted.Doubled));
        }
        foreach (var marking in search.Dead.Take(1))
            if (lifting.Lift(Steps(search.PathTo(marking))) is { IsDead: true } lifted && Replay(lifted.Moves) is { } run)
                Dead.Add(run);
        if (Net.Order is null && search.IsComplete && FirstEndless(search, reduced.Net) is >= 0 and var endless
            && lifting.Lift(Steps(search.PathTo(endless))) is { Doubled: < 0 } endlessly && Replay(endlessly.Moves) is { } livelock)
            Endless.Add(livelock);

        List<int> Steps(List<int> moves) => [.. moves.SelectMany(m => reduced.Net.Moves[m].Steps)];
    }

    private SoundnessRun? Replay(List<int> moves, bool endsDoubled = false) =>
        SoundnessRun.Replay(_graph, Net, _game ??= new(_graph.Definition), moves, endsDoubled);

    private static int FirstEndless(Exploration search, Net net) =>
        net.HasTerminals ? Array.IndexOf(search.Hopeless(search.Ends.Concat(search.Dead)), true) : -1;

    // Only what is known to be sound is accepted by its reduced net: then every move of the run of a reduced one is made.
    private void Accept(Relaxation relaxation, Net reduced, Exploration search)
    {
        Fired = new bool[Net.Moves.Count];
        for (var m = 0; m < reduced.Moves.Count; m++)
            if (search.Fired[m])
                foreach (var step in reduced.Moves[m].Steps.Concat(reduced.Moves[m].Fused))
                    Fired[step] = true;
        // One that was left out because it completes whatever there is moves wherever a token rests.
        var entered = new HashSet<int>(Net.Initial.Concat(relaxation.Moves.Where(m => Fired[m]).SelectMany(m => Net.Moves[m].Targets)));
        foreach (var m in Enumerable.Range(0, Net.Moves.Count).Except(relaxation.Moves))
            Fired[m] = Net.Moves[m].Cancels.Length > 0 && Net.Moves[m].Sources.Count(entered.Contains) >= Net.Moves[m].Needed;
        Markings = search.Count;
        IsComplete = true;
    }
}
