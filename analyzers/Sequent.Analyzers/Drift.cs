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
        if (!attributes.IsComplete || attributes.Findings.Any(f => f.Severity == Severity.Error) || attributes.Definition.ToJson() == definition.ToJson())
            yield break;
        yield return new(Rules.Drift, ElementPath.Workflow,
            $"Workflow {Wording.Quote(definition.Id)} is not the same in '{fileName}' and in the attributes of '{className}', which are in force: correct one of them, or remove the attributes and name the file, [Workflow(File = \"…\")]");
    }
}
