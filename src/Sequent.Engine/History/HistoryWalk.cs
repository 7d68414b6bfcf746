namespace Sequent.Engine;

/// <summary>Follows one history from its first entry to the instance that it says there is.</summary>
internal sealed class HistoryWalk(InstanceSnapshot snapshot, Action<(long? Sequence, string Text)> wrong)
{
    private long _sequence;
    private string _hash = HistoryChain.Start;
    private string _state = "";
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    public void Next(HistoryEntry entry)
    {
        if (entry.Sequence != _sequence + 1)
            wrong((entry.Sequence, $"entry {_sequence + 1} was expected: entries before it are gone"));
        if (entry.PreviousHash != _hash)
            wrong((entry.Sequence, "it does not follow the entry before it, whose hash is another one: entries were changed, removed or reordered"));
        if (HistoryChain.Seal(entry).Hash != entry.Hash)
            wrong((entry.Sequence, "its hash is not that of what it says: it was changed"));
        if (entry.StateBefore != _state)
            wrong((entry.Sequence, $"it begins in '{entry.StateBefore}', and the entry before it ended in '{_state}'"));
        if (entry.At < _at)
            wrong((entry.Sequence, "it is earlier than the entry before it"));
        (_sequence, _hash, _state, _at) = (entry.Sequence, entry.Hash, entry.StateAfter, entry.At);
    }

    public void End()
    {
        if (_sequence < snapshot.HistoryLength)
            wrong((null, $"it has {snapshot.HistoryLength} entries by what the instance knows, and ends at {_sequence}: entries are gone"));
        if (_hash != snapshot.HistoryHash)
            wrong((null, "the hash of its last entry is not the one that the instance knows: the history or the instance was changed"));
        if (_state != snapshot.Marking)
            wrong((null, $"it ends in '{_state}', and the instance is in '{snapshot.Marking}': the history or the instance was changed"));
    }
}
