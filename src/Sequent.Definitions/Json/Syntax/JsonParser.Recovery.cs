namespace Sequent.Definitions;

internal sealed partial class JsonParser
{
    private const int MostClosings = 20;

    private LineMap? _lines;

    private int LineOf(int position) => (_lines ??= new(_text)).At(position).Line;

    private string Shown() => Wording.Quote(_token.In(_text));

    private void Close(JsonFrame frame)
    {
        if (_text[_token.Start] != frame.Closing)
        {
            if (IsMeantForOuter(frame))
            {
                ReportUnclosed(frame, $"write '{frame.Closing}' before the '{_text[_token.Start]}' in line {LineOf(_token.Start)}");
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

    private void ReportUnclosed(JsonFrame frame, string remedy) =>
        _errors.Add(frame.Opening.Start, frame.Opening.End, $"The {frame.Noun} is not closed: {remedy}");

    // The innermost: the closings of those around it are missing in the same place.
    private void ReportUnclosed()
    {
        var closings = string.Concat(_open.Take(MostClosings).Select(frame => frame.Closing));
        ReportUnclosed(_open.Peek(), $"write '{closings}{(_open.Count > MostClosings ? "…" : "")}' at the end of the text");
    }

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
