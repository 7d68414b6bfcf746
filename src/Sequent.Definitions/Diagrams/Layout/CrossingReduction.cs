namespace Sequent.Definitions;

/// <summary>
/// Orders the layers so that few edges cross: each in turn by the weighted median of its neighbours in the layer before,
/// then by swapping neighbours, up and down some times; the best order is kept. After Gansner, Koutsofios, North and Vo
/// (1993), section 3.
/// </summary>
internal sealed class CrossingReduction(LayoutNode[][] layers)
{
    // So many visits of an edge, in all.
    private const int Effort = 1_500_000;
    private const int MostSweeps = 24;
    private const int MostIdleSweeps = 6;

    private readonly int _segments = layers.Sum(l => l.Sum(n => n.Below.Count)) + 1;

    public void Run()
    {
        InitialOrder();
        var best = Snapshot();
        var fewest = Crossings.Count(layers);
        var sweeps = Math.Min(MostSweeps, Math.Max(2, Effort / 10 / _segments));
        for (int sweep = 0, idle = 0; sweep < sweeps && fewest > 0 && idle < MostIdleSweeps; sweep++)
        {
            Sweep(down: sweep % 2 == 0, turnsTies: sweep % 4 >= 2);
            var swaps = new NeighbourSwaps(layers);
            for (var round = 0; round < 4 && _segments < Effort / 100 && swaps.Run(); round++)
            {
            }
            var count = Crossings.Count(layers);
            idle++;
            if (count >= fewest)
                continue;
            (fewest, best, idle) = (count, Snapshot(), 0);
        }
        for (var i = 0; i < layers.Length; i++)
            layers[i] = best[i];
        Number();
    }

    // In the order of a walk down from each box: what belongs together stands together.
    private void InitialOrder()
    {
        var placed = layers.Select(l => new List<LayoutNode>(l.Length)).ToArray();
        var seen = new HashSet<LayoutNode>();
        var open = new Stack<LayoutNode>();
        foreach (var start in layers.SelectMany(l => l))
        {
            open.Push(start);
            while (open.Count > 0)
            {
                var node = open.Pop();
                if (!seen.Add(node))
                    continue;
                placed[node.Rank].Add(node);
                for (var i = node.Below.Count - 1; i >= 0; i--)
                    open.Push(node.Below[i]);
            }
        }
        for (var i = 0; i < layers.Length; i++)
            layers[i] = [.. placed[i]];
        Number();
    }

    private void Sweep(bool down, bool turnsTies)
    {
        for (var i = 1; i < layers.Length; i++)
        {
            var layer = layers[down ? i : layers.Length - 1 - i];
            var movable = layer.Where(n => (down ? n.Above : n.Below).Count > 0)
                .Select(n => (Node: n, Median: Median(down ? n.Above : n.Below)))
                .OrderBy(p => p.Median)
                .ThenBy(p => turnsTies ? -p.Node.Position : p.Node.Position)
                .Select(p => p.Node)
                .ToArray();
            // What has no neighbour there stays where it is.
            var next = 0;
            for (var p = 0; p < layer.Length; p++)
                if ((down ? layer[p].Above : layer[p].Below).Count > 0)
                    layer[p] = movable[next++];
            for (var p = 0; p < layer.Length; p++)
                layer[p].Position = p;
        }
    }

    private static double Median(List<LayoutNode> neighbours)
    {
        var positions = neighbours.Select(n => n.Position).ToArray();
        Array.Sort(positions);
        var middle = positions.Length / 2;
        if (positions.Length % 2 == 1)
            return positions[middle];
        if (positions.Length == 2)
            return (positions[0] + positions[1]) / 2.0;
        double left = positions[middle - 1] - positions[0], right = positions[positions.Length - 1] - positions[middle];
        return left + right == 0 ? positions[middle] : (positions[middle - 1] * right + positions[middle] * left) / (left + right);
    }

    private LayoutNode[][] Snapshot() => [.. layers.Select(l => (LayoutNode[])l.Clone())];

    private void Number()
    {
        foreach (var layer in layers)
            for (var p = 0; p < layer.Length; p++)
                layer[p].Position = p;
    }
}
