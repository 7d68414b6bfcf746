namespace Sequent.Definitions;

/// <summary>
/// Puts the tokens together. What is open stands on a stack of its own, since a text may nest deeper than a thread can.
/// After an error it reads on, as if the text had been what was probably meant.
/// </summary>
internal sealed partial class JsonParser
{
    private readonly string _text;
    private readonly JsonLimits _limits;
    private readonly JsonErrorList _errors;
    private readonly JsonLexer _lexer;
    private readonly Stack<JsonFrame> _open = new();
    private JsonToken _token;
    private JsonNode? _root;
    private int _nodes;

    // Where the last token that was passed ends.
    private int _end;

    public JsonParser(string text, JsonLimits limits, JsonErrorList errors)
    {
        _text = text;
        _limits = limits;
        _errors = errors;
        _lexer = new(text, errors);
        _token = _lexer.Next();
    }

    public JsonNode? Parse()
    {
        while (_token.Kind != JsonTokenKind.End && !_errors.IsClosed)
        {
            if (_open.Count > 0)
                ReadIn(_open.Peek());
            else if (_root is null)
                ReadRoot();
            else
                ReportRest();
        }

        if (_open.Count > 0)
            ReportUnclosed();
        else if (_root is null && _errors.IsEmpty)
            _errors.Add(_text.Length, _text.Length, "The text holds no value: write one, such as '{}'");
        while (_open.Count > 0)
            Complete(_open.Pop().ToNode(_end));
        return _root;
    }

    private void Advance()
    {
        _end = _token.End;
        _token = _lexer.Next();
    }

    private void Report(string message) => _errors.Add(_token.Start, _token.End, message);

    private void ReportMissing(string message) => _errors.Add(_end, _end, message);

    private void ReadRoot()
    {
        if (StartsValue())
        {
            ReadValue();
            return;
        }
        Report($"{Shown()} stands before any value: remove it");
        Advance();
    }

    private void ReadIn(JsonFrame frame)
    {
        switch (_token.Kind)
        {
            case JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket:
                Close(frame);
                return;
            case JsonTokenKind.Comma:
                if (!frame.NeedsComma)
                    Report("',' follows no value: remove it, or write a value before it");
                frame.NeedsComma = false;
                Advance();
                return;
            case JsonTokenKind.Unknown or JsonTokenKind.Colon when frame.NeedsComma:
                Report($"{Shown()} stands where ',' or '{frame.Closing}' is expected: {RemedyBehindValue()}");
                frame.NeedsComma = false;
                Advance();
                return;
        }

        if (frame.NeedsComma && PassRestOfString())
            return;
        if (frame.NeedsComma)
            ReportMissing($"The {(frame.IsObject ? "properties" : "items")} have no comma between them: write ',' here");
        if (!frame.IsObject || ReadName(frame))
            ReadValue();
    }

    private void ReadValue()
    {
        switch (_token.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket:
                Open();
                return;
            case JsonTokenKind.String:
                Take(JsonStringToken.Read(_text, _token, _errors));
                return;
            case JsonTokenKind.Number:
                Take(JsonNumberToken.Read(_text, _token, _errors));
                return;
            case JsonTokenKind.Word:
                TakeText(JsonWord.Read(_text, _token, _errors));
                return;
            default:
                Report($"{Shown()} means nothing here: remove it, or put it in quotes");
                TakeText(new JsonUnreadable(_token.Range));
                return;
        }
    }

    // What cannot be read is a text without quotes, as far as its line goes on with such.
    private void TakeText(JsonNode value)
    {
        Take(value);
        while (value is JsonUnreadable && _token.Kind is JsonTokenKind.Word or JsonTokenKind.Number or JsonTokenKind.Unknown
            && _text.IndexOfAny(['\n', '\r'], _end, _token.Start - _end) < 0)
            Advance();
    }

    private void Open()
    {
        if (_open.Count >= _limits.Depth)
        {
            _errors.AddLast(_token.Start, _token.End, $"The text nests more than {Wording.Count(_limits.Depth, "level")} deep: make it flatter");
            return;
        }
        if (!CountNode())
            return;
        _open.Push(new(_token));
        Advance();
    }

    private void Take(JsonNode value)
    {
        Advance();
        if (CountNode())
            Complete(value);
    }

    private void Complete(JsonNode value)
    {
        if (_open.Count > 0)
            _open.Peek().Add(value);
        else
            _root = value;
    }

    private bool CountNode()
    {
        if (++_nodes <= _limits.Nodes)
            return true;
        _errors.AddLast(_token.Start, _token.End, $"The text has more than {Wording.Count(_limits.Nodes, "value")}: split it");
        return false;
    }

    private bool StartsValue() => _token.Kind
        is JsonTokenKind.String or JsonTokenKind.Number or JsonTokenKind.Word or JsonTokenKind.Unknown or JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;
}
