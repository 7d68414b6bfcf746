using System.CommandLine;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent diagram</c>: draws a definition.</summary>
internal static class DiagramCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.File();
        var format = CommonOptions.Format("mermaid");
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();

        var command = new Command("diagram", "Draw a definition.") { file, format, output, force };
        command.SetAction(result =>
        {
            var definition = DefinitionFile.ReadWhole(result.GetRequiredValue(file)).Definition!;
            new ResultText(result.GetValue(output), result.GetValue(force)).Write(Draw(definition, result.GetRequiredValue(format)), terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Draw(WorkflowDefinition definition, string format) => format switch
    {
        _ => definition.ToMermaid(),
    };
}
