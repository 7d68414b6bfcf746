using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>A workflow without a class: its data is JSON.</summary>
internal sealed class RegisteredDefinition(WorkflowDefinition definition) : RegisteredWorkflow(definition, DefinitionKey.Of(definition))
{
    /// <inheritdoc />
    public override Type? Class => null;

    /// <inheritdoc />
    public override DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at) => new DataSubject(decidedBy.Definition, data);
}
