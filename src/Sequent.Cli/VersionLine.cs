using System.CommandLine;
using System.CommandLine.Invocation;
using System.Diagnostics;

namespace Sequent.Cli;

/// <summary>The option <c>--version</c>.</summary>
internal static class VersionLine
{
    public static Option CreateOption(Terminal terminal) =>
        new Option<bool>("--version") { Description = "Show the version of the tool.", Action = new Show(terminal) };

    private sealed class Show(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            // The part behind + says which commit it was built from.
            var version = FileVersionInfo.GetVersionInfo(typeof(SequentTool).Assembly.Location).ProductVersion ?? "";
            terminal.Output.WriteLine("sequent " + version.Split('+')[0]);
            return ExitCode.Clean;
        }
    }
}
