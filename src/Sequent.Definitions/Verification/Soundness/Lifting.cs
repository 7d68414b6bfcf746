namespace Sequent.Definitions;

/// <summary>A run of a net, from one of its reduced net.</summary>
/// <param name="Moves">The moves.</param>
/// <param name="Doubled">The place that the last move would give a second token; -1 for none.</param>
/// <param name="IsDead">True when nothing can move at the end, and some token is not done.</param>
internal sealed record LiftedRun(List<int> Moves, int Doubled, bool IsDead);

/// <summary>Turns a run of the reduced net into one of the net as it was built, without the detours it makes.</summary>
internal sealed class Lifting(Net net)
{
    private readonly CompiledNet _net = new(net);

    /// <param name="moves">Moves of the net, in an order in which they can be made when nothing fires by itself.</param>
    public LiftedRun? Lift(List<int> moves)
    {
        var (left, made) = (new LinkedList<int>(moves), new List<int>());
        var markings = new List<ulong[]> { _net.Initial() };
        while (true)
        {
            var marking = markings[markings.Count - 1];
            // Each cut shortens the run, and each move that is forced is one that would come later.
            if (NextOf(left, marking, made.Count > 0, moves.Count * 2 - made.Count) is not (>= 0 and var move))
                break;
            if (!_net.IsReady(move, marking))
                return null;
            var next = new ulong[_net.Words];
            made.Add(move);
            if (!_net.TryMove(move, marking, next))
                return new(made, _net.Doubled(move, marking)[0], IsDead: false);
            var again = net.Order is null ? markings.FindIndex(m => m.SequenceEqual(next)) : -1;
            if (again >= 0)
            {
                markings.RemoveRange(again + 1, markings.Count - again - 1);
                made.RemoveRange(again, made.Count - again);
            }
            else
            {
                markings.Add(next);
            }
        }
        return new(made, -1, IsDead(markings[markings.Count - 1]));
    }

    private int NextOf(LinkedList<int> left, ulong[] marking, bool hasStarted, int fuel)
    {
        if (hasStarted && fuel > 0 && Forced(marking) is { } group)
        {
            for (var node = left.First; node is not null; node = node.Next)
                if (node.Value >= group.First && node.Value < group.End)
                {
                    left.Remove(node);
                    return node.Value;
                }
            return group.First;
        }
        if (left.First is not { } first)
            return -1;
        left.RemoveFirst();
        return first.Value;
    }

    private MoveGroup? Forced(ulong[] marking) => net.Order?.FirstOrDefault(g => g is { Automatic: true, Certain: true } && _net.IsReady(g.First, marking));

    private bool IsDead(ulong[] marking) => !_net.IsComplete(marking) && !Enumerable.Range(0, net.Moves.Count).Any(m => _net.IsReady(m, marking));
}
