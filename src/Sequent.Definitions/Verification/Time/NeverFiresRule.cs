using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ502: what a time sets off in a state comes before the state is left for certain.</summary>
/// <remarks>
/// Of what is due in the same moment the move comes first, and of two moves the one that is written first. A timer that is
/// never reached because its state is left at once is SEQ104.
/// </remarks>
internal static class NeverFiresRule
{
    public static IEnumerable<Finding> Check(WorkflowGraph graph, CertainMoves certain) => graph.Nodes
        .Where(s => graph.ReachedByOld[s] && certain.Of(s) is not null)
        .SelectMany(s => OfState(graph.States[s], certain.Of(s)!))
        .Concat(graph.Branches.Select(b => OfTimer(graph, certain, b)).OfType<Finding>());

    private static IEnumerable<Finding> OfState(StateDefinition state, CertainMove move)
    {
        var automation = ElementPath.State(state.Name).Field("automation");
        for (var i = 0; i < state.Escalations.Count; i++)
            if (IsLate(state.Escalations[i].After, move))
                yield return Never(automation.Item("escalation", i).Field("after"), $"State {Quote(state.Name)} escalates after {Quote(state.Escalations[i].After)}", state.Name, move);
        if (state.Sla is { WarnAfter: { } warning } && IsLate(warning, move))
            yield return Never(automation.Field("sla").Field("warnAfter"), $"State {Quote(state.Name)} warns after {Quote(warning)}", state.Name, move);
        if (state.Sla is { OnBreach.IsEmpty: false } sla && IsLate(sla.Duration, move))
            yield return Never(automation.Field("sla").Field("duration"), $"State {Quote(state.Name)} says what is done when its SLA of {Quote(sla.Duration)} is breached", state.Name, move);
        if (state.Work is StateWork.Wait { For: { } wait } && move.Branch.Definition.After is not null && DurationOrder.Of(wait) is { } length && DurationOrder.IsLonger(length, move.After!))
            yield return Never(ElementPath.State(state.Name).Field("wait").Field("for"), $"State {Quote(state.Name)} waits for {Quote(wait)}", state.Name, move);
    }

    // The reason in the first source stands for all.
    private static Finding? OfTimer(WorkflowGraph graph, CertainMoves certain, ResolvedBranch branch)
    {
        if (branch.Definition is not { After: { } after, Joins: false } || DurationOrder.Of(after) is not { } length)
            return null;
        var first = -1;
        foreach (var source in branch.Sources.Where(s => graph.ReachedByOld[s] && !graph.States[s].Final))
        {
            if (certain.Of(source) is not { } move || !ComesFirst(move, branch, length))
                return null;
            first = first < 0 ? source : first;
        }
        return first < 0 ? null : Never(branch.Path.Field("after"), $"Transition {Quote(branch.Transition.Name)} fires after {Quote(after)}", graph.NameOf(first), certain.Of(first)!);
    }

    private static bool ComesFirst(CertainMove move, ResolvedBranch timer, WorkflowDuration length)
    {
        if (move.After is null || move.Branch.TransitionIndex == timer.TransitionIndex)
            return false;
        var isWrittenFirst = move.Branch.Definition.After is not null && move.Branch.TransitionIndex < timer.TransitionIndex;
        return isWrittenFirst ? DurationOrder.IsAsLong(length, move.After) : DurationOrder.IsLonger(length, move.After);
    }

    private static bool IsLate(string after, CertainMove move) =>
        move.After is null || (DurationOrder.Of(after) is { } length && DurationOrder.IsAsLong(length, move.After));

    private static Finding Never(ElementPath path, string fact, string state, CertainMove move) => new(Rules.NeverFires, path,
        $"{fact}, but {Quote(move.Branch.Transition.Name)} always leaves {Quote(state)} {(move.Text is null ? "at once" : "after " + Quote(move.Text))}: "
        + (move.Text is null ? "guard that one, or remove this" : "make this one earlier, or guard the other"))
    {
        Related = EquatableArray.Create(move.Branch.Path),
    };
}
