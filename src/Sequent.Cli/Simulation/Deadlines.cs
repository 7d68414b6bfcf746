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

    /// <summary>What is done then.</summary>
    public EquatableArray<EffectDefinition> Effects { get; init; }

    /// <summary>Who gets the task then; null when nobody does.</summary>
    public Assignee? Reassigned { get; init; }

    /// <summary>The name of the state whose time it is; null when it is of the workflow as a whole, whatever the state.</summary>
    public string? State { get; init; }

    /// <summary>True when it is what the state waits for.</summary>
    public bool Completes { get; init; }
}

/// <summary>Finds what time brings.</summary>
internal sealed class Deadlines(WorkflowDefinition definition, TokenGame game, Routing routing)
{
    private readonly Conditions _conditions = new(definition);

    /// <summary>What is still to come, the next first; at the same time, as it is written.</summary>
    public IReadOnlyList<Deadline> Of(SimulationState state)
    {
        // What leaves the state would hide what else comes at the same moment, which of the workflow still counts.
        return OfWorkflow(state).Where(d => !(d.At <= state.WorkflowTimesPassed))
            .Concat(state.Tokens.SelectMany(token => Of(state, token).Where(d => !(d.At <= token.TimesPassed)).Select(d => d with { State = token.State, What = state.Tokens.Count > 1 && d.Transition is null ? $"{d.What}, in {WireName(token)}" : d.What })))
            .OrderBy(d => d.At).ToArray();
    }

    private IEnumerable<Deadline> OfWorkflow(SimulationState state)
    {
        if (definition.Sla is not { } sla || game.IsComplete(game.Mark(state.Tokens.Select(t => t.State))))
            yield break;
        if (sla.WarnAfter is { } warn && At(state.StartedAt, warn) is { } warnAt)
            yield return new(warnAt, "a warning: the SLA of the workflow is about to be breached");
        if (At(state.StartedAt, sla.Duration) is { } breachAt)
            yield return new(breachAt, "the SLA of the workflow is breached" + Plugins(sla)) { Effects = sla.OnBreach };
    }

    private IEnumerable<Deadline> Of(SimulationState state, SimulatedToken token)
    {
        foreach (var transition in definition.Transitions.Where(t => t.FiredBy == FiredBy.Timer))
            foreach (var (origin, branches) in routing.OriginsOf(state, transition))
                if (LastIn(state, origin) == token)
                    foreach (var branch in branches.DistinctBy(b => b.After))
                        if (branch.After is { } after && At(token, after) is { } at)
                            yield return new(at, $"'{transition.WireName}' fires") { Transition = transition, After = after };

        if (definition.FindState(token.State) is not { } place)
            yield break;
        if (place.Work is StateWork.Wait wait && !token.IsComplete && End(wait, state, token) is { } end)
            yield return new(end, "the wait ends") { Completes = true };
        foreach (var deadline in Notices(place, token))
            yield return deadline;
    }

    // The time of a join begins when it could fire.
    private static SimulatedToken? LastIn(SimulationState state, Origin origin) => origin.States.Select(state.Find).OfType<SimulatedToken>().MaxBy(t => t.EnteredAt);

    private static IEnumerable<Deadline> Notices(StateDefinition place, SimulatedToken token)
    {
        if (place.Work is StateWork.Task { Due: { } due } && At(token, due) is { } dueAt)
            yield return new(dueAt, "the task is due");
        if (place.Sla?.WarnAfter is { } warn && At(token, warn) is { } warnAt)
            yield return new(warnAt, "a warning: the SLA is about to be breached");
        if (place.Sla is { } sla && At(token, sla.Duration) is { } slaAt)
            yield return new(slaAt, "the SLA is breached" + Plugins(sla)) { Effects = sla.OnBreach };
        foreach (var escalation in place.Escalations)
            if (At(token, escalation.After) is { } at)
                yield return escalation switch
                {
                    EscalationDefinition.Reassign reassign => new(at, $"the task becomes that of {TaskHolders.Words(reassign.To)}") { Reassigned = reassign.To },
                    EscalationDefinition.Notify notify => new(at, $"a reminder: {notify.Effect.Plugin}") { Effects = EquatableArray.Create(notify.Effect) },
                    _ => new(at, "an escalation"),
                };
    }

    private string WireName(SimulatedToken token) => definition.FindState(token.State)?.WireName ?? token.State;

    private static string Plugins(SlaDefinition sla) => sla.OnBreach.IsEmpty ? "" : ": " + string.Join(", ", sla.OnBreach.Select(e => e.Plugin));

    private DateTime? End(StateWork.Wait wait, SimulationState state, SimulatedToken token)
    {
        if (wait.For is { } time)
            return At(token, time);
        if (wait.Until is not { } until)
            return null;
        var value = _conditions.Evaluate(until, new(state.Data, SimulatedActor.System, state.Data));
        var end = value.Kind switch
        {
            ValueKind.Date => DateTime.SpecifyKind(value.AsDate, DateTimeKind.Utc),
            ValueKind.DateTime => value.AsDateTime,
            _ => (DateTime?)null,
        };
        return end < token.EnteredAt ? token.EnteredAt : end;
    }

    private static DateTime? At(SimulatedToken token, string time) => At(token.EnteredAt, time);

    private static DateTime? At(DateTime from, string time) =>
        Durations.Parse(time) is { } length && length <= DateTime.MaxValue - from ? from + length : null;
}
