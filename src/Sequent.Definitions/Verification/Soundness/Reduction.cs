namespace Sequent.Definitions;

/// <summary>A smaller net with the same verdict: whether it is safe, gets stuck, or can always complete.</summary>
/// <remarks>
/// Agglomeration of a transition with those before or after it (Berthelot, <i>Transformations and decompositions of nets</i>,
/// 1987) and fusion of parallel places and transitions (Murata, <i>Petri nets</i>, 1989). It leaves alone what cancels,
/// what is satisfied with some of its sources, and every place these touch. Every run of the smaller net is one of the net.
/// </remarks>
internal sealed partial class Reduction
{
    private readonly Net _net;
    private readonly List<Move?> _moves = [];
    private readonly List<int>[] _producers;
    private readonly List<int>[] _consumers;
    private readonly bool[] _gone;
    private readonly bool[] _touched;
    private readonly bool[] _kept;
    private readonly Queue<int> _open = new();
    private readonly bool[] _isOpen;

    private Reduction(Net net)
    {
        _net = net;
        _producers = new List<int>[net.Places];
        _consumers = new List<int>[net.Places];
        for (var p = 0; p < net.Places; p++)
            (_producers[p], _consumers[p]) = ([], []);
        _gone = new bool[net.Places];
        _touched = new bool[net.Places];
        _kept = (bool[])net.IsTerminal.Clone();
        _isOpen = new bool[net.Places];
        foreach (var place in net.Initial)
            _kept[place] = true;
        foreach (var move in net.Moves)
            Add(move);
        foreach (var move in net.Moves.Where(m => !m.IsOrdinary))
            foreach (var place in move.Sources.Concat(move.Cancels).Concat(move.Targets))
                _kept[place] = _touched[place] = true;
    }

    public static Net Of(Net net)
    {
        var reduction = new Reduction(net);
        reduction.Run();
        return reduction.Result();
    }

    private void Run()
    {
        for (var p = 0; p < _net.Places; p++)
            Open(p);
        do
        {
            while (_open.Count > 0)
            {
                var place = _open.Dequeue();
                _isOpen[place] = false;
                if (!_gone[place] && !_kept[place] && !TryAfter(place))
                    TryBefore(place);
            }
            FuseMoves();
            FusePlaces();
        }
        while (_open.Count > 0);
    }

    // A token in the place moves on at once: each move into it takes with it one of those out of it, which need nothing else.
    private bool TryAfter(int place)
    {
        var (before, after) = (_producers[place], _consumers[place]);
        if (!IsWorthwhile(before, after))
            return false;
        foreach (var move in after)
            if (_moves[move]!.Sources.Length != 1 || Touches(_moves[move]!.Targets))
                return false;
        foreach (var h in before)
            foreach (var f in after)
                if (h == f || Overlap(_moves[h]!.Targets, _moves[f]!.Targets))
                    return false;
        Agglomerate(place);
        return true;
    }

    // The only move into the place waits until its token is needed: it does nothing else, and nothing else takes what it needs.
    // Were there two, both tokens might wait before the place instead of meeting in it.
    private bool TryBefore(int place)
    {
        var after = _consumers[place];
        if (_producers[place].Count != 1 || after.Count == 0)
            return false;
        var before = _moves[_producers[place][0]]!;
        if (before.Targets.Length != 1 || Touches(before.Sources) || after.Contains(_producers[place][0]))
            return false;
        foreach (var source in before.Sources)
            if (_consumers[source].Count != 1 || _net.Initial.Contains(source))
                return false;
        Agglomerate(place);
        return true;
    }

    private static bool IsWorthwhile(List<int> before, List<int> after) =>
        before.Count > 0 && after.Count > 0 && before.Count * after.Count <= before.Count + after.Count;

    private void Agglomerate(int place)
    {
        var (before, after) = (_producers[place].ToArray(), _consumers[place].ToArray());
        foreach (var h in before)
            foreach (var f in after)
                Add(Sequence(_moves[h]!, _moves[f]!, place));
        foreach (var move in before.Concat(after))
            Remove(move);
        _gone[place] = true;
    }

    private static Move Sequence(Move first, Move second, int place)
    {
        int[] sources = [.. first.Sources, .. second.Sources.Where(p => p != place)];
        return new()
        {
            Sources = sources,
            Needed = sources.Length,
            Targets = [.. first.Targets.Where(p => p != place), .. second.Targets],
            Steps = [.. first.Steps, .. second.Steps],
            Fused = Move.Concat(first.Fused, second.Fused),
        };
    }

    private void Add(Move move)
    {
        foreach (var place in move.Sources)
            _consumers[place].Add(_moves.Count);
        foreach (var place in move.Targets)
            _producers[place].Add(_moves.Count);
        _moves.Add(move);
        OpenAround(move);
    }

    private void Remove(int index)
    {
        if (_moves[index] is not { } move)
            return;
        foreach (var place in move.Sources)
            _consumers[place].Remove(index);
        foreach (var place in move.Targets)
            _producers[place].Remove(index);
        _moves[index] = null;
        OpenAround(move);
    }

    private void OpenAround(Move move)
    {
        foreach (var place in move.Sources)
            Open(place);
        foreach (var place in move.Targets)
            Open(place);
    }

    private void Open(int place)
    {
        if (_isOpen[place])
            return;
        _isOpen[place] = true;
        _open.Enqueue(place);
    }

    private bool Touches(int[] places)
    {
        foreach (var place in places)
            if (_touched[place])
                return true;
        return false;
    }

    private static bool Overlap(int[] left, int[] right)
    {
        foreach (var place in left)
            if (Array.IndexOf(right, place) >= 0)
                return true;
        return false;
    }

    private Net Result()
    {
        var position = new int[_net.Places];
        var places = 0;
        for (var p = 0; p < _net.Places; p++)
            position[p] = _gone[p] ? -1 : places++;
        return new()
        {
            Places = places,
            Moves = [.. _moves.OfType<Move>().Select(m => new Move
            {
                Sources = Map(m.Sources), Needed = m.Needed, Cancels = Map(m.Cancels), Targets = Map(m.Targets), Steps = m.Steps, Fused = m.Fused,
            })],
            Initial = Map(_net.Initial),
            IsTerminal = [.. _net.IsTerminal.Where((_, p) => !_gone[p])],
        };

        int[] Map(int[] from) => [.. from.Select(p => position[p]).Where(p => p >= 0)];
    }
}
