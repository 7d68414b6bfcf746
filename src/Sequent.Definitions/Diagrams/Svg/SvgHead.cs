namespace Sequent.Definitions;

/// <summary>What stands above the drawing: the name of the workflow, what is said of it as a whole, and what was found.</summary>
internal sealed class SvgHead
{
    private const double NoticePadding = 10;

    private readonly TextBlock _text;
    private readonly TextBlock _caption;
    private readonly double _width;

    public SvgHead(Picture picture, double width)
    {
        _width = Math.Min(width, 900);
        _text = new TextBlock(_width).Add(picture.Title, TextStyle.Heading, 2);
        foreach (var line in picture.Lines.Take(6))
            _text.Add(line, TextStyle.Subheading, 2);
        _caption = new TextBlock(_width - 2 * NoticePadding).Add(picture.Caption ?? "", TextStyle.Caption, 6);
        var states = picture.Nodes.Count(n => n.Kind != PictureKind.AnyState && !n.IsBar);
        var bars = picture.Nodes.Count(n => n.IsBar);
        var summary = $"State diagram with {Wording.Count(states, "state")} and {Wording.Count(picture.Edges.Count, "arrow")}"
            + (bars == 0 ? "." : $"; at {Wording.Count(bars, "bar")} work is split or brought together.");
        Description = string.Join(" ", new[] { picture.Description, summary, picture.Caption }.Where(t => t is not null));
    }

    /// <summary>The drawing in words.</summary>
    public string Description { get; }

    public double Height => _text.Height + (HasCaption ? _caption.Height + 2 * NoticePadding + 8 : 0) + 18;

    private bool HasCaption => _caption.Lines.Count > 0;

    public void Write(SvgText svg, double margin)
    {
        svg.Raw("<g class=\"sq-head\">\n");
        svg.Block(_text, margin, margin, fromStart: true);
        if (HasCaption)
        {
            var top = margin + _text.Height + 8;
            svg.Rectangle("sq-notice", margin, top, Math.Max(_caption.Width + 2 * NoticePadding, 120), _caption.Height + 2 * NoticePadding, 6);
            svg.Block(_caption, margin + NoticePadding, top + NoticePadding, fromStart: true);
        }
        svg.Close();
    }
}
