using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Something that a person has to do: it is opened when an instance enters the state of a task, and closed when it leaves it, in the same transaction. Immutable.</summary>
public sealed record WorkflowTask
{
    /// <summary>Which task.</summary>
    public required TaskId Id { get; init; }

    /// <summary>The visit of the state that it belongs to: see <see cref="Token.Visit"/>. One task of a visit is open at a time.</summary>
    public required int Visit { get; init; }

    /// <summary>The wire name of the state.</summary>
    public required string State { get; init; }

    /// <summary>Where it is in its life.</summary>
    public WorkflowTaskStatus Status { get; init; }

    /// <summary>The id of the one who alone may do it; null when it is for whoever of the pool takes it, or for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>The id of the person for whom the assignee does it, because of a delegation; null when for nobody else.</summary>
    public string? DelegateFor { get; init; }

    /// <summary>True when the assignee took it from the pool, or has it from somebody who did: they can give it back, and need the role that a transition asks for.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The pool: whoever has one of these roles may do it, or take it.</summary>
    public EquatableArray<string> Roles { get; init; }

    /// <summary>Where a duty leaves it to certain persons, these: they alone may do it, or take it, whoever else is of the pool. Otherwise empty.</summary>
    public EquatableArray<string> Users { get; init; }

    /// <summary>True when the pool is everybody.</summary>
    public bool IsForAnyone { get; init; }

    /// <summary>The ids of persons whom duties keep from doing it, whatever else is said.</summary>
    public EquatableArray<string> Barred { get; init; }

    /// <summary>True when nobody was left who could do it, as far as the directory of users knows.</summary>
    public bool IsUnassigned { get; init; }

    /// <summary>True when an escalation, or a program that reassigned it, gave it to whom it is for now: they may fire every transition out of the state, whatever role that asks for.</summary>
    public bool IsEscalated { get; init; }

    /// <summary>How urgent it is.</summary>
    public TaskPriority Priority { get; init; }

    /// <summary>When it should be done; null for no such time.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When somebody was assigned to it last; null when nobody has been.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>When it was suspended; null while it is not. When it goes on, <see cref="DueAt"/> is so much later.</summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>When it was closed; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The id of whoever completed it; null when it was not completed.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>The wire name of the transition that completed it; null when it was not completed.</summary>
    public string? CompletedWith { get; init; }

    /// <summary>True while it waits to be done, or would if its instance was running.</summary>
    public bool IsOpen => Status is WorkflowTaskStatus.Open or WorkflowTaskStatus.Suspended;
}

/// <summary>Where a task is in its life.</summary>
public enum WorkflowTaskStatus
{
    /// <summary>It waits to be done.</summary>
    Open,

    /// <summary>Its instance is paused or has failed: nobody can do it until that goes on.</summary>
    Suspended,

    /// <summary>Somebody did it: they fired a transition out of the state.</summary>
    Completed,

    /// <summary>It took too long, and an escalation gave it to somebody else: another task is open in its place.</summary>
    Escalated,

    /// <summary>The state was left otherwise, or the instance has ended.</summary>
    Withdrawn,
}

/// <summary>How urgent a task is: the greater, the sooner.</summary>
public enum TaskPriority
{
    /// <summary>It can wait.</summary>
    Low = -1,

    /// <summary>Neither more nor less than others.</summary>
    Normal = 0,

    /// <summary>Before others.</summary>
    High = 1,

    /// <summary>Before everything else.</summary>
    Urgent = 2,
}
