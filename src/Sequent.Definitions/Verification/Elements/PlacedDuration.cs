using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A text that should be a duration, and where it stands.</summary>
/// <param name="Path">The duration.</param>
/// <param name="Fact">The subject and what the duration is to it, for messages: <c>State 'Draft' escalates after</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record PlacedDuration(ElementPath Path, string Fact, string Text)
{
    /// <summary>True where no time at all makes sense.</summary>
    public bool MayBeZero { get; init; }

    /// <summary>Every duration of a definition, in order.</summary>
    public static IEnumerable<PlacedDuration> AllOf(WorkflowDefinition definition) =>
        OfSla(definition.Sla, ElementPath.Workflow.Field("sla"), "Workflow " + Quote(definition.Id))
            .Concat(definition.States.SelectMany(OfState))
            .Concat(PlacedEffect.AllOf(definition).SelectMany(e => OfRetry(e.Effect.Retry, e.Path, e.Owner)))
            .Concat(definition.Transitions.SelectMany(OfTransition));

    private static IEnumerable<PlacedDuration> OfState(StateDefinition state)
    {
        var (path, owner) = (ElementPath.State(state.Name), "State " + Quote(state.Name));
        foreach (var duration in OfWork(state.Work, path, owner).Concat(OfSla(state.Sla, path.Field("automation").Field("sla"), owner)))
            yield return duration;
        for (var i = 0; i < state.Escalations.Count; i++)
            yield return new(path.Field("automation").Item("escalation", i).Field("after"), owner + " escalates after", state.Escalations[i].After);
    }

    private static IEnumerable<PlacedDuration> OfWork(StateWork? work, ElementPath state, string owner)
    {
        switch (work)
        {
            case StateWork.Task { Due: { } due }:
                return [new(state.Field("task").Field("due"), owner + " has the due time", due)];
            case StateWork.Wait { For: { } time }:
                return [new(state.Field("wait").Field("for"), owner + " waits for", time)];
            case StateWork.Action action:
                return OfRetry(action.Retry, state.Field("action"), owner);
            case StateWork.External external:
                var path = state.Field("external");
                return Given(path.Field("timeout"), owner + " has the timeout", external.Timeout)
                    .Concat(Given(path.Field("completionTimeout"), owner + " has the completion timeout", external.CompletionTimeout))
                    .Concat(OfRetry(external.Retry, path, owner));
            default:
                return [];
        }
    }

    private static IEnumerable<PlacedDuration> OfSla(SlaDefinition? sla, ElementPath path, string owner) => sla is null ? [] :
        Given(path.Field("duration"), owner + " has the SLA", sla.Duration).Concat(Given(path.Field("warnAfter"), owner + " warns after", sla.WarnAfter));

    private static IEnumerable<PlacedDuration> OfRetry(RetryPolicy? retry, ElementPath path, string owner) =>
        Given(path.Field("retry").Field("backoff"), owner + " tries again after", retry?.Backoff).Select(d => d with { MayBeZero = true });

    private static IEnumerable<PlacedDuration> OfTransition(TransitionDefinition transition) => transition.Branches.SelectMany((branch, i) => Given(
        ElementPath.Transition(transition.Name).Branch(i).Field("after"), $"Transition {Quote(transition.Name)} fires after", branch.After));

    private static IEnumerable<PlacedDuration> Given(ElementPath path, string fact, string? text) => text is null ? [] : [new(path, fact, text)];
}
