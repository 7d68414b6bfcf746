namespace Sequent.Definitions;

/// <summary>Finds the decisions of a definition: the same branches from many states are one.</summary>
internal sealed class Decisions
{
    private readonly EquatableArray<StateDefinition> _states;
    private readonly ConditionTable _conditions;
    private readonly Dictionary<string, Decision> _known = new(StringComparer.Ordinal);
    private readonly List<Decision> _all = [];

    private Decisions(EquatableArray<StateDefinition> states, ConditionTable conditions)
    {
        _states = states;
        _conditions = conditions;
    }

    public static IReadOnlyList<Decision> Of(WorkflowDefinition definition, List<ResolvedBranch> branches, ConditionTable conditions)
    {
        var decisions = new Decisions(definition.States, conditions);
        if (branches.All(b => b.Definition.When is null))
            return decisions._all;
        // What joins the same states is tried when all of them hold a token: it decides nothing for one of them alone.
        var origins = new OriginTable(definition);
        var leaving = new SortedDictionary<int, List<ResolvedBranch>>();
        foreach (var branch in branches)
        {
            foreach (var origin in origins.Of(branch))
            {
                if (!branch.Definition.Joins && definition.States[origin].Final)
                    continue;
                if (!leaving.TryGetValue(origin, out var here))
                    leaving.Add(origin, here = []);
                here.Add(branch);
            }
        }
        foreach (var origin in leaving)
            decisions.Add(origins.StatesOf(origin.Key), origin.Value);
        return decisions._all;
    }

    private void Add(int[] states, List<ResolvedBranch> leaving)
    {
        var transitions = Transitions(leaving);
        var automatic = transitions.Where(t => t[0].Transition.Automatic).ToList();
        var siblings = Siblings(transitions, [.. states.Select(s => _states[s])]);
        var withSiblings = new HashSet<ResolvedBranch>(siblings.SelectMany(s => s));
        foreach (var branches in transitions)
        {
            var decision = Add(DecisionKind.Branches, branches, states);
            var isAlone = branches.Count > 1
                || (branches[0].Transition.Automatic ? automatic.Count < 2 : !withSiblings.Contains(branches[0]));
            if (isAlone)
                decision?.SourcesOfGap.AddRange(states);
        }
        if (automatic.Count > 1)
            Add(DecisionKind.Automatic, UpToSelected(automatic.SelectMany(t => t)), states)?.SourcesOfGap.AddRange(states);
        foreach (var group in siblings)
            Add(DecisionKind.Siblings, group, states)?.SourcesOfGap.AddRange(states);
    }

    private Decision? Add(DecisionKind kind, List<ResolvedBranch> branches, int[] states)
    {
        if (branches.All(b => b.Definition.When is null))
            return null;
        var key = kind + string.Concat(branches.Select(b => " " + b.TransitionIndex + "." + b.Index));
        if (!_known.TryGetValue(key, out var decision))
        {
            _known[key] = decision = new(kind, branches);
            _all.Add(decision);
        }
        decision.Sources.AddRange(states);
        return decision;
    }

    // The branches of one transition stand together.
    private static List<List<ResolvedBranch>> Transitions(List<ResolvedBranch> leaving)
    {
        var transitions = new List<List<ResolvedBranch>>();
        foreach (var branch in leaving)
        {
            var last = transitions.Count == 0 ? null : transitions[transitions.Count - 1];
            if (last is null || last[0].TransitionIndex != branch.TransitionIndex)
                transitions.Add([branch]);
            else if (!last[last.Count - 1].AlwaysSelected)
                last.Add(branch);
        }
        return transitions;
    }

    private static List<ResolvedBranch> UpToSelected(IEnumerable<ResolvedBranch> branches)
    {
        var kept = new List<ResolvedBranch>();
        foreach (var branch in branches)
        {
            kept.Add(branch);
            if (branch.AlwaysSelected)
                break;
        }
        return kept;
    }

    // Inputs differ from transition to transition, and of code nothing is known.
    private List<List<ResolvedBranch>> Siblings(List<List<ResolvedBranch>> transitions, StateDefinition[] left) => transitions.Count < 2 ? [] : transitions
        .Where(t => t.Count == 1 && t[0].Transition.FiredBy == FiredBy.Actor && _conditions.Of(t[0]) is { IsUnread: false, ReadsInput: false })
        .GroupBy(t => WorkflowDefinition.RolesLeaving(t[0].Definition, left))
        .Where(g => g.Count() > 1)
        .Select(g => g.Select(t => t[0]).ToList())
        .ToList();
}
