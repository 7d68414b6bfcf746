namespace Sequent.Definitions;

/// <summary>The places at which edges meet the upper and the lower side of a box, in the order of where they come from.</summary>
internal static class Ports
{
    private const double Distance = 14;
    private const double Corner = 12;
    private const double MostReach = 400;

    /// <summary>Makes boxes wide enough for the edges at one side.</summary>
    public static void MakeRoom(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges)
    {
        var below = edges.ToLookup(e => e.Upper);
        var above = edges.ToLookup(e => e.Lower);
        foreach (var box in boxes)
            box.Widen(Math.Min(MostReach, Corner + Distance / 2 * (Math.Max(below[box].Count(), above[box].Count()) - 1)));
    }

    /// <summary>The x of each edge at a side of the box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="others">The x at which each edge passes the next layer, in ascending order.</param>
    public static double[] Of(LayoutNode box, IReadOnlyList<double> others)
    {
        var half = Math.Max(0, box.Reach - Corner);
        var distance = others.Count < 2 ? 0 : Math.Min(Distance, 2 * half / (others.Count - 1));
        var ports = new double[others.Count];
        for (var i = 0; i < ports.Length; i++)
        {
            var wanted = Math.Max(box.X - half, Math.Min(box.X + half, others[i]));
            var least = i == 0 ? wanted : Math.Max(wanted, ports[i - 1] + distance);
            ports[i] = Math.Min(least, box.X + half - (ports.Length - 1 - i) * distance);
        }
        return ports;
    }
}
