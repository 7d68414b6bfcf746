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
        var message = _token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket
            ? $"{Shown()} closes nothing: remove it, or open it before"
            : $"{Shown()} follows the end of the value: remove it and what is behind it";
        _errors.AddLast(_token.Start, _token.End, message);
    }

    private string RemedyBehindValue() => _token.Kind == JsonTokenKind.Colon ? "remove it"
        : _text[_token.Start] == ';' ? "write ','" : "remove it";
}
