using Sequent.Definitions;
using Sequent.Generators.Parsing;

namespace Sequent.Analyzers;

/// <summary>SEQ603: attributes and a file say the same of one workflow. The attributes stay in force.</summary>
internal static class Drift
{
    /// <summary>How they differ, each at its place in the file.</summary>
    public static IEnumerable<Finding> Between(ParsedWorkflow attributes, string className, WorkflowDefinition definition, string fileName)
    {
        // Of a class that cannot be read nothing is certain.
        if (!attributes.IsComplete || attributes.Findings.Any(f => f.Severity == Severity.Error))
            return [];
        var remedy = $"correct one of them; the attributes are in force until '{className}' names the file instead, [Workflow(File = \"…\")]";
        var differences = DefinitionComparison.Compare(attributes.Definition, definition).Differences.Select(d => new Finding(Rules.Drift, d.Path, $"{d.Message}, from the attributes of '{className}' to '{fileName}': {remedy}"));
        var (said, inFile) = (attributes.Definition.Version, definition.Version);
        return said == inFile
            ? differences
            : differences.Prepend(new(Rules.Drift, ElementPath.Workflow.Field("version"), $"Version {Wording.Quote(said)} → {Wording.Quote(inFile)}, from the attributes of '{className}' to '{fileName}': {remedy}"));
    }
}
