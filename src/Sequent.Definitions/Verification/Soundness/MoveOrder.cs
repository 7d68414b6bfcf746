namespace Sequent.Definitions;

/// <summary>Which moves prevent others in a marking.</summary>
internal sealed class MoveOrder
{
    private readonly CompiledNet _net;
    private readonly int[] _certain;
    private readonly int[] _groupOf;

    public MoveOrder(CompiledNet net, IReadOnlyList<MoveGroup> groups)
    {
        _net = net;
        Groups = groups;
        _certain = [.. Enumerable.Range(0, groups.Count).Where(g => groups[g] is { Automatic: true, Certain: true })];
        _groupOf = new int[net.Net.Moves.Count];
        for (var g = 0; g < groups.Count; g++)
            for (var m = groups[g].First; m < groups[g].End; m++)
                _groupOf[m] = g;
    }

    public IReadOnlyList<MoveGroup> Groups { get; }

    /// <summary>The first group that fires by itself for certain, so that nothing after it moves; -1 for none.</summary>
    public int FirstCertain(ulong[] marking)
    {
        foreach (var g in _certain)
            if (Moves(Groups[g], marking))
                return g;
        return -1;
    }

    /// <summary>True when whoever may make the move makes another one of the same transition instead.</summary>
    public bool IsPreceded(int move, ulong[] marking)
    {
        var later = _groupOf[move];
        if (Groups[later].Automatic)
            return false;
        for (var g = later - 1; g >= 0 && !Groups[g].Automatic && Groups[g].Transition == Groups[later].Transition; g--)
            if (Groups[g].Precedes(Groups[later]) && Moves(Groups[g], marking))
                return true;
        return false;
    }

    // What would double a token is not enabled.
    private bool Moves(MoveGroup group, ulong[] marking)
    {
        if (!_net.IsReady(group.First, marking))
            return false;
        for (var move = group.First; move < group.End; move++)
            if (_net.WouldDouble(move, marking))
                return false;
        return true;
    }
}
