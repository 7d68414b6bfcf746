using System.CommandLine;
using Sequent.Cli.Comparing;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent diff</c>: how two definitions differ in meaning, and what that asks of the version.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var older = CommonOptions.File("old", "The definition before.");
        var newer = CommonOptions.File("new", "The definition now.");
        var format = CommonOptions.Format("text", "json");

        var command = new Command("diff", "Show how two definitions differ in meaning: major, minor or patch. Exit code 1 when they do.") { older, newer, format };
        command.SetAction(result =>
        {
            var (before, now) = (result.GetRequiredValue(older), result.GetRequiredValue(newer));
            var comparison = DefinitionComparison.Compare(DefinitionFile.ReadWhole(before), DefinitionFile.ReadWhole(now));
            if (result.GetRequiredValue(format) == "json")
                ComparisonJson.Write(terminal.Output, before, now, comparison);
            else
                ComparisonText.Write(terminal.Screen, comparison);
            return comparison.AreEqual ? ExitCode.Clean : ExitCode.Errors;
        });
        return command;
    }
}
