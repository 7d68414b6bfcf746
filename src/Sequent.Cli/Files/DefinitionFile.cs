using Sequent.Cli.Verifying;
using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli;

/// <summary>A definition in a file, in whatever form: what it says, and what is wrong with it where.</summary>
internal sealed class DefinitionFile
{
    private static readonly string[] s_yaml = [".yaml", ".yml"];

    private readonly JsonDefinition? _json;
    private readonly YamlConversion? _yaml;

    private DefinitionFile(string path, string text)
    {
        Path = path;
        Text = text;
        if (s_yaml.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            _yaml = YamlText.Convert(text);
        var json = _yaml is null ? text : _yaml.Json;
        _json = json is null ? null : WorkflowJson.Read(json);
    }

    /// <summary>The file as it was named, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What is in it.</summary>
    public string Text { get; }

    /// <summary>The definition; null when nothing of it could be read.</summary>
    public WorkflowDefinition? Definition => _json?.Definition;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no text.</exception>
    public static DefinitionFile Read(string path) => Parse(path, TextFile.Read(path));

    /// <summary>Reads a text as if it were in a file of that name.</summary>
    public static DefinitionFile Parse(string path, string text) => new(path.Replace('\\', '/'), text);

    /// <summary>Reads a definition that is of use only as a whole.</summary>
    /// <exception cref="IncompleteDefinitionException">Something is wrong with the text.</exception>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no workflow.</exception>
    public static WorkflowDefinition ReadWhole(string path) => Read(path).Whole();

    /// <summary>All of the definition.</summary>
    /// <inheritdoc cref="ReadWhole" path="/exception" />
    public WorkflowDefinition Whole()
    {
        if (_json is not { Definition: { } definition, Findings.IsEmpty: true } || HasYamlErrors)
            throw new IncompleteDefinitionException(this);
        return _json.Dialect == JsonDialect.Step
            ? throw new UnusableInputException($"File '{Path}' holds a single step, which is no workflow yet: put it among the steps of one.")
            : definition;
    }

    /// <summary>Holds the definition to the people that there are, in the words of the file.</summary>
    /// <inheritdoc cref="ReadWhole" path="/exception" />
    public StaffingCheck Staff(PeopleDirectory directory, DateTime day)
    {
        Whole();
        return _json!.Staff(directory, day);
    }

    /// <summary>The definition as a baseline; null while something is wrong with the text.</summary>
    public WorkflowDefinition? Shipped => _json is { Findings.IsEmpty: true } && !HasYamlErrors ? Definition : null;

    /// <summary>What is wrong with the text: all there is to say of a baseline.</summary>
    public FileReport Read() => HasYamlErrors || _json is null ? Verify() : new(_json.Findings.Select(f => new PlacedFinding(f, Locate(f, _json))), default);

    /// <summary>Everything that is wrong with it, in order of the file.</summary>
    /// <param name="strict">True to make it an error that a condition is not analysed.</param>
    /// <param name="shipped">The baseline; null when there is none.</param>
    public FileReport Verify(bool strict = false, WorkflowDefinition? shipped = null)
    {
        if (_yaml is not null && HasYamlErrors)
            // What such a text would say is not looked at: one mistake is one finding.
            return new(_yaml.Errors.Select(e => new PlacedFinding(new(Rules.InvalidJson, ElementPath.Workflow, e.Message), new(e.Line, e.Column))), default);
        if (_json is null)
            return new([], default);
        var report = _json.Verify(strict);
        // While there are errors it is not certain what it will be.
        var stranded = shipped is null || report.HasErrors || Definition is null ? default : ShippedVersions.Check(shipped, Definition);
        return new(report.Findings.Concat(stranded).Select(f => new PlacedFinding(f, Locate(f, _json))), report.Summary);
    }

    private bool HasYamlErrors => _yaml is { Errors.Count: > 0 };

    /// <summary>Where a finding is in the file.</summary>
    public FilePlace Locate(Finding finding) => _json is null ? new(1, 1) : Locate(finding, _json);

    private FilePlace Locate(Finding finding, JsonDefinition json)
    {
        var inJson = json.Locate(finding);
        if (_yaml is null)
            return new(inJson.Line, inJson.Column);
        var place = _yaml.Map.Find(inJson);
        return new(place.Line, place.Column);
    }
}

/// <summary>The text of a definition has errors, and the command needs all of it.</summary>
internal sealed class IncompleteDefinitionException(DefinitionFile file) : Exception
{
    /// <summary>The file.</summary>
    public DefinitionFile File { get; } = file;

    /// <summary>Shows what is wrong with it.</summary>
    public void Show(Terminal terminal)
    {
        new TextReport(terminal.ErrorScreen).Write(new VerifiedFile(File, File.Verify()));
        terminal.WriteError($"File '{File.Path}' is not understood as a whole: mend its errors first.");
    }
}
