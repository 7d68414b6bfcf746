using System.Text;

namespace Sequent.Generators.Emission;

/// <summary>Writes indented lines of C#, ended by <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one or more lines at the current depth.</summary>
    public SourceWriter Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
        return this;
    }

    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes the declaration of a text that keeps its lines, which are not indented.</summary>
    public SourceWriter Verbatim(string declaration, string text)
    {
        Line(declaration + "@\"" + text.Replace("\"", "\"\"") + "\";");
        return this;
    }

    /// <summary>Opens a block after a header; disposing what it returns closes it.</summary>
    public Block Open(string header = "", string close = "}")
    {
        if (header.Length > 0)
            Line(header);
        Line("{");
        _depth++;
        return new(this, close);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(SourceWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(close);
        }
    }
}
