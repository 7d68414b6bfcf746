using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>What a workflow class says: the definition, how it stands in C#, and what is wrong with the C#.</summary>
internal sealed record ParsedWorkflow(WorkflowDefinition Definition, ClassSpec Class, EquatableArray<Finding> Findings);
