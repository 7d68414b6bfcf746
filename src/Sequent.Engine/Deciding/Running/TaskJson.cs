using System.Buffers;
using System.Text;
using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>What history says of tasks: <c>"tasks":[…]</c>, each as it is then. What is as it is as a rule is left out, and so is whose a closed one was.</summary>
internal static class TaskJson
{
    /// <summary>What the property is called.</summary>
    public const string Property = "tasks";

    private static readonly JsonWriterOptions s_options = new() { Encoder = SubjectJson.Encoder, SkipValidation = true };

    /// <summary>A property of a JSON object, as text.</summary>
    public static string Write(IReadOnlyCollection<WorkflowTask> tasks)
    {
        var buffer = new ArrayBufferWriter<byte>(192 * Math.Max(tasks.Count, 1));
        using (var writer = new Utf8JsonWriter(buffer, s_options))
            Write(writer, tasks);
        return $"\"{Property}\":" + Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The value of the property.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyCollection<WorkflowTask> tasks)
    {
        writer.WriteStartArray();
        foreach (var task in tasks)
            Write(writer, task);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, WorkflowTask task)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", task.Id.Number);
        writer.WriteString("state", task.State);
        writer.WriteNumber("visit", task.Visit);
        writer.WriteString("status", Lower(task.Status.ToString()));
        if (task.IsOpen)
            WriteOpen(writer, task);
        WriteText(writer, "completed_by", task.CompletedBy);
        WriteText(writer, "completed_with", task.CompletedWith);
        writer.WriteEndObject();
    }

    private static void WriteOpen(Utf8JsonWriter writer, WorkflowTask task)
    {
        WriteText(writer, "assignee", task.Assignee);
        WriteText(writer, "delegate_for", task.DelegateFor);
        WriteTexts(writer, "roles", task.Roles);
        WriteTexts(writer, "users", task.Users);
        WriteTexts(writer, "barred", task.Barred);
        WriteTrue(writer, "claimed", task.IsClaimed);
        WriteTrue(writer, "anyone", task.IsForAnyone);
        WriteTrue(writer, "unassigned", task.IsUnassigned);
        WriteTrue(writer, "escalated", task.IsEscalated);
        if (task.Priority != TaskPriority.Normal)
            writer.WriteString("priority", Lower(task.Priority.ToString()));
        if (task.DueAt is { } due)
            writer.WriteString("due_at", due.UtcDateTime);
    }

    private static string Lower(string name) => name.ToLowerInvariant();

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, EquatableArray<string> values)
    {
        if (values.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteTrue(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, true);
    }
}
