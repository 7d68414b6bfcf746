using System.CommandLine;
using Sequent.Cli.Comparing;
using Sequent.Cli.Verifying;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent ship</c>: makes a definition the baseline that later ones are compared with.</summary>
internal static class ShipCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.File();
        var command = new Command("ship", "Accept a definition as the baseline that verify compares later ones with.") { file };
        command.SetAction(result => Run(result.GetRequiredValue(file), terminal));
        return command;
    }

    private static int Run(string path, Terminal terminal)
    {
        var target = BaselineFile.PathOf(path) ?? throw new UnusableInputException($"File '{path}' is no definition by its name, so that its baseline would not be found: let the name end in .workflow.json.");
        var file = DefinitionFile.Read(path);
        var definition = file.Whole();
        var verified = new VerifiedFile(file, file.Verify());
        if (verified.Count(Severity.Error) > 0)
        {
            new TextReport(terminal.ErrorScreen).Write(verified);
            terminal.WriteError($"File '{file.Path}' has errors, and a baseline is what can run: mend them first.");
            return ExitCode.Errors;
        }

        var before = BaselineFile.FindFor(path);
        if (before?.Shipped is { } shipped)
            ComparisonText.Write(terminal.Screen, DefinitionComparison.Compare(shipped, definition));
        else if (before is not null)
            terminal.WriteNote($"File '{before.Path}' is not understood as a whole, so that nothing can be compared with it.");
        new ResultText(target, Replace: true).Write(definition.ToJson(), terminal);
        return ExitCode.Clean;
    }
}
