namespace Sequent.Definitions;

/// <summary>Puts boxes, labels and the bends of long edges into their layers, and joins what is in neighbouring ones.</summary>
internal static class Layering
{
    /// <summary>
    /// The number of bends up to which long edges are drawn. Beyond, the longest ones end in a stub: there can be as
    /// many bends as edges times layers, and nobody follows a line through hundreds of layers.
    /// </summary>
    public const int MostBends = 8000;

    public static LayoutNode[][] Run(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges, Func<LayoutEdge, LayoutNode> stubOf)
    {
        var stubs = CutOff(edges, stubOf);
        var all = boxes.Concat(stubs).ToArray();
        var layers = new List<LayoutNode>[all.Length == 0 ? 0 : all.Max(b => b.Rank) + 1];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = [];
        foreach (var box in all)
            layers[box.Rank].Add(box);

        var widths = new double[layers.Length];
        // Short edges have no choice of a layer for their label.
        foreach (var edge in edges.OrderBy(e => LowerEnd(e).Rank - UpperEnd(e).Rank))
            Thread(edge, layers, widths);
        return [.. layers.Select(l => l.ToArray())];
    }

    private static LayoutNode UpperEnd(LayoutEdge edge) => edge.Stub is null ? edge.Upper : edge.From;

    private static LayoutNode LowerEnd(LayoutEdge edge) => edge.Stub ?? edge.Lower;

    private static List<LayoutNode> CutOff(IReadOnlyList<LayoutEdge> edges, Func<LayoutEdge, LayoutNode> stubOf)
    {
        var stubs = new List<LayoutNode>();
        var bends = 0;
        foreach (var edge in edges.OrderBy(e => e.Lower.Rank - e.Upper.Rank))
        {
            bends += edge.Lower.Rank - edge.Upper.Rank - edge.Span;
            if (bends <= MostBends || edge.Lower.Rank - edge.Upper.Rank == edge.Span)
                continue;
            edge.Stub = stubOf(edge);
            edge.Stub.Rank = edge.From.Rank + 2;
            edge.Reversed = false;
            stubs.Add(edge.Stub);
        }
        return stubs;
    }

    private static void Thread(LayoutEdge edge, List<LayoutNode>[] layers, double[] widths)
    {
        var (upper, lower) = (UpperEnd(edge), LowerEnd(edge));
        var labelRank = edge.Label is null ? -1 : LabelRank(edge, upper.Rank, lower.Rank, widths);
        edge.Chain.Add(upper);
        for (var rank = upper.Rank + 1; rank < lower.Rank; rank++)
        {
            var node = rank == labelRank ? edge.Label! : new(LayoutRole.Bend, 0, 0, 0);
            node.Rank = rank;
            layers[rank].Add(node);
            edge.Chain.Add(node);
        }
        edge.Chain.Add(lower);
        for (var i = 1; i < edge.Chain.Count; i++)
        {
            edge.Chain[i - 1].Below.Add(edge.Chain[i]);
            edge.Chain[i].Above.Add(edge.Chain[i - 1]);
        }
    }

    // Where there is most room, and of several such layers the one nearest to where the edge begins.
    private static int LabelRank(LayoutEdge edge, int upper, int lower, double[] widths)
    {
        var best = -1;
        for (var i = 0; i < lower - upper - 1; i++)
        {
            var rank = edge.Reversed ? lower - 1 - i : upper + 1 + i;
            if ((rank & 1) == 1 && (best < 0 || widths[rank] < widths[best]))
                best = rank;
        }
        widths[best] += edge.Label!.Left + edge.Label.Right + 2 * edge.Label.Margin;
        return best;
    }
}
