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
}
