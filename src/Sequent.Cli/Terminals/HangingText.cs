using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sequent.Cli;

/// <summary>A piece of text in one style.</summary>
internal readonly record struct Piece(string Text, Style? Style = null);

/// <summary>
/// A paragraph whose second and later lines are indented. It is wrapped between words; a word that is longer than a line
/// is left in one piece, so that a path can be copied. Control characters are shown, never sent.
/// </summary>
internal sealed class HangingText(string indent, params Piece[] pieces) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(1, maxWidth), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var column = 0;
        var atStart = true;
        var space = default(Segment);
        foreach (var word in Words())
        {
            if (word is [{ IsWhiteSpace: true }])
            {
                space = space is null ? word[0] : new(space.Text + word[0].Text, word[0].Style);
                continue;
            }
            var width = Segment.CellCount(word);
            if (!atStart && space is not null && column + space.CellCount() + width > maxWidth)
            {
                yield return Segment.LineBreak;
                if (indent.Length > 0)
                    yield return new(indent);
                column = indent.Length;
            }
            else if (space is not null)
            {
                yield return space;
                column += space.CellCount();
            }
            foreach (var segment in word)
                yield return segment;
            column += width;
            (atStart, space) = (false, null);
        }
        yield return Segment.LineBreak;
    }

    // What lies between two spaces is one word, in however many styles.
    private IEnumerable<List<Segment>> Words()
    {
        var word = new List<Segment>();
        foreach (var piece in pieces)
        {
            var text = PlainText.Of(piece.Text);
            for (var start = 0; start < text.Length;)
            {
                var isSpace = text[start] == ' ';
                var end = start;
                while (end < text.Length && (text[end] == ' ') == isSpace)
                    end++;
                var segment = new Segment(text[start..end], piece.Style ?? Style.Plain);
                start = end;
                if (!isSpace)
                {
                    word.Add(segment);
                    continue;
                }
                if (word.Count > 0)
                    yield return word;
                yield return [segment];
                word = [];
            }
        }
        if (word.Count > 0)
            yield return word;
    }
}
