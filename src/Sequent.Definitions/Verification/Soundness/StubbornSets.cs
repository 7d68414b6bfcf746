namespace Sequent.Definitions;

/// <summary>The moves of a marking that suffice to find every stuck marking, by a way as short as any.</summary>
/// <remarks>
/// Strong stubborn sets (Valmari, <i>Stubborn sets for reduced state space generation</i>, 1991): each run to a stuck marking can be rearranged
/// so that a move of the set comes first. For ordinary nets that are safe.
/// </remarks>
internal sealed class StubbornSets
{
    // With so few moves another start is not worth the time.
    private const int MostStarts = 8;

    private readonly CompiledNet _net;
    private readonly int[][] _producers;
    private readonly int[][] _rivals;
    private readonly int[] _seen;
    private readonly List<int> _set = [];
    private int _round;

    public StubbornSets(CompiledNet net)
    {
        _net = net;
        var moves = net.Net.Moves;
        var (into, outOf) = (new List<int>[net.Net.Places], new List<int>[net.Net.Places]);
        for (var p = 0; p < into.Length; p++)
            (into[p], outOf[p]) = ([], []);
        for (var m = 0; m < moves.Count; m++)
        {
            foreach (var place in moves[m].Sources)
                outOf[place].Add(m);
            foreach (var place in moves[m].Targets)
                into[place].Add(m);
        }
        _producers = [.. into.Select(list => list.ToArray())];
        _rivals = [.. moves.Select(move => move.Sources.SelectMany(p => outOf[p]).Distinct().ToArray())];
        _seen = new int[moves.Count];
    }

    /// <summary>Keeps of the moves that can be made those of a small set.</summary>
    public void Restrict(List<int> enabled, ulong[] marking)
    {
        List<int>? best = null;
        for (var i = 0; i < enabled.Count && i < MostStarts && best is not { Count: 1 }; i++)
        {
            var kept = Close(enabled[i], marking, best?.Count ?? enabled.Count);
            if (kept is not null)
                best = kept;
        }
        if (best is null)
            return;
        enabled.Clear();
        enabled.AddRange(best);
    }

    // The moves of the set that can be made; null when they are no fewer than the limit.
    private List<int>? Close(int start, ulong[] marking, int limit)
    {
        _round++;
        _set.Clear();
        Add(start);
        var kept = new List<int>();
        for (var i = 0; i < _set.Count; i++)
        {
            var move = _set[i];
            if (_net.IsReady(move, marking))
            {
                kept.Add(move);
                if (kept.Count >= limit)
                    return null;
                foreach (var rival in _rivals[move])
                    Add(rival);
                continue;
            }
            var missing = -1;
            foreach (var place in _net.Net.Moves[move].Sources)
                if (!Bits.Has(marking, 0, place) && (missing < 0 || _producers[place].Length < _producers[missing].Length))
                    missing = place;
            foreach (var producer in _producers[missing])
                Add(producer);
        }
        return kept;
    }

    private void Add(int move)
    {
        if (_seen[move] == _round)
            return;
        _seen[move] = _round;
        _set.Add(move);
    }
}
