namespace Sequent.Cli.Exporting;

/// <summary>Where exported definitions go.</summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Output">The file or folder that was asked for, or null.</param>
/// <param name="Replace">True when files that are there may be replaced.</param>
internal sealed record ExportTarget(string Folder, string? Output, bool Replace)
{
    private const string Ending = ".workflow.json";

    /// <summary>Writes a file for each class, and says what is left to do.</summary>
    /// <exception cref="UnusableInputException">One of them cannot be written; those before it are.</exception>
    public void Write(IReadOnlyList<WorkflowClass> classes, Terminal terminal)
    {
        foreach (var workflow in classes)
            if (workflow.Json is null)
                throw new UnusableInputException($"Class '{workflow.FullName}' was compiled without its definition: build it with this version of the Sequent package.");
        if (classes.GroupBy(PathOf).FirstOrDefault(g => g.Count() > 1) is { } clash)
            throw new UnusableInputException($"'{clash.Key}' would hold {string.Join(" and ", clash.Select(c => $"'{c.FullName}'"))}: export them one by one, with --workflow and -o.");

        foreach (var workflow in classes)
        {
            var path = PathOf(workflow);
            new ResultText(path, Replace).Write(workflow.Json!, terminal);
            if (Next(workflow, path) is { } next)
                terminal.WriteNote("  " + next);
        }
    }

    private string? Next(WorkflowClass workflow, string path)
    {
        if (BaselineFile.IsBaseline(path))
            return null;
        if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            return $"Note: the compiler takes only a file that ends in {Ending} for a definition, so this one is a copy to look at.";
        if (workflow.File is { } file)
            return $"Note: {workflow.FullName} takes its definition from \"{file}\" already, so there is nothing to change in the class.";

        var relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        var isOutside = relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        var name = isOutside ? Path.GetFileName(path) : relative;
        var move = isOutside ? "move the file into the project, or add it to its AdditionalFiles; then " : "";
        return $"Next: {move}delete the workflow attributes of {workflow.FullName} and of its methods, and write [Workflow(File = \"{name}\")].";
    }

    private string PathOf(WorkflowClass workflow)
    {
        if (Output is null)
            return Path.Combine(Folder, "workflows", workflow.FileName);
        return Output.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(Output) ? Output : Path.Combine(Output, workflow.FileName);
    }
}
