using System.Text.Json;

namespace Sequent.Cli.Tests;

/// <summary>What one run of the whole tool wrote and returned.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    /// <summary>Runs the tool in this process, as a pipe sees it.</summary>
    public static ToolRun Of(params string[] arguments) => Start(null, "", arguments);

    /// <summary>Runs the tool by a clock; in a window when there is a width, else as a pipe sees it.</summary>
    public static ToolRun At(TimeProvider time, int? width, params string[] arguments) => Start(width, "", arguments, time);

    /// <summary>Runs the tool as a window of that many columns sees it, without colours.</summary>
    public static ToolRun InWindow(int width, params string[] arguments) => Start(width, "", arguments);

    /// <summary>Runs the tool with something to read.</summary>
    public static ToolRun WithInput(string input, params string[] arguments) => Start(null, input, arguments);

    private static ToolRun Start(int? width, string input, string[] arguments, TimeProvider? time = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(new(output, width, Colours: false), new(error, width, Colours: false), new(new StringReader(input), IsTerminal: false));
        var exitCode = SequentTool.RunAsync(arguments, terminal, time).GetAwaiter().GetResult();
        return new(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
