using Sequent.Definitions;

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
    public sealed record Fire(string Transition, string? Inputs) : WorkflowCommand
    {
        /// <summary>The number of the task that it is to complete, or to vote on; null when that does not matter.</summary>
        public int? Task { get; init; }
    }

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

    /// <summary>Takes a task from the pool.</summary>
    /// <param name="Task">Its number.</param>
    public sealed record Claim(int Task) : WorkflowCommand;

    /// <summary>Gives a task back to the pool.</summary>
    /// <param name="Task">Its number.</param>
    public sealed record Release(int Task) : WorkflowCommand;

    /// <summary>Gives a task to somebody else.</summary>
    /// <param name="Task">Its number.</param>
    /// <param name="To">To whom: <see cref="Assignee.User"/> or <see cref="Assignee.Role"/>.</param>
    public sealed record Reassign(int Task, Assignee To) : WorkflowCommand;

    /// <summary>Gives a task to whom its assignee's tasks are delegated now; nothing happens when that is nobody.</summary>
    /// <param name="Task">Its number.</param>
    public sealed record FollowDelegation(int Task) : WorkflowCommand;

    /// <summary>Changes how urgent a task is, or when it is due.</summary>
    /// <param name="Task">Its number.</param>
    /// <param name="Priority">How urgent; null to leave it.</param>
    /// <param name="Due">When it is due; null to leave it.</param>
    public sealed record ChangeTask(int Task, TaskPriority? Priority, DueTime? Due) : WorkflowCommand;

    /// <summary>Says something, which history keeps.</summary>
    /// <param name="Task">The number of the task that it is about; null when it is about the instance.</param>
    /// <param name="Text">What.</param>
    public sealed record Comment(int? Task, string Text) : WorkflowCommand;

    /// <summary>Fires every timer that is due, in order; nothing happens when none is.</summary>
    public sealed record FireTimers : WorkflowCommand;

    /// <summary>An event has come; nothing happens when nothing waits for it.</summary>
    /// <param name="Name">Which.</param>
    /// <param name="Payload">What it says: the text of a JSON object; null for nothing.</param>
    public sealed record ReceiveEvent(string Name, string? Payload) : WorkflowCommand;
}

/// <summary>When a task is due.</summary>
/// <param name="At">The time; null for no such time.</param>
public sealed record DueTime(DateTimeOffset? At);
