using static Sequent.Definitions.BranchSettingsRule;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: what is said of the work and the time of a state can happen.</summary>
internal static class WorkSettingsRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition) =>
        OfSla(definition.Sla, ElementPath.Workflow.Field("sla"), "Workflow " + Quote(definition.Id))
            .Concat(definition.States.SelectMany(OfState))
            .Concat(PlacedEffect.AllOf(definition).SelectMany(e => OfRetry(e.Effect.Retry, e.Path, e.Owner)))
            .Concat(OfTriggers(definition));

    private static IEnumerable<Finding> OfState(StateDefinition state)
    {
        var (path, subject) = (ElementPath.State(state.Name), "State " + Quote(state.Name));
        var automation = path.Field("automation");
        return (state.Final ? OfFinal(state, path, subject) : OfReassignments(state, automation, subject))
            .Concat(OfWork(state.Work, path, subject))
            .Concat(OfSla(state.Sla, automation.Field("sla"), subject));
    }

    private static IEnumerable<Finding> OfFinal(StateDefinition state, ElementPath path, string subject)
    {
        var automation = path.Field("automation");
        if (state.Work is { } work)
            yield return Broken(path.Field(FieldOf(work)), $"{subject} is Final, so nothing leaves it when its {FieldOf(work)} is done: do not mark it Final, or move the {FieldOf(work)} to the state before");
        if (!state.OnExit.IsEmpty)
            yield return Broken(path.Item("onExit", 0), $"{subject} is Final, so it is never left: do not mark it Final, or write {Quote(state.OnExit[0].Plugin)} in OnEntry");
        if (state.Sla is not null)
            yield return Broken(automation.Field("sla"), $"{subject} is Final, so an instance stays in it for good: do not mark it Final, or remove the SLA");
        if (!state.Escalations.IsEmpty)
            yield return Broken(automation.Item("escalation", 0), $"{subject} is Final, so an instance stays in it for good: do not mark it Final, or remove the escalation");
    }

    private static IEnumerable<Finding> OfReassignments(StateDefinition state, ElementPath automation, string subject)
    {
        for (var i = 0; i < state.Escalations.Count; i++)
            if (state is { Work: not StateWork.Task } && state.Escalations[i] is EscalationDefinition.Reassign)
                yield return Broken(automation.Item("escalation", i), $"{subject} is no task, so there is nothing to reassign: make it a task, or notify somebody instead");
    }

    private static IEnumerable<Finding> OfWork(StateWork? work, ElementPath path, string subject)
    {
        switch (work)
        {
            case StateWork.Wait wait:
                string[] given = [.. new[] { (wait.For, "for"), (wait.Until, "until"), (wait.Event, "event") }.Where(w => w.Item1 is not null).Select(w => w.Item2)];
                if (given.Length == 0)
                    yield return Broken(path.Field("wait"), $"{subject} waits for nothing: say for how long, until when, or for which event");
                foreach (var second in given.Skip(1))
                    yield return Broken(path.Field("wait").Field(second),
                        $"{subject} says both {Quote(given[0])} and {Quote(second)}: keep one of them, and write a transition with After or On for the other");
                break;
            case StateWork.Action action:
                foreach (var finding in OfRetry(action.Retry, path.Field("action"), subject))
                    yield return finding;
                break;
            case StateWork.External external:
                foreach (var finding in OfRetry(external.Retry, path.Field("external"), subject))
                    yield return finding;
                break;
        }
    }

    private static IEnumerable<Finding> OfRetry(RetryPolicy? retry, ElementPath path, string subject)
    {
        if (retry is { MaxRetries: < 0 })
            yield return Broken(path.Field("retry").Field("maxRetries"), $"{subject} tries again {Quote(Number(retry.MaxRetries))} times: write 0 or more");
    }

    private static IEnumerable<Finding> OfSla(SlaDefinition? sla, ElementPath path, string subject)
    {
        if (sla is not null && Length(sla.WarnAfter) is { } warning && Length(sla.Duration) is { } whole && warning >= whole)
            yield return Broken(path.Field("warnAfter"), $"{subject} warns after {Quote(sla.WarnAfter!)}, when its SLA of {Quote(sla.Duration)} has passed: warn earlier");
    }

    private static TimeSpan? Length(string? text) => text is not null && WorkflowDuration.Parse(text).Value is WorkflowDuration.Time time ? time.Length : null;

    private static IEnumerable<Finding> OfTriggers(WorkflowDefinition definition)
    {
        for (var i = 0; i < definition.Triggers.Count; i++)
            if (definition.Triggers[i] is { Kind: not TriggerKind.Cron, TimeZone: { } zone } trigger)
                yield return Broken(ElementPath.Workflow.Item("triggers", i).Field("timeZone"),
                    $"Trigger {Quote(trigger.Source)} has the time zone {Quote(zone)}, and is no cron expression: remove it");
    }

    private static string FieldOf(StateWork work) => work switch
    {
        StateWork.Task => "task",
        StateWork.Wait => "wait",
        StateWork.Action => "action",
        _ => "external",
    };
}
