using System.Runtime.CompilerServices;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Numbered events, page by page.</summary>
internal static class EventPages
{
    private const int PageSize = 500;

    public static async IAsyncEnumerable<WorkflowEvent> ReadAsync(IWorkflowStore store, string tenant, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = await store.ReadEventsAsync(tenant, after, PageSize, cancellation).ConfigureAwait(false);
            foreach (var found in page)
                yield return found;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Number;
        }
    }
}
