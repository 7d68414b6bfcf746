namespace Sequent.Definitions;

/// <summary>A string in a JSON text: what it stands for, and where each character of that is written.</summary>
internal sealed class JsonString : JsonNode
{
    private readonly string _text;
    private readonly int _contentEnd;

    /// <param name="text">The whole text.</param>
    /// <param name="range">The string in it, with its quotes.</param>
    /// <param name="contentEnd">Where its closing quote stands, or should.</param>
    /// <param name="value">What the content stands for.</param>
    public JsonString(string text, TextRange range, int contentEnd, string value)
        : base(range)
    {
        _text = text;
        _contentEnd = contentEnd;
        Value = value;
    }

    public string Value { get; }

    /// <summary>Where a part of the value is written in the text. What lies outside of the value is taken for its nearest end.</summary>
    public TextRange RangeOf(TextRange inValue)
    {
        var first = Within(inValue.Start, Value.Length);
        var count = Within(inValue.Length, Value.Length - first);
        var start = Skip(Range.Start + 1, first);
        return new(start, Skip(start, count) - start);
    }

    private static int Within(int value, int most) => Math.Min(Math.Max(value, 0), most);

    // The positions are found again each time: few strings are ever asked, and a table would be larger than the text.
    private int Skip(int at, int characters)
    {
        if (Value.Length == _contentEnd - Range.Start - 1)
            return at + characters;
        for (; characters > 0; characters--)
            at += JsonStringToken.Next(_text, at, _contentEnd).Length;
        return at;
    }
}
