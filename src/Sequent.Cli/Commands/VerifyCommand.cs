using System.CommandLine;
using Sequent.Cli.Verifying;
using Sequent.Definitions;

namespace Sequent.Cli.Commands;

/// <summary><c>sequent verify</c>: proves definitions, or says where and why they are wrong.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, folders and patterns such as 'workflows/**/*.json'. A folder means all *.workflow.json, .yaml and .yml below it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = CommonOptions.Format("text", "json", "sarif");
        var strict = new Option<bool>("--strict") { Description = "Make it an error that a condition cannot be analysed." };

        var command = new Command("verify", "Prove that definitions cannot get stuck, or show how they can.") { paths, format, strict };
        command.SetAction((result, cancellation) => Task.FromResult(
            Run(result.GetRequiredValue(paths), result.GetRequiredValue(format), result.GetValue(strict), terminal, cancellation)));
        return command;
    }

    private static int Run(string[] arguments, string format, bool strict, Terminal terminal, CancellationToken cancellation)
    {
        var paths = new List<string>();
        var nothingFound = false;
        foreach (var argument in arguments)
            try
            {
                paths.AddRange(FileSearch.Find(argument));
            }
            catch (UnusableInputException e)
            {
                terminal.WriteError(e.Message);
                nothingFound = true;
            }

        var files = SharedIds.Check(FileVerifier.Verify(paths.DistinctBy(Path.GetFullPath).ToArray(), strict, terminal, cancellation, out var someUnusable));
        Write(files, format, terminal);
        if (nothingFound || someUnusable)
            return ExitCode.Unusable;
        return files.Any(f => f.Count(Severity.Error) > 0) ? ExitCode.Errors : ExitCode.Clean;
    }

    private static void Write(IReadOnlyList<VerifiedFile> files, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                JsonReport.Write(terminal.Output, files);
                break;
            case "sarif":
                SarifReport.Write(terminal.Output, files);
                break;
            default:
                var report = new TextReport(terminal.Screen);
                foreach (var file in files)
                    report.Write(file);
                if (files.Count > 0)
                    report.WriteSummary(files);
                break;
        }
    }
}
