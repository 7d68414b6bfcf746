using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Applies delegations that have begun to the tasks that are open.</summary>
internal sealed class DueDelegations(IWorkflowStore store, DelegationApplication application, Metrics metrics, ILogger logger)
{
    private const int BatchSize = 100;

    public async Task RunAsync(DueRun run, CancellationToken cancellation)
    {
        IReadOnlyList<(string, Delegation)> page;
        int limit;
        var failed = 0;
        do
        {
            limit = BatchSize + failed;
            page = await store.ListUnappliedDelegationsAsync(run.Now, limit, cancellation).ConfigureAwait(false);
            foreach (var (tenant, delegation) in page)
                if (!run.IsSetBack(delegation.Id))
                    await ApplyAsync(run, tenant, delegation, cancellation).ConfigureAwait(false);
            failed = page.Count(d => run.IsSetBack(d.Item2.Id));
        }
        while (page.Count == limit);
    }

    private async Task ApplyAsync(DueRun run, string tenant, Delegation delegation, CancellationToken cancellation)
    {
        try
        {
            // One that began and ended while nobody looked gives nothing over.
            if (delegation.IsActiveAt(run.Now))
                await application.ApplyAsync(tenant, delegation, cancellation).ConfigureAwait(false);
            else
                await store.MarkAppliedAsync(tenant, delegation.Id, cancellation).ConfigureAwait(false);
            run.Mended(delegation.Id);
            run.Applied();
        }
        catch (Exception exception) when (DueRun.IsOfOne(exception, cancellation))
        {
            var left = run.SetBack(delegation.Id, exception);
            metrics.DueFailures.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.DueTag, "delegation"));
            Log.DelegationFailed(logger, delegation.Id, tenant, left.TotalSeconds, exception);
        }
    }
}
