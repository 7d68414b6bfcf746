using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Writes what came of a command for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class ResultJson
{
    public static void Write(TextWriter output, CommandResult result) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("outcome", TaskWords.Wire(result.Outcome));
        json.WriteString("state", result.Marking);
        json.WriteString("status", TaskWords.Wire(result.Status));
        json.WriteNumber("version", result.Version);
        json.WriteNumber("votes", result.Votes);
        json.WriteNumber("votesNeeded", result.VotesNeeded);
        TaskJson.Strings(json, "reasons", result.Reasons.Select(r => r.ToString()));
        json.WriteEndObject();
    });
}
