using Sequent.Cli.Verifying;
using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli.Staffing;

/// <summary>The people of an organisation in a file, in JSON or YAML.</summary>
internal sealed class DirectoryFile
{
    private static readonly string[] s_yaml = [".yaml", ".yml"];

    private readonly string _path;
    private readonly List<(FilePlace Place, string Message)> _errors = [];

    private DirectoryFile(string path, string text)
    {
        _path = path.Replace('\\', '/');
        var yaml = s_yaml.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? YamlText.Convert(text) : null;
        if (yaml is { Errors.Count: > 0 })
        {
            _errors.AddRange(yaml.Errors.Select(e => (new FilePlace(e.Line, e.Column), e.Message)));
            return;
        }
        var json = PeopleDirectoryJson.Read(yaml is null ? text : yaml.Json ?? "");
        Directory = json.Directory;
        foreach (var finding in json.Findings)
        {
            var place = json.Locate(finding);
            var inYaml = yaml?.Map.Find(place);
            _errors.Add((inYaml is null ? new(place.Line, place.Column) : new(inYaml.Value.Line, inYaml.Value.Column), finding.Message));
        }
    }

    /// <summary>The people; null when something is wrong with the text.</summary>
    public PeopleDirectory? Directory { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no text.</exception>
    public static DirectoryFile Read(string path) => new(path, TextFile.Read(path));

    /// <summary>Shows what is wrong with it, as a compiler does.</summary>
    public void Show(Terminal terminal)
    {
        foreach (var (place, message) in _errors)
            terminal.ErrorScreen.Write(new HangingText("    ", new($"{_path}({place.Line},{place.Column}): "), new($"{Words.Of(Severity.Error)} {RuleIds.InvalidJson}: "), new(message)));
        terminal.WriteError($"File '{_path}' is not understood as a whole: mend its errors first.");
    }
}
