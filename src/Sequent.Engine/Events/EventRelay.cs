using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>
/// Gives committed events their numbers, so that numbering never makes one commit wait for another. Of several processes the one with the lease does it.
/// </summary>
internal sealed class EventRelay(IWorkflowStore store, TimeProvider time, Metrics metrics, ILogger logger) : IDisposable
{
    private const int BatchSize = 1000;

    // Commits come by the thousand: they are numbered by the batch, and soon enough for whoever waits for them.
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(20);

    private readonly Lease _lease = new(store, time, "events");
    private readonly SemaphoreSlim _one = new(1);
    private readonly Channel<long> _nudges = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile bool _isRunning;

    /// <summary>Tells that something was committed.</summary>
    public void Nudge()
    {
        if (_nudges.Reader.Count == 0)
            _nudges.Writer.TryWrite(time.GetTimestamp());
    }

    /// <summary>Numbers what is committed, unless another process holds the lease.</summary>
    public async Task NumberAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Taken even where another process has the lease, which then numbers: left there, it would have us ask for the lease without end.
            long? since = _nudges.Reader.TryRead(out var nudged) ? nudged : null;
            if (!await _lease.TryHoldAsync(cancellation).ConfigureAwait(false))
                return;
            var count = 0L;
            int numbered;
            do
            {
                numbered = await store.NumberEventsAsync(BatchSize, cancellation).ConfigureAwait(false);
                count += numbered;
            }
            while (numbered == BatchSize && await _lease.TryHoldAsync(cancellation).ConfigureAwait(false));
            Report(count, since);
            if (!_isRunning)
                await _lease.ReleaseAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Numbers until it is cancelled: soon after a commit of this process, and at intervals for those of others.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellation)
    {
        _isRunning = true;
        Log.RelayStarted(logger);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                try
                {
                    await NumberAsync(cancellation).ConfigureAwait(false);
                }
                catch (StoreException exception)
                {
                    Log.RelayFailed(logger, interval.TotalSeconds, exception);
                    _lease.Doubt();
                    await Task.Delay(interval, time, cancellation).ConfigureAwait(false);
                    continue;
                }
                await WaitAsync(interval, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It was told to stop.
        }
        finally
        {
            _isRunning = false;
            Log.RelayStopped(logger);
        }
    }

    /// <summary>Lets another process number.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _lease.ReleaseAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            // The lease ends by itself.
            Log.RelayFailed(logger, Lease.Duration.TotalSeconds, exception);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task WaitAsync(TimeSpan interval, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var nudged = _nudges.Reader.WaitToReadAsync(waiting.Token).AsTask();
        if (await Task.WhenAny(nudged, Task.Delay(interval, time, waiting.Token)).ConfigureAwait(false) == nudged)
            await Task.Delay(s_gathering, time, cancellation).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private void Report(long count, long? since)
    {
        if (count == 0)
            return;
        metrics.EventsNumbered.Add(count);
        if (since is { } oldest)
            metrics.RelayLag.Record(time.GetElapsedTime(oldest).TotalSeconds);
        Log.EventsNumbered(logger, count);
    }
}
