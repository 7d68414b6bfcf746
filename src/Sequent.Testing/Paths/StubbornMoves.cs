using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>Of the moves that can be made from a marking, those with which every run to an end can begin, whatever order its moves come in.</summary>
/// <remarks>
/// Strong stubborn sets (Valmari, <i>Stubborn sets for reduced state space generation</i>, 1991): with a move that can be made go all that depend on it; with one that
/// cannot, all that bring a token that it misses.
/// </remarks>
internal sealed class StubbornMoves(IReadOnlyList<PathMove> moves, Independence independence)
{
    // With so few moves another start is not worth the time.
    private const int MostStarts = 8;

    private readonly Dictionary<PathMove, PathMove[]> _dependent = [];
    private readonly Dictionary<string, PathMove[]> _bringing = [];

    /// <summary>The choices to follow, in their order.</summary>
    public List<Choice> Among(List<Choice> choices, Marking marking)
    {
        var best = choices;
        foreach (var start in choices.Take(MostStarts))
        {
            if (best.Count == 1)
                break;
            var set = Close(start.Move, marking);
            var kept = choices.Where(c => set.Contains(c.Move)).ToList();
            if (kept.Count < best.Count)
                best = kept;
        }
        return best;
    }

    private HashSet<PathMove> Close(PathMove start, Marking marking)
    {
        var set = new HashSet<PathMove> { start };
        var open = new Queue<PathMove>(set);
        while (open.TryDequeue(out var move))
            foreach (var other in move.Origin.IsReady(marking) ? DependentOn(move) : Enabling(move, marking, set))
                if (set.Add(other))
                    open.Enqueue(other);
        return set;
    }

    // A join misses each of its tokens for sure; of one that takes some of several any may come first.
    private IEnumerable<PathMove> Enabling(PathMove move, Marking marking, HashSet<PathMove> set)
    {
        var missing = move.Origin.States.Where(s => !marking.Contains(s)).ToArray();
        return move.Origin.Needed == move.Origin.States.Count
            ? Bringing(missing.FirstOrDefault(s => Bringing(s).All(set.Contains)) ?? missing[0])
            : missing.SelectMany(Bringing);
    }

    private PathMove[] DependentOn(PathMove move)
    {
        if (!_dependent.TryGetValue(move, out var found))
            _dependent[move] = found = [.. moves.Where(m => !independence.Of(m, move))];
        return found;
    }

    private PathMove[] Bringing(string state)
    {
        if (!_bringing.TryGetValue(state, out var found))
            _bringing[state] = found = [.. moves.Where(m => m.Branch.To.Contains(state))];
        return found;
    }
}
