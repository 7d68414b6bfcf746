namespace Sequent.Definitions;

/// <summary>
/// Places the nodes of every layer from left to right so that long edges are straight and boxes stand amid their
/// neighbours: U. Brandes and B. Köpf, "Fast and Simple Horizontal Coordinate Assignment", Graph Drawing 2001,
/// LNCS 2265. Four placements, each leaning to another corner, are averaged.
/// </summary>
internal static class HorizontalPlacement
{
    /// <summary>Gives every node its x, from 0, and returns the width of all.</summary>
    public static double Run(LayoutNode[][] layers)
    {
        var nodes = layers.SelectMany(l => l).ToArray();
        if (nodes.Length == 0)
            return 0;
        for (var i = 0; i < nodes.Length; i++)
            nodes[i].Index = i;

        var conflicts = Conflicts.Of(layers);
        var placements = new List<double[]>(4);
        foreach (var down in new[] { true, false })
            foreach (var mirrored in new[] { false, true })
            {
                var alignment = Alignment.Of(layers, nodes.Length, conflicts, down, mirrored);
                placements.Add(Compaction.Run(layers, nodes, alignment, mirrored));
            }
        Balance(nodes, placements);

        var left = nodes.Min(n => n.X - n.Left);
        foreach (var node in nodes)
            node.X -= left;
        return nodes.Max(n => n.X + n.Right);
    }

    /// <summary>The least distance between the centres of two neighbours.</summary>
    public static double Separation(LayoutNode left, LayoutNode right) => left.Right + left.Margin + right.Margin + right.Left;

    // All are moved to where the narrowest one is; the mean of the two middle ones keeps every distance.
    private static void Balance(LayoutNode[] nodes, List<double[]> placements)
    {
        var bounds = placements.Select(xs => (Left: nodes.Min(n => xs[n.Index] - n.Left), Right: nodes.Max(n => xs[n.Index] + n.Right))).ToArray();
        var narrowest = bounds.OrderBy(b => b.Right - b.Left).First();
        for (var i = 0; i < placements.Count; i++)
        {
            var isMirrored = i % 2 == 1;
            var shift = isMirrored ? narrowest.Right - bounds[i].Right : narrowest.Left - bounds[i].Left;
            for (var n = 0; n < placements[i].Length; n++)
                placements[i][n] += shift;
        }
        var four = new double[4];
        foreach (var node in nodes)
        {
            for (var i = 0; i < 4; i++)
                four[i] = placements[i][node.Index];
            Array.Sort(four);
            node.X = (four[1] + four[2]) / 2;
        }
    }
}
