namespace Sequent.Definitions;

/// <summary>
/// Orders the layers so that few edges cross: each in turn by the weighted median of its neighbours in the layer before,
/// then by swapping neighbours, up and down some times; the best order is kept. After Gansner, Koutsofios, North and Vo
/// (1993), section 3.
/// </summary>
internal sealed class CrossingReduction(LayoutNode[][] layers)
{
    // So many pieces of edges are looked at in all sweeps together, and so many are few.
    private const int Effort = 75_000;
    private const int FewSegments = 5_000;
    private const int MostSweeps = 24;
    private const int MostIdleSweeps = 6;

    private readonly int _segments = layers.Sum(l => l.Sum(n => n.Below.Count)) + 1;

    private LayoutNode[][] _best = [];
    private long _fewest = long.MaxValue;

    public void Run()
    {
        foreach (var turned in new[] { false, true })
            if (_fewest > 0 && (!turned || _segments <= FewSegments))
                From(turned);
        for (var i = 0; i < layers.Length; i++)
            layers[i] = _best[i];
        Number();
    }

    private void From(bool turned)
    {
        InitialOrder(turned);
        Keep();
        var sweeps = Math.Min(MostSweeps, Math.Max(2, Effort / _segments));
        for (int sweep = 0, idle = 0; sweep < sweeps && _fewest > 0 && idle < MostIdleSweeps; sweep++)
        {
            Sweep(down: sweep % 2 == 0, turnsTies: sweep % 4 >= 2);
            var swaps = new NeighbourSwaps(layers);
            for (var round = 0; round < 4 && _segments <= FewSegments && swaps.Run(); round++)
            {
            }
            idle = Keep() ? 0 : idle + 1;
        }
    }

    private bool Keep()
    {
        var count = Crossings.Count(layers);
        if (count >= _fewest)
            return false;
        (_fewest, _best) = (count, [.. layers.Select(l => (LayoutNode[])l.Clone())]);
        return true;
    }

    // In the order of a walk down from each box, by its edges from the left or from the right: what belongs together stands together.
    private void InitialOrder(bool turned)
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
                for (var i = 0; i < node.Below.Count; i++)
                    open.Push(node.Below[turned ? i : node.Below.Count - 1 - i]);
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

    private void Number()
    {
        foreach (var layer in layers)
            for (var p = 0; p < layer.Length; p++)
                layer[p].Position = p;
    }
}
