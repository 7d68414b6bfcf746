namespace Sequent.Definitions;

internal sealed partial class JsonParser
{
    private const int MostClosings = 20;

    private LineMap? _lines;

    private LineMap Lines => _lines ??= new(_text);

    private int LineOf(int position) => Lines.At(position).Line;

    private string Shown() => Wording.Quote(_token.In(_text));

    private void Close(JsonFrame frame)
    {
        if (_text[_token.Start] != frame.Closing)
        {
            if (IsMeantForOuter(frame))
            {
                ReportUnclosed(frame.Opening, _token);
                _open.Pop();
                Complete(frame.ToNode(_end));
                return;
            }
            Report($"{Shown()} stands where '{frame.Closing}' is expected: write '{frame.Closing}'");
        }
        _open.Pop();
        Advance();
        Complete(frame.ToNode(_end));
    }

    // The bracket closes what is around this one, unless the text would then go on behind its end.
    private bool IsMeantForOuter(JsonFrame frame)
    {
        if (_open.All(outer => outer.IsObject == frame.IsObject))
            return false;
        var isForRoot = _open.Count(outer => outer.IsObject != frame.IsObject) == 1 && _open.Last().IsObject != frame.IsObject;
        return !isForRoot || _lexer.IsAtEnd();
    }

    private void ReportUnclosed(JsonToken opening, JsonToken closing) =>
        ReportUnclosed(opening, $"write '{ClosingOf(opening)}' before the '{_text[closing.Start]}' in line {LineOf(closing.Start)}", closing.Range);

    private void ReportUnclosed(JsonToken opening, string remedy, TextRange? related = null) =>
        _errors.Add(opening.Start, opening.End, $"The {(opening.Kind == JsonTokenKind.OpenBrace ? "object" : "array")} is not closed: {remedy}", related);

    private void ReportUnclosed()
    {
        if (_errors.IsClosed)
            return;
        if (JsonIndentation.FirstMismatch(_text, Lines) is { } mismatch)
        {
            ReportUnclosed(mismatch.Opening, mismatch.Closing);
            return;
        }
        // The innermost: the closings of those around it are missing in the same place.
        var closings = string.Concat(_open.Take(MostClosings).Select(frame => frame.Closing));
        ReportUnclosed(_open.Peek().Opening, $"write '{closings}{(_open.Count > MostClosings ? "…" : "")}' at the end of the text");
    }

    private static char ClosingOf(JsonToken opening) => opening.Kind == JsonTokenKind.OpenBrace ? '}' : ']';

    private void ReportRest()
    {
        if (_token.Kind == JsonTokenKind.Colon && _root is JsonString or JsonUnreadable)
            _errors.AddLast(_root.Range.Start, _root.Range.Start, "The properties are in no object: write '{' before them, and '}' behind them");
        else if (_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket)
            _errors.AddLast(_token.Start, _token.End, $"{Shown()} closes nothing: remove it, or open it before");
        else
            _errors.AddLast(_token.Start, _token.End, $"{Shown()} follows the end of the value: remove the rest of the text{(_root is JsonObject or JsonArray ? ", or a bracket that closes too early" : "")}");
    }

    /// <summary>Passes what belongs to the string before it, up to the end of the line, when a quote inside of that has ended it.</summary>
    private bool PassRestOfString()
    {
        if (_token.Start != _end || _token.Kind is not (JsonTokenKind.Word or JsonTokenKind.Number) || !JsonStringToken.IsQuote(_text[_end - 1]))
            return false;
        var lineEnd = _text.IndexOfAny(['\n', '\r'], _end);
        var quote = lineEnd < 0 ? _text.Length - 1 : lineEnd - 1;
        while (quote >= _end && _text[quote] is ' ' or '\t' or ',' or ']' or '}')
            quote--;
        if (quote < _end || _text[quote] != _text[_end - 1])
            return false;
        _errors.Add(_end - 1, _end, "The quote ends the string, and more of it follows: write '\\\"' for a quote in a string");
        _lexer.GoTo(quote + 1);
        _end = quote + 1;
        _token = _lexer.Next();
        return true;
    }

    private string RemedyBehindValue() => _text[_token.Start] == ';' ? "write ','" : "remove it";
}
