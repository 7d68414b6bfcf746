namespace Sequent.Cli.Yaml;

/// <summary>Tells in which line and column a position of a text is. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
internal sealed class YamlLines
{
    private readonly List<int> _starts;
    private readonly int _length;

    public YamlLines(string text)
    {
        _length = text.Length;
        // A byte order mark takes up no column.
        _starts = [text.StartsWith('\ufeff') ? 1 : 0];
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
    }

    public (int Line, int Column) At(int position)
    {
        position = Math.Clamp(position, Math.Min(_starts[0], _length), _length);
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
