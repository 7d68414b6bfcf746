namespace Sequent.Definitions;

/// <summary>What a text in the steps dialect says, before it is known where each step goes.</summary>
internal sealed record StepsDraft
{
    public WorkflowDefinition Workflow { get; init; } = new("");

    public TriggerDraft Trigger { get; init; } = new();

    /// <summary>The steps as they are written; null when they could not be read.</summary>
    public IReadOnlyList<StepDraft>? Steps { get; init; }
}
