using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>SEQ603: attributes and a file say the same of one workflow. The file is in force when the class names it, and else the attributes are.</summary>
internal static class Drift
{
    private static readonly ProjectOptions s_options = new(IsStrict: false);

    /// <summary>How they differ, each at its place in the file.</summary>
    public static IEnumerable<Finding> Between(ParsedWorkflow attributes, WorkflowClass workflow, WorkflowDefinition definition, string fileName)
    {
        if (!IsReadable(attributes))
            return [];
        var className = workflow.Type.Name;
        var remedy = workflow.HasAttributes
            ? $"correct one of them; the attributes are in force until '{className}' names the file instead, [Workflow(File = \"…\")]"
            : $"remove the attributes; '{className}' names the file, which is in force";
        var differences = DefinitionComparison.Compare(attributes.Definition, definition).Differences.Select(d => new Finding(Rules.Drift, d.Path, $"{d.Message}, from the attributes of '{className}' to '{fileName}': {remedy}"));
        // Beside a named file, what [Workflow] says is reported there.
        if (!workflow.HasAttributes)
            return differences.Where(d => d.Path.Parent != ElementPath.Workflow);
        var (said, inFile) = (attributes.Definition.Version, definition.Version);
        return said == inFile
            ? differences
            : differences.Prepend(new(Rules.Drift, ElementPath.Workflow.Field("version"), $"Version {Wording.Quote(said)} → {Wording.Quote(inFile)}, from the attributes of '{className}' to '{fileName}': {remedy}"));
    }

    /// <summary>The attributes beside a named file that are no workflow, so that they cannot be compared: each with its place.</summary>
    public static IEnumerable<(Location Place, string Message)> Strays(WorkflowClass workflow, Project project, CancellationToken cancellation)
    {
        var beside = FileSettings.AttributesBeside(workflow.Type).ToArray();
        if (workflow.HasAttributes || beside.Length == 0 || IsReadable(project.ParseAttributes(workflow.Type, cancellation)))
            yield break;
        foreach (var attribute in beside)
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() is { } place)
                yield return (place, $"[{attribute.AttributeClass!.Name.Replace("Attribute", "")}] stands beside File, and '{workflow.Type.Name}' is what the file says: remove the attribute, or File");
    }

    // Of attributes that are no workflow nothing is certain.
    private static bool IsReadable(ParsedWorkflow attributes) =>
        attributes.IsComplete && !attributes.Verify(s_options).HasErrors;
}
