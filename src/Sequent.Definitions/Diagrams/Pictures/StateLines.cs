namespace Sequent.Definitions;

/// <summary>What happens in a state, in a few words a line.</summary>
internal static class StateLines
{
    public static IEnumerable<string> Of(StateDefinition state)
    {
        foreach (var line in OfWork(state.Work))
            if (line is not null)
                yield return line;
        if (state.Sla is { } sla)
            yield return OfSla(sla);
        foreach (var escalation in state.Escalations)
            yield return Of(escalation);
        if (!state.OnEntry.IsEmpty)
            yield return "entry / " + string.Join(", ", state.OnEntry.Select(e => e.Plugin));
        if (!state.OnExit.IsEmpty)
            yield return "exit / " + string.Join(", ", state.OnExit.Select(e => e.Plugin));
        if (!state.Facets.IsEmpty)
            yield return Joined([.. state.Facets.Select(f => f.Facet + " = " + f.Value)]);
    }

    /// <summary>What is said of the workflow as a whole.</summary>
    public static IEnumerable<string> Of(WorkflowDefinition definition)
    {
        foreach (var trigger in definition.Triggers)
            yield return "starts on " + trigger.Kind switch
            {
                TriggerKind.Cron => "schedule " + trigger.Source + (trigger.TimeZone is null ? "" : " " + trigger.TimeZone),
                TriggerKind.Webhook => "webhook " + trigger.Source,
                _ => trigger.Source,
            } + (trigger.When is null ? "" : " when " + trigger.When);
        if (definition.Sla is { } sla)
            yield return OfSla(sla);
        if (definition.FourEyes)
            yield return "four eyes: nobody approves what they submitted";
        foreach (var duty in definition.Duties)
            yield return (duty.Kind == DutyKind.Same ? "by the same person: " : "by different persons: ") + string.Join(", ", duty.Transitions.Select(name => LabelOf(definition, name)));
    }

    private static string LabelOf(WorkflowDefinition definition, string transition) =>
        DisplayText.FirstShown(definition.FindTransition(transition)?.Label, Naming.ToWords(transition), transition);

    public static PictureKind KindOf(StateDefinition state) => state.Work switch
    {
        StateWork.Task => PictureKind.Task,
        StateWork.Wait => PictureKind.Wait,
        StateWork.Action => PictureKind.Action,
        StateWork.External => PictureKind.External,
        _ => PictureKind.State,
    };

    private static string?[] OfWork(StateWork? work) => work switch
    {
        StateWork.Task task => [TaskFor(task), Prefixed("due ", task.Due)],
        StateWork.Wait wait => [Prefixed("waits ", wait.For), Prefixed("waits until ", wait.Until), Prefixed("waits for ", wait.Event)],
        StateWork.Action action => ["runs " + action.Activity + (action.Result is null ? "" : " → " + action.Result)],
        StateWork.External external => [(external.Method ?? "calls") + " " + external.Url, external.Async ? "answer comes later" : null],
        _ => [],
    };

    private static string TaskFor(StateWork.Task task) => Joined(
        task.Assignee is { } assignee ? "task for " + Name(assignee) : "task",
        task.Assign switch
        {
            AssignmentPolicy.LeastLoaded => "least loaded",
            AssignmentPolicy.RoundRobin => "in turn",
            _ => null,
        });

    private static string OfSla(SlaDefinition sla) => Joined("SLA " + sla.Duration, Prefixed("warns after ", sla.WarnAfter));

    private static string Of(EscalationDefinition escalation) => "after " + escalation.After + ": " + escalation switch
    {
        EscalationDefinition.Notify notify => "notify by " + notify.Effect.Plugin,
        EscalationDefinition.Reassign reassign => "reassign to " + Name(reassign.To),
        _ => "",
    };

    private static string Name(Assignee assignee) => assignee switch
    {
        Assignee.Role role => role.Name,
        Assignee.User user => "user " + user.Id,
        Assignee.Expression expression => expression.Source,
        _ => "",
    };

    private static string? Prefixed(string prefix, string? text) => text is null ? null : prefix + text;

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => p is not null));
}
