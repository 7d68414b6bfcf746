namespace Sequent.Engine;

/// <summary>What an entry of the history says has happened. Stored by name, in snake_case.</summary>
public enum HistoryKind
{
    /// <summary>The instance was started.</summary>
    Started,

    /// <summary>A transition moved it.</summary>
    Moved,

    /// <summary>Somebody voted for a transition, which takes more votes.</summary>
    Voted,

    /// <summary>Its data was changed.</summary>
    DataChanged,

    /// <summary>It was paused.</summary>
    Paused,

    /// <summary>It goes on after a pause.</summary>
    Resumed,

    /// <summary>Every token is in a final state.</summary>
    Completed,

    /// <summary>It cannot go on.</summary>
    Failed,

    /// <summary>It goes on after a failure.</summary>
    Retried,

    /// <summary>It was ended where it stood.</summary>
    Cancelled,

    /// <summary>It was brought to another definition.</summary>
    Migrated,

    /// <summary>Somebody took a task from the pool.</summary>
    TaskClaimed,

    /// <summary>Somebody gave a task back to the pool.</summary>
    TaskReleased,

    /// <summary>Somebody gave a task to somebody else.</summary>
    TaskReassigned,

    /// <summary>A task went to whom its assignee's tasks are delegated.</summary>
    TaskDelegated,

    /// <summary>A task took too long, and became somebody else's.</summary>
    TaskEscalated,

    /// <summary>Nobody is left who could do a task, as far as the directory of users knows.</summary>
    TaskUnassigned,

    /// <summary>The priority of a task, or when it is due, was changed.</summary>
    TaskChanged,

    /// <summary>Somebody said something.</summary>
    Commented,

    /// <summary>Votes were cleared, because a field that they were about has changed.</summary>
    VotesReset,

    /// <summary>A task, or a state, takes long, and those concerned are told.</summary>
    EscalationNotified,

    /// <summary>The time that is allowed has nearly passed.</summary>
    SlaWarned,

    /// <summary>The time that is allowed has passed.</summary>
    SlaBreached,

    /// <summary>What a state waited for has come: the time.</summary>
    WaitEnded,

    /// <summary>An event came that something waited for.</summary>
    EventReceived,
}
