using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>A workflow that the application brings along: a class, or a definition alone.</summary>
internal abstract class RegisteredWorkflow(WorkflowDefinition definition, DefinitionKey key)
{
    public WorkflowDefinition Definition => definition;

    public DefinitionKey Key => key;

    /// <summary>The class; null when there is only a definition.</summary>
    public abstract Type? Class { get; }

    /// <summary>The data of an instance, ready to be decided about.</summary>
    /// <param name="decidedBy">The definition that is decided by: compiled conditions are used when its hash is the compiled one's.</param>
    /// <param name="data">The text of a JSON object.</param>
    /// <param name="at">Where the instance is.</param>
    public abstract DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at);
}
