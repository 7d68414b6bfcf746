using System.Text.Json;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Writes delegations for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class DelegationJson
{
    public static void Write(TextWriter output, IReadOnlyList<Cover> covers, IReadOnlyList<Delegation> delegations) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("covers");
        foreach (var cover in covers)
        {
            json.WriteStartObject();
            json.WriteString("person", cover.Person);
            TaskJson.Strings(json, "chain", cover.Chain);
            json.WriteString("coveredBy", cover.CoveredBy);
            json.WriteString("workflow", cover.Workflow);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("delegations");
        foreach (var delegation in delegations)
            Write(json, delegation);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static void Write(TextWriter output, Delegation delegation) => JsonOutput.Write(output, json => Write(json, delegation));

    private static void Write(Utf8JsonWriter json, Delegation delegation)
    {
        json.WriteStartObject();
        json.WriteString("id", delegation.Id);
        json.WriteString("from", delegation.From);
        json.WriteString("to", delegation.To);
        json.WriteString("workflow", delegation.Workflow);
        TaskJson.Time(json, "startsAt", delegation.StartsAt);
        TaskJson.Time(json, "endsAt", delegation.EndsAt);
        json.WriteString("reason", delegation.Reason);
        json.WriteString("createdBy", delegation.CreatedBy);
        TaskJson.Time(json, "createdAt", delegation.CreatedAt);
        json.WriteEndObject();
    }
}
