namespace Sequent.Definitions;

/// <summary>A net as masks: what a move needs, what it leaves alone, and what it marks.</summary>
internal sealed class CompiledNet
{
    private readonly ulong[] _needs;
    private readonly ulong[] _keeps;
    private readonly ulong[] _targets;
    private readonly ulong[] _unfinished;
    private readonly int[] _counted;

    public CompiledNet(Net net)
    {
        Net = net;
        Words = Bits.WordsFor(net.Places);
        _needs = new ulong[net.Moves.Count * Words];
        _keeps = new ulong[net.Moves.Count * Words];
        _targets = new ulong[net.Moves.Count * Words];
        _counted = new int[net.Moves.Count];
        _unfinished = new ulong[Words];
        for (var p = 0; p < net.Places; p++)
            if (!net.IsTerminal[p])
                Bits.Set(_unfinished, 0, p);
        for (var m = 0; m < net.Moves.Count; m++)
            Compile(net.Moves[m], m);
        MovesAt = Index(net);
    }

    public Net Net { get; }

    public int Words { get; }

    /// <summary>For each place the moves that need its token; each move once. Those that need only some of several places stand last, by themselves.</summary>
    private int[][] MovesAt { get; }

    public bool IsReady(int move, ulong[] marking)
    {
        var offset = move * Words;
        if (_counted[move] == 0)
        {
            for (var w = 0; w < Words; w++)
                if ((marking[w] & _needs[offset + w]) != _needs[offset + w])
                    return false;
            return true;
        }
        var count = 0;
        for (var w = 0; w < Words; w++)
            count += Bits.Count(marking[w] & _needs[offset + w]);
        return count >= _counted[move];
    }

    /// <summary>Adds the moves that are ready.</summary>
    public void AddReady(ulong[] marking, List<int> ready)
    {
        for (var w = 0; w < Words; w++)
            for (var word = marking[w]; word != 0; word &= word - 1)
                foreach (var move in MovesAt[(w << 6) + Bits.Lowest(word)])
                    if (IsReady(move, marking))
                        ready.Add(move);
        foreach (var move in MovesAt[MovesAt.Length - 1])
            if (IsReady(move, marking))
                ready.Add(move);
    }

    /// <summary>Moves; false when a place would hold two tokens.</summary>
    public bool TryMove(int move, ulong[] marking, ulong[] next)
    {
        var offset = move * Words;
        for (var w = 0; w < Words; w++)
        {
            var kept = marking[w] & _keeps[offset + w];
            if ((kept & _targets[offset + w]) != 0)
                return false;
            next[w] = kept | _targets[offset + w];
        }
        return true;
    }

    /// <summary>True when a place would hold two tokens.</summary>
    public bool WouldDouble(int move, ulong[] marking)
    {
        var offset = move * Words;
        for (var w = 0; w < Words; w++)
            if ((marking[w] & _keeps[offset + w] & _targets[offset + w]) != 0)
                return true;
        return false;
    }

    public bool IsComplete(ulong[] marking)
    {
        for (var w = 0; w < Words; w++)
            if ((marking[w] & _unfinished[w]) != 0)
                return false;
        return true;
    }

    /// <summary>The places that would hold two tokens.</summary>
    public List<int> Doubled(int move, ulong[] marking) =>
        [.. Net.Moves[move].Targets.Where(p => (marking[p >> 6] & _keeps[(move * Words) + (p >> 6)] & 1UL << (p & 63)) != 0)];

    public ulong[] Initial()
    {
        var marking = new ulong[Words];
        foreach (var place in Net.Initial)
            Bits.Set(marking, 0, place);
        return marking;
    }

    private void Compile(Move move, int index)
    {
        var offset = index * Words;
        for (var w = 0; w < Words; w++)
            _keeps[offset + w] = ulong.MaxValue;
        foreach (var place in move.Sources)
        {
            Bits.Set(_needs, offset, place);
            _keeps[offset + (place >> 6)] &= ~(1UL << (place & 63));
        }
        foreach (var place in move.Cancels)
            _keeps[offset + (place >> 6)] &= ~(1UL << (place & 63));
        foreach (var place in move.Targets)
            Bits.Set(_targets, offset, place);
        _counted[index] = move.Needed == move.Sources.Length ? 0 : move.Needed;
    }

    private int[][] Index(Net net)
    {
        var uses = new int[net.Places];
        foreach (var place in net.Moves.SelectMany(m => m.Sources))
            uses[place]++;
        var at = new List<int>[net.Places + 1];
        for (var m = 0; m < net.Moves.Count; m++)
        {
            var place = net.Places;
            if (_counted[m] == 0)
                foreach (var source in net.Moves[m].Sources)
                    if (place == net.Places || uses[source] < uses[place])
                        place = source;
            (at[place] ??= []).Add(m);
        }
        return [.. at.Select(list => list?.ToArray() ?? [])];
    }
}
