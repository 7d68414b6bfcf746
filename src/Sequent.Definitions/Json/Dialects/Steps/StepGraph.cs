namespace Sequent.Definitions;

/// <summary>Which steps follow which: without what follows by way of others, and without circles.</summary>
internal sealed class StepGraph
{
    // Of each step, those that lead to it: a bit each. Null for a chain, where the order says it.
    private readonly ulong[][]? _before;
    private readonly int[] _positions;

    private StepGraph(IReadOnlyList<int> order, List<int>[] next, ulong[][]? before)
    {
        (Order, Next, _before) = (order, next, before);
        Previous = next.Select(_ => new List<int>()).ToArray();
        _positions = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            _positions[order[i]] = i;
            foreach (var step in next[order[i]])
                Previous[step].Add(order[i]);
        }
        First = [.. order.Where(step => Previous[step].Count == 0)];
        Last = [.. order.Where(step => next[step].Count == 0)];
    }

    /// <summary>The steps, none before one that leads to it.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>The steps that begin when one is done, as far as they wait for no other.</summary>
    public List<int>[] Next { get; }

    /// <summary>The steps that one waits for.</summary>
    public List<int>[] Previous { get; }

    /// <summary>The steps that wait for none.</summary>
    public IReadOnlyList<int> First { get; }

    /// <summary>The steps that none waits for.</summary>
    public IReadOnlyList<int> Last { get; }

    /// <summary>One step after the other.</summary>
    public static StepGraph Chain(IReadOnlyList<int> order)
    {
        var next = order.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i + 1 < order.Count; i++)
            next[order[i]].Add(order[i + 1]);
        return new(order, next, null);
    }

    /// <param name="order">The steps, none before one that leads to it.</param>
    /// <param name="previous">The steps that each says it comes after.</param>
    public static StepGraph Of(IReadOnlyList<int> order, IReadOnlyList<int>[] previous)
    {
        var next = order.Select(_ => new List<int>()).ToArray();
        var before = new ulong[order.Count][];
        foreach (var step in order)
        {
            // What leads to a step that this one waits for as well is waited for anyway.
            var implied = new ulong[(order.Count + 63) / 64];
            foreach (var one in previous[step])
                for (var i = 0; i < implied.Length; i++)
                    implied[i] |= before[one][i];
            foreach (var one in previous[step].Where(one => !Has(implied, one)))
                next[one].Add(step);
            before[step] = implied;
            foreach (var one in previous[step])
                implied[one / 64] |= 1UL << (one % 64);
        }
        return new(order, next, before);
    }

    /// <summary>True when one step comes before another, and be it by way of others.</summary>
    public bool Leads(int from, int to) => _before is null ? _positions[from] < _positions[to] : Has(_before[to], from);

    /// <summary>True when some other step may run at the same time.</summary>
    public bool IsBesideOthers(int step) => _before is not null && Order.Any(other => other != step && !Leads(other, step) && !Leads(step, other));

    /// <summary>True when all that begins with one step has ended at the other, and nothing else has: who skips from one to the other leaves nothing behind.</summary>
    public bool IsWhole(int from, int to)
    {
        if (!Leads(from, to))
            return false;
        return _before is null || Order.Where(step => Leads(from, step) && Leads(step, to))
            .All(step => Next[step].All(after => after == to || Leads(after, to)) && Previous[step].All(earlier => earlier == from || Leads(from, earlier)))
            && Next[from].All(after => after == to || Leads(after, to)) && Previous[to].All(earlier => earlier == from || Leads(from, earlier));
    }

    private static bool Has(ulong[] set, int step) => (set[step / 64] & (1UL << (step % 64))) != 0;
}
