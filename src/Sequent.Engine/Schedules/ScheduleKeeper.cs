using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Keeps a row for each cron trigger of the definitions that new instances run: of those that were registered, and of those that tenants have activated.</summary>
/// <remarks>Rows of workflows that this application does not know belong to another one on the same database, and are left as they are.</remarks>
internal sealed class ScheduleKeeper(IWorkflowStore store, WorkflowCatalog catalog, TimeProvider time, bool hasTenants, ILogger logger)
{
    /// <summary>Adds the rows that are missing, and forgets those whose trigger is gone.</summary>
    public async Task SynchronizeAsync(CancellationToken cancellation)
    {
        var tenants = await store.ListTenantsAsync(cancellation).ConfigureAwait(false);
        // Without tenants there is one, also before it has an instance.
        foreach (var tenant in hasTenants ? tenants : tenants.Append(Tenants.Default).Distinct())
            await SynchronizeAsync(tenant, cancellation).ConfigureAwait(false);
    }

    /// <summary>The cron triggers of the definition that new instances of a workflow run; null when this application knows none.</summary>
    public async Task<IReadOnlyList<CronTrigger>?> FindAsync(string tenant, string workflow, CancellationToken cancellation)
    {
        var key = (await store.FindActiveDefinitionAsync(tenant, workflow, null, cancellation).ConfigureAwait(false))?.Key ?? catalog.Registered(workflow)?.Key;
        return key is null ? null : await TriggersAsync(tenant, key, cancellation).ConfigureAwait(false);
    }

    private async Task SynchronizeAsync(string tenant, CancellationToken cancellation)
    {
        var keys = catalog.AllRegistered.ToDictionary(w => w.Key.Id, w => w.Key, StringComparer.Ordinal);
        foreach (var stored in await store.ListDefinitionsAsync(tenant, null, cancellation).ConfigureAwait(false))
            if (stored.IsActive)
                keys[stored.Key.Id] = stored.Key;

        var there = (await store.ListSchedulesAsync(tenant, cancellation).ConfigureAwait(false)).ToLookup(s => s.Workflow, StringComparer.Ordinal);
        foreach (var (workflow, key) in keys)
        {
            try
            {
                await SynchronizeAsync(tenant, workflow, await TriggersAsync(tenant, key, cancellation).ConfigureAwait(false), [.. there[workflow]], cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ArgumentException or StoreException { Problem: StoreProblem.Corrupt })
            {
                Log.TriggersUnknown(logger, workflow, tenant, exception);
            }
        }
    }

    private async Task SynchronizeAsync(string tenant, string workflow, IReadOnlyList<CronTrigger> triggers, WorkflowSchedule[] there, CancellationToken cancellation)
    {
        foreach (var gone in there.Where(s => !triggers.Any(t => t.Text == s.Trigger)))
            await store.TrySetScheduleAsync(new(tenant, workflow, gone.Trigger, gone.NextAt, null), cancellation).ConfigureAwait(false);
        foreach (var added in triggers.Where(t => !Array.Exists(there, s => s.Trigger == t.Text)).DistinctBy(t => t.Text))
            if (added.Next(time.GetUtcNow()) is { } next)
                await store.TrySetScheduleAsync(new(tenant, workflow, added.Text, null, next), cancellation).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<CronTrigger>> TriggersAsync(string tenant, DefinitionKey key, CancellationToken cancellation) =>
        CronTrigger.Of((await catalog.ForAsync(tenant, key, null, cancellation).ConfigureAwait(false)).Definition);
}
