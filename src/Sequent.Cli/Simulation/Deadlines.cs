using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Something that happens when time has passed in a state.</summary>
/// <param name="At">When.</param>
/// <param name="What">What, in words.</param>
internal sealed record Deadline(DateTime At, string What)
{
    /// <summary>The transition that fires then; null when none does.</summary>
    public TransitionDefinition? Transition { get; init; }

    /// <summary>The time as the definition writes it.</summary>
    public string After { get; init; } = "";

    /// <summary>True when it is what the state waits for.</summary>
    public bool Completes { get; init; }
}

/// <summary>Finds what time brings.</summary>
internal sealed class Deadlines(WorkflowDefinition definition, Routing routing)
{
    private readonly Conditions _conditions = new(definition);

    /// <summary>What is still to come in the state, the next first; at the same time, as it is written.</summary>
    public IReadOnlyList<Deadline> Of(SimulationState state)
    {
        var looked = state.TimesPassed;
        return All(state).Where(d => looked is null || d.At > looked).OrderBy(d => d.At).ToArray();
    }

    private IEnumerable<Deadline> All(SimulationState state)
    {
        foreach (var transition in definition.Transitions.Where(t => t.FiredBy == FiredBy.Timer))
            foreach (var branch in routing.BranchesFrom(state.State, transition).DistinctBy(b => b.After))
                if (branch.After is { } after && At(state, after) is { } at)
                    yield return new(at, $"'{transition.WireName}' fires") { Transition = transition, After = after };

        if (definition.FindState(state.State) is not { } place)
            yield break;
        if (place.Work is StateWork.Wait wait && !state.IsComplete && End(wait, state) is { } end)
            yield return new(end, "the wait ends") { Completes = true };
        foreach (var deadline in Notices(place, state))
            yield return deadline;
    }

    private static IEnumerable<Deadline> Notices(StateDefinition place, SimulationState state)
    {
        if (place.Work is StateWork.Task { Due: { } due } && At(state, due) is { } dueAt)
            yield return new(dueAt, "the task is due");
        if (place.Sla?.WarnAfter is { } warn && At(state, warn) is { } warnAt)
            yield return new(warnAt, "a warning: the SLA is about to be breached");
        if (place.Sla is { } sla && At(state, sla.Duration) is { } slaAt)
            yield return new(slaAt, "the SLA is breached" + (sla.OnBreach.IsEmpty ? "" : ": " + string.Join(", ", sla.OnBreach.Select(e => e.Plugin))));
        foreach (var escalation in place.Escalations)
            if (At(state, escalation.After) is { } at)
                yield return new(at, escalation switch
                {
                    EscalationDefinition.Reassign reassign => $"the task becomes that of {Words(reassign.To)}",
                    EscalationDefinition.Notify notify => $"a reminder: {notify.Effect.Plugin}",
                    _ => "an escalation",
                });
    }

    private DateTime? End(StateWork.Wait wait, SimulationState state)
    {
        if (wait.For is { } time)
            return At(state, time);
        if (wait.Until is not { } until)
            return null;
        var value = _conditions.Evaluate(until, new(state.Data, SimulatedActor.System, state.Data));
        var end = value.Kind switch
        {
            ValueKind.Date => DateTime.SpecifyKind(value.AsDate, DateTimeKind.Utc),
            ValueKind.DateTime => value.AsDateTime,
            _ => (DateTime?)null,
        };
        return end < state.EnteredAt ? state.EnteredAt : end;
    }

    private static DateTime? At(SimulationState state, string time) =>
        Durations.Parse(time) is { } length && length <= DateTime.MaxValue - state.EnteredAt ? state.EnteredAt + length : null;

    private static string Words(Assignee assignee) => assignee switch
    {
        Assignee.Role role => $"the role '{role.Name}'",
        Assignee.User user => $"'{user.Id}'",
        Assignee.Expression expression => $"whom '{expression.Source}' names",
        _ => "somebody else",
    };
}
