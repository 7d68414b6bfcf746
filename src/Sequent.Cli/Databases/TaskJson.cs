using System.Text.Json;
using Sequent.Definitions;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Writes tasks for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class TaskJson
{
    public static void Write(TextWriter output, TaskPage page) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("tasks");
        foreach (var item in page.Items)
        {
            json.WriteStartObject();
            WriteItem(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("next", page.Next);
        json.WriteEndObject();
    });

    public static void Write(TextWriter output, IReadOnlyList<TaskCount> counts) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("counts");
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("workflow", count.Workflow);
            json.WriteString("state", count.State);
            json.WriteNumber("count", count.Count);
            json.WriteNumber("assigned", count.Assigned);
            json.WriteNumber("overdue", count.Overdue);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A task with its instance, and what somebody may do with it.</summary>
    public static void Write(TextWriter output, TaskItem item, Actor? actor, TaskPermissions? permissions) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        WriteItem(json, item);
        if (actor is not null && permissions is not null)
        {
            json.WriteStartObject("permissions");
            json.WriteString("user", actor.Id);
            Strings(json, "roles", actor.Roles);
            json.WriteStartArray("transitions");
            foreach (var transition in permissions.Transitions)
            {
                json.WriteStartObject();
                json.WriteString("transition", transition.Transition);
                json.WriteString("label", transition.Label);
                Strings(json, "reasons", transition.Reasons.Select(r => r.ToString()));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Strings(json, "claim", permissions.Claim.Select(r => r.ToString()));
            Strings(json, "release", permissions.Release.Select(r => r.ToString()));
            Strings(json, "reassign", permissions.Reassign.Select(r => r.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    });

    /// <summary>The properties of a task.</summary>
    public static void WriteTask(Utf8JsonWriter json, WorkflowTask task)
    {
        json.WriteString("id", task.Id.ToString());
        json.WriteString("state", task.State);
        json.WriteString("status", TaskWords.Wire(task.Status));
        json.WriteString("assignee", task.Assignee);
        json.WriteString("delegateFor", task.DelegateFor);
        json.WriteBoolean("claimed", task.IsClaimed);
        Strings(json, "roles", task.Roles);
        Strings(json, "users", task.Users);
        json.WriteBoolean("anyone", task.IsForAnyone);
        Strings(json, "barred", task.Barred);
        json.WriteBoolean("unassigned", task.IsUnassigned);
        json.WriteBoolean("escalated", task.IsEscalated);
        json.WriteString("priority", TaskWords.Wire(task.Priority));
        Time(json, "dueAt", task.DueAt);
        Time(json, "openedAt", task.OpenedAt);
        Time(json, "closedAt", task.ClosedAt);
        json.WriteString("completedBy", task.CompletedBy);
        json.WriteString("completedWith", task.CompletedWith);
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A point in time in UTC, or null.</summary>
    public static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
            json.WriteString(name, at.UtcDateTime);
        else
            json.WriteNull(name);
    }

    private static void WriteItem(Utf8JsonWriter json, TaskItem item)
    {
        WriteTask(json, item.Task);
        json.WriteString("workflow", item.Definition.Id);
        json.WriteString("version", item.Definition.Version);
        json.WriteString("subjectType", item.Subject.Type);
        json.WriteString("subject", item.Subject.Id);
        json.WritePropertyName("data");
        json.WriteRawValue(item.Data);
    }
}
