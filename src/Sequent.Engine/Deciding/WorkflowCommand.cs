namespace Sequent.Engine.Deciding;

/// <summary>An instance that is to be.</summary>
/// <param name="Id">Which it will be.</param>
/// <param name="Tenant">Whose.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Reasoning">Why, in the words of whoever starts it; null for no reason.</param>
public sealed record InstanceStart(InstanceId Id, string Tenant, WorkflowSubject Subject, string? Reasoning = null);

/// <summary>Something to be done to an instance. Transitions and their inputs have wire names.</summary>
public abstract record WorkflowCommand
{
    private WorkflowCommand() { }

    /// <summary>Why, in the words of whoever does it; null for no reason.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Fires a transition.</summary>
    /// <param name="Transition">Its wire name.</param>
    /// <param name="Inputs">The text of a JSON object; null for none.</param>
    public sealed record Fire(string Transition, string? Inputs) : WorkflowCommand;

    /// <summary>Fires what is ready: automatic transitions, or else the only transition that the actor may fire and that needs no inputs.</summary>
    public sealed record Advance : WorkflowCommand;

    /// <summary>The data is another; what becomes possible by it happens, unless the instance has failed: then it waits for a retry.</summary>
    public sealed record ChangeData : WorkflowCommand;

    /// <summary>Denies everything but resuming and cancelling.</summary>
    public sealed record Pause : WorkflowCommand;

    /// <summary>Ends a pause; what is ready to fire by itself does.</summary>
    public sealed record Resume : WorkflowCommand;

    /// <summary>Says that it cannot go on.</summary>
    public sealed record Fail : WorkflowCommand;

    /// <summary>Lets a failed instance go on where it stands.</summary>
    public sealed record Retry : WorkflowCommand;

    /// <summary>Ends it where it stands.</summary>
    public sealed record Cancel : WorkflowCommand;
}
