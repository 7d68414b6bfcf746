using System.Text.Json;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Writes instances for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class InstanceJson
{
    public static void Write(TextWriter output, InstancePage page) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("instances");
        foreach (var instance in page.Instances)
        {
            json.WriteStartObject();
            Write(json, instance);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("next", page.Next);
        json.WriteEndObject();
    });

    /// <summary>One instance with its open tasks, its timers and the end of its history.</summary>
    public static void Write(TextWriter output, Instance instance, IReadOnlyCollection<HistoryEntry> history) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        Write(json, instance);
        json.WriteStartArray("tasks");
        foreach (var task in instance.Snapshot.Tasks)
        {
            json.WriteStartObject();
            TaskJson.WriteTask(json, task);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("timers");
        foreach (var timer in instance.Snapshot.Timers)
        {
            json.WriteStartObject();
            TimerJson.WriteKey(json, timer.Key);
            TaskJson.Time(json, "dueAt", timer.DueAt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("history");
        foreach (var entry in history)
            Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Instance instance)
    {
        json.WriteString("id", instance.Id.ToString());
        json.WriteString("workflow", instance.Workflow);
        json.WriteString("version", instance.Definition.Version);
        json.WriteString("subjectType", instance.Subject.Type);
        json.WriteString("subject", instance.Subject.Id);
        TaskJson.Strings(json, "states", instance.Tokens.Select(t => t.State));
        json.WriteString("status", TaskWords.Wire(instance.Status));
        TaskJson.Time(json, "startedAt", instance.StartedAt);
        json.WriteString("initiatedBy", instance.InitiatedBy);
        TaskJson.Time(json, "changedAt", instance.ChangedAt);
        TaskJson.Time(json, "endedAt", instance.EndedAt);
        json.WritePropertyName("data");
        json.WriteRawValue(instance.Snapshot.Data);
    }

    private static void Write(Utf8JsonWriter json, HistoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        TaskJson.Time(json, "at", entry.At);
        json.WriteString("kind", TaskWords.Wire(entry.Kind));
        json.WriteString("text", entry.ToText());
        json.WriteString("transition", entry.Transition);
        json.WriteString("before", entry.StateBefore);
        json.WriteString("after", entry.StateAfter);
        json.WriteString("actor", entry.ActorId);
        json.WriteString("actorKind", TaskWords.Wire(entry.ActorKind));
        json.WriteString("onBehalfOf", entry.OnBehalfOf);
        json.WriteString("reasoning", entry.Reasoning);
        json.WriteEndObject();
    }
}
