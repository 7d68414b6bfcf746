namespace Sequent.Engine;

/// <summary>The database could not do what it was asked: it is full, locked, unreachable or newer than this program. Nothing was half-written.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Reports a failure.</summary>
    /// <param name="problem">What kind.</param>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="inner">What the database said; null for nothing.</param>
    public StoreException(StoreProblem problem, string message, Exception? inner = null) : base(message, inner) => Problem = problem;

    /// <summary>What kind of failure it is.</summary>
    public StoreProblem Problem { get; }

    /// <summary>True when the same call may succeed a little later.</summary>
    public bool IsTransient => Problem is StoreProblem.Locked or StoreProblem.Unavailable;
}

/// <summary>What kind of failure of a database it is.</summary>
public enum StoreProblem
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>There is no room for what was to be written.</summary>
    Full,

    /// <summary>Somebody else holds a lock for longer than we wait.</summary>
    Locked,

    /// <summary>It cannot be reached or opened.</summary>
    Unavailable,

    /// <summary>It may be read, and not written.</summary>
    ReadOnly,

    /// <summary>Its schema was made by a newer program.</summary>
    NewerSchema,

    /// <summary>Its schema was made by an older program, and has to be brought up to date first.</summary>
    OlderSchema,

    /// <summary>It has no schema: it is another application's, or was never initialized.</summary>
    NoSchema,

    /// <summary>Its file or its rows are damaged.</summary>
    Corrupt,
}
