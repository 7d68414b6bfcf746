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

        var command = new Command("diff", "Show how two definitions differ in meaning: major, minor or patch. Exit code 1 when they do, 2 when one is not understood.") { older, newer, format };
        command.SetAction(result =>
        {
            var (before, now) = (result.GetRequiredValue(older), result.GetRequiredValue(newer));
            // 1 says that there is a difference, which of a text that is not understood nobody knows.
            if (Read(before, terminal) is not { } old || Read(now, terminal) is not { } current)
                return ExitCode.Unusable;
            var comparison = DefinitionComparison.Compare(old, current);
            if (result.GetRequiredValue(format) == "json")
                ComparisonJson.Write(terminal.Output, before, now, comparison);
            else
                ComparisonText.Write(terminal.Screen, comparison);
            return comparison.AreEqual ? ExitCode.Clean : ExitCode.Errors;
        });
        return command;
    }

    private static WorkflowDefinition? Read(string path, Terminal terminal)
    {
        try
        {
            return DefinitionFile.ReadWhole(path);
        }
        catch (IncompleteDefinitionException incomplete)
        {
            incomplete.Show(terminal);
            return null;
        }
    }
}
