namespace Sequent.Sqlite;

/// <summary>How a <see cref="SqliteStore"/> works.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>
    /// What a commit is safe from when its task has ended. <see cref="SqliteSynchronous.Full"/> unless something else is said: a loss of power, too.
    /// </summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>How long a call waits for a lock that another process holds before it fails. 30 seconds unless something else is said.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many commits share one transaction and its sync at most. 256 unless something else is said.</summary>
    public int CommitsPerTransaction { get; set; } = 256;

    /// <summary>How many commits wait for the writer at most; a caller that finds so many waits before it joins them. 4,096 unless something else is said.</summary>
    public int WaitingCommits { get; set; } = 4096;

    /// <summary>How many connections read at once at most. Twice the number of processors, but four at least, unless something else is said.</summary>
    public int ReadConnections { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LockTimeout, TimeSpan.Zero, nameof(LockTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LockTimeout, TimeSpan.FromDays(1), nameof(LockTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(CommitsPerTransaction, 1, nameof(CommitsPerTransaction));
        ArgumentOutOfRangeException.ThrowIfLessThan(WaitingCommits, 1, nameof(WaitingCommits));
        ArgumentOutOfRangeException.ThrowIfLessThan(ReadConnections, 1, nameof(ReadConnections));
    }
}

/// <summary>What a commit is safe from: SQLite's <c>PRAGMA synchronous</c> for a database with a write-ahead log.</summary>
public enum SqliteSynchronous
{
    /// <summary>The process may be killed and the power may fail: every commit is synced to the disk.</summary>
    Full,

    /// <summary>The process may be killed. When the power fails, the last commits may be lost, though nothing is half-written.</summary>
    Normal,
}
