namespace Sequent.Definitions;

/// <summary>Makes the net of a definition of sound shape: its states are the places; each branch moves out of each of its origins.</summary>
internal sealed class NetBuilder
{
    private readonly WorkflowGraph _graph;
    private readonly Conditioned _conditioned;
    private readonly List<Move> _moves = [];
    private readonly List<MoveGroup> _groups = [];
    private readonly Dictionary<EquatableArray<string>, int> _roles = [];

    private NetBuilder(WorkflowGraph graph, Conditioned conditioned)
    {
        _graph = graph;
        _conditioned = conditioned;
    }

    public static Net Build(WorkflowGraph graph, Conditioned conditioned)
    {
        var builder = new NetBuilder(graph, conditioned);
        foreach (var transition in graph.Branches.Select((branch, position) => (branch, position)).GroupBy(b => b.branch.TransitionIndex))
            builder.Add([.. transition.Select(b => b.branch)], transition.First().position);
        // In a stable order: those that fire by themselves are tried first.
        var order = builder._groups.OrderBy(g => g.Automatic ? 0 : 1).ToList();
        return new()
        {
            Places = graph.States.Count,
            Moves = builder._moves,
            Initial = [graph.Initial],
            IsTerminal = [.. graph.Nodes.Select(graph.IsTerminal)],
            Order = IsFree(order) ? null : order,
        };
    }

    /// <summary>The net in which nothing prevents another move: each branch moves out of each of its origins whenever there is a token.</summary>
    public static Net Free(WorkflowGraph graph)
    {
        var moves = new List<Move>();
        for (var b = 0; b < graph.Branches.Count; b++)
            foreach (var (sources, needed) in Origins([graph.Branches[b]]))
                moves.Add(MoveOf(graph, b, sources, needed, moves.Count));
        return new()
        {
            Places = graph.States.Count, Moves = moves, Initial = [graph.Initial], IsTerminal = [.. graph.Nodes.Select(graph.IsTerminal)],
        };
    }

    private static Move MoveOf(WorkflowGraph graph, int branch, int[] sources, int needed, int position) => new()
    {
        Sources = sources,
        Needed = needed,
        Cancels = [.. graph.CancelledBy(graph.Branches[branch]).Where(c => Array.IndexOf(sources, c) < 0)],
        Targets = graph.Branches[branch].Targets,
        Steps = [position],
        Branch = branch,
    };

    private static bool IsFree(List<MoveGroup> order) => !order.Any(g => g.Automatic && g.Certain)
        && !order.GroupBy(g => g.Transition).Any(t => t.Any(g => g.Certain) && t.Count() > 1);

    private void Add(List<ResolvedBranch> branches, int first)
    {
        foreach (var (sources, needed) in Origins(branches))
        {
            if (sources.Any(s => _graph.States[s].Final))
                continue;
            var leaving = new List<ResolvedBranch>();
            foreach (var branch in branches.Where(b => Leaves(b, sources, needed)))
            {
                if (!_conditioned.NeverTaken.Contains((branch.Path, sources[0])))
                    leaving.Add(branch);
                if (branch.AlwaysSelected)
                    break;
            }
            if (leaving.Count > 0)
                Add(leaving, sources, needed, first);
        }
    }

    private void Add(List<ResolvedBranch> leaving, int[] sources, int needed, int firstBranch)
    {
        var first = _moves.Count;
        foreach (var branch in leaving)
            _moves.Add(MoveOf(_graph, firstBranch + branch.Index, sources, needed, _moves.Count));

        var transition = leaving[0].Transition;
        var left = transition.FiredBy == FiredBy.Actor ? sources.Select(s => _graph.States[s]).ToArray() : [];
        var roles = leaving.Select(b => WorkflowDefinition.RolesLeaving(b.Definition, left)).Distinct().ToArray();
        _groups.Add(new()
        {
            Transition = leaving[0].TransitionIndex,
            First = first,
            End = _moves.Count,
            Automatic = transition.FiredBy == FiredBy.Itself && !sources.Any(s => _graph.States[s].Waits),
            Certain = transition.FiredBy is FiredBy.Actor or FiredBy.Itself && !sources.Any(s => transition.Automatic && _graph.States[s].Waits)
                && IsCertain(leaving, sources),
            Role = roles.Length > 1 ? -1 : NumberOf(roles[0]),
        });
    }

    private int NumberOf(EquatableArray<string> roles)
    {
        if (roles.IsEmpty)
            return MoveGroup.AnyRole;
        if (!_roles.TryGetValue(roles, out var number))
            _roles.Add(roles, number = _roles.Count + 1);
        return number;
    }

    // An invariant, or who may approve what, can deny what is selected.
    private bool IsCertain(List<ResolvedBranch> leaving, int[] sources)
    {
        var definition = _graph.Definition;
        if (!definition.Invariants.IsEmpty && leaving.Any(b => definition.PreInvariantsOf(b.Definition).Any() || (leaving[0].Transition.Automatic && definition.PostInvariantsOf(b.Definition).Any())))
            return false;
        var transition = leaving[0].Transition;
        if (transition.FiredBy == FiredBy.Actor && (definition.FourEyes || definition.Duties.Any(d => d.Transitions.Contains(transition.Name))))
            return false;
        return leaving.Any(b => b.AlwaysSelected)
            || (leaving.Any(b => b.Definition.Otherwise) || leaving.Count > 1) && !_conditioned.MayRest.Contains((leaving[0].TransitionIndex, sources[0], leaving[0].Definition.Joins))
            || (leaving.Count == 1 && leaving[0].Definition.Otherwise);
    }

    private static bool Leaves(ResolvedBranch branch, int[] sources, int needed) => branch.Definition.Joins
        ? branch.Needed == needed && branch.Sources.SequenceEqual(sources)
        : sources.Length == 1 && needed == 1 && branch.Sources.Contains(sources[0]);

    // In written order of the branches; each branch's sources in order of declaration.
    private static IEnumerable<(int[] Sources, int Needed)> Origins(List<ResolvedBranch> branches)
    {
        if (branches.Count == 1)
        {
            var only = branches[0];
            return only.Definition.Joins ? [([.. only.Sources], only.Needed)] : only.Sources.OrderBy(s => s).Select(s => (new[] { s }, 1));
        }
        return OriginsOfSeveral(branches);
    }

    private static IEnumerable<(int[] Sources, int Needed)> OriginsOfSeveral(List<ResolvedBranch> branches)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var branch in branches)
        {
            if (branch.Definition.Joins)
            {
                if (seen.Add(branch.Needed + " of " + string.Join(",", branch.Sources)))
                    yield return ([.. branch.Sources], branch.Needed);
                continue;
            }
            foreach (var source in branch.Sources.OrderBy(s => s))
                if (seen.Add("" + source))
                    yield return ([source], 1);
        }
    }
}
