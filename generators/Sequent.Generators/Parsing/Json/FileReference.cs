using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>A workflow class whose definition is in a file. Holds no symbol.</summary>
/// <param name="Class">The class's full metadata name.</param>
/// <param name="Source">The path of the file in which the attribute stands.</param>
/// <param name="File">The file, as the attribute names it.</param>
internal sealed record FileReference(string Class, string Source, string File)
{
    /// <summary>The paths that are meant, in order.</summary>
    public IEnumerable<string> Candidates(ProjectOptions options)
    {
        var directories = new[] { options.Directory, DirectoryOf(Source) };
        return directories.Where(d => d is not null).Select(d => Combine(d!, File)).Distinct();
    }

    /// <summary>The path of the file; null when it is none of those.</summary>
    public string? Find(IEnumerable<string> paths, ProjectOptions options)
    {
        var known = paths.Select(path => (Path: path, Normal: Normalize(path))).ToArray();
        foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
            foreach (var candidate in Candidates(options))
                foreach (var (path, normal) in known)
                    if (normal.Equals(candidate, comparison))
                        return path;
        return null;
    }

    /// <summary>Says that there is no such file.</summary>
    public Finding NotFound(IReadOnlyList<string> paths, ProjectOptions options)
    {
        var place = ElementPath.Workflow.Field("file");
        var subject = $"Class {Wording.Quote(SimpleName)} names the definition {Wording.Quote(File)}";
        if (!JsonFile.IsDefinition(File))
            return new(Rules.InvalidJson, place, $"{subject}, which is no definition by its name: let the name end in {Wording.Quote(JsonFile.Suffix)}");

        var directory = options.Directory is null ? "" : Normalize(options.Directory).TrimEnd('/') + "/";
        var relative = paths.Select(Normalize).Select(p => directory.Length > 0 && p.StartsWith(directory, StringComparison.OrdinalIgnoreCase) ? p.Substring(directory.Length) : p).ToArray();
        var suggestion = Spelling.Closest(File, relative) ?? relative.FirstOrDefault(p => NameOf(p) == NameOf(File));
        var tried = string.Join(" and no ", Candidates(options).Select(Wording.Quote));
        return new(Rules.InvalidJson, place,
            $"{subject}, and the project has no {tried} among its AdditionalFiles: write the file, or correct the path{Spelling.DidYouMean(suggestion)}") { Suggestion = suggestion };
    }

    private string SimpleName => Class.Substring(Class.LastIndexOfAny(['.', '+']) + 1);

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string DirectoryOf(string path) => path.LastIndexOfAny(['/', '\\']) is >= 0 and var end ? path.Substring(0, end) : "";

    private static string Combine(string directory, string file)
    {
        var isRooted = file.StartsWith("/", StringComparison.Ordinal) || file.StartsWith("\\", StringComparison.Ordinal) || (file.Length > 1 && file[1] == ':');
        return Normalize(isRooted || directory.Length == 0 ? file : directory + "/" + file);
    }

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }
        return string.Join("/", parts);
    }
}
