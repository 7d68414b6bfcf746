namespace Sequent.Testing;

/// <summary>Which moves may change places on a path without anything else becoming different.</summary>
/// <remarks>
/// Two moves are independent when they touch no state in common, and nothing that fires by itself after one of them disturbs the other or what fires
/// by itself after that.
/// </remarks>
internal sealed class Independence(IReadOnlyList<PathMove> moves)
{
    private readonly Dictionary<PathMove, HashSet<PathMove>> _consequences = [];
    private readonly Dictionary<(PathMove, PathMove), bool> _known = [];

    public bool Of(PathMove first, PathMove second)
    {
        if (!_known.TryGetValue((first, second), out var known))
            _known[(first, second)] = _known[(second, first)] = known = Decide(first, second);
        return known;
    }

    private bool Decide(PathMove first, PathMove second)
    {
        if (!first.IsApartFrom(second))
            return false;
        var (after, afterSecond) = (ConsequencesOf(first), ConsequencesOf(second));
        return !after.Any(m => m.Disturbs(second)) && !afterSecond.Any(m => m.Disturbs(first))
            && !after.Any(m => afterSecond.Any(other => m != other && !(afterSecond.Contains(m) && after.Contains(other)) && m.Disturbs(other)));
    }

    // What may fire by itself because of a move, and because of that.
    private HashSet<PathMove> ConsequencesOf(PathMove move)
    {
        if (_consequences.TryGetValue(move, out var found))
            return found;
        found = [];
        var open = new Queue<PathMove>([move]);
        while (open.TryDequeue(out var next))
            foreach (var eager in moves.Where(m => m.IsEager && next.Feeds(m)))
                if (found.Add(eager))
                    open.Enqueue(eager);
        return _consequences[move] = found;
    }
}
