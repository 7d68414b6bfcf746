using System.Threading.Channels;

namespace Sequent.Engine;

/// <summary>Wakes whoever looks after what is due when its time comes, also when that is set while it sleeps. One sleeper.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTimeOffset _earliest = DateTimeOffset.MaxValue;
    private DateTimeOffset _wakesAt = DateTimeOffset.MaxValue;

    /// <summary>Tells that something will be due.</summary>
    public void Set(DateTimeOffset due)
    {
        lock (_lock)
        {
            if (due >= _earliest)
                return;
            _earliest = due;
            if (due >= _wakesAt)
                return;
        }
        _signals.Writer.TryWrite(true);
    }

    /// <summary>Forgets what was told before: the store is asked now.</summary>
    public void Reset()
    {
        lock (_lock)
            _earliest = DateTimeOffset.MaxValue;
    }

    /// <summary>Sleeps until a time, or until the earliest that was told since the reset.</summary>
    public async Task SleepAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan left;
            lock (_lock)
            {
                _wakesAt = _earliest < until ? _earliest : until;
                left = _wakesAt - time.GetUtcNow();
            }
            if (left <= TimeSpan.Zero)
                break;
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var signal = _signals.Reader.WaitToReadAsync(waiting.Token).AsTask();
            // Clocks count in milliseconds here: what is left of the last one must not become none.
            var delay = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, waiting.Token);
            var isSignal = await Task.WhenAny(signal, delay).ConfigureAwait(false) == signal;
            await waiting.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (!isSignal)
                break;
            _signals.Reader.TryRead(out _);
        }
        lock (_lock)
            _wakesAt = DateTimeOffset.MinValue;
    }
}
