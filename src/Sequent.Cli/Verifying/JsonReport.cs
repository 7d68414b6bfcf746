using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>Writes findings as an array of files; <c>docs/cli.md</c> describes it.</summary>
internal static class JsonReport
{
    public static void Write(TextWriter output, IEnumerable<VerifiedFile> files) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var file in files)
            Write(json, file);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, VerifiedFile verified)
    {
        json.WriteStartObject();
        json.WriteString("file", verified.File.Path);
        json.WriteString("workflow", verified.File.Definition?.Id);
        json.WriteStartArray("findings");
        foreach (var (finding, place) in verified.Findings)
            Write(json, finding, place);
        json.WriteEndArray();

        json.WriteStartObject("summary");
        json.WriteNumber("proved", verified.Summary.Proved);
        json.WriteNumber("possible", verified.Summary.Possible);
        json.WriteNumber("notAnalysed", verified.Summary.NotAnalysed);
        json.WriteNumber("errors", verified.Count(Severity.Error));
        json.WriteNumber("warnings", verified.Count(Severity.Warning));
        json.WriteNumber("infos", verified.Count(Severity.Info));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, FilePlace place)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("path", finding.Path.Value);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("message", finding.Message);
        json.WriteStartArray("witness");
        foreach (var step in finding.Witness)
            json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
