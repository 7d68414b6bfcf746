using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>A definition in a file of the project. Two are the same when path and text are; the text is read once.</summary>
internal sealed class JsonFile(string path, string text) : IEquatable<JsonFile>
{
    /// <summary>How the names of such files end.</summary>
    public const string Suffix = ".workflow.json";

    /// <summary>How the names of baselines end: the versions that shipped last.</summary>
    public const string ShippedSuffix = ".workflow.shipped.json";

    private readonly Lazy<JsonDefinition> _read = new(() => WorkflowJson.Read(text));

    public string Path => path;

    /// <summary>The name without the directory.</summary>
    public string Name => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    public string Text => text;

    public JsonDefinition Json => _read.Value;

    /// <summary>True for a file that holds a definition, by its name.</summary>
    public static bool IsDefinition(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a file that holds a baseline, by its name.</summary>
    public static bool IsBaseline(string path) => path.EndsWith(ShippedSuffix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public bool Equals(JsonFile? other) => other is not null && (ReferenceEquals(this, other) || (path == other.Path && text == other.Text));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JsonFile);

    /// <inheritdoc />
    public override int GetHashCode() => path.GetHashCode();
}
