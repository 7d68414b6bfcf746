using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ104: every branch can fire from some state, and none leaves a final state.</summary>
/// <remarks>States that nothing reaches are left out: they are reported themselves.</remarks>
internal sealed class DeadTransitionRule
{
    private readonly WorkflowGraph _graph;
    private readonly bool[] _restless;
    private readonly ResolvedBranch?[] _firstAutomatic;
    private readonly ResolvedBranch?[] _selected;
    private readonly HashSet<string> _selectedJoins = new(StringComparer.Ordinal);

    private DeadTransitionRule(WorkflowGraph graph)
    {
        _graph = graph;
        _restless = AutomaticCycleRule.Restless(graph);
        _firstAutomatic = new ResolvedBranch?[graph.States.Count];
        _selected = new ResolvedBranch?[graph.States.Count];
        foreach (var branch in graph.Branches.Where(b => b.Transition.Automatic && !b.Definition.Joins && AlwaysFires(b)))
            foreach (var source in branch.Sources)
                _firstAutomatic[source] ??= branch;
    }

    public static IEnumerable<Finding> Check(WorkflowGraph graph)
    {
        var rule = new DeadTransitionRule(graph);
        return graph.Branches.SelectMany(rule.Of);
    }

    // Before an Otherwise that does not stand alone a guard may be an error.
    private static bool AlwaysFires(ResolvedBranch branch) =>
        branch.AlwaysSelected || (branch.Definition.IsUnconditional && branch.Transition.Branches.Count == 1);

    private IEnumerable<Finding> Of(ResolvedBranch branch)
    {
        foreach (var finding in LeavingFinal(branch))
            yield return finding;

        if (branch.Definition.LeavesAny && !branch.Sources.Any())
            yield return Dead(branch.Path.Item("from", 0),
                $"Transition {Quote(branch.Transition.Name)} leaves '*', but there is no state it could leave: name its sources, or remove it");
        else if (WhyDead(branch) is { } reason)
            yield return Dead(branch.Path, reason);

        if (branch.Definition.Joins)
        {
            if (branch.AlwaysSelected)
                _selectedJoins.Add(KeyOf(branch));
        }
        else if (branch.AlwaysSelected)
            foreach (var source in branch.Sources)
                if (_selected[source]?.TransitionIndex != branch.TransitionIndex)
                    _selected[source] = branch;
    }

    private IEnumerable<Finding> LeavingFinal(ResolvedBranch branch)
    {
        if (branch.Definition.LeavesAny)
            yield break;
        var k = 0;
        foreach (var source in branch.Sources)
        {
            if (_graph.States[source].Final && _graph.ReachedByOld[source])
                yield return Dead(branch.Definition.Joins ? branch.Path.Item("join", branch.Definition.Join.ToList().IndexOf(_graph.NameOf(source))) : branch.Path.Item("from", k),
                    $"Transition {Quote(branch.Transition.Name)} leaves the final state {Quote(_graph.NameOf(source))}: "
                    + "do not mark the state Final, or remove it from the sources");
            k++;
        }
    }

    private static string KeyOf(ResolvedBranch join) => $"{join.TransitionIndex}: {join.Needed} of {string.Join(" ", join.Sources)}";

    // The reason of the first source stands for all. Whether tokens meet in a join is SEQ304.
    private string? WhyDead(ResolvedBranch branch)
    {
        if (branch.Definition.Joins)
            return _selectedJoins.Contains(KeyOf(branch)) && branch.Sources.All(s => _graph.ReachedByOld[s])
                ? $"Transition {Quote(branch.Transition.Name)} can never go to {DecisionWording.Target(branch)}, because an earlier branch that joins "
                    + $"{Quoted(branch.Sources.Select(_graph.NameOf))} has no guard: guard that branch, or remove this one"
                : null;
        string? reason = null;
        foreach (var source in branch.Sources)
        {
            if (!_graph.ReachedByOld[source] || _graph.States[source].Final)
                continue;
            var cause = CauseAt(branch, source);
            if (cause == Cause.None)
                return null;
            reason ??= $"Transition {Quote(branch.Transition.Name)} can never go to {DecisionWording.Target(branch)}, because " + Explain(cause, source);
        }
        return reason;
    }

    private Cause CauseAt(ResolvedBranch branch, int source)
    {
        if (_selected[source]?.TransitionIndex == branch.TransitionIndex)
            return Cause.EarlierBranch;
        if (!branch.Transition.Automatic)
            return _restless[source] && source != _graph.Initial ? Cause.LeftAtOnce : Cause.None;
        return _firstAutomatic[source]?.TransitionIndex < branch.TransitionIndex ? Cause.EarlierTransition : Cause.None;
    }

    private string Explain(Cause cause, int source)
    {
        var state = Quote(_graph.NameOf(source));
        return cause switch
        {
            Cause.EarlierBranch => $"an earlier branch from {state} has no guard: guard that branch, or remove this one",
            Cause.LeftAtOnce => $"{state} is left automatically at once: guard the automatic transition, or remove this one",
            _ => $"the automatic transition {Quote(_firstAutomatic[source]!.Transition.Name)} always leaves {state} first: "
                + "guard that one, or remove this one",
        };
    }

    private static Finding Dead(ElementPath path, string message) => new(Rules.DeadTransition, path, message);

    private enum Cause
    {
        None,
        EarlierBranch,
        LeftAtOnce,
        EarlierTransition,
    }
}
