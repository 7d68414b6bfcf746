using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Does what is due by itself, for all tenants: fires timers, starts what cron triggers start, applies delegations that begin. Of several processes the one with the lease does it.</summary>
internal sealed class TimerScheduler : IDisposable
{
    // What other processes activate is seen after this time.
    private static readonly TimeSpan s_synchronization = TimeSpan.FromMinutes(1);

    private readonly IWorkflowStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Alarm _alarm;
    private readonly Lease _lease;
    private readonly DueTimers _timers;
    private readonly DueSchedules _schedules;
    private readonly ScheduleKeeper _keeper;
    private readonly DueDelegations _delegations;
    private readonly Setbacks _setbacks;
    private readonly TimeSpan _interval;
    private readonly SemaphoreSlim _one = new(1);
    private long _synchronized;
    private volatile bool _isRunning;

    public TimerScheduler(WorkflowEngine engine, Alarm alarm, TimeSpan interval, bool hasTenants, Metrics metrics, ILogger logger)
    {
        (_store, _time, _logger, _alarm, _interval) = (engine.Store, engine.Time, logger, alarm, interval);
        _lease = new(_store, _time, "timers");
        _setbacks = new(interval > TimeSpan.Zero ? interval : TimeSpan.FromSeconds(1));
        _timers = new(_store, engine.Runner, _time, metrics, logger);
        _keeper = new(_store, engine.Catalog, _time, hasTenants, logger);
        _schedules = new(_store, engine.Starter, _keeper, _time, metrics, logger);
        _delegations = new(_store, engine.DelegationApplication, metrics, logger);
    }

    /// <summary>Does everything that is due now, unless another process has the lease.</summary>
    /// <exception cref="StoreException">The store cannot do it: what is done by then stays so.</exception>
    public async Task<DueReport> RunDueAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Whoever asks wants everything to be tried.
            return await RunAsync(new(_time.GetUtcNow(), new(TimeSpan.FromSeconds(1))), synchronize: true, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Also when it was cancelled: others are not to wait until the lease ends.
            if (!_isRunning)
                await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
            _one.Release();
        }
    }

    /// <summary>Does what is due as it becomes due, until it is cancelled: what this process sets in time, and at intervals what others set.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_interval == Timeout.InfiniteTimeSpan)
            return;
        _isRunning = true;
        Log.SchedulerStarted(_logger);
        try
        {
            while (!cancellation.IsCancellationRequested)
                await OnceAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It was told to stop.
        }
        finally
        {
            _isRunning = false;
            Log.SchedulerStopped(_logger);
        }
    }

    /// <summary>Lets another process do it.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        _one.Release();
    }

    /// <summary>Tells that something will be due, so that this process wakes in time.</summary>
    public void Expect(DateTimeOffset due) => _alarm.Set(due);

    public void Dispose() => _one.Dispose();

    private async Task OnceAsync(CancellationToken cancellation)
    {
        DateTimeOffset? next = null;
        try
        {
            _alarm.Reset();
            await _one.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var run = new DueRun(_time.GetUtcNow(), _setbacks);
                var report = await RunAsync(run, _synchronized == 0 || _time.GetElapsedTime(_synchronized) >= s_synchronization, cancellation).ConfigureAwait(false);
                next = report.IsElsewhere ? null : await _store.NextDueAsync(run.Now, cancellation).ConfigureAwait(false);
            }
            finally
            {
                _one.Release();
            }
        }
        // Also what nobody has thought of: it would end here, unseen, for as long as the host runs.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.SchedulerFailed(_logger, _interval.TotalSeconds, exception);
            _lease.Doubt();
        }
        var latest = _time.GetUtcNow() + _interval;
        await _alarm.SleepAsync(next < latest ? next.Value : latest, cancellation).ConfigureAwait(false);
    }

    private async Task<DueReport> RunAsync(DueRun run, bool synchronize, CancellationToken cancellation)
    {
        if (!await _lease.TryHoldAsync(cancellation).ConfigureAwait(false))
            return new(0, 0, 0, 0) { IsElsewhere = true };
        if (synchronize)
        {
            _synchronized = _time.GetTimestamp();
            await _keeper.SynchronizeAsync(cancellation).ConfigureAwait(false);
        }
        int done;
        do
        {
            done = run.Done;
            await _delegations.RunAsync(run, cancellation).ConfigureAwait(false);
            await _timers.RunAsync(run, _lease, cancellation).ConfigureAwait(false);
            await _schedules.RunAsync(run, cancellation).ConfigureAwait(false);
        }
        while (run.Done > done && await _lease.TryHoldAsync(cancellation).ConfigureAwait(false));
        var report = run.ToReport();
        if (run.Done > 0)
            Log.DueDone(_logger, report.Timers, report.Started, report.Delegations);
        return report;
    }

    private async Task ReleaseAsync(CancellationToken cancellation)
    {
        try
        {
            await _lease.ReleaseAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            // The lease ends by itself.
            Log.SchedulerFailed(_logger, Lease.Duration.TotalSeconds, exception);
        }
    }
}
