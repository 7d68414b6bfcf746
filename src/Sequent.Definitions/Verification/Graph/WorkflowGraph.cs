namespace Sequent.Definitions;

/// <summary>A definition of sound shape as a graph: its states are the nodes, by position; its branches are the edges.</summary>
internal sealed class WorkflowGraph
{
    public WorkflowGraph(WorkflowDefinition definition)
    {
        Definition = definition;
        States = definition.States;
        Branches = ResolvedBranch.AllOf(definition);
        Initial = Nodes.First(s => States[s].Initial);
        Moves = new(States.Count, EdgesOf(Branches));
        Reached = Moves.Reach([Initial]);
        ReachedByOld = Moves.Reach(OldStarts);
    }

    public WorkflowDefinition Definition { get; }

    public EquatableArray<StateDefinition> States { get; }

    public IEnumerable<int> Nodes => Enumerable.Range(0, States.Count);

    public List<ResolvedBranch> Branches { get; }

    public int Initial { get; }

    /// <summary>Every move, whoever fires it and whatever its guard.</summary>
    public Digraph Moves { get; }

    /// <summary>The moves, and the ways in which a token is got rid of: from a state that a branch cancels to where that branch goes.</summary>
    public Digraph WaysOut => Branches.All(b => b.Definition.Cancels.IsEmpty)
        ? Moves
        : new(States.Count, [.. EdgesOf(Branches), .. Branches.SelectMany(b => CancelledBy(b).SelectMany(from => b.Targets.Select(to => (from, to))))]);

    /// <summary>The states a new instance can get to.</summary>
    public bool[] Reached { get; }

    /// <summary>The states a new instance can get to, or an old one that still is in a retired state.</summary>
    public bool[] ReachedByOld { get; }

    private IEnumerable<int> OldStarts => Nodes.Where(s => s == Initial || States[s].Retired);

    /// <summary>The states of <see cref="ReachedByOld"/> that are left when some branches are never taken from some states.</summary>
    public bool[] ReachWithout(HashSet<(ElementPath Branch, int Source)> neverTaken)
    {
        var edges = Branches.SelectMany(b => b.Sources.Where(s => !neverTaken.Contains((b.Path, s))).SelectMany(s => b.Targets.Select(to => (s, to)))).ToList();
        return new Digraph(States.Count, edges).Reach(OldStarts);
    }

    /// <summary>Final, or without a way out.</summary>
    public bool IsTerminal(int state) => States[state].Final || !Moves.HasEdges(state);

    public string NameOf(int state) => States[state].Name;

    /// <summary>The states of which a branch withdraws the tokens, besides those it leaves.</summary>
    public IEnumerable<int> CancelledBy(ResolvedBranch branch) => branch.Definition.Cancels.IsEmpty ? [] : branch.Definition.CancelsAll
        ? Nodes.Where(s => !States[s].Final)
        : Nodes.Where(s => branch.Definition.Cancels.Contains(States[s].Name));

    /// <summary>The moves of the given branches. Those of several <c>"*"</c> that enter the same state are listed once.</summary>
    public static List<(int From, int To)> EdgesOf(IEnumerable<ResolvedBranch> branches)
    {
        var enteredFromAny = new HashSet<int>();
        return branches
            .Where(b => !b.Definition.LeavesAny || b.Targets.Length > 1 || enteredFromAny.Add(b.Targets[0]))
            .SelectMany(b => b.Sources.SelectMany(source => b.Targets.Select(to => (source, to))))
            .ToList();
    }
}
