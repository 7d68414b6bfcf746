namespace Sequent.Definitions;

/// <summary>Writes a definition as an SVG drawing.</summary>
internal sealed class SvgDiagram
{
    private const double Margin = 24;
    private const double LeastWidth = 360;
    private const double DotRadius = 7;

    private readonly Picture _picture;
    private readonly List<SvgBox> _boxes = [];
    private readonly List<SvgEdge> _edges = [];
    private readonly List<LayoutNode> _dots = [];
    private readonly LayeredLayout _layout;
    private readonly SvgText _svg = new();

    private SvgDiagram(Picture picture)
    {
        _picture = picture;
        var loops = picture.Edges.Where(e => e.From == e.To).ToLookup(e => e.From);
        for (var i = 0; i < picture.Nodes.Count; i++)
            _boxes.Add(new(picture.Nodes[i], loops[i]));
        for (var i = 0; i < picture.Nodes.Count; i++)
            if (picture.Nodes[i].Initial)
                Start(picture.Nodes[i], _boxes[i].Place);
        foreach (var edge in picture.Edges.Where(e => e.From != e.To))
            _edges.Add(new(edge, picture, _boxes[edge.From].Place, _boxes[edge.To].Place));

        var edges = _edges.ToDictionary(e => e.Way);
        _layout = LayeredLayout.Of([.. _dots, .. _boxes.Select(b => b.Place)], [.. _edges.Select(e => e.Way)], way =>
        {
            var stub = edges[way].Stub();
            _boxes.Add(stub);
            return stub.Place;
        });
    }

    public static string Write(WorkflowDefinition definition, DiagramOptions? options)
    {
        var diagram = new SvgDiagram(PictureBuilder.Draw(definition, options, foldsAnyState: true));
        diagram.Write();
        return diagram._svg.ToString();
    }

    private void Start(PictureNode initial, LayoutNode place)
    {
        var dot = new LayoutNode(LayoutRole.Point, DotRadius, DotRadius, 2 * DotRadius);
        _dots.Add(dot);
        _edges.Add(new(initial, dot, place));
    }

    private void Write()
    {
        var width = Math.Max(LeastWidth, _layout.Width);
        var head = new SvgHead(_picture, width);
        var (dx, dy) = (Margin + (width - _layout.Width) / 2, Margin + head.Height);
        var (w, h) = (SvgText.Number(width + 2 * Margin), SvgText.Number(dy + _layout.Height + Margin));
        _svg.Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sq\" role=\"img\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">\n");
        _svg.Raw("<title>").Raw(SvgText.Escape(_picture.Title)).Raw("</title>\n<desc>").Raw(SvgText.Escape(head.Description)).Raw("</desc>\n");
        _svg.Raw("<style>\n").Raw(SvgStyle.Sheet.Replace("\r\n", "\n")).Raw("</style>\n");
        _svg.Raw($"<rect class=\"sq-page\" width=\"{w}\" height=\"{h}\"/>\n");
        head.Write(_svg, Margin);
        // What is marked is drawn over what is not.
        foreach (var edge in _edges.OrderBy(e => e.Marked))
            edge.Write(_svg, dx, dy);
        foreach (var box in _boxes)
            box.WriteLoops(_svg, dx, dy);
        foreach (var dot in _dots)
            _svg.Raw($"<circle class=\"sq-dot\" cx=\"{SvgText.Number(dot.X + dx)}\" cy=\"{SvgText.Number(dot.Y + dy)}\" r=\"{SvgText.Number(DotRadius)}\"/>\n");
        foreach (var box in _boxes)
            box.Write(_svg, dx, dy);
        _svg.Raw("</svg>\n");
    }
}
