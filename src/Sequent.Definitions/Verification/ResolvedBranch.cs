namespace Sequent.Definitions;

/// <summary>A branch with its states looked up: they are positions in <see cref="WorkflowDefinition.States"/>.</summary>
internal sealed class ResolvedBranch
{
    private readonly int[] _from;

    private ResolvedBranch(TransitionDefinition transition, int transitionIndex, int index, int[] from, int to)
    {
        Transition = transition;
        TransitionIndex = transitionIndex;
        Index = index;
        _from = from;
        To = to;
    }

    public TransitionDefinition Transition { get; }

    public int TransitionIndex { get; }

    /// <summary>The position among the branches of the transition.</summary>
    public int Index { get; }

    public BranchDefinition Definition => Transition.Branches[Index];

    /// <summary>The states it leaves, as <see cref="WorkflowDefinition.SourcesOf"/> says; unknown ones are left out.</summary>
    public IEnumerable<int> Sources => Definition.LeavesAny ? _from.Where(s => s != To) : _from;

    /// <summary>The state it enters, or -1 when there is none of that name.</summary>
    public int To { get; }

    /// <summary>True when it is selected whenever it is tried, whatever the other branches say.</summary>
    public bool AlwaysSelected => Definition is { IsUnconditional: true, Otherwise: false };

    public ElementPath Path => ElementPath.Transition(Transition.Name).Branch(Index);

    /// <summary>The branches of every transition, in written order.</summary>
    public static List<ResolvedBranch> AllOf(WorkflowDefinition definition)
    {
        var positions = PositionsOf(definition);
        // Shared by every "*", which may stand on many branches of a large workflow.
        var unfinished = Enumerable.Range(0, definition.States.Count).Where(i => !definition.States[i].Final).ToArray();

        var branches = new List<ResolvedBranch>();
        for (var t = 0; t < definition.Transitions.Count; t++)
        {
            var transition = definition.Transitions[t];
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var branch = transition.Branches[i];
                var from = branch.LeavesAny ? unfinished : branch.From.Select(Position).Where(p => p >= 0).ToArray();
                branches.Add(new(transition, t, i, from, Position(branch.To)));
            }
        }
        return branches;

        int Position(string name) => positions.TryGetValue(name, out var position) ? position : -1;
    }

    private static Dictionary<string, int> PositionsOf(WorkflowDefinition definition)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < definition.States.Count; i++)
            if (!positions.ContainsKey(definition.States[i].Name))
                positions.Add(definition.States[i].Name, i);
        return positions;
    }
}
