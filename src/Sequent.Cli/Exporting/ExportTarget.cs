namespace Sequent.Cli.Exporting;

/// <summary>Where exported definitions go.</summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Output">The file or folder that was asked for, or null.</param>
/// <param name="Replace">True when files that are there may be replaced.</param>
internal sealed record ExportTarget(string Folder, string? Output, bool Replace)
{
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
            if (!BaselineFile.IsBaseline(path))
                terminal.WriteNote($"  Next: delete the attributes of {workflow.FullName} and write [Workflow(File = \"{InProject(path)}\")].");
        }
    }

    // Outside of the project, where it will be is not known: beside the class it is found by its name.
    private string InProject(string path)
    {
        var relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative;
    }

    private string PathOf(WorkflowClass workflow)
    {
        if (Output is null)
            return Path.Combine(Folder, "workflows", workflow.FileName);
        return Output.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(Output) ? Output : Path.Combine(Output, workflow.FileName);
    }
}
