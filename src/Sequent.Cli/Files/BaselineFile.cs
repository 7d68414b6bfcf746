namespace Sequent.Cli;

/// <summary>The baseline of a definition: what shipped last, as canonical JSON in a file beside it.</summary>
internal static class BaselineFile
{
    private const string Ending = ".shipped.json";

    /// <summary>Where the baseline of a definition is, whether or not it has one; null when the file is no definition by its name.</summary>
    public static string? PathOf(string definition) =>
        FileSearch.IsNamedAsDefinition(definition) ? Path.ChangeExtension(definition, Ending) : null;

    /// <summary>True for a file that is a baseline, by its name.</summary>
    public static bool IsBaseline(string path) => path.EndsWith(".workflow" + Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the baseline of a definition; null when it has none.</summary>
    /// <exception cref="UnusableInputException">It holds no text.</exception>
    public static DefinitionFile? FindFor(string definition) =>
        PathOf(definition) is { } path && File.Exists(path) ? DefinitionFile.Read(path) : null;
}
