using System.Text.Json;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Cli.Databases;

/// <summary>Writes timers for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class TimerJson
{
    /// <summary>What will happen by itself.</summary>
    public static void Write(TextWriter output, IReadOnlyList<DueTimer> timers, IReadOnlyList<WorkflowSchedule> schedules) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        Write(json, "timers", timers);
        json.WriteStartArray("schedules");
        foreach (var schedule in schedules)
        {
            json.WriteStartObject();
            json.WriteString("workflow", schedule.Workflow);
            json.WriteString("trigger", schedule.Trigger);
            TaskJson.Time(json, "nextAt", schedule.NextAt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What was done.</summary>
    public static void Write(TextWriter output, DueReport report, IReadOnlyList<DueTimer> fired) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("elsewhere", report.IsElsewhere);
        json.WriteNumber("timers", report.Timers);
        json.WriteNumber("started", report.Started);
        json.WriteNumber("delegations", report.Delegations);
        json.WriteNumber("failed", report.Failed);
        Write(json, "fired", fired);
        json.WriteEndObject();
    });

    /// <summary>The properties that say which timer it is.</summary>
    public static void WriteKey(Utf8JsonWriter json, TimerKey key)
    {
        json.WriteString("kind", TaskWords.Wire(key.Kind));
        json.WriteString("name", key.Name);
        json.WriteNumber("visit", key.Visit);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<DueTimer> timers)
    {
        json.WriteStartArray(name);
        foreach (var timer in timers)
        {
            json.WriteStartObject();
            json.WriteString("tenant", timer.Tenant);
            json.WriteString("instance", timer.Instance.ToString());
            WriteKey(json, timer.Key);
            TaskJson.Time(json, "dueAt", timer.DueAt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
