namespace Sequent.Definitions;

/// <summary>A branch with its states looked up: they are positions in <see cref="WorkflowDefinition.States"/>.</summary>
internal sealed class ResolvedBranch
{
    private readonly int[] _from;

    private ResolvedBranch(TransitionDefinition transition, int transitionIndex, int index, int[] from, int[] targets)
    {
        Transition = transition;
        TransitionIndex = transitionIndex;
        Index = index;
        _from = from;
        Targets = targets;
    }

    public TransitionDefinition Transition { get; }

    public int TransitionIndex { get; }

    /// <summary>The position among the branches of the transition.</summary>
    public int Index { get; }

    public BranchDefinition Definition => Transition.Branches[Index];

    /// <summary>The states it leaves, as <see cref="WorkflowDefinition.SourcesOf"/> says; unknown ones are left out.</summary>
    public IEnumerable<int> Sources => Definition.LeavesAny ? _from.Where(s => Array.IndexOf(Targets, s) < 0) : _from;

    /// <summary>How many of its sources must hold a token at once.</summary>
    public int Needed => !Definition.Joins ? 1 : Math.Min(Definition.AtLeast ?? _from.Length, _from.Length);

    /// <summary>The states it enters; unknown ones are left out.</summary>
    public int[] Targets { get; }

    /// <summary>True when it is selected whenever it is tried, whatever the other branches say.</summary>
    public bool AlwaysSelected => Definition is { IsUnconditional: true, Otherwise: false };

    public ElementPath Path => ElementPath.Transition(Transition.Name).Branch(Index);

    /// <summary>The path of a state that it enters, by its position.</summary>
    public ElementPath TargetPath(int index) => Definition.Forks ? Path.Item("to", index) : Path.Field("to");

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
                // In whatever order they are written, the same states make the same join.
                var from = branch.LeavesAny ? unfinished : branch.Joins ? [.. Known(branch.Join).Distinct().OrderBy(s => s)] : Known(branch.From);
                branches.Add(new(transition, t, i, from, Known(branch.To)));
            }
        }
        return branches;

        int[] Known(EquatableArray<string> names) => names.Select(name => positions.TryGetValue(name, out var position) ? position : -1).Where(p => p >= 0).ToArray();
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
