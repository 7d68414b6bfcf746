using System.CommandLine;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent diagram</c>: draws a definition.</summary>
internal static class DiagramCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.File();
        var format = CommonOptions.Format("mermaid", "dot", "svg");
        var witness = new Option<string?>("--witness") { Description = "Mark what the first finding of that rule is about, such as SEQ101.", HelpName = "rule" };
        var output = CommonOptions.Output("The file to write; standard output unless given. The ending .svg, .dot, .gv, .mmd, .mermaid or .md also says the format.");
        var force = CommonOptions.Force();

        var command = new Command("diagram", "Draw a definition.") { file, format, witness, output, force };
        command.SetAction(result =>
        {
            var definition = DefinitionFile.Read(result.GetRequiredValue(file));
            var options = new DiagramOptions { Witness = result.GetValue(witness) is { } rule ? FindingOf(rule, definition) : null };
            var path = result.GetValue(output);
            var asked = result.GetResult(format) is null or { Implicit: true } ? FormatOf(path) : null;
            var text = Draw(definition.Whole(), asked ?? result.GetRequiredValue(format), options);
            new ResultText(path, result.GetValue(force)).Write(text, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Draw(WorkflowDefinition definition, string format, DiagramOptions options) => format switch
    {
        "dot" => definition.ToDot(options),
        "svg" => definition.ToSvg(options),
        _ => definition.ToMermaid(options),
    };

    private static string? FormatOf(string? path) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        null => null,
        ".svg" => "svg",
        ".dot" or ".gv" => "dot",
        ".mmd" or ".mermaid" or ".md" => "mermaid",
        var ending => throw new UnusableInputException($"'{path}' does not say the format, because {(ending.Length > 0 ? $"no format ends in '{ending}'" : "it has no ending")}: let the name end in .svg, .dot, .gv, .mmd, .mermaid or .md, or give --format."),
    };

    private static Finding FindingOf(string rule, DefinitionFile file)
    {
        file.Whole();
        var findings = file.Verify().Findings.Select(f => f.Finding).ToArray();
        if (findings.FirstOrDefault(f => f.Rule.Id.Equals(rule, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        if (findings.Length == 0)
            throw new UnusableInputException($"File '{file.Path}' is clean, so that there is nothing to show: leave --witness out.");
        var others = findings.Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal).ToArray();
        throw new UnusableInputException($"Rule '{rule}' finds nothing in '{file.Path}': there is {string.Join(", ", others)}.");
    }
}
