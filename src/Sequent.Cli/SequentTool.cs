using System.CommandLine;
using System.CommandLine.Help;
using Sequent.Cli.Commands;
using Sequent.Cli.Databases;

namespace Sequent.Cli;

/// <summary>The tool as a whole: arguments in, exit code out, all text through a terminal.</summary>
internal static class SequentTool
{
    // Neither the name nor the version may depend on the process that runs the tool, as RootCommand's do.
    private static Command CreateRoot(Terminal terminal, TimeProvider time)
    {
        var database = new DatabaseOptions(terminal, time);
        var root = new Command("sequent", "Workflows from the command line: start, prove, draw, compare and try definitions, and work on databases of running ones.")
        {
            NewCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            ExportCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ShipCommand.Create(terminal),
            DiagramCommand.Create(terminal),
            SimulateCommand.Create(terminal, time),
            StaffCommand.Create(terminal, time),
            SchemaCommand.Create(terminal),
            InboxCommand.Create(database),
            TaskCommand.Create(database),
            InstanceCommand.Create(database),
            TimersCommand.Create(database),
            DelegateCommand.Create(database),
        };
        var help = new HelpAction { MaxWidth = Math.Min(terminal.Width, 120) };
        root.Options.Add(new HelpOption { Action = help });
        root.Options.Add(VersionLine.CreateOption(terminal));
        root.SetAction(help.Invoke);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">What was typed behind the name of the tool.</param>
    /// <param name="terminal">Where it reads from and writes to.</param>
    /// <param name="time">The clock; null for that of the machine.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, TimeProvider? time = null, CancellationToken cancellation = default)
    {
        // 'help verify' is what people type who know other tools.
        if (arguments is ["help", ..])
            arguments = [.. arguments.Skip(1), "--help"];
        var result = CreateRoot(terminal, time ?? TimeProvider.System).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageErrors.Of(result) is [_, ..] errors)
        {
            foreach (var error in errors)
                terminal.WriteError(error);
            return ExitCode.Unusable;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await result.InvokeAsync(invocation, cancellation);
        }
        catch (IncompleteDefinitionException incomplete)
        {
            incomplete.Show(terminal);
            return ExitCode.Errors;
        }
        catch (UnusableInputException unusable)
        {
            terminal.WriteError(unusable.Message);
            return ExitCode.Unusable;
        }
        catch (IOException full)
        {
            terminal.WriteError($"The result cannot be written: {full.Message}");
            return ExitCode.Unusable;
        }
    }
}
