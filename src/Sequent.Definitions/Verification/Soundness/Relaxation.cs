namespace Sequent.Definitions;

/// <summary>When the order in which moves are tried makes no difference to a workflow that is sound without it.</summary>
/// <remarks>
/// What fires by itself only ever takes away runs that wait. When nothing else can take what such a move needs, each run
/// can be rearranged so that it moves at once, and gets to the same end: the net is persistent there (Landweber and Robertson, 1978).
/// So when the net without the order is safe, gets never stuck and can always complete, the one with it does, too.
/// </remarks>
internal static class Relaxation
{
    public static bool IsFaithful(Net net)
    {
        if (net.Order is not { } order)
            return true;
        // One that prevents another move of the same transition is no such move; nor are tokens that are withdrawn the same sooner or later.
        if (net.Moves.Any(m => !m.IsOrdinary))
            return false;
        if (order.Where(g => !g.Automatic).GroupBy(g => g.Transition).Any(t => t.Count() > 1 && t.Any(g => g.Certain)))
            return false;
        var group = new int[net.Moves.Count];
        for (var g = 0; g < order.Count; g++)
            for (var m = order[g].First; m < order[g].End; m++)
                group[m] = order[g].Automatic && order[g].Certain ? g + 1 : 0;
        var takenBy = new int[net.Places];
        for (var p = 0; p < takenBy.Length; p++)
            takenBy[p] = -1;
        for (var m = 0; m < net.Moves.Count; m++)
            foreach (var source in net.Moves[m].Sources)
            {
                if (takenBy[source] >= 0 && takenBy[source] != group[m])
                    return false;
                takenBy[source] = group[m];
            }
        return true;
    }
}
