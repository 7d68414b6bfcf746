namespace Sequent.Cli;

/// <summary>Where the text that a command made goes: to standard output, or into a file.</summary>
/// <param name="Path">The file; null for standard output.</param>
/// <param name="Replace">True when a file that is there may be replaced.</param>
internal sealed record ResultText(string? Path, bool Replace)
{
    /// <summary>Writes the text, so that it ends with its last line.</summary>
    /// <exception cref="UnusableInputException">The file is there already and may not be replaced, or cannot be written.</exception>
    public void Write(string text, Terminal terminal)
    {
        if (!text.EndsWith('\n'))
            text += "\n";
        if (Path is null)
        {
            terminal.Output.Write(text);
            return;
        }
        TextFile.Write(Path, text, Replace);
        terminal.WriteNote($"Wrote {Path}");
    }
}
