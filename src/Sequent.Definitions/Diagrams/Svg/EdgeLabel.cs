namespace Sequent.Definitions;

/// <summary>What is written at an edge: the name of the transition, and below it who or what takes it, and when.</summary>
internal sealed class EdgeLabel
{
    private const double MostWidth = 165;
    private const int MostNotes = 5;

    private readonly TextBlock _text = new(MostWidth);

    public EdgeLabel(PictureEdge edge)
    {
        _text.Add(edge.Steps is { } steps ? steps + ". " + edge.Label : edge.Label, TextStyle.Label, 2);
        foreach (var note in edge.Notes.Take(MostNotes))
            _text.Add(note.Sentence, TextStyle.Note, 2);
        if (edge.Notes.Count > MostNotes)
            _text.Add("…", TextStyle.Note, 1);
    }

    public double Width => _text.Width + 8;

    public double Height => _text.Height + 4;

    public static string ClassesOf(PictureEdge edge) => "sq-edge" + (edge.Automatic ? " sq-auto" : "") + (edge.Marked ? " sq-marked" : "");

    public static string TooltipOf(PictureEdge edge, PictureNode from, PictureNode to) =>
        string.Join("; ", new[] { $"{edge.Label}: {edge.Way ?? from.Label + " → " + to.Label}" }.Concat(edge.Notes.Select(n => n.Sentence)));

    /// <summary>Writes it with its middle at a point, on a ground that hides the line.</summary>
    public void Write(SvgText svg, double x, double y)
    {
        svg.Rectangle("sq-back", x - Width / 2, y - Height / 2, Width, Height, 3);
        svg.Block(_text, x, y - _text.Height / 2);
    }
}
