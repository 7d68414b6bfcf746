using System.CommandLine;
using Sequent.Cli.Simulation;
using Sequent.Cli.Staffing;
using Sequent.Cli.Verifying;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent staff</c>: holds a definition to the people that there are.</summary>
internal static class StaffCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var file = CommonOptions.File();
        var directory = new Option<string>("--directory") { Description = "The people, in JSON or YAML: who has which roles, who acts for whom, who is away.", HelpName = "file", Required = true };
        var away = new Option<string[]>("--away") { Description = "Who else is away, such as ana,ben; may be given again.", HelpName = "users" };
        var at = new Option<string?>("--at") { Description = "The day, in UTC, such as 2026-12-01; today unless given.", HelpName = "day" };
        var format = CommonOptions.Format("text", "json");

        var command = new Command("staff", "Hold a definition to the people that there are: who can do it, and who cannot be missed.") { file, directory, away, at, format };
        command.SetAction(result =>
        {
            var definition = DefinitionFile.Read(result.GetRequiredValue(file));
            var errors = ErrorsOf(definition);
            var people = DirectoryFile.Read(result.GetRequiredValue(directory));
            if (people.Directory is not { } found)
            {
                people.Show(terminal);
                return ExitCode.Errors;
            }
            var day = (result.GetValue(at) is { } time ? Times.Parse(time) : clock.GetUtcNow().UtcDateTime).Date;
            var users = Users(found, result.GetValue(away) ?? []);
            var staffing = new StaffingResult(definition, found, day, definition.Staff(found, day).Run(users));
            if (result.GetRequiredValue(format) == "json")
                StaffingJson.Write(terminal.Output, staffing);
            else
                new StaffingText(terminal.Screen).Write(staffing);
            if (errors > 0)
                terminal.WriteNote($"The definition has {Words.Count(errors, "error")}, so that a run may end otherwise than it should: '{CommandLine.Of("sequent verify", definition.Path)}' shows {(errors == 1 ? "it" : "them")}.");
            return staffing.Report.Verdict switch
            {
                StaffingVerdict.Covered when errors > 0 => ExitCode.Errors,
                StaffingVerdict.Covered => ExitCode.Clean,
                StaffingVerdict.NotCovered => ExitCode.Errors,
                _ => ExitCode.Unusable,
            };
        });
        return command;
    }

    // Of a definition whose shape is wrong nobody knows what it asks for.
    private static int ErrorsOf(DefinitionFile file)
    {
        file.Whole();
        var errors = file.Verify().Findings.Where(f => f.Finding.Severity == Severity.Error).Select(f => f.Finding.Rule.Id).ToArray();
        return errors.Any(id => string.CompareOrdinal(id, RuleIds.UnreachableState) < 0) ? throw new IncompleteDefinitionException(file) : errors.Length;
    }

    private static string[] Users(PeopleDirectory directory, string[] away)
    {
        var users = away.SelectMany(a => a.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var known = directory.Users.Select(u => u.Id).ToArray();
        return users.FirstOrDefault(u => !known.Contains(u)) is { } unknown
            ? throw new UnusableInputException($"There is no user '{unknown}' in the directory: correct the name{Spelling.DidYouMean(Spelling.Closest(unknown, known))}")
            : users;
    }
}
