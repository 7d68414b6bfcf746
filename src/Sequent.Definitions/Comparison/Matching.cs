namespace Sequent.Definitions;

/// <summary>Which item of an older list is which item of a newer one.</summary>
internal sealed class Matching<T>
    where T : class
{
    private readonly List<int> _partners = [];

    private Matching(IReadOnlyList<(T, T, int)> pairs, IReadOnlyList<T> removed, IReadOnlyList<(T, int)> added) => (Pairs, Removed, Added) = (pairs, removed, added);

    /// <summary>Items that are in both, with their position in the newer list, in its order.</summary>
    public IReadOnlyList<(T Older, T Newer, int Index)> Pairs { get; }

    /// <summary>Items of the older list only.</summary>
    public IReadOnlyList<T> Removed { get; }

    /// <summary>Items of the newer list only, with their position in it.</summary>
    public IReadOnlyList<(T Item, int Index)> Added { get; }

    /// <summary>True when items that are in both stand in another order.</summary>
    public bool IsReordered => IsReorderedAmong((_, _) => true);

    /// <summary>
    /// Matches items of the same key, in order where several have the same; what is left over by the next key, and so on.
    /// </summary>
    public static Matching<T> Of(IReadOnlyList<T> older, IReadOnlyList<T> newer, params Func<T, string>[] keys)
    {
        var partners = Enumerable.Repeat(-1, newer.Count).ToArray();
        var free = Enumerable.Repeat(true, older.Count).ToArray();
        foreach (var key in keys)
        {
            var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
            for (var i = 0; i < older.Count; i++)
            {
                if (!free[i])
                    continue;
                var name = key(older[i]);
                if (!waiting.TryGetValue(name, out var queue))
                    waiting[name] = queue = new();
                queue.Enqueue(i);
            }
            for (var i = 0; i < newer.Count; i++)
            {
                if (partners[i] >= 0 || !waiting.TryGetValue(key(newer[i]), out var queue) || queue.Count == 0)
                    continue;
                partners[i] = queue.Dequeue();
                free[partners[i]] = false;
            }
        }

        var both = Enumerable.Range(0, newer.Count).Where(i => partners[i] >= 0).ToArray();
        var matching = new Matching<T>(
            [.. both.Select(i => (older[partners[i]], newer[i], i))],
            [.. older.Where((_, i) => free[i])],
            [.. Enumerable.Range(0, newer.Count).Where(i => partners[i] < 0).Select(i => (newer[i], i))]);
        matching._partners.AddRange(both.Select(i => partners[i]));
        return matching;
    }

    /// <summary>The same of some of them.</summary>
    public bool IsReorderedAmong(Func<T, T, bool> predicate)
    {
        var last = -1;
        for (var i = 0; i < Pairs.Count; i++)
        {
            if (!predicate(Pairs[i].Older, Pairs[i].Newer))
                continue;
            if (_partners[i] < last)
                return true;
            last = _partners[i];
        }
        return false;
    }
}
