namespace Sequent.Definitions;

/// <summary>A place in a text as editors show it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
internal readonly record struct TextPosition(int Line, int Column);

/// <summary>Tells in which line and column a position of a text is. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts;
    private readonly int _length;

    public LineMap(string text)
    {
        _length = text.Length;
        // A byte order mark takes up no column.
        _starts = [text.Length > 0 && text[0] == '\ufeff' ? 1 : 0];
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
    }

    /// <summary>The place of a position, from 0. One outside of the text is taken for its nearest end.</summary>
    public TextPosition At(int position)
    {
        position = Math.Max(_starts[0], Math.Min(position, _length));
        var index = _starts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, position - _starts[line] + 1);
    }
}
