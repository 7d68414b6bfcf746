using System.Buffers;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Writes histories to a stream, with a page of them in memory.</summary>
internal sealed class HistoryExport(IWorkflowStore store, string tenant, HistoryWriter writer, Stream to)
{
    private const int InstancesPerPage = 100;
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);

    public async Task WriteAsync(InstanceId? id, CancellationToken cancellation)
    {
        if (id is { } one)
        {
            var snapshot = await store.FindInstanceAsync(tenant, one, null, cancellation).ConfigureAwait(false) ?? throw new InstanceNotFoundException(one);
            writer.Begin(_buffer);
            await WriteAsync(snapshot, cancellation).ConfigureAwait(false);
        }
        else
        {
            writer.Begin(_buffer);
            await WriteAllAsync(cancellation).ConfigureAwait(false);
        }
        await FlushAsync(cancellation).ConfigureAwait(false);
    }

    private async Task WriteAllAsync(CancellationToken cancellation)
    {
        string? next = null;
        do
        {
            var page = await store.SearchAsync(tenant, new() { Order = InstanceOrder.OldestFirst, Limit = InstancesPerPage, After = next }, cancellation).ConfigureAwait(false);
            foreach (var snapshot in page.Instances)
                await WriteAsync(snapshot, cancellation).ConfigureAwait(false);
            next = page.Next;
        }
        while (next is not null);
    }

    private async Task WriteAsync(InstanceSnapshot snapshot, CancellationToken cancellation)
    {
        await foreach (var entry in HistoryPages.ReadAsync(store, tenant, snapshot.Id, long.MaxValue, cancellation).ConfigureAwait(false))
        {
            writer.Write(_buffer, snapshot, entry);
            if (_buffer.WrittenCount >= FlushAt)
                await FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await to.WriteAsync(_buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        await to.FlushAsync(cancellation).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}
