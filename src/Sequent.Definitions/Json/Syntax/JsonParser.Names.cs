namespace Sequent.Definitions;

internal sealed partial class JsonParser
{
    /// <summary>Passes the name of a property and the colon. False when no value follows: the property is then complete.</summary>
    private bool ReadName(JsonFrame frame)
    {
        frame.Name = null;
        switch (_token.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket:
                Report($"{Shown()} stands where a name is expected: write the name and ':' before it");
                return true;
            case JsonTokenKind.Colon:
                Report("':' follows no name: write one before it");
                break;
            case JsonTokenKind.Unknown:
                Report($"{Shown()} stands where a name is expected: remove it, or put it in quotes");
                Advance();
                if (_token.Kind != JsonTokenKind.Colon)
                    return false;
                break;
            default:
                SplitName();
                TakeName(frame);
                if (_token.Kind == JsonTokenKind.Colon)
                    break;
                return ReadWithoutColon(frame);
        }
        Advance();
        return ReadBehindColon(frame);
    }

    // A colon in a name that has none behind it: the quote before that is missing, and the string is what lies before the next one.
    private void SplitName()
    {
        if (_token.Kind != JsonTokenKind.String || (!_token.IsBroken && _lexer.IsBeforeColon()))
            return;
        var colon = _text.IndexOf(':', _token.Start, _token.End - _token.Start);
        if (colon <= _token.Start + 1)
            return;
        _lexer.GoTo(colon);
        _token = new(JsonTokenKind.String, _token.Start, colon, IsBroken: true);
    }

    private void TakeName(JsonFrame frame)
    {
        var name = _token.Kind == JsonTokenKind.String ? JsonStringToken.Read(_text, _token, _errors) : BareName();
        if (frame.TakeName(name) is { } before)
            _errors.Add(_token.Start, _token.End, $"The name {Wording.Quote(name.Value)} is already taken in line {LineOf(before.Start)}: remove one of the two, or rename it", before);
        Advance();
    }

    private JsonString BareName()
    {
        var name = _token.In(_text).TrimEnd('"');
        Report($"The name {Wording.Quote(name)} is not in quotes: write it between two '\"'");
        return new(_text, _token.Range, _token.End, name);
    }

    private bool ReadWithoutColon(JsonFrame frame)
    {
        if (_token.Kind == JsonTokenKind.Unknown)
        {
            Report($"{Shown()} stands where ':' is expected: write ':'");
            Advance();
            return ReadBehindColon(frame);
        }
        if (StartsValue() && !IsNextName())
        {
            ReportMissing($"The name {Wording.Quote(frame.Name!.Value)} has no colon behind it: write ':' here");
            return true;
        }
        return HasNoValue(frame, "write ':' and a value here");
    }

    private bool ReadBehindColon(JsonFrame frame)
    {
        while (_token.Kind == JsonTokenKind.Colon)
        {
            Report("':' stands where a value is expected: remove it");
            Advance();
        }
        return (StartsValue() && !IsNextName()) || HasNoValue(frame, "write one here");
    }

    private bool HasNoValue(JsonFrame frame, string remedy)
    {
        var name = frame.Name is { } known ? " " + Wording.Quote(known.Value) : "";
        ReportMissing($"The property{name} has no value: {remedy}");
        AddUnreadable();
        // The comma is most likely missing together with the value.
        frame.NeedsComma = !IsNextName();
        return false;
    }

    private void AddUnreadable()
    {
        if (CountNode())
            Complete(new JsonUnreadable(new(_end, 0)));
    }

    private bool IsNextName() => _token.Kind is JsonTokenKind.String or JsonTokenKind.Word && _lexer.IsBeforeColon();
}
