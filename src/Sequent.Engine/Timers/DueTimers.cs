using Microsoft.Extensions.Logging;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Fires the timers that are due: all of an instance by one command to it, so that each fires once whoever else does the same.</summary>
internal sealed class DueTimers(IWorkflowStore store, CommandRunner runner, TimeProvider time, Metrics metrics, ILogger logger)
{
    private const int BatchSize = 2000;

    // So many commits share one sync.
    private const int MostAtOnce = 64;

    private static readonly CommandOptions s_noOptions = new();

    /// <summary>Fires all that are due, in the order of their times where they are of one instance.</summary>
    public async Task RunAsync(DueRun run, Lease lease, CancellationToken cancellation)
    {
        DueTimer? last = null;
        IReadOnlyList<DueTimer> page;
        do
        {
            page = await store.FindDueTimersAsync(run.Now, last, BatchSize, cancellation).ConfigureAwait(false);
            var instances = page.GroupBy(timer => (timer.Tenant, timer.Instance)).Where(group => !run.IsSetBack(group.Key));
            await Parallel.ForEachAsync(instances, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation },
                async (group, stopping) => await FireAsync(run, group.Key.Tenant, group.Key.Instance, [.. group], stopping).ConfigureAwait(false)).ConfigureAwait(false);
            last = page.Count == 0 ? null : page[^1];
        }
        while (page.Count == BatchSize && await lease.TryHoldAsync(cancellation).ConfigureAwait(false));
    }

    private async Task FireAsync(DueRun run, string tenant, InstanceId id, DueTimer[] timers, CancellationToken cancellation)
    {
        try
        {
            var command = new PlannedCommand("timer", Actors.Engine, new WorkflowCommand.FireTimers());
            var result = await runner.RunAsync(tenant, id, command, s_noOptions, Denials.Return, cancellation).ConfigureAwait(false);
            run.Mended((tenant, id));
            if (!result.IsMoved)
                return;
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
