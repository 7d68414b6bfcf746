using System.Text;
using Spectre.Console;

namespace Sequent.Cli;

/// <summary>
/// Where the tool reads from and writes to. Results go to <see cref="Output"/>, which may be a pipe; what is said about
/// the run goes to <see cref="Error"/>.
/// </summary>
internal sealed class Terminal
{
    // Text that nobody looks at in a window is not wrapped.
    private const int Unlimited = 1_000_000;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="input">Standard input.</param>
    public Terminal(TerminalWriter output, TerminalWriter error, TerminalReader input)
    {
        Output = output.Writer;
        Error = error.Writer;
        Input = input.Reader;
        CanAsk = input.IsTerminal && output.Width is not null;
        CanShowProgress = error.Width is not null && error.Colours;
        Width = output.Width ?? Unlimited;
        Screen = Screened(output);
        ErrorScreen = Screened(error);
    }

    /// <summary>Standard output, for text that is written as it is.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error, for text that is written as it is.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard input.</summary>
    public TextReader Input { get; }

    /// <summary>True when somebody sits before it who can answer.</summary>
    public bool CanAsk { get; }

    /// <summary>True when what was shown can be taken away again.</summary>
    public bool CanShowProgress { get; }

    /// <summary>The width in columns at which text for people is wrapped.</summary>
    public int Width { get; }

    /// <summary>Standard output as a screen: styled and wrapped, when it is one.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Standard error as a screen.</summary>
    public IAnsiConsole ErrorScreen { get; }

    /// <summary>The terminal the tool was started in.</summary>
    public static Terminal OfThisProcess()
    {
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = s_utf8;
        return new(
            TerminalWriter.OfThisProcess(Console.IsOutputRedirected ? Utf8(Console.OpenStandardOutput()) : Console.Out, Console.IsOutputRedirected),
            TerminalWriter.OfThisProcess(Console.IsErrorRedirected ? Utf8(Console.OpenStandardError()) : Console.Error, Console.IsErrorRedirected),
            new(Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), s_utf8) : Console.In, !Console.IsInputRedirected));
    }

    // Definitions and reports are in UTF-8 wherever they are sent, whatever the console of the machine speaks.
    private static TextWriter Utf8(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, s_utf8) { AutoFlush = true });

    /// <summary>Says why the tool cannot do what it was asked for.</summary>
    public void WriteError(string message) =>
        ErrorScreen.Write(new HangingText("  ", new("error: ", new Style(Color.Red, decoration: Decoration.Bold)), new(message)));

    /// <summary>Says what was done, where it is no result.</summary>
    public void WriteNote(string message) => ErrorScreen.Write(new HangingText("  ", new Piece(message)));

    private static IAnsiConsole Screened(TerminalWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = writer.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = writer.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = writer.Width is null ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer.Writer),
            // A build server is no terminal, whatever it is.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = writer.Width ?? Unlimited;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
