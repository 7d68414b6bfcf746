using Microsoft.Extensions.Logging;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Forgets the answers to idempotency keys that are too old for anybody to repeat their command.</summary>
internal sealed class ReceiptPurge(IWorkflowStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <summary>Forgets now and every hour, until it is cancelled.</summary>
    public async Task RunAsync(TimeSpan retention, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await DeleteAsync(retention, cancellation).ConfigureAwait(false);
                await Task.Delay(s_interval, time, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It was told to stop.
        }
    }

    private async Task DeleteAsync(TimeSpan retention, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (retention > now - DateTimeOffset.MinValue)
            return;
        try
        {
            var count = 0L;
            foreach (var tenant in await store.ListTenantsAsync(cancellation).ConfigureAwait(false))
                count += await store.DeleteReceiptsAsync(tenant, now - retention, cancellation).ConfigureAwait(false);
            Log.ReceiptsDeleted(logger, count, now - retention);
        }
        catch (StoreException exception)
        {
            Log.PurgeFailed(logger, exception);
        }
    }
}
