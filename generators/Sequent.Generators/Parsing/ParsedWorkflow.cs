using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What a workflow class says: the definition, how it stands in C#, and what is wrong with the C#.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Class">How it stands in C#.</param>
/// <param name="Findings">What is wrong with the C#.</param>
/// <param name="IsComplete">False when something could not be read, so that the definition lacks it.</param>
internal sealed record ParsedWorkflow(WorkflowDefinition Definition, ClassSpec Class, EquatableArray<Finding> Findings, bool IsComplete)
{
    /// <summary>What is wrong with the C# and with the definition. What the definition lacks is not reported again as unknown or unreachable.</summary>
    public IEnumerable<Finding> AllFindings() => IsComplete ? Findings.Concat(Verifier.Verify(Definition).Findings) : Findings;
}
