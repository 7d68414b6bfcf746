namespace Sequent.Cli;

/// <summary>One way out of the tool.</summary>
/// <param name="Writer">Where text goes.</param>
/// <param name="Width">How many columns there are; null when it is a file or a pipe.</param>
/// <param name="Colours">True when it understands escape sequences.</param>
internal sealed record TerminalWriter(TextWriter Writer, int? Width, bool Colours)
{
    // Narrower than this nothing could be read anyway.
    private const int Narrowest = 40;

    public static TerminalWriter OfThisProcess(TextWriter writer, bool redirected)
    {
        if (redirected)
            return new(writer, null, false);
        var width = Console.WindowWidth;
        return new(writer, width > 0 ? Math.Max(width, Narrowest) : 80, Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }
}

/// <summary>The way into the tool.</summary>
/// <param name="Reader">Where text comes from.</param>
/// <param name="IsTerminal">True when a person writes it.</param>
internal sealed record TerminalReader(TextReader Reader, bool IsTerminal);
