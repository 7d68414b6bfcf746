using Microsoft.Extensions.FileSystemGlobbing;

namespace Sequent.Cli;

/// <summary>Finds the definitions that files, folders and patterns on a command line mean.</summary>
internal static class FileSearch
{
    private static readonly string[] s_endings = [".workflow.json", ".workflow.yaml", ".workflow.yml"];
    private static readonly string[] s_madeFolders = ["bin", "obj", "node_modules"];

    // A link may lead back to where it stands.
    private static readonly EnumerationOptions s_walk = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private static readonly StringComparison s_comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>
    /// The files one argument means, in order of name: a file is itself, a folder the definitions below it, and a
    /// pattern with <c>*</c> or <c>**</c> all that match.
    /// </summary>
    /// <exception cref="UnusableInputException">It means none.</exception>
    public static IReadOnlyList<string> Find(string argument)
    {
        if (argument.Length == 0)
            throw new UnusableInputException("A file name is empty: name a file, a folder or a pattern such as 'workflows/**/*.json'.");
        if (File.Exists(argument))
            return [argument];
        if (Directory.Exists(argument))
            return Walk(argument).Where(IsNamedAsDefinition).Select(f => argument == "." ? Path.GetRelativePath(".", f) : f).ToArray() is [_, ..] found
                ? found
                : throw new UnusableInputException($"Folder '{argument}' holds no definitions: their names end in {string.Join(", ", s_endings)}.");
        if (!argument.Contains('*'))
            throw new UnusableInputException($"There is no file or folder '{argument}': check the name.");
        return Match(argument) is [_, ..] matches
            ? matches
            : throw new UnusableInputException($"Nothing matches '{argument}': ** stands for any folders, * for any part of a name.");
    }

    private static string[] Match(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(p => !p.Contains('*')).ToArray();
        var folder = fixedParts is [""] ? "/" : string.Join('/', fixedParts);
        if (folder.Length > 0 && !Directory.Exists(folder))
            return [];

        var matcher = new Matcher(s_comparison);
        matcher.AddInclude(string.Join('/', parts.Skip(fixedParts.Length)));
        var root = folder.Length > 0 ? folder : ".";
        var files = Walk(root).ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'));
        return matcher.Match(files.Keys).Files
            .Select(m => files[m.Path])
            .Where(f => parts[^1] != "**" || IsNamedAsDefinition(f))
            .Select(f => folder.Length > 0 ? f : Path.GetRelativePath(".", f))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>True for what a folder is searched for.</summary>
    public static bool IsNamedAsDefinition(string path) => s_endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Walk(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", s_walk).Order(StringComparer.Ordinal);
        var folders = Directory.EnumerateDirectories(folder, "*", s_walk).Where(IsWrittenByPeople).Order(StringComparer.Ordinal);
        return files.Concat(folders.SelectMany(Walk));
    }

    private static bool IsWrittenByPeople(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && !s_madeFolders.Contains(name, StringComparer.OrdinalIgnoreCase);
}
