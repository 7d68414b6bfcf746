namespace Sequent.Definitions;

/// <summary>
/// Places boxes in layers from top to bottom so that edges lead downwards where they can: the method of K. Sugiyama,
/// S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical System Structures", IEEE Transactions on
/// Systems, Man, and Cybernetics 11 (2), 1981. The same input gives the same output; time and room are bounded.
/// </summary>
/// <remarks>Labels take room like boxes, in layers of their own, as in dot: E. R. Gansner, E. Koutsofios, S. C. North, K.-P. Vo,
/// "A Technique for Drawing Directed Graphs", IEEE Transactions on Software Engineering 19 (3), 1993.</remarks>
internal sealed class LayeredLayout
{
    private LayeredLayout(LayoutNode[][] layers, IReadOnlyList<LayoutEdge> edges, double width, double height) =>
        (Layers, Edges, Width, Height) = (layers, edges, width, height);

    public LayoutNode[][] Layers { get; }

    public IReadOnlyList<LayoutEdge> Edges { get; }

    public double Width { get; }

    public double Height { get; }

    /// <param name="boxes">The boxes, in the order in which a reader would look at them.</param>
    /// <param name="edges">Edges between two boxes.</param>
    /// <param name="stubOf">Makes the box in which an edge ends whose other end is too far away.</param>
    public static LayeredLayout Of(IReadOnlyList<LayoutNode> boxes, IReadOnlyList<LayoutEdge> edges, Func<LayoutEdge, LayoutNode> stubOf)
    {
        CycleRemoval.Run(boxes, edges);
        Ports.MakeRoom(boxes, edges);
        Ranking.Run(boxes, edges);
        var layers = Layering.Run(boxes, edges, stubOf);
        new CrossingReduction(layers).Run();
        var width = HorizontalPlacement.Run(layers);
        var height = VerticalPlacement.Run(layers);
        Routing.Run(layers, edges);
        return new(layers, edges, width, height);
    }
}
