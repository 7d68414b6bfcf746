using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Verifies histories of one tenant against their own chain of hashes, the instances and the numbered events. It may run while others commit.</summary>
internal sealed class HistoryVerification(IWorkflowStore store, string tenant)
{
    private const int InstancesPerPage = 100;

    private readonly List<HistoryProblem> _problems = [];
    private readonly Dictionary<string, Dictionary<string, DefinitionSteps[]>> _steps = new(StringComparer.Ordinal);
    private long _problemCount;
    private long _instances;
    private long _entries;
    private long _events;

    public async Task<HistoryReport> VerifyAsync(InstanceId id, CancellationToken cancellation)
    {
        var snapshot = await store.FindInstanceAsync(tenant, id, null, cancellation).ConfigureAwait(false) ?? throw new InstanceNotFoundException(id);
        await UnlessDamagedAsync(id, CheckAsync(snapshot, cancellation)).ConfigureAwait(false);
        return Report();
    }

    public async Task<HistoryReport> VerifyAllAsync(IProgress<HistoryProgress>? progress, CancellationToken cancellation)
    {
        // First the events: every one of them has its entry by now.
        await UnlessDamagedAsync(null, CheckEventsAsync(cancellation)).ConfigureAwait(false);
        string? next = null;
        do
        {
            var page = await store.SearchAsync(tenant, new() { Order = InstanceOrder.OldestFirst, Limit = InstancesPerPage, After = next }, cancellation).ConfigureAwait(false);
            foreach (var snapshot in page.Instances)
                await UnlessDamagedAsync(snapshot.Id, CheckAsync(snapshot, cancellation)).ConfigureAwait(false);
            progress?.Report(new(_instances, _entries, _problemCount));
            next = page.Next;
        }
        while (next is not null);
        if (_events > _entries)
            Add(null, null, $"{_events} events have numbers, and there are {_entries} entries: one is numbered twice, or entries are gone");
        return Report();
    }

    // A row that cannot be read is one more thing that is wrong, and hides nothing else.
    private async Task UnlessDamagedAsync(InstanceId? instance, Task check)
    {
        try
        {
            await check.ConfigureAwait(false);
        }
        catch (StoreException exception) when (exception.Problem == StoreProblem.Corrupt)
        {
            Add(instance, null, exception.Message.TrimEnd('.'));
        }
    }

    private async Task CheckEventsAsync(CancellationToken cancellation)
    {
        // Of instances that go on, the last entry that has a number: what has ended is over, and takes no room.
        var numbered = new Dictionary<InstanceId, long>();
        await foreach (var found in EventPages.ReadAsync(store, tenant, 0, cancellation).ConfigureAwait(false))
        {
            _events++;
            if (found.Number != _events)
            {
                Add(null, found.Number, $"number {_events} was expected: events before it are gone");
                _events = found.Number;
            }
            if (HistoryChain.Seal(found.Entry).Hash != found.Entry.Hash)
                Add(null, found.Number, $"its entry, {found.Entry.Sequence} of instance '{found.Entry.Instance}', is not what its hash says");
            var next = numbered.GetValueOrDefault(found.Entry.Instance) + 1;
            if (found.Entry.Sequence != next)
                Add(null, found.Number, $"its entry is {found.Entry.Sequence} of instance '{found.Entry.Instance}', and entry {next} was expected: events were removed or put elsewhere");
            if (found.Entry.Kind is HistoryKind.Completed or HistoryKind.Cancelled)
                numbered.Remove(found.Entry.Instance);
            else
                numbered[found.Entry.Instance] = found.Entry.Sequence;
        }
    }

    private async Task CheckAsync(InstanceSnapshot snapshot, CancellationToken cancellation)
    {
        _instances++;
        var steps = await StepsOfAsync(snapshot.Definition.Id, cancellation).ConfigureAwait(false);
        var replay = new HistoryReplay(snapshot, version => steps.GetValueOrDefault(version, []), message => Add(snapshot.Id, message.Sequence, message.Text));
        await foreach (var entry in HistoryPages.ReadAsync(store, tenant, snapshot.Id, snapshot.HistoryLength, cancellation).ConfigureAwait(false))
        {
            _entries++;
            replay.Next(entry);
        }
        replay.End();

        // Entries that came since are fine when the instance knows of them.
        var more = await store.ReadHistoryAsync(tenant, snapshot.Id, snapshot.HistoryLength, 1, cancellation).ConfigureAwait(false);
        if (more.Count > 0 && await store.FindInstanceAsync(tenant, snapshot.Id, null, cancellation).ConfigureAwait(false) is { } now && now.HistoryLength < more[0].Sequence)
            Add(snapshot.Id, more[0].Sequence, $"it comes after the last entry that the instance knows, {now.HistoryLength}: it was added from outside");
    }

    // By version: of one that was changed without another number, there are several.
    private async Task<Dictionary<string, DefinitionSteps[]>> StepsOfAsync(string workflow, CancellationToken cancellation)
    {
        if (!_steps.TryGetValue(workflow, out var steps))
        {
            var stored = await store.ListDefinitionsAsync(tenant, workflow, cancellation).ConfigureAwait(false);
            _steps[workflow] = steps = stored.GroupBy(d => d.Key.Version).ToDictionary(g => g.Key, g => g.Select(StepsOf).OfType<DefinitionSteps>().ToArray());
        }
        return steps;
    }

    // The chains of its instances are verified without it.
    private DefinitionSteps? StepsOf(StoredDefinition stored)
    {
        try
        {
            return new(DefinitionReading.Read(stored));
        }
        catch (StoreException exception)
        {
            Add(null, null, exception.Message.TrimEnd('.'));
            return null;
        }
    }

    private void Add(InstanceId? instance, long? sequence, string message)
    {
        _problemCount++;
        if (_problems.Count < HistoryReport.MostListed)
            _problems.Add(new(instance, sequence, message + "."));
    }

    private HistoryReport Report() => new() { Instances = _instances, Entries = _entries, Events = _events, Problems = _problems, ProblemCount = _problemCount };
}
