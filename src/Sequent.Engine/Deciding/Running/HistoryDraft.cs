namespace Sequent.Engine.Deciding;

/// <summary>
/// What the history will say of one commit. Each entry gets the fields of the data and the tasks that have changed since the entry before it, so that all of them together give the
/// data and the tasks.
/// </summary>
/// <param name="before">The instance; one without a history when it is started.</param>
/// <param name="key">The definition it runs.</param>
/// <param name="subject">The data.</param>
/// <param name="desk">The tasks.</param>
/// <param name="at">When it is.</param>
internal sealed class HistoryDraft(InstanceSnapshot before, DefinitionKey key, DecidedSubject subject, Desk desk, DateTimeOffset at)
{
    private readonly List<HistoryEntry> _entries = [];
    private (HistoryEntry Entry, string? Says)? _newest;
    private IReadOnlyCollection<WorkflowTask> _tasks = [];
    private string _dataBefore = before.Data;
    private string _data = before.Data;

    /// <summary>True when something has happened.</summary>
    public bool HasEntries => _newest is not null;

    /// <summary>Adds what has happened, once it has changed the data.</summary>
    /// <param name="kind">What.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="from">The marking before.</param>
    /// <param name="to">The marking after it.</param>
    /// <param name="transition">The wire name of the transition; null where none was fired.</param>
    /// <param name="reasoning">Why.</param>
    /// <param name="says">What it says beside the data: properties of a JSON object as text; null for nothing.</param>
    public void Add(HistoryKind kind, Actor actor, string from, string to, string? transition, string? reasoning, string? says)
    {
        Seal();
        _data = subject.ToJson();
        _tasks = desk.TakeUntold();
        _newest = (new()
        {
            Instance = before.Id,
            Sequence = before.HistoryLength + _entries.Count + 1,
            Kind = kind,
            Transition = transition,
            StateBefore = from,
            StateAfter = to,
            DefinitionVersion = key.Version,
            ActorId = actor.Id,
            ActorKind = actor.Kind,
            OnBehalfOf = actor.OnBehalfOf,
            Reasoning = reasoning,
            At = at,
            PreviousHash = _entries.Count == 0 ? before.HistoryHash : _entries[^1].Hash,
            Hash = "",
        }, says);
    }

    /// <summary>All entries, and the data as they give it.</summary>
    /// <remarks>What hooks changed without a move, because an invariant kept it from being made, belongs to the last of them.</remarks>
    public (IReadOnlyList<HistoryEntry> Entries, string Data) Close()
    {
        _data = subject.ToJson();
        if (desk.TakeUntold() is { Count: > 0 } last)
            _tasks = [.. _tasks.Where(t => last.All(l => l.Id != t.Id)), .. last];
        Seal();
        return (_entries, _data);
    }

    private void Seal()
    {
        if (_newest is not var (entry, says))
            return;
        var data = entry.Kind == HistoryKind.Started ? $"\"data\":{_data}" : Changes();
        var tasks = _tasks.Count == 0 ? null : TaskJson.Write(_tasks);
        var parts = string.Join(',', new[] { data, tasks, says }.Where(p => p is not null));
        var payload = parts.Length == 0 ? null : $"{{{parts}}}";
        _entries.Add(HistoryChain.Seal(entry with { Payload = payload }));
        _dataBefore = _data;
    }

    // Most commands leave the data as it is, to the letter.
    private string? Changes()
    {
        if (_data == _dataBefore)
            return null;
        var changed = DataChanges.Between(JsonText.Read(_dataBefore, key.Id), JsonText.Read(_data, key.Id));
        return changed.IsEmpty ? null : changed.ToString();
    }
}
