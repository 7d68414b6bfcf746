namespace Sequent.Definitions;

/// <summary>Cuts a text into tokens, and passes over blanks and comments.</summary>
internal sealed class JsonLexer(string text, JsonErrorList errors)
{
    private int _at = text.Length > 0 && text[0] == '\ufeff' ? 1 : 0;

    public JsonToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length)
            return new(JsonTokenKind.End, text.Length, text.Length);

        var start = _at;
        var kind = KindOf(text[start]);
        if (text[start] is '-' or '+' or '.' && !IsWordPart(Peek(1)))
            kind = JsonTokenKind.Unknown;
        var isBroken = false;
        _at = kind switch
        {
            JsonTokenKind.String => JsonStringToken.Measure(text, start, out isBroken),
            JsonTokenKind.Number => EndOfRun(start, c => IsWordPart(c) || c == '+'),
            JsonTokenKind.Word => EndOfWord(start),
            JsonTokenKind.Unknown => EndOfRun(start, IsNothing),
            _ => start + 1,
        };
        return new(kind, start, _at, isBroken);
    }

    /// <summary>True when the next token is a colon. It is still the next one.</summary>
    public bool IsBeforeColon()
    {
        SkipBlanks();
        return Peek(0) == ':';
    }

    /// <summary>Goes on from there, which may be before what was last read.</summary>
    public void GoTo(int position) => _at = position;

    /// <summary>True when there is no further token.</summary>
    public bool IsAtEnd()
    {
        SkipBlanks();
        return _at >= text.Length;
    }

    private static JsonTokenKind KindOf(char c) => c switch
    {
        '{' => JsonTokenKind.OpenBrace,
        '}' => JsonTokenKind.CloseBrace,
        '[' => JsonTokenKind.OpenBracket,
        ']' => JsonTokenKind.CloseBracket,
        ',' => JsonTokenKind.Comma,
        ':' => JsonTokenKind.Colon,
        '-' or '+' or '.' or (>= '0' and <= '9') => JsonTokenKind.Number,
        _ when JsonStringToken.IsQuote(c) => JsonTokenKind.String,
        _ => IsWordPart(c) ? JsonTokenKind.Word : JsonTokenKind.Unknown,
    };

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '-' or '.';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsForeignBlank(char c) => !IsBlank(c) && (char.IsWhiteSpace(c) || c is '\u200b' or '\u2060' or '\ufeff');

    private static bool IsNothing(char c) =>
        KindOf(c) == JsonTokenKind.Unknown && c is not ('/' or '#') && !IsBlank(c) && !IsForeignBlank(c);

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private int EndOfRun(int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }

    // A quote right behind a word most likely lacks the one before it: as the beginning of a string it would swallow the rest.
    private int EndOfWord(int start)
    {
        var end = EndOfRun(start, IsWordPart);
        return end < text.Length && text[end] == '"' && !JsonWord.IsValue(text, start, end) ? end + 1 : end;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && !errors.IsClosed)
        {
            var c = text[_at];
            if (IsBlank(c))
                _at++;
            else if (c == '/' && Peek(1) == '/')
                SkipLine();
            else if (c == '/' && Peek(1) == '*')
                SkipComment();
            else if (c == '#')
                SkipForeignComment();
            else if (IsForeignBlank(c))
                SkipForeignBlanks(c);
            else
                return;
        }
    }

    private void SkipLine()
    {
        while (_at < text.Length && text[_at] is not ('\n' or '\r'))
            _at++;
    }

    private void SkipComment()
    {
        var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0)
            errors.Add(_at, _at + 2, "The comment does not end: close it with '*/'");
        _at = end < 0 ? text.Length : end + 2;
    }

    private void SkipForeignComment()
    {
        errors.Add(_at, _at + 1, "'#' begins no comment in JSON: write '//'");
        SkipLine();
    }

    private void SkipForeignBlanks(char c)
    {
        var end = EndOfRun(_at, IsForeignBlank);
        errors.Add(_at, end, $"The character {JsonStringToken.CodeOf(c)} is no blank in JSON: write a space");
        _at = end;
    }
}
