using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sequent.Sqlite;

/// <summary>A connection with the statements that were prepared on it. For one thread at a time.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="file">What messages call its database.</param>
/// <param name="patience">How long it waits for a lock.</param>
/// <param name="isOwner">True when it closes the connection; false when that is somebody else's.</param>
internal sealed class Session(SqliteConnection connection, string file, TimeSpan patience, bool isOwner) : IDisposable
{
    // The texts are those of the class Sql, so that asking whether they are the same ones is enough.
    private readonly Dictionary<string, Statement> _statements = new(ReferenceEqualityComparer.Instance);

    public sqlite3 Handle { get; } = connection.Handle!;

    /// <summary>True when no transaction is open.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(Handle) != 0;

    /// <summary>A statement that is used again and again. Dispose of it after each use.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = Prepare(sql, isKept: true));
        return statement;
    }

    /// <summary>A statement that is used once.</summary>
    public Statement UseOnce(string sql) => Prepare(sql, isKept: false);

    /// <summary>Runs a statement without parameters; gives how many rows it wrote.</summary>
    public int Execute(string sql)
    {
        using var statement = Use(sql);
        return statement.Execute();
    }

    /// <summary>Runs several statements, one after the other.</summary>
    public void ExecuteScript(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK)
            throw Failed(code);
    }

    /// <summary>Does some work in the open transaction, so that nothing of it is left when it fails.</summary>
    public T InSavepoint<T>(Func<Session, T> work)
    {
        Execute(Sql.Savepoint);
        try
        {
            return work(this);
        }
        // Some failures end the whole transaction: then there is no savepoint any more.
        catch when (!IsIdle)
        {
            Execute(Sql.RollbackToSavepoint);
            throw;
        }
        finally
        {
            if (!IsIdle)
                Execute(Sql.ReleaseSavepoint);
        }
    }

    /// <summary>Reads several times of one state of the database.</summary>
    public T InSnapshot<T>(Func<Session, T> read)
    {
        if (!IsIdle)
            return read(this);
        BeginSnapshot();
        try
        {
            return read(this);
        }
        finally
        {
            EndSnapshot();
        }
    }

    /// <summary>From now on, all that is read is of one state of the database: the present one.</summary>
    public void BeginSnapshot()
    {
        Execute(Sql.BeginRead);
        // A transaction begins only with the first thing that it reads.
        using var first = Use(Sql.ReadFirst);
        first.Step();
    }

    /// <summary>Ends what <see cref="BeginSnapshot"/> began.</summary>
    public void EndSnapshot()
    {
        if (!IsIdle)
            Execute(Sql.Rollback);
    }

    /// <summary>How long SQLite itself waits for a lock from now on.</summary>
    public void WaitForLocks(TimeSpan time) => raw.sqlite3_busy_timeout(Handle, (int)time.TotalMilliseconds);

    public StoreException Failed(int code) => Failure.Of(Handle, code, file, patience);

    public StoreException Damaged(string column, string value) =>
        new(StoreProblem.Corrupt, $"'{file}' has '{(value.Length > 60 ? value[..57] + "…" : value)}' in column '{column}', which is no value of it: the row was changed by hand, or the file is damaged.");

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Discard();
        _statements.Clear();
        if (isOwner)
            connection.Dispose();
    }

    private Statement Prepare(string sql, bool isKept)
    {
        var code = raw.sqlite3_prepare_v2(Handle, sql, out var handle);
        return code == raw.SQLITE_OK ? new(this, handle, isKept) : throw Failed(code);
    }
}
