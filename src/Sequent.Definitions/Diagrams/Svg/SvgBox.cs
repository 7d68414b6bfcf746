namespace Sequent.Definitions;

/// <summary>The box of a state, or the stub that names one.</summary>
internal sealed class SvgBox
{
    private const double MostWidth = 225;
    private const double Padding = 14;
    private const double LoopWidth = 26;
    private const int MostLines = 7;
    private const double BarReach = 40;
    private const double BarHeight = 6;

    private readonly string _classes;
    private readonly string _tooltip;
    private readonly PictureNode? _node;
    private readonly TextBlock _text = new(MostWidth);
    private readonly List<(PictureEdge Edge, EdgeLabel Label)> _loops;

    public SvgBox(PictureNode node, IEnumerable<PictureEdge> loops)
    {
        _node = node;
        if (node.IsBar)
        {
            (_classes, _tooltip, _loops) = ("sq-bar" + (node.Marked ? " sq-marked" : ""), node.Label + ": " + node.Description, []);
            Place = new(LayoutRole.Box, BarReach, BarReach, BarHeight);
            return;
        }
        _classes = "sq-node" + ClassOf(node.Kind) + (node.Retired ? " sq-retired" : "") + (node.Marked ? " sq-marked" : "");
        _tooltip = string.Join("; ", new[] { node.Label, node.Description }.Concat(node.Lines).Where(t => t is not null)) + (node.Retired ? "; retired" : "");
        _text.Add(node.Label, TextStyle.Name, 3);
        foreach (var line in node.Lines.Take(MostLines))
            _text.Add(line, TextStyle.Line, 2);
        if (node.Lines.Count > MostLines)
            _text.Add("… " + Wording.Number(node.Lines.Count - MostLines) + " more", TextStyle.Line, 1);

        _loops = [.. loops.Select(l => (l, new EdgeLabel(l)))];
        var half = Math.Max(36, _text.Width / 2 + Padding + (HasIcon ? 16 : 0));
        var right = _loops.Count == 0 ? 0 : LoopWidth + _loops.Max(l => l.Label.Width) + 6;
        Place = new(LayoutRole.Box, half, half + right, Math.Max(_text.Height + (node.Kind == PictureKind.AnyState ? 10 : 20), _loops.Sum(l => l.Label.Height + 8)));
    }

    /// <summary>The stub at which an edge ends that leads too far away.</summary>
    public SvgBox(PictureNode target, string tooltip)
    {
        (_classes, _tooltip, _loops) = ("sq-stub", tooltip, []);
        _text.Add("→ " + target.Label, TextStyle.Name, 1);
        Place = new(LayoutRole.Box, _text.Width / 2 + 10, _text.Width / 2 + 10, _text.Height + 6);
    }

    public LayoutNode Place { get; }

    private bool HasIcon => _node is { Kind: not (PictureKind.State or PictureKind.AnyState) };

    public void Write(SvgText svg, double dx, double dy)
    {
        var (left, top, width) = (Place.X + dx - Place.Reach, Place.Y + dy - Place.Height / 2, 2 * Place.Reach);
        svg.Open(_classes, _tooltip);
        if (_node is { IsBar: true })
        {
            svg.Rectangle("sq-beam", left, top, width, Place.Height, 2);
            svg.Close();
            return;
        }
        svg.Rectangle("sq-box", left, top, width, Place.Height, _node is null or { Kind: PictureKind.AnyState } ? Math.Min(13, Place.Height / 2) : 8);
        if (_node is { Final: true })
            svg.Rectangle("sq-ring", left + 3.5, top + 3.5, width - 7, Place.Height - 7, 5.5);
        if (HasIcon)
            svg.Raw($"<path class=\"sq-icon\" transform=\"translate({SvgText.Number(left + 9)} {SvgText.Number(top + 9)}) scale(0.95)\" d=\"{SvgIcons.Of(_node!.Kind)}\"/>\n");
        svg.Block(_text, Place.X + dx, Place.Y + dy - _text.Height / 2);
        svg.Close();
    }

    /// <summary>Draws the edges that lead back to the box itself, at its right.</summary>
    public void WriteLoops(SvgText svg, double dx, double dy)
    {
        var side = Place.X + dx + Place.Reach;
        var top = Place.Y + dy - _loops.Sum(l => l.Label.Height + 8) / 2;
        foreach (var (edge, label) in _loops)
        {
            var y = top + label.Height / 2 + 4;
            var reach = Math.Min(9, label.Height / 2);
            svg.Open(EdgeLabel.ClassesOf(edge), EdgeLabel.TooltipOf(edge, _node!, _node!));
            svg.Raw($"<path class=\"sq-wire\" d=\"M{SvgText.Number(side)} {SvgText.Number(y - reach)}c{LoopWidth - 2} -6 {LoopWidth - 2} {SvgText.Number(2 * reach + 6)} 5 {SvgText.Number(2 * reach)}\"/>\n");
            svg.Raw($"<path class=\"sq-tip\" d=\"M{SvgText.Number(side)} {SvgText.Number(y + reach)}l8 -4.5l0 9z\"/>\n");
            label.Write(svg, side + LoopWidth + label.Width / 2, y);
            svg.Close();
            top += label.Height + 8;
        }
    }

    private static string ClassOf(PictureKind kind) => kind switch
    {
        PictureKind.Task => " sq-task",
        PictureKind.Wait => " sq-wait",
        PictureKind.Action => " sq-action",
        PictureKind.External => " sq-external",
        PictureKind.AnyState => " sq-any",
        _ => "",
    };
}
