using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Starts the instances whose cron triggers are due. A start and the next time of its trigger are one commit: whoever else does the same, there is one instance.</summary>
internal sealed class DueSchedules(IWorkflowStore store, InstanceStarter starter, ScheduleKeeper keeper, TimeProvider time, Metrics metrics, ILogger logger)
{
    private const int BatchSize = 100;
    private const int MostAtOnce = 32;

    /// <summary>Starts one instance for each trigger that is due, however often it was meanwhile.</summary>
    public async Task RunAsync(DueRun run, CancellationToken cancellation)
    {
        // Those that stay due: what another application on the database starts, and what failed.
        var left = new ConcurrentDictionary<WorkflowSchedule, bool>();
        IReadOnlyList<WorkflowSchedule> page;
        int limit;
        do
        {
            limit = BatchSize + left.Count;
            page = await store.FindDueSchedulesAsync(run.Now, limit, cancellation).ConfigureAwait(false);
            await Parallel.ForEachAsync(page.Where(s => !left.ContainsKey(s)), new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation }, async (schedule, stopping) =>
            {
                if (run.IsSetBack(schedule) || !await StartAsync(run, schedule, stopping).ConfigureAwait(false))
                    left[schedule] = true;
            }).ConfigureAwait(false);
        }
        while (page.Count == limit);
    }

    // False when it stays as it is.
    private async Task<bool> StartAsync(DueRun run, WorkflowSchedule schedule, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? next = null;
        try
        {
            if (await keeper.FindAsync(schedule.Tenant, schedule.Workflow, cancellation).ConfigureAwait(false) is not { } known)
                return false;
            var triggers = known.Where(t => t.Text == schedule.Trigger).ToArray();
            next = triggers.FirstOrDefault()?.Next(now > run.Now ? now : run.Now);
            if (Array.Exists(triggers, t => Asks(t, schedule, now)))
            {
                await StartAsync(schedule, next, cancellation).ConfigureAwait(false);
                run.Started();
                metrics.ScheduledStarts.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.WorkflowTag, schedule.Workflow));
                return true;
            }
        }
        catch (ConcurrencyException)
        {
            // Somebody else has started it.
            return true;
        }
        catch (Exception exception) when (DueRun.IsOfOne(exception, cancellation))
        {
            metrics.DueFailures.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.DueTag, "schedule"));
            Log.StartFailed(logger, schedule.Trigger, schedule.Workflow, schedule.Tenant, next, exception);
            // Without its definition nobody knows when it is due again.
            if (next is null)
            {
                run.SetBack(schedule, exception);
                return false;
            }
            run.Failed(exception);
        }
        await store.TrySetScheduleAsync(Advance(schedule, next), cancellation).ConfigureAwait(false);
        return true;
    }

    private bool Asks(CronTrigger trigger, WorkflowSchedule schedule, DateTimeOffset now)
    {
        var answer = trigger.Decide(schedule.Tenant, schedule.NextAt, now);
        if (answer < 0)
            Log.TriggerUnanswered(logger, schedule.Trigger, schedule.Workflow, schedule.Tenant);
        return answer > 0;
    }

    private Task StartAsync(WorkflowSchedule schedule, DateTimeOffset? next, CancellationToken cancellation)
    {
        var options = new StartOptions { Reasoning = string.Create(CultureInfo.InvariantCulture, $"trigger '{schedule.Trigger}', due at {schedule.NextAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}") };
        return starter.RunAsync(schedule.Tenant, new(schedule.Workflow, "{}", null, Actors.Engine, options) { Schedule = Advance(schedule, next) }, cancellation);
    }

    private static ScheduleAdvance Advance(WorkflowSchedule schedule, DateTimeOffset? next) => new(schedule.Tenant, schedule.Workflow, schedule.Trigger, schedule.NextAt, next);
}
