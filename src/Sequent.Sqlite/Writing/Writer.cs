
namespace Sequent.Sqlite;

/// <summary>
/// The one that writes. Callers that arrive while it is busy wait in a queue, and what has gathered there goes into one transaction with one sync: group
/// commit. Nobody waits for company: a caller who finds the queue empty writes at once, on its own thread. Otherwise a thread writes that does nothing else:
/// it sleeps through every sync, and in the thread pool it would keep the callers from running meanwhile.
/// </summary>
internal sealed class Writer(Database database) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Write> _waiting = [];
    private readonly SemaphoreSlim _room = new(database.Options.WaitingCommits);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Batch _batch = new(database);
    private readonly SemaphoreSlim _called = new(0);
    private Thread? _thread;
    private bool _isBusy;
    private bool _isClosing;
    private bool _isCrowded;

    /// <summary>Does some work in a transaction, together with what others do.</summary>
    /// <param name="work">What to do. It is done again when a neighbour's failure undid it.</param>
    /// <param name="cancellation">Ends the waiting; what has begun is brought to its end.</param>
    /// <exception cref="StoreException">The database cannot do it; nothing of it is written.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation).ConfigureAwait(false);
        var write = new Write<T>(work, cancellation);
        if (Enqueue(write))
            Lead();
        return await write.Task.ConfigureAwait(false);
    }

    /// <summary>Does some work on the writer's connection between its transactions: how a database in memory is read.</summary>
    public T ReadBetween<T>(Func<Session, T> read) => _batch.ReadBetween(read);

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (!_isBusy && !_isClosing)
                _closed.SetResult();
            _isClosing = true;
        }
        await _closed.Task.ConfigureAwait(false);
        _called.Release();
        _batch.Dispose();
    }

    // It is called when there is work, and once more at the end.
    private void WriteWhenCalled()
    {
        while (true)
        {
            _called.Wait();
            if (_closed.Task.IsCompleted)
                return;
            do
                Run(mayWait: true);
            while (!IsDone());
        }
    }

    private void CallThread()
    {
        if (_thread is null)
        {
            _thread = new(WriteWhenCalled) { IsBackground = true, Name = "Sequent SQLite writer" };
            _thread.Start();
        }
        _called.Release();
    }

    private bool Enqueue(Write write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosing, typeof(SqliteStore));
            _waiting.Enqueue(write);
            var leads = !_isBusy;
            _isBusy = true;
            return leads;
        }
    }

    // Where callers came together last time they will again: those who are about to come get there before the thread wakes up. One at a time leads.
    private void Lead()
    {
        if (_isCrowded || !Run(mayWait: false) || !IsDone())
            CallThread();
    }

    private bool IsDone()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
                return false;
            _isBusy = false;
            if (_isClosing)
                _closed.SetResult();
            return true;
        }
    }

    // False when somebody else holds the lock, and it may not wait.
    private bool Run(bool mayWait)
    {
        int waiting;
        lock (_gate)
            waiting = _waiting.Count;
        try
        {
            if (_batch.Run(TakeBatch, mayWait) is not { } writes)
                return false;
            _isCrowded = writes.Count > 1;
            foreach (var write in writes)
                write.Answer();
        }
        catch (Exception exception)
        {
            foreach (var write in Take(waiting))
            {
                write.Fail(exception);
                write.Answer();
            }
        }
        return true;
    }

    private List<Write> TakeBatch() => Take(database.Options.CommitsPerTransaction);

    private List<Write> Take(int most)
    {
        var taken = new List<Write>(Math.Min(most, 64));
        var left = 0;
        lock (_gate)
            while (taken.Count < most && _waiting.TryDequeue(out var write))
            {
                left++;
                if (write.TryTake())
                    taken.Add(write);
            }
        if (left > 0)
            _room.Release(left);
        return taken;
    }
}
