namespace Sequent.Cli;

/// <summary>Command lines that a user can type.</summary>
internal static class CommandLine
{
    /// <summary>A command for a file, whose name is in quotes when it has blanks.</summary>
    public static string Of(string command, string path) => path.Any(char.IsWhiteSpace) ? $"{command} \"{path}\"" : $"{command} {path}";
}
