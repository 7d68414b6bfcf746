namespace Sequent.Definitions;

/// <summary>An arrow between two boxes.</summary>
internal sealed class SvgEdge
{
    private const double TipLength = 8;

    private readonly string _classes;
    private readonly string _tooltip;
    private readonly EdgeLabel? _label;

    public SvgEdge(PictureEdge edge, Picture picture, LayoutNode from, LayoutNode to)
    {
        _label = edge.IsNamed ? new EdgeLabel(edge) : null;
        (_classes, _tooltip) = (EdgeLabel.ClassesOf(edge), EdgeLabel.TooltipOf(edge, picture.Nodes[edge.From], picture.Nodes[edge.To]));
        Marked = edge.Marked;
        Target = picture.Nodes[edge.To];
        Way = new(from, to, _label is null ? null : new(LayoutRole.Label, _label.Width / 2, _label.Width / 2, _label.Height));
    }

    /// <summary>The arrow from a dot to an initial state.</summary>
    public SvgEdge(PictureNode initial, LayoutNode dot, LayoutNode to)
    {
        (_classes, _tooltip, Target) = ("sq-edge", "Starts in " + initial.Label, initial);
        Way = new(dot, to, null);
    }

    public LayoutEdge Way { get; }

    public PictureNode Target { get; }

    public bool Marked { get; }

    public SvgBox Stub() => new(Target, _tooltip);

    public void Write(SvgText svg, double dx, double dy)
    {
        var path = Way.Path;
        // Every edge arrives upright, and the tip covers the end of the line.
        var (end, up) = (path[path.Count - 1], Way.Reversed ? -1 : 1);
        svg.Open(_classes, _tooltip);
        svg.Raw("<path class=\"sq-wire\" d=\"").Raw(Data(path, dx, dy, up * (TipLength - 2))).Raw("\"/>\n");
        svg.Raw($"<path class=\"sq-tip\" d=\"M{Point(end, dx, dy)}l-4.5 {SvgText.Number(-up * TipLength)}l9 0z\"/>\n");
        if (_label is not null)
            _label.Write(svg, Way.Label!.X + dx, Way.Label.Y + dy);
        svg.Close();
    }

    private static string Data(List<LayoutPoint> path, double dx, double dy, double shortened)
    {
        var data = new System.Text.StringBuilder("M" + Point(path[0], dx, dy));
        for (var i = 1; i < path.Count; i += 3)
        {
            var last = i + 3 >= path.Count;
            var to = last ? new(path[i + 2].X, path[i + 2].Y - shortened) : path[i + 2];
            if (Math.Abs(path[i - 1].X - to.X) >= 0.05)
                data.Append('C').Append(Point(path[i], dx, dy)).Append(' ').Append(Point(path[i + 1], dx, dy)).Append(' ').Append(Point(to, dx, dy));
            else if (last || !IsUpright(path, i + 3))
                data.Append('L').Append(Point(to, dx, dy));
        }
        return data.ToString();
    }

    // Pieces straight down are drawn as one.
    private static bool IsUpright(List<LayoutPoint> path, int piece) => Math.Abs(path[piece + 2].X - path[piece - 1].X) < 0.05;

    private static string Point(LayoutPoint point, double dx, double dy) => SvgText.Number(point.X + dx) + " " + SvgText.Number(point.Y + dy);
}
