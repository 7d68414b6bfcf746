using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>What a definition asks of the application that runs it: its calendar, and the time zones of its triggers.</summary>
/// <param name="calendars">The calendars that there are.</param>
internal sealed class HostFit(IReadOnlyDictionary<string, IWorkflowCalendar> calendars)
{
    /// <summary>The calendar that a definition names; null when it names none, or one that is not there.</summary>
    public IWorkflowCalendar? CalendarOf(WorkflowDefinition definition) => definition.Calendar is { } name ? calendars.GetValueOrDefault(name) : null;

    /// <summary>What the application does not have.</summary>
    public IEnumerable<DefinitionProblem> Check(WorkflowDefinition definition)
    {
        if (definition.Calendar is { } name && !calendars.ContainsKey(name))
            yield return new($"Workflow '{definition.Id}' counts business time by the calendar '{name}', which is not there: add it with AddCalendar, or name another" + Spelling.DidYouMean(Spelling.Closest(name, calendars.Keys)));
        foreach (var trigger in definition.Triggers)
            if (trigger is { Kind: TriggerKind.Cron, TimeZone: { } zone } && TimeZones.Find(zone) is null)
                yield return new($"Trigger '{trigger.Source}' of workflow '{definition.Id}' has the time zone '{zone}', which this machine does not know: write one of the IANA database, such as 'Europe/Berlin'");
    }
}
