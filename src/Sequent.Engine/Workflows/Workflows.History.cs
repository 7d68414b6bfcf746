using System.Runtime.CompilerServices;

namespace Sequent.Engine;

public sealed partial class Workflows
{
    /// <summary>What happened to an instance, in order: who, what, when, why, on whose behalf. Read page by page while it is walked.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public IAsyncEnumerable<HistoryEntry> HistoryAsync(InstanceId id, CancellationToken cancellation = default) => HistoryAsync(Tenant, id, cancellation);

    // The tenant is who asks, and not who is served when the answer is read.
    private async IAsyncEnumerable<HistoryEntry> HistoryAsync(string tenant, InstanceId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        var last = 0L;
        await foreach (var entry in HistoryPages.ReadAsync(_engine.Store, tenant, id, long.MaxValue, cancellation).ConfigureAwait(false))
        {
            last = entry.Sequence;
            yield return entry;
        }
        if (last == 0)
            throw new InstanceNotFoundException(id);
    }

    /// <summary>Checks the history of an instance: its chain of hashes, and that the instance is what its history says.</summary>
    /// <param name="id">Which instance.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is wrong, entry by entry; nothing, as a rule.</returns>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public async Task<HistoryReport> VerifyHistoryAsync(InstanceId id, CancellationToken cancellation = default)
    {
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return _engine.Reported(await new HistoryVerification(_engine.Store, tenant).VerifyAsync(id, cancellation).ConfigureAwait(false));
    }

    /// <summary>Checks the histories of all of the tenant's instances, and that its events are numbered without a gap. It may run while others work.</summary>
    /// <param name="progress">Told how far it is after each page of instances; null for nobody.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is wrong, entry by entry; nothing, as a rule.</returns>
    public async Task<HistoryReport> VerifyAllHistoriesAsync(IProgress<HistoryProgress>? progress = null, CancellationToken cancellation = default)
    {
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        return _engine.Reported(await new HistoryVerification(_engine.Store, tenant).VerifyAllAsync(progress, cancellation).ConfigureAwait(false));
    }

    /// <summary>Writes the history of an instance, or of all of the tenant's, instance by instance: a page at a time is in memory.</summary>
    /// <param name="to">Where to; it is neither closed nor sought in.</param>
    /// <param name="format">In which form.</param>
    /// <param name="id">Which instance; null for all, those that were started first first.</param>
    /// <param name="cancellation">Ends it early, with what was written so far.</param>
    /// <exception cref="InstanceNotFoundException">The tenant has no such instance.</exception>
    public async Task ExportHistoryAsync(Stream to, HistoryFormat format, InstanceId? id = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        var tenant = Tenant;
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        await new HistoryExport(_engine.Store, tenant, HistoryWriter.For(format), to).WriteAsync(id, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The tenant's events in the order of their numbers, which have no gap: what a reader follows that wants each of them once. It ends at the last that has a
    /// number; whoever wants to go on reads again, after the last number that it has seen.
    /// </summary>
    /// <remarks>What is committed and has no number yet gets one first, unless another process is at it.</remarks>
    /// <param name="after">The number of the last event that was seen; 0 for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    public IAsyncEnumerable<WorkflowEvent> ReadEventsAsync(long after = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return ReadEventsAsync(Tenant, after, cancellation);
    }

    private async IAsyncEnumerable<WorkflowEvent> ReadEventsAsync(string tenant, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await _engine.ReadyAsync(cancellation).ConfigureAwait(false);
        await _engine.Events.NumberAsync(cancellation).ConfigureAwait(false);
        await foreach (var found in EventPages.ReadAsync(_engine.Store, tenant, after, cancellation).ConfigureAwait(false))
            yield return found;
    }
}
