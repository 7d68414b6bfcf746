namespace Sequent.Definitions;

/// <summary>
/// Places the blocks of an alignment as far to one side as their neighbours allow, and then back towards what is behind
/// them: longest paths in the graph of neighbouring blocks, which has no cycle, as blocks do not cross.
/// </summary>
internal static class Compaction
{
    public static double[] Run(LayoutNode[][] layers, LayoutNode[] nodes, Alignment alignment, bool mirrored)
    {
        var root = alignment.Root;
        var behind = new List<(int Block, double Distance)>?[nodes.Length];
        var open = new int[nodes.Length];
        foreach (var layer in layers)
            for (var p = 1; p < layer.Length; p++)
            {
                var (left, right) = (layer[p - 1], layer[p]);
                var (first, second) = mirrored ? (right, left) : (left, right);
                (behind[root[first.Index]] ??= []).Add((root[second.Index], HorizontalPlacement.Separation(left, right)));
                open[root[second.Index]]++;
            }

        var x = new double[nodes.Length];
        var order = new List<int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
            if (root[i] == i && open[i] == 0)
                order.Add(i);
        for (var i = 0; i < order.Count; i++)
            foreach (var (block, distance) in Behind(order[i]))
            {
                x[block] = Math.Max(x[block], x[order[i]] + distance);
                if (--open[block] == 0)
                    order.Add(block);
            }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            var room = double.PositiveInfinity;
            foreach (var (block, distance) in Behind(order[i]))
                room = Math.Min(room, x[block] - distance);
            if (!double.IsInfinity(room))
                x[order[i]] = Math.Max(x[order[i]], room);
        }

        var placed = new double[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            placed[i] = mirrored ? -x[root[i]] : x[root[i]];
        return placed;

        List<(int Block, double Distance)> Behind(int block) => behind[block] ?? [];
    }
}
