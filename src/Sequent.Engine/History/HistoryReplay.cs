using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Follows one history from its first entry to the instance that it says there is.</summary>
/// <param name="snapshot">The instance.</param>
/// <param name="stepsOf">The steps of the definitions of a version; none where it is not known.</param>
/// <param name="wrong">Takes what is wrong, with the number of the entry; null when it is about the whole.</param>
internal sealed class HistoryReplay(InstanceSnapshot snapshot, Func<string, IReadOnlyList<DefinitionSteps>> stepsOf, Action<(long? Sequence, string Text)> wrong)
{
    private readonly InstanceReplay _instance = new();
    private long _sequence;
    private string _hash = HistoryChain.Start;
    private string _state = "";
    private InstanceStatus? _status;
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    /// <summary>Follows the next entry.</summary>
    public void Next(HistoryEntry entry)
    {
        if (entry.Instance != snapshot.Id)
            wrong((entry.Sequence, $"it is of another instance, '{entry.Instance}'"));
        if (entry.Sequence != _sequence + 1)
            wrong((entry.Sequence, $"entry {_sequence + 1} was expected: entries before it are gone"));
        if (entry.PreviousHash != _hash)
            wrong((entry.Sequence, "it does not follow the entry before it, whose hash is another one: entries were changed, removed or reordered"));
        if (!HistoryChain.Verify(entry))
            wrong((entry.Sequence, "its hash is not that of what it says: it was changed"));
        if (entry.StateBefore != _state)
            wrong((entry.Sequence, $"it begins in '{entry.StateBefore}', and the entry before it ended in '{_state}'"));
        if (entry.At < _at)
            wrong((entry.Sequence, "it is earlier than the entry before it"));
        CheckStep(entry);
        CheckStatus(entry);
        if (_instance.Next(entry) is { } problem)
            wrong((entry.Sequence, problem));
        (_sequence, _hash, _state, _at) = (entry.Sequence, entry.Hash, entry.StateAfter, entry.At);
    }

    /// <summary>Holds what was followed against the instance.</summary>
    public void End()
    {
        if (_sequence < snapshot.HistoryLength)
            wrong((null, $"it has {snapshot.HistoryLength} entries by what the instance knows, and ends at {_sequence}: entries are gone"));
        if (_hash != snapshot.HistoryHash)
            wrong((null, "the hash of its last entry is not the one that the instance knows: the history or the instance was changed"));
        if (_state != snapshot.Marking)
            wrong((null, $"it ends in '{_state}', and the instance is in '{snapshot.Marking}': the history or the instance was changed"));
        if (snapshot.FoundAs is { } elsewhere)
            wrong((null, $"the instance is in '{snapshot.Marking}', and searches find it in '{elsewhere}': its row was changed"));
        if (_status is { } status && status != snapshot.Status)
            wrong((null, $"it ends {InWords(status)}, and the instance is {InWords(snapshot.Status)}: the history or the instance was changed"));
        foreach (var difference in _instance.Differences(snapshot))
            wrong((null, $"the instance {difference}: the history or the instance was changed"));
    }

    private void CheckStep(HistoryEntry entry)
    {
        if (entry.Kind == HistoryKind.Moved)
        {
            var steps = stepsOf(entry.DefinitionVersion);
            if (steps.Count > 0 && !steps.Any(s => s.IsPossible(entry)))
                wrong((entry.Sequence, $"transition '{entry.Transition}' of version {entry.DefinitionVersion} does not lead from '{entry.StateBefore}' to '{entry.StateAfter}'"));
        }
        else if (entry.Kind is not (HistoryKind.Started or HistoryKind.Migrated) && entry.StateBefore != entry.StateAfter)
        {
            wrong((entry.Sequence, $"it is no move, and leads from '{entry.StateBefore}' to '{entry.StateAfter}'"));
        }
    }

    private void CheckStatus(HistoryEntry entry)
    {
        var isPossible = entry.Kind switch
        {
            HistoryKind.Started => _status is null,
            HistoryKind.Resumed => _status == InstanceStatus.Paused,
            HistoryKind.Retried => _status == InstanceStatus.Failed,
            HistoryKind.DataChanged or HistoryKind.VotesReset => _status is InstanceStatus.Running or InstanceStatus.Failed,
            HistoryKind.Cancelled or HistoryKind.Migrated or HistoryKind.Commented or HistoryKind.TaskDelegated => _status is InstanceStatus.Running or InstanceStatus.Paused or InstanceStatus.Failed,
            _ => _status == InstanceStatus.Running,
        };
        if (!isPossible)
            wrong((entry.Sequence, $"it says '{Naming.ToWords(entry.Kind.ToString()).ToLowerInvariant()}', and the instance {(_status is { } status ? $"was {InWords(status)}" : "was not started")}"));
        _status = entry.Kind switch
        {
            HistoryKind.Started or HistoryKind.Resumed or HistoryKind.Retried => InstanceStatus.Running,
            HistoryKind.Paused => InstanceStatus.Paused,
            HistoryKind.Completed => InstanceStatus.Completed,
            HistoryKind.Failed => InstanceStatus.Failed,
            HistoryKind.Cancelled => InstanceStatus.Cancelled,
            _ => _status,
        };
    }

    private static string InWords(InstanceStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>Which moves a definition makes possible, whatever its conditions say.</summary>
internal sealed class DefinitionSteps(WorkflowDefinition definition)
{
    private readonly TokenGame _game = new(definition);
    private readonly Dictionary<string, string> _names = definition.States.ToDictionary(s => s.WireName, s => s.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string?, string, string), bool> _known = [];

    /// <summary>True when the entry's transition leads from its marking before to the one after.</summary>
    public bool IsPossible(HistoryEntry entry)
    {
        var step = (entry.Transition, entry.StateBefore, entry.StateAfter);
        if (!_known.TryGetValue(step, out var isPossible))
            _known[step] = isPossible = IsPossible(entry.Transition, Mark(entry.StateBefore), Mark(entry.StateAfter));
        return isPossible;
    }

    private bool IsPossible(string? wireName, Marking? before, Marking? after) =>
        before is not null && after is not null
        && definition.Transitions.FirstOrDefault(t => t.WireName == wireName) is { } transition
        && _game.OriginsOf(transition).Any(origin => origin.Any(branch => after.Equals(_game.Move(before, transition.Branches[branch], origin.Key))));

    private Marking? Mark(string text)
    {
        var states = text.Split(',');
        return states.All(_names.ContainsKey) ? _game.Mark(states.Select(s => _names[s])) : null;
    }
}
