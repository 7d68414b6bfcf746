namespace Sequent.Definitions;

/// <summary>
/// Draws the edges: straight down through every layer, and by a curve from one layer to the next. Between layers there
/// is nothing that a curve could touch, so that no edge runs through a box or a label that is not its own.
/// </summary>
internal static class Routing
{
    public static void Run(LayoutNode[][] layers, IReadOnlyList<LayoutEdge> edges)
    {
        var starts = Assign(edges, e => e.Chain[0], e => e.Chain[1]);
        var ends = Assign(edges, e => e.Chain[e.Chain.Count - 1], e => e.Chain[e.Chain.Count - 2]);
        foreach (var edge in edges)
            edge.Path = Draw(edge, starts[edge], ends[edge]);
    }

    private static Dictionary<LayoutEdge, double> Assign(IReadOnlyList<LayoutEdge> edges, Func<LayoutEdge, LayoutNode> boxOf, Func<LayoutEdge, LayoutNode> nextOf)
    {
        var ports = new Dictionary<LayoutEdge, double>(edges.Count);
        foreach (var group in edges.GroupBy(boxOf))
        {
            var sorted = group.OrderBy(e => nextOf(e).Position).ToArray();
            var places = Ports.Of(group.Key, [.. sorted.Select(e => nextOf(e).X)]);
            for (var i = 0; i < sorted.Length; i++)
                ports.Add(sorted[i], places[i]);
        }
        return ports;
    }

    private static List<LayoutPoint> Draw(LayoutEdge edge, double start, double end)
    {
        var chain = edge.Chain;
        var (first, last) = (chain[0], chain[chain.Count - 1]);
        var path = new List<LayoutPoint> { new(start, first.Y + first.Height / 2) };
        Curve(path, new(start, first.LayerBottom));
        for (var i = 1; i < chain.Count - 1; i++)
        {
            Curve(path, new(chain[i].X, chain[i].LayerTop));
            Curve(path, new(chain[i].X, chain[i].LayerBottom));
        }
        Curve(path, new(end, last.LayerTop));
        Curve(path, new(end, last.Y - last.Height / 2));
        if (edge.Reversed)
            path.Reverse();
        return path;
    }

    // It leaves and arrives upright.
    private static void Curve(List<LayoutPoint> path, LayoutPoint to)
    {
        var from = path[path.Count - 1];
        var middle = (from.Y + to.Y) / 2;
        path.Add(new(from.X, middle));
        path.Add(new(to.X, middle));
        path.Add(to);
    }
}
