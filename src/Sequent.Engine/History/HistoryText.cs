using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Entries of histories in words, from what they say themselves: payloads of another version, or that somebody has tampered with, are passed over.</summary>
internal static class HistoryText
{
    private const int MostNames = 10;

    public static string Of(HistoryEntry entry)
    {
        try
        {
            return Of(entry, PayloadReader.Of(entry.Payload));
        }
        catch (InvalidOperationException)
        {
            // A text in it is half a character.
            return Of(entry, default);
        }
    }

    private static string Of(HistoryEntry entry, PayloadReader payload) => string.Join(". ", Sentences(entry, payload, payload.List("tasks")));

    private static IEnumerable<string> Sentences(HistoryEntry entry, PayloadReader payload, IReadOnlyList<PayloadReader> tasks)
    {
        yield return What(entry, payload, tasks);
        var opened = entry.Kind is HistoryKind.Started or HistoryKind.Moved or HistoryKind.Migrated ? tasks.Where(TaskText.IsOpen).ToArray() : [];
        foreach (var task in opened)
            yield return TaskText.Opened(task, named: opened.Length > 1);
        foreach (var task in tasks)
            if (task.Text("status") == "withdrawn")
                yield return $"{TaskText.Name(task, named: tasks.Count > 1)} withdrawn";
    }

    private static string What(HistoryEntry entry, PayloadReader payload, IReadOnlyList<PayloadReader> tasks) => entry.Kind switch
    {
        HistoryKind.Started => $"Started in '{entry.StateAfter}'",
        HistoryKind.Moved => $"{entry.Transition ?? "Moved"}: {entry.StateBefore} → {entry.StateAfter}",
        HistoryKind.Voted => $"{entry.Transition ?? "Voted"}: vote{(payload.Number("votes") is { } votes && payload.Number("votes_needed") is { } needed ? $" {votes} of {needed}" : "")}",
        HistoryKind.DataChanged => $"Data changed{After(": ", payload.Object("data").Names())}",
        HistoryKind.Completed => $"Completed in '{entry.StateAfter}'",
        HistoryKind.Failed => $"Failed in '{entry.StateAfter}'",
        HistoryKind.Cancelled => $"Cancelled in '{entry.StateAfter}'",
        HistoryKind.Migrated => $"Migrated{(payload.Text("from") is { } from ? $" from {from}" : "")} to {entry.DefinitionVersion}{(entry.StateBefore == entry.StateAfter ? "" : $": {entry.StateBefore} → {entry.StateAfter}")}",
        HistoryKind.TaskClaimed => $"Task claimed by {(Open(payload, tasks) is { } claimed ? TaskText.Whose(claimed) : entry.ActorId)}",
        HistoryKind.TaskReleased => $"Task released{To(payload, tasks)}",
        HistoryKind.TaskReassigned => $"Task reassigned{To(payload, tasks)}",
        HistoryKind.TaskDelegated => $"Task assigned{To(payload, tasks)}",
        HistoryKind.TaskEscalated => $"Task escalated{To(payload, tasks)}",
        HistoryKind.TaskUnassigned => "Nobody is left who could do the task",
        HistoryKind.TaskChanged => $"Task changed{(Open(payload, tasks) is { } task ? $": {TaskText.Urgency(task)}" : "")}",
        HistoryKind.Commented => $"Comment{(payload.Number("task") is { } number ? $" on task {number}" : "")}: {entry.Reasoning}",
        HistoryKind.VotesReset => $"Votes{(payload.Text("transition") is { } transition ? $" for {transition}" : "")} cleared{(payload.Texts("fields") is { Count: > 0 } fields ? $": {Listed(fields)} changed" : "")}",
        HistoryKind.EscalationNotified => $"Escalation of '{payload.Text("state") ?? entry.StateAfter}'{After(": told ", [.. payload.Texts("recipients").Select(Recipient)])}",
        HistoryKind.SlaWarned => $"{Sla(payload)} will soon be breached",
        HistoryKind.SlaBreached => $"{Sla(payload)} breached",
        HistoryKind.WaitEnded => $"Wait in '{payload.Text("state") ?? entry.StateBefore}' ended",
        HistoryKind.EventReceived => $"Event{(payload.Text("event") is { } name ? $" '{name}'" : "")} received",
        _ => Naming.ToWords(entry.Kind.ToString()),
    };

    private static string To(PayloadReader payload, IReadOnlyList<PayloadReader> tasks) => Open(payload, tasks) is { } task ? $" to {TaskText.Whose(task)}" : "";

    // Duties may have changed other tasks by the way: the entry says which one it is about, by its number or its state.
    private static PayloadReader? Open(PayloadReader payload, IReadOnlyList<PayloadReader> tasks)
    {
        PayloadReader[] open = [.. tasks.Where(TaskText.IsOpen)];
        if (open.Length == 0)
            return null;
        var (number, state) = (payload.Number("task"), payload.Text("state"));
        return open.FirstOrDefault(task => number is null ? state is null || task.Text("state") == state : task.Number("number") == number, open[0]);
    }

    private static string Sla(PayloadReader payload) => payload.Text("state") is { } state ? $"SLA of '{state}'" : "SLA of the workflow";

    private static string Recipient(string text) => text.StartsWith("role:", StringComparison.Ordinal) ? $"role '{text["role:".Length..]}'" : text;

    private static string After(string before, IReadOnlyList<string> names) => names.Count == 0 ? "" : before + Listed(names);

    private static string Listed(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");
}
