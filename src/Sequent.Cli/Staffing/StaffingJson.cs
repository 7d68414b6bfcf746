using System.Globalization;
using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Cli.Staffing;

/// <summary>Writes for programs whether a workflow is covered; <c>docs/cli.md</c> describes it.</summary>
internal static class StaffingJson
{
    public static void Write(TextWriter output, StaffingResult staffing) => JsonOutput.Write(output, json =>
    {
        var report = staffing.Report;
        json.WriteStartObject();
        json.WriteString("file", staffing.File.Path);
        json.WriteString("workflow", staffing.Workflow);
        json.WriteString("day", staffing.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdict", report.Verdict switch
        {
            StaffingVerdict.Covered => "covered",
            StaffingVerdict.NotCovered => "notCovered",
            _ => "notAnalysed",
        });
        Write(json, "away", report.Away);
        Write(json, "reasons", report.Reasons);
        Write(json, "conflict", report.Conflict);
        json.WriteStartArray("indispensable");
        foreach (var person in report.Indispensable)
        {
            json.WriteStartObject();
            json.WriteString("user", person.User);
            json.WriteString("reason", person.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("plans");
        foreach (var plan in report.Plans)
            Write(json, plan);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, StaffingPlan plan)
    {
        json.WriteStartArray();
        foreach (var step in plan.Steps)
        {
            json.WriteStartObject();
            json.WriteString("transition", step.Transition);
            json.WriteString("role", step.Role);
            json.WriteStartArray("by");
            foreach (var person in step.By)
            {
                json.WriteStartObject();
                json.WriteString("user", person.User);
                json.WriteString("for", person.For);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, EquatableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
