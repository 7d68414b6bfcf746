using System.Runtime.CompilerServices;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>An instance's history, page by page.</summary>
internal static class HistoryPages
{
    private const int PageSize = 500;

    /// <param name="store">Where it is.</param>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">Which instance.</param>
    /// <param name="last">The number of the last entry that is wanted.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async IAsyncEnumerable<HistoryEntry> ReadAsync(IWorkflowStore store, string tenant, InstanceId id, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = 0L;
        while (true)
        {
            var page = await store.ReadHistoryAsync(tenant, id, after, PageSize, cancellation).ConfigureAwait(false);
            foreach (var entry in page)
                if (entry.Sequence <= last)
                    yield return entry;
            if (page.Count < PageSize || page[^1].Sequence >= last)
                yield break;
            after = page[^1].Sequence;
        }
    }
}
