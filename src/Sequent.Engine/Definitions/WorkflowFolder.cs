using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Definitions in files: those whose names end in <c>.workflow.json</c>, in a folder and those below it. Baselines (<c>.workflow.shipped.json</c>) are none of them.</summary>
internal static class WorkflowFolder
{
    private const string Ending = ".workflow.json";

    // The reader refuses texts of more than 4 Mi characters, which have three bytes each at most: larger files are not read into memory.
    private const long MostBytes = 3L * 4 * 1024 * 1024;

    private static readonly EnumerationOptions s_below = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Reads and proves the definitions of a folder, in order of their paths.</summary>
    /// <param name="folder">The folder; a relative one starts at that of the program.</param>
    /// <param name="classes">The workflows that classes declare. A file that says the same as one of them is left out.</param>
    /// <exception cref="DefinitionRefusedException">Something is wrong with the folder or its files: all that is.</exception>
    public static IReadOnlyList<WorkflowDefinition> Read(string folder, IEnumerable<RegisteredWorkflow> classes)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var problems = new List<DefinitionProblem>();
        var declared = classes.Where(w => w.Class is not null).ToDictionary(w => w.Key.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, (WorkflowDefinition Definition, string File)>(StringComparer.Ordinal);
        foreach (var file in Files(folder, problems))
        {
            if (ReadText(file, problems) is not { } text)
                continue;
            var (definition, wrong) = DefinitionReading.Prove(text, file);
            problems.AddRange(wrong);
            if (definition is null || wrong.Count > 0)
                continue;
            if (declared.TryGetValue(definition.Id, out var workflow))
            {
                if (DefinitionKey.Of(definition) != workflow.Key)
                    problems.Add(AtStart(file, $"Workflow '{definition.Id}' is the class '{workflow.Class!.Name}' already, which says something else: let the class have its definition from the file with [Workflow(File = \"…\")], so that it is bound when it is built, or give the file another id"));
            }
            else if (!found.TryAdd(definition.Id, (definition, file)))
            {
                problems.Add(AtStart(file, $"Workflow '{definition.Id}' is in '{found[definition.Id].File}' as well: remove one of the two"));
            }
            else
            {
                problems.AddRange(ClassFit.WithoutCode(definition).Select(p => p with { File = file }));
            }
        }
        return problems.Count == 0
            ? [.. found.Values.Select(f => f.Definition)]
            : throw new DefinitionRefusedException($"The workflows in '{folder}' are not taken", problems);
    }

    private static string[] Files(string folder, List<DefinitionProblem> problems)
    {
        var full = Path.GetFullPath(folder, AppContext.BaseDirectory);
        if (!Directory.Exists(full))
        {
            problems.Add(new("The folder does not exist: create it, or name another one; a relative path starts at the folder of the program") { File = folder.Replace('\\', '/') });
            return [];
        }
        return [.. Directory.EnumerateFiles(full, "*" + Ending, s_below).Select(f => f.Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static string? ReadText(string file, List<DefinitionProblem> problems)
    {
        try
        {
            if (new FileInfo(file).Length <= MostBytes)
                return File.ReadAllText(file);
            problems.Add(new($"The file is larger than {MostBytes / 1024 / 1024} MB, which no definition is: split it, or leave it out") { File = file });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new("The file cannot be read: " + exception.Message) { File = file });
        }
        return null;
    }

    private static DefinitionProblem AtStart(string file, string message) => new(message) { File = file, Line = 1, Column = 1 };
}
