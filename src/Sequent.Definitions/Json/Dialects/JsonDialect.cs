namespace Sequent.Definitions;

/// <summary>The ways to write a workflow as JSON. All of them are read as the one model.</summary>
public enum JsonDialect
{
    /// <summary>The canonical form: states and transitions, as <see cref="WorkflowDefinition.ToJson"/> writes it.</summary>
    Canonical,

    /// <summary>States that are pairs of status and stage, and the commands that move between them.</summary>
    Commands,

    /// <summary>Steps, one after the other.</summary>
    Steps,

    /// <summary>A single step: a fragment, of which only the shape is checked.</summary>
    Step,
}
