namespace Sequent.Sqlite;

/// <summary>Something that waits to be written.</summary>
internal abstract class Write
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private int _state;

    /// <summary>Why it failed; null when it did not.</summary>
    protected Exception? Fault { get; private set; }

    /// <summary>Takes it out of the queue for good; false when its caller has gone.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Carries it out in the open transaction. It may be called again after the transaction was rolled back.</summary>
    /// <returns>True.</returns>
    public bool Run(Session session)
    {
        Fault = null;
        RunCore(session);
        return true;
    }

    public void Fail(Exception fault) => Fault = fault;

    /// <summary>Tells its caller what came of it.</summary>
    public abstract void Answer();

    protected abstract void RunCore(Session session);

    protected bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;
}

/// <inheritdoc />
/// <typeparam name="T">What it gives.</typeparam>
internal sealed class Write<T> : Write
{
    private readonly Func<Session, T> _work;
    // Whoever waits goes on in the thread pool: never on the writer, which would keep all others waiting.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private T? _result;

    public Write(Func<Session, T> work, CancellationToken cancellation)
    {
        _work = work;
        _cancellation = cancellation.UnsafeRegister(static (write, token) => ((Write<T>)write!).Cancel(token), this);
    }

    public Task<T> Task => _answer.Task;

    public override void Answer()
    {
        _cancellation.Unregister();
        if (Fault is { } fault)
            _answer.SetException(fault);
        else
            _answer.SetResult(_result!);
    }

    protected override void RunCore(Session session) => _result = _work(session);

    private void Cancel(CancellationToken token)
    {
        if (TryCancel())
            _answer.SetCanceled(token);
    }
}
