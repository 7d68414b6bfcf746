using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Fires the timers that are due: all of an instance by one command to it, so that each fires once whoever else does the same.</summary>
internal sealed class DueTimers(IWorkflowStore store, CommandRunner runner, TimeProvider time, Metrics metrics, ILogger logger)
{
    private const int BatchSize = 500;

    // So many commits share one sync.
    private const int MostAtOnce = 32;

    // What a timer sets that is due at once fires with it: an instance that fires at more looks than these does so for ever.
    private const int MostPasses = 3;

    private static readonly CommandOptions s_noOptions = new();

    /// <summary>Fires all that are due, in the order of their times where they are of one instance.</summary>
    public async Task RunAsync(DueRun run, Lease lease, CancellationToken cancellation)
    {
        var passes = new ConcurrentDictionary<(string, InstanceId), int>();
        // Most fire once, and are not remembered.
        for (var pass = 1; await PassAsync(run, lease, pass == 1 ? null : passes, cancellation).ConfigureAwait(false); pass++)
            continue;
    }

    // True when some have fired, which may have set others that are due as well.
    private async Task<bool> PassAsync(DueRun run, Lease lease, ConcurrentDictionary<(string, InstanceId), int>? passes, CancellationToken cancellation)
    {
        var before = run.Timers;
        DueTimer? last = null;
        IReadOnlyList<DueTimer> page;
        do
        {
            page = await store.FindDueTimersAsync(run.Now, last, BatchSize, cancellation).ConfigureAwait(false);
            var instances = page.GroupBy(timer => (timer.Tenant, timer.Instance)).Where(group => !run.IsSetBack(group.Key));
            await Parallel.ForEachAsync(instances, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation },
                async (group, stopping) => await FireAsync(run, group.Key.Tenant, group.Key.Instance, [.. group], passes, stopping).ConfigureAwait(false)).ConfigureAwait(false);
            last = page.Count == 0 ? null : page[^1];
        }
        while (page.Count == BatchSize && await lease.TryHoldAsync(cancellation).ConfigureAwait(false));
        return run.Timers > before;
    }

    private async Task FireAsync(DueRun run, string tenant, InstanceId id, DueTimer[] timers, ConcurrentDictionary<(string, InstanceId), int>? passes, CancellationToken cancellation)
    {
        try
        {
            if (passes?.GetValueOrDefault((tenant, id)) >= MostPasses - 1)
                throw new InvalidOperationException($"Timers of instance '{id}' keep setting others that are due at once: its definition waits for times that have passed, on a way that never ends.");
            var command = new PlannedCommand("timer", Actors.Engine, new WorkflowCommand.FireTimers());
            var result = await runner.RunAsync(tenant, id, command, s_noOptions, Denials.Return, cancellation).ConfigureAwait(false);
            run.Mended((tenant, id));
            if (!result.IsMoved)
                return;
            passes?.AddOrUpdate((tenant, id), 1, (_, fired) => fired + 1);
            run.Fired(timers.Length);
            Report(timers);
        }
        catch (InstanceNotFoundException)
        {
            // It was removed, and its timers with it.
        }
        catch (Exception exception) when (DueRun.IsOfOne(exception, cancellation))
        {
            var left = run.SetBack((tenant, id), exception);
            metrics.DueFailures.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.DueTag, "timer"));
            Log.TimerFailed(logger, timers[0].Key.Kind, id, tenant, left.TotalSeconds, exception);
        }
    }

    private void Report(DueTimer[] timers)
    {
        var now = time.GetUtcNow();
        foreach (var timer in timers)
        {
            if (metrics.TimersFired.Enabled)
                metrics.TimersFired.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.TimerTag, Definitions.Naming.ToWireName(timer.Key.Kind.ToString())));
            metrics.TimerLag.Record((now - timer.DueAt).TotalSeconds);
        }
    }
}
