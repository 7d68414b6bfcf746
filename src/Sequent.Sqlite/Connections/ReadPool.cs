using System.Collections.Concurrent;

namespace Sequent.Sqlite;

/// <summary>Connections that read, each by one caller at a time. What was committed before a read begins, it sees.</summary>
internal sealed class ReadPool(Database database) : IDisposable
{
    private readonly SemaphoreSlim _free = new(database.Options.ReadConnections);
    private readonly ConcurrentStack<Session> _sessions = [];
    private volatile bool _isClosed;

    public async Task<T> RunAsync<T>(Func<Session, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Run(read);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_sessions.TryPop(out var session))
            session.Dispose();
    }

    private T InSnapshot<T>(Session session, Func<Session, T> read)
    {
        lock (database.Beginning)
            session.BeginSnapshot();
        try
        {
            return read(session);
        }
        finally
        {
            session.EndSnapshot();
        }
    }

    private T Run<T>(Func<Session, T> read)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
        var session = _sessions.TryPop(out var kept) ? kept : database.OpenReader();
        try
        {
            var result = InSnapshot(session, read);
            _sessions.Push(session);
            if (_isClosed)
                Dispose();
            return result;
        }
        catch (Exception exception)
        {
            // After a failure of the database the connection may be of no more use.
            if (exception is StoreException || _isClosed)
                session.Dispose();
            else
                _sessions.Push(session);
            throw;
        }
    }
}
