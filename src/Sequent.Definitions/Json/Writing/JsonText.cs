using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>Writes JSON text, indented by two spaces or on one line, that is the same on every machine.</summary>
internal sealed class JsonText(bool isOneLine = false)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _empty = true;
    private bool _onOneLine;

    /// <summary>Begins an object or an array. On one line stand only arrays without arrays and objects in them.</summary>
    public void Begin(char bracket, bool onOneLine = false)
    {
        _text.Append(bracket);
        _depth++;
        _empty = true;
        _onOneLine = onOneLine || isOneLine;
    }

    public void End(char bracket)
    {
        _depth--;
        if (!_empty && !_onOneLine)
            NewLine();
        _text.Append(bracket);
        _empty = false;
        _onOneLine = isOneLine;
    }

    /// <summary>Begins the next item of an array.</summary>
    public void Item()
    {
        if (!_empty)
            _text.Append(_onOneLine ? ", " : ",");
        if (!_onOneLine)
            NewLine();
        _empty = false;
    }

    /// <summary>Begins the next field of an object.</summary>
    public void Field(string name)
    {
        Item();
        String(name);
        _text.Append(": ");
    }

    /// <summary>Writes the value of a field or an item.</summary>
    public void Value(string value) => String(value);

    public void Value(bool value) => _text.Append(value ? "true" : "false");

    public void Null() => _text.Append("null");

    /// <summary>Writes a number, from its digits.</summary>
    public void Number(string digits) => _text.Append(digits);

    public override string ToString() => _text.ToString();

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void String(string value)
    {
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                var readable = JsonEscapes.IsReadablePair(value[i]);
                Character(value[i], readable);
                Character(value[++i], readable);
            }
            else
            {
                // Conditions are full of '<': only before these does it mean something in HTML.
                var endsScript = value[i] == '<' && i + 1 < value.Length && value[i + 1] is '/' or '!';
                Character(value[i], !endsScript && JsonEscapes.IsReadable(value[i]));
            }
        }
        _text.Append('"');
    }

    private void Character(char c, bool readable)
    {
        if (JsonEscapes.ShortFormOf(c) is { } letter)
            _text.Append('\\').Append(letter);
        else if (readable)
            _text.Append(c);
        else
            _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }
}
