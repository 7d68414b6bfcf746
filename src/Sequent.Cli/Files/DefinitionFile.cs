using Sequent.Definitions;

namespace Sequent.Cli;

/// <summary>Where something stands in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
internal readonly record struct FilePlace(int Line, int Column);

/// <summary>A definition in a file, in whatever form: what it says, and where.</summary>
internal sealed class DefinitionFile
{
    private readonly JsonDefinition _json;

    private DefinitionFile(string path, string text)
    {
        Path = path;
        Text = text;
        _json = WorkflowJson.Read(text);
    }

    /// <summary>The file as it was named, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What is in it.</summary>
    public string Text { get; }

    /// <summary>The definition; null when nothing of it could be read.</summary>
    public WorkflowDefinition? Definition => _json.Definition;

    /// <summary>True when something is wrong with the text, so that <see cref="Definition"/> is not all of it.</summary>
    public bool IsIncomplete => Definition is null || !_json.Findings.IsEmpty;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no text.</exception>
    public static DefinitionFile Read(string path) => Parse(path, TextFile.Read(path));

    /// <summary>Reads a text as if it were in a file of that name.</summary>
    public static DefinitionFile Parse(string path, string text) => new(path.Replace('\\', '/'), text);

    /// <summary>Reads a file that is of use only as a whole.</summary>
    /// <exception cref="IncompleteDefinitionException">Something is wrong with the text.</exception>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no text.</exception>
    public static DefinitionFile ReadWhole(string path)
    {
        var file = Read(path);
        return file.IsIncomplete ? throw new IncompleteDefinitionException(file) : file;
    }

    /// <summary>Everything that is wrong with it.</summary>
    public VerificationReport Verify(bool strict = false) => _json.Verify(strict);

    /// <summary>Where a finding points, in the file as its author wrote it.</summary>
    public FilePlace Locate(Finding finding)
    {
        var place = _json.Locate(finding);
        return new(place.Line, place.Column);
    }
}

/// <summary>The text of a definition has errors, and the command needs all of it.</summary>
internal sealed class IncompleteDefinitionException(DefinitionFile file) : Exception
{
    /// <summary>The file.</summary>
    public DefinitionFile File { get; } = file;
}
