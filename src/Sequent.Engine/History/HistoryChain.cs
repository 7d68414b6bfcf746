namespace Sequent.Engine;

/// <summary>The hashes that chain the entries of one history, so that changing, removing or reordering any of them shows.</summary>
public static class HistoryChain
{
    /// <summary>What the first entry has as the hash before it: 64 zeros.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>The entry with its hash.</summary>
    public static HistoryEntry Seal(HistoryEntry entry) => throw new NotImplementedException();
}
