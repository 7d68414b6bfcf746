namespace Sequent.Definitions;

/// <summary>Places the layers below each other, farther apart where edges have a long way to the side.</summary>
internal static class VerticalPlacement
{
    // So long every edge is straight above and below boxes: an arrow does not bend, and edges side by side bend alike.
    private const double TipRoom = 9;
    private const double LeastGap = 17;
    private const double MostGap = 72;

    /// <summary>Gives every node its y, from 0, and returns the height of all.</summary>
    public static double Run(LayoutNode[][] layers)
    {
        var y = 0.0;
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            if (layer.Length == 0)
                continue;
            var height = layer.Max(n => n.Height) + (layer.Any(n => n.Role == LayoutRole.Box) ? 2 * TipRoom : 0);
            foreach (var node in layer)
                (node.LayerTop, node.Y, node.LayerBottom) = (y, y + height / 2, y + height);
            y += height + (i + 1 < layers.Length ? GapBelow(layer) : 0);
        }
        return y;
    }

    private static double GapBelow(LayoutNode[] layer)
    {
        var way = 0.0;
        foreach (var node in layer)
            foreach (var below in node.Below)
                way = Math.Max(way, Math.Abs(node.X - below.X) - (node.IsBox ? node.Reach : 0) - (below.IsBox ? below.Reach : 0));
        return Math.Min(MostGap, LeastGap + 0.08 * way);
    }
}
