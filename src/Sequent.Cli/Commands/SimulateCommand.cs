using System.Collections.Immutable;
using System.CommandLine;
using Sequent.Cli.Simulation;
using Sequent.Cli.Verifying;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent simulate</c>: tries a definition, step by step.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var file = CommonOptions.File();
        var actor = new Option<string?>("--actor") { Description = "Who you are, with your roles, such as ana:buyer,manager.", HelpName = "name:roles" };
        var data = new Option<string[]>("--data") { Description = "A field of the data to start with, such as amount=12; may be given again.", HelpName = "field=value" };
        var at = new Option<string?>("--at") { Description = "When it starts, in UTC, such as 2026-01-05T09:00; now unless given.", HelpName = "time" };
        var replay = new Option<string?>("--replay") { Description = "A trace to do again; the exit code is 1 when it comes out differently.", HelpName = "trace" };
        var record = new Option<string?>("--record") { Description = "A file to write a trace to.", HelpName = "trace" };
        var force = CommonOptions.Force();

        var command = new Command("simulate", "Step through a definition: who may do what, and what time brings.") { file, actor, data, at, replay, record, force };
        command.SetAction(result =>
        {
            var definition = Definition(result.GetRequiredValue(file), terminal);
            var trace = result.GetValue(replay) is { } path ? SimulationTrace.Read(path) : new()
            {
                Workflow = definition.Id,
                Version = definition.Version,
                At = result.GetValue(at) is { } time ? Times.Parse(time) : Now(clock),
                Actor = result.GetValue(actor) ?? "somebody",
                Data = (result.GetValue(data) ?? []).Select(CommandLineText.ParseValue).GroupBy(f => f.Key, StringComparer.Ordinal).Select(g => g.Last()).ToImmutableSortedDictionary(StringComparer.Ordinal),
            };
            if (trace.Workflow != definition.Id)
                throw new UnusableInputException($"The trace is of '{trace.Workflow}', and the definition is '{definition.Id}': name the definition it was made with.");

            var shell = new SimulationShell(definition, trace, terminal);
            var asBefore = true;
            if (trace.Steps.IsEmpty && result.GetValue(replay) is null)
                shell.Run();
            else
                asBefore = shell.Replay(trace.Steps);
            if (result.GetValue(record) is { } target)
                new ResultText(target, result.GetValue(force)).Write(shell.Trace.ToJson(), terminal);
            return asBefore ? ExitCode.Clean : ExitCode.Errors;
        });
        return command;
    }

    // What is wrong with a definition would be wrong with what is shown of it.
    private static WorkflowDefinition Definition(string path, Terminal terminal)
    {
        var file = DefinitionFile.Read(path);
        var definition = file.Whole();
        var errors = file.Verify().Findings.Where(f => f.Finding.Severity == Severity.Error).Select(f => f.Finding.Rule.Id).ToArray();
        if (errors.Any(id => string.CompareOrdinal(id, RuleIds.UnreachableState) < 0))
            throw new IncompleteDefinitionException(file);
        if (errors.Length > 0)
            terminal.WriteNote($"The definition has {Words.Count(errors.Length, "error")}: '{CommandLine.Of("sequent verify", path)}' shows {(errors.Length == 1 ? "it" : "them")}.");
        return definition;
    }

    private static DateTime Now(TimeProvider clock) => clock.GetUtcNow().UtcDateTime is var now ? new(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc) : default;
}
