namespace Sequent.Definitions;

/// <summary>A net in which the order of moves makes no difference, such that a workflow is sound when this net is.</summary>
/// <remarks>
/// What fires by itself only ever takes away runs that wait. When nothing else can take what such a move needs, each run
/// can be rearranged so that it moves at once, and gets to the same end: the net is persistent there (Landweber and Robertson, 1978).
/// </remarks>
internal sealed class Relaxation
{
    private Relaxation(Net net, int[] moves)
    {
        Moves = moves;
        Net = new() { Places = net.Places, Moves = [.. moves.Select(m => net.Moves[m])], Initial = net.Initial, IsTerminal = net.IsTerminal };
    }

    public Net Net { get; }

    /// <summary>Of each of its moves the position in the net as it was built.</summary>
    public int[] Moves { get; }

    /// <summary>The relaxed net; null when the order of moves may matter.</summary>
    public static Relaxation? Of(Net net)
    {
        var left = new bool[net.Moves.Count];
        for (var m = 0; m < left.Length; m++)
            left[m] = !Completes(net, net.Moves[m]);
        if (net.Order is { } order)
        {
            // One that prevents another move of the same transition would be prevented no more.
            var actors = order.Where(g => !g.Automatic && left[g.First]).GroupBy(g => g.Transition);
            if (actors.Any(t => t.Count() > 1 && t.Any(g => g.Certain)))
                return null;
            LeaveOutPreceded(net, order, left);
            if (!IsPersistent(net, order, left))
                return null;
        }
        return new(net, [.. Enumerable.Range(0, left.Length).Where(m => left[m])]);
    }

    // It withdraws all that is not done, and finishes where nothing else does: whenever it moves the instance is complete.
    private static bool Completes(Net net, Move move) => move.Cancels.Length > 0
        && Enumerable.Range(0, net.Places).All(p => net.IsTerminal[p] || move.Cancels.Contains(p) || move.Sources.Contains(p))
        && move.Targets.All(p => net.IsTerminal[p] && net.Moves.All(m => m.Cancels.Length >= move.Cancels.Length - 1 && m.Cancels.Length > 0 || !m.Targets.Contains(p)));

    // What always leaves some places as soon as it can leaves them before all that comes later and needs them, too.
    private static void LeaveOutPreceded(Net net, IReadOnlyList<MoveGroup> order, bool[] left)
    {
        var emptying = new List<int[]>[net.Places];
        foreach (var group in order)
        {
            var move = net.Moves[group.First];
            if (move.Needed != move.Sources.Length)
                continue;
            if (move.Sources.Any(p => emptying[p] is { } earlier && earlier.Any(e => e.All(move.Sources.Contains))))
                for (var m = group.First; m < group.End; m++)
                    left[m] = false;
            else if (group is { Automatic: true, Certain: true } && !move.Sources.All(net.Initial.Contains))
                (emptying[move.Sources[0]] ??= []).Add(move.Sources);
        }
    }

    private static bool IsPersistent(Net net, IReadOnlyList<MoveGroup> order, bool[] left)
    {
        var takenBy = new int[net.Places];
        for (var p = 0; p < takenBy.Length; p++)
            takenBy[p] = -1;
        for (var g = 0; g < order.Count; g++)
            for (var m = order[g].First; m < order[g].End; m++)
            {
                if (!left[m])
                    continue;
                var taker = order[g].Automatic && order[g].Certain ? g + 1 : 0;
                // Tokens that are withdrawn sooner or later are not the same.
                if (!net.Moves[m].IsOrdinary)
                    return false;
                foreach (var source in net.Moves[m].Sources)
                {
                    if (takenBy[source] >= 0 && takenBy[source] != taker)
                        return false;
                    takenBy[source] = taker;
                }
            }
        return true;
    }
}
