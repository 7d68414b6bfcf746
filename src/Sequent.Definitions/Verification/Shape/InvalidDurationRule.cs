using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ019: durations are well-formed, and so are the times of triggers.</summary>
internal static class InvalidDurationRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition) => PlacedDuration.AllOf(definition)
        .Select(d => WhatIsWrong(d, definition) is { } fact ? new Finding(Rules.InvalidDuration, d.Path, $"{d.Fact} {Quote(d.Text)}, which {fact}") : null)
        .OfType<Finding>()
        .Concat(OfTriggers(definition));

    private static string? WhatIsWrong(PlacedDuration duration, WorkflowDefinition definition)
    {
        var (value, error) = WorkflowDuration.Parse(duration.Text);
        if (value is null)
            return error;
        if (value.Sign < 0)
            return "is negative: write a time from now on";
        if (value.Sign == 0 && !duration.MayBeZero)
            return "is no time at all: write a longer one, or remove it";
        return value.NeedsCalendar && definition.Calendar is null
            ? "only a calendar can count: name the workflow's calendar, or write days or hours"
            : null;
    }

    private static IEnumerable<Finding> OfTriggers(WorkflowDefinition definition)
    {
        for (var i = 0; i < definition.Triggers.Count; i++)
            if (definition.Triggers[i] is { Kind: TriggerKind.Cron, Source: var text } && CronSchedule.Parse(text).Error is { } fact)
                yield return new(Rules.InvalidDuration, ElementPath.Workflow.Item("triggers", i).Field("cron"), $"Trigger {Quote(text)} {fact}");
    }
}
