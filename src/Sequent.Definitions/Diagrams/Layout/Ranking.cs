namespace Sequent.Definitions;

/// <summary>
/// Gives every box a layer below those of the boxes before it: as high as it can be (the longest path to it), and then
/// nearer to the side on which it has more edges, while that shortens them.
/// </summary>
internal static class Ranking
{
    private const int MostRounds = 8;

    public static void Run(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges)
    {
        var below = edges.ToLookup(e => e.Upper);
        var above = edges.ToLookup(e => e.Lower);
        var order = Ordered(boxes, edges, below);
        foreach (var box in order)
            box.Rank = Lowest(above[box]) ?? (box.Role == LayoutRole.Point ? -1 : 0);

        var changes = true;
        for (var round = 0; round < MostRounds && changes; round++)
        {
            changes = false;
            for (var i = order.Count - 1; i >= 0; i--)
                changes |= Pull(order[i], above[order[i]].ToArray(), below[order[i]].ToArray());
        }

        var top = boxes.Count == 0 ? 0 : boxes.Min(b => b.Rank);
        // Boxes stay in even layers; the layer of a point above the first of them is odd.
        top -= top & 1;
        foreach (var box in boxes)
            box.Rank -= top;
    }

    private static List<LayoutNode> Ordered(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges, ILookup<LayoutNode, LayoutEdge> below)
    {
        var open = boxes.ToDictionary(b => b, _ => 0);
        foreach (var edge in edges)
            open[edge.Lower]++;
        var order = boxes.Where(b => open[b] == 0).ToList();
        for (var i = 0; i < order.Count; i++)
            foreach (var edge in below[order[i]])
                if (--open[edge.Lower] == 0)
                    order.Add(edge.Lower);
        return order;
    }

    private static bool Pull(LayoutNode box, LayoutEdge[] above, LayoutEdge[] below)
    {
        var rank = above.Length > below.Length ? Lowest(above) : below.Length > above.Length ? Highest(below) : null;
        if (rank is null || rank == box.Rank)
            return false;
        box.Rank = rank.Value;
        return true;
    }

    // Points are in odd layers: one that leads down to a box is just above it.
    private static int? Lowest(IEnumerable<LayoutEdge> above)
    {
        int? rank = null;
        foreach (var edge in above)
            rank = Math.Max(rank ?? 0, Even(edge.Upper.Rank + edge.Span));
        return rank;
    }

    private static int? Highest(IEnumerable<LayoutEdge> below)
    {
        int? rank = null;
        foreach (var edge in below)
            rank = Math.Min(rank ?? int.MaxValue, edge.Lower.Rank - edge.Span);
        return rank;
    }

    private static int Even(int rank) => rank + (rank & 1);
}
