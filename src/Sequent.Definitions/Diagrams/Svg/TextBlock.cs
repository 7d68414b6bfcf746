namespace Sequent.Definitions;

/// <summary>Lines of text below each other, broken so that none is too wide; what does not fit ends in an ellipsis.</summary>
internal sealed class TextBlock(double mostWidth)
{
    private readonly List<(string Text, TextStyle Style)> _lines = [];

    public IReadOnlyList<(string Text, TextStyle Style)> Lines => _lines;

    public double Width { get; private set; }

    public double Height { get; private set; }

    public TextBlock Add(string text, TextStyle style, int mostLines)
    {
        var rest = DisplayText.Clean(text);
        for (var line = 1; rest.Length > 0 && line <= mostLines; line++)
        {
            var cut = Fitting(rest, style, mostWidth);
            var part = rest.Substring(0, cut).TrimEnd();
            if (line == mostLines && cut < rest.Length)
                part = rest.Substring(0, WholeCharacters(rest, Prefix(rest, style, mostWidth - TextWidths.Of("…", style)))).TrimEnd() + "…";
            Append(part, style);
            rest = rest.Substring(cut).TrimStart();
        }
        return this;
    }

    private void Append(string line, TextStyle style)
    {
        _lines.Add((line, style));
        Width = Math.Max(Width, TextWidths.Of(line, style));
        Height += style.LineHeight;
    }

    // To the last space within the width, or the last sign; where there is none, in the middle of a word.
    private static int Fitting(string text, TextStyle style, double width)
    {
        var prefix = Prefix(text, style, width);
        if (prefix == text.Length)
            return prefix;
        return Cut(text, prefix, (before, at) => at == ' ' || before == ' ')
            ?? Cut(text, prefix, (before, _) => before is ',' or '/' or '_' or '-' or '.')
            ?? WholeCharacters(text, prefix);
    }

    private static int? Cut(string text, int most, Func<char, char, bool> isEnd)
    {
        for (var cut = most; cut > most / 3; cut--)
            if (isEnd(text[cut - 1], text[cut]))
                return cut;
        return null;
    }

    // At least one character, so that every text comes to an end.
    private static int Prefix(string text, TextStyle style, double width)
    {
        var used = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            used += TextWidths.Of(text.Substring(i, 1), style);
            if (used > width)
                return Math.Max(1, i);
        }
        return text.Length;
    }

    private static int WholeCharacters(string text, int cut) =>
        cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut > 1 ? cut - 1 : cut + 1 : cut;
}
