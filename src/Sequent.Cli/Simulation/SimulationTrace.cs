using System.Collections.Immutable;
using System.Text.Json;

namespace Sequent.Cli.Simulation;

/// <summary>One line of a session and what came of it.</summary>
/// <param name="Command">The line.</param>
/// <param name="Outcome">What happened, or why nothing did.</param>
/// <param name="State">The wire name of the state afterwards; several in braces.</param>
internal sealed record TraceStep(string Command, ImmutableArray<string> Outcome, string State);

/// <summary>A session as it can be kept and replayed.</summary>
internal sealed record SimulationTrace
{
    public required string Workflow { get; init; }

    public required string Version { get; init; }

    /// <summary>When the instance started.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who began.</summary>
    public required string Actor { get; init; }

    /// <summary>The data it started with.</summary>
    public required ImmutableSortedDictionary<string, string> Data { get; init; }

    public ImmutableList<TraceStep> Steps { get; init; } = [];

    public string ToJson() => JsonOutput.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("workflow", Workflow);
        json.WriteString("version", Version);
        json.WriteString("at", Times.Write(At));
        json.WriteString("actor", Actor);
        json.WriteStartObject("data");
        foreach (var (name, value) in Data)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in Steps)
        {
            json.WriteStartObject();
            json.WriteString("command", step.Command);
            json.WriteStartArray("outcome");
            foreach (var line in step.Outcome)
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteString("state", step.State);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <exception cref="UnusableInputException">The file holds no trace.</exception>
    public static SimulationTrace Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(TextFile.Read(path));
            var root = document.RootElement;
            return new()
            {
                Workflow = Text(root, "workflow"),
                Version = Text(root, "version"),
                At = Times.Parse(Text(root, "at")),
                Actor = Text(root, "actor"),
                Data = root.GetProperty("data").EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal),
                Steps = [.. root.GetProperty("steps").EnumerateArray().Select(step => new TraceStep(
                    Text(step, "command"), [.. step.GetProperty("outcome").EnumerateArray().Select(line => line.GetString() ?? "")], Text(step, "state")))],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new UnusableInputException($"File '{path}' holds no trace: 'simulate --record' writes one.");
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new KeyNotFoundException(name);
}
