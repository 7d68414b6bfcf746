namespace Sequent.Definitions;

/// <summary>Guesses from the indentation which bracket lacks its closing one, in a text where one does.</summary>
internal static class JsonIndentation
{
    /// <summary>The first bracket that is closed by one further to the left than its own line: that one was most likely meant for a bracket around it.</summary>
    public static (JsonToken Opening, JsonToken Closing)? FirstMismatch(string text, LineMap lines)
    {
        var lexer = new JsonLexer(text, new JsonErrorList(int.MaxValue));
        var open = new Stack<JsonToken>();
        for (var token = lexer.Next(); token.Kind != JsonTokenKind.End; token = lexer.Next())
        {
            if (token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket)
                open.Push(token);
            if (token.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) || open.Count == 0)
                continue;
            var opening = open.Pop();
            if (IsLeftOf(text, lines, token, opening))
                return (opening, token);
        }
        return null;
    }

    private static bool IsLeftOf(string text, LineMap lines, JsonToken closing, JsonToken opening)
    {
        var (end, start) = (lines.At(closing.Start), lines.At(opening.Start));
        return end.Line != start.Line && IndentOf(text, closing.Start, end) == end.Column - 1 && end.Column - 1 < IndentOf(text, opening.Start, start);
    }

    private static int IndentOf(string text, int position, TextPosition place)
    {
        var lineStart = position - place.Column + 1;
        var at = lineStart;
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at - lineStart;
    }
}
