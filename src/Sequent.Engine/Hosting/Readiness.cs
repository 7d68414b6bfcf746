namespace Sequent.Engine;

/// <summary>Runs a preparation once, however many callers wait for it; when it fails, the next caller runs it again.</summary>
internal sealed class Readiness(Func<Task> prepare)
{
    private readonly Lock _lock = new();
    private volatile bool _isReady;
    private Task? _preparing;

    public ValueTask WaitAsync(CancellationToken cancellation) => _isReady ? default : new(PrepareAsync(cancellation));

    private Task PrepareAsync(CancellationToken cancellation)
    {
        Task preparing;
        lock (_lock)
        {
            if (_preparing is null || _preparing.IsFaulted || _preparing.IsCanceled)
                _preparing = Task.Run(OnceAsync, CancellationToken.None);
            preparing = _preparing;
        }
        // Whoever gives up waiting leaves it to the others.
        return preparing.WaitAsync(cancellation);
    }

    private async Task OnceAsync()
    {
        await prepare().ConfigureAwait(false);
        _isReady = true;
    }
}
