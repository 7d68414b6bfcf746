using System.Diagnostics;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>The writer's connection, and the transaction on it in which the work of several callers is done.</summary>
internal sealed class Batch(Database database) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);

    // Held from the beginning of a transaction to its end: a database in memory has one connection for everything.
    private readonly object _use = new();
    private Session? _session;
    private bool _isClosed;

    /// <summary>Does the work of several callers in one transaction; each of them then knows its result or its fault.</summary>
    /// <param name="take">Gives the work. Asked when the database's lock is had, so that until then callers can still come and go.</param>
    /// <param name="mayWait">True to wait for the lock.</param>
    /// <returns>What was done; null when the lock is not to be had without waiting.</returns>
    /// <exception cref="StoreException">The lock could not be had in time, or the database cannot be opened.</exception>
    public IReadOnlyList<Write>? Run(Func<IReadOnlyList<Write>> take, bool mayWait)
    {
        lock (_use)
        {
            Session session;
            try
            {
                session = Patiently(Begun, mayWait);
            }
            catch (StoreException exception) when (exception.Problem == StoreProblem.Locked && !mayWait)
            {
                return null;
            }
            var writes = take();
            Run(session, writes);
            return writes;
        }
    }

    /// <summary>Reads on the writer's connection between its transactions.</summary>
    public T ReadBetween<T>(Func<Session, T> read)
    {
        lock (_use)
        {
            return Patiently(() => read(Open()), mayWait: true);
        }
    }

    public void Dispose()
    {
        lock (_use)
        {
            _isClosed = true;
            _session?.Dispose();
        }
    }

    private Session Open()
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
        return _session ??= database.OpenWriter();
    }

    // No savepoints: work checks before it writes, and a failure after that is so rare that the whole transaction can be done again.
    private void Run(Session session, IReadOnlyList<Write> writes)
    {
        try
        {
            foreach (var write in writes)
                write.Run(session);
            session.Execute(Sql.Commit);
        }
        catch (Exception exception)
        {
            Rollback(session);
            if (writes.Count == 1 && !IsLockOfMemory(exception))
                writes[0].Fail(exception);
            else
                RunApart(session, writes);
        }
    }

    private void RunApart(Session session, IReadOnlyList<Write> writes)
    {
        try
        {
            Patiently(() => TryApart(session, writes), mayWait: true);
        }
        catch (Exception exception)
        {
            foreach (var write in writes)
                write.Fail(exception);
        }
    }

    private Session Begun()
    {
        var session = Open();
        Begin(session);
        return session;
    }

    private int Begin(Session session)
    {
        lock (database.Beginning)
            return session.Execute(Sql.Begin);
    }

    // With a savepoint for each: whose work fails undoes it alone.
    private int TryApart(Session session, IReadOnlyList<Write> writes)
    {
        Begin(session);
        try
        {
            foreach (var write in writes)
            {
                try
                {
                    session.InSavepoint(write.Run);
                }
                // Some failures end the whole transaction: then nobody's work is there any more.
                catch (Exception exception) when (!session.IsIdle && !IsLockOfMemory(exception))
                {
                    write.Fail(exception);
                }
            }
            return session.Execute(Sql.Commit);
        }
        catch
        {
            Rollback(session);
            throw;
        }
    }

    // Whoever waits for an answer gets one, even when not so much as rolling back works: closing the connection does it then.
    private void Rollback(Session session)
    {
        try
        {
            if (!session.IsIdle)
                session.Execute(Sql.Rollback);
        }
        catch (StoreException) when (!database.IsMemory)
        {
            _session = null;
            session.Dispose();
        }
    }

    private bool IsLockOfMemory(Exception exception) => database.IsMemory && exception is StoreException { Problem: StoreProblem.Locked };

    // SQLite could wait by itself, but not for a lock on a table in memory, and some builds of it look again only after a whole second.
    private T Patiently<T>(Func<T> action, bool mayWait)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
            try
            {
                return action();
            }
            catch (StoreException exception) when (mayWait && exception.Problem == StoreProblem.Locked && Stopwatch.GetElapsedTime(start) < database.LockTimeout)
            {
                Monitor.Wait(_use, s_pause);
            }
    }
}
