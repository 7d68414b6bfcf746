using Sequent.Definitions;

namespace Sequent.Cli.Comparing;

/// <summary>Writes how two definitions differ, for programs; <c>docs/cli.md</c> describes it.</summary>
internal static class ComparisonJson
{
    public static void Write(TextWriter output, string older, string newer, DefinitionComparison comparison) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("old", older.Replace('\\', '/'));
        json.WriteString("new", newer.Replace('\\', '/'));
        json.WriteString("change", ComparisonText.Of(comparison.Change));
        json.WriteString("oldVersion", comparison.OlderVersion);
        json.WriteString("newVersion", comparison.NewerVersion);
        json.WriteBoolean("versionIsEnough", comparison.IsVersionEnough);
        json.WriteString("requiredVersion", comparison.RequiredVersion);
        json.WriteStartArray("differences");
        foreach (var difference in comparison.Differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path.Value);
            json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
            json.WriteString("change", ComparisonText.Of(difference.Change));
            json.WriteString("message", difference.Message);
            json.WriteString("before", difference.Before);
            json.WriteString("after", difference.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
