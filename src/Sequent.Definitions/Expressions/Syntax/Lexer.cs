namespace Sequent.Definitions.Expressions;

/// <summary>Cuts a text into tokens; what is none is reported, and passed over or taken for what was probably meant.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
    }

    /// <summary>The tokens, the last of which is <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Tokens(string text, ErrorList errors)
    {
        var lexer = new Lexer(text, errors);
        while (lexer.Next()) { }
        return lexer._tokens;
    }

    private bool Next()
    {
        SkipBlanks();
        var start = _at;
        if (_at >= _text.Length)
        {
            Add(TokenKind.End, 0);
            return false;
        }

        var c = _text[_at];
        if (StringToken.Starts(_text, _at))
            Add(TokenKind.String, StringToken.Measure(_text, _at, _errors));
        else if (Identifiers.IsStart(c))
            AddName();
        else if (c is >= '0' and <= '9' || (c == '.' && Peek(1) is >= '0' and <= '9'))
            AddNumber();
        else
            AddSymbol(c, Peek(1));
        return _at > start;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
                _at++;
            else if (_text[_at] == '/' && Peek(1) == '/')
                while (_at < _text.Length && _text[_at] != '\n')
                    _at++;
            else
                return;
        }
    }

    private void Add(TokenKind kind, int length, BinaryOperator? binary = null)
    {
        _tokens.Add(new(kind, _at, length, binary));
        _at += length;
    }

    private void AddName()
    {
        var end = _at;
        while (end < _text.Length && Identifiers.IsPart(_text[end]))
            end++;
        if (end - _at == 2 && _text[_at] == 'i' && _text[_at + 1] == 'n')
            Add(TokenKind.Operator, 2, BinaryOperator.In);
        else
            Add(TokenKind.Name, end - _at);
    }

    private void AddNumber()
    {
        var length = NumberText.Measure(_text, _at);
        var end = _at + length;
        if (end < _text.Length && Identifiers.IsPart(_text[end]))
        {
            while (end < _text.Length && Identifiers.IsPart(_text[end]))
                end++;
            var whole = _text.Substring(_at, end - _at);
            var remedy = whole[whole.Length - 1] is 'u' or 'U' ? "there are no unsigned numbers, leave the 'u' out" : "put a blank or an operator after the number";
            _errors.Add(_at, end - _at, $"{Wording.Quote(whole)} is not a number: {remedy}.");
        }
        Add(TokenKind.Number, end - _at);
    }

    private void AddSymbol(char c, char next)
    {
        switch (c, next)
        {
            case ('(', _): Add(TokenKind.Open, 1); break;
            case (')', _): Add(TokenKind.Close, 1); break;
            case ('[', _): Add(TokenKind.OpenBracket, 1); break;
            case (']', _): Add(TokenKind.CloseBracket, 1); break;
            case (',', _): Add(TokenKind.Comma, 1); break;
            case ('.', _): Add(TokenKind.Point, 1); break;
            case ('?', _): Add(TokenKind.Question, 1); break;
            case (':', _): Add(TokenKind.Colon, 1); break;
            case ('-', _): Add(TokenKind.Minus, 1, BinaryOperator.Subtract); break;
            case ('+', _): Add(TokenKind.Operator, 1, BinaryOperator.Add); break;
            case ('*', _): Add(TokenKind.Operator, 1, BinaryOperator.Multiply); break;
            case ('/', _): Add(TokenKind.Operator, 1, BinaryOperator.Divide); break;
            case ('%', _): Add(TokenKind.Operator, 1, BinaryOperator.Remainder); break;
            case ('=', '='): Add(TokenKind.Operator, 2, BinaryOperator.Equal); break;
            case ('!', '='): Add(TokenKind.Operator, 2, BinaryOperator.NotEqual); break;
            case ('<', '='): Add(TokenKind.Operator, 2, BinaryOperator.LessOrEqual); break;
            case ('>', '='): Add(TokenKind.Operator, 2, BinaryOperator.GreaterOrEqual); break;
            case ('&', '&'): Add(TokenKind.Operator, 2, BinaryOperator.And); break;
            case ('|', '|'): Add(TokenKind.Operator, 2, BinaryOperator.Or); break;
            case ('<', '>'): Meant(2, BinaryOperator.NotEqual); break;
            case ('=', _): Meant(1, BinaryOperator.Equal); break;
            case ('&', _): Meant(1, BinaryOperator.And); break;
            case ('|', _): Meant(1, BinaryOperator.Or); break;
            case ('<', _): Add(TokenKind.Operator, 1, BinaryOperator.Less); break;
            case ('>', _): Add(TokenKind.Operator, 1, BinaryOperator.Greater); break;
            case ('!', _): Add(TokenKind.Not, 1); break;
            default: SkipUnknown(); break;
        }
    }

    private void Meant(int length, BinaryOperator meant)
    {
        _errors.Add(_at, length, $"'{_text.Substring(_at, length)}' is not an operator: write '{Operators.Symbol(meant)}'.");
        Add(TokenKind.Operator, length, meant);
    }

    private void SkipUnknown()
    {
        var end = _at;
        while (end < _text.Length && (char.IsLetter(_text[end]) || (end > _at && char.IsLetterOrDigit(_text[end])) || (end > _at && _text[end] == '_')))
            end++;
        if (end > _at)
        {
            _errors.Add(_at, end - _at, $"{Wording.Quote(_text.Substring(_at, end - _at))} has letters that a name cannot have: write the whole name as data[\"…\"].");
            Add(TokenKind.Unknown, end - _at);
            return;
        }
        var length = char.IsHighSurrogate(_text[_at]) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        var c = _text.Substring(_at, length);
        var remedy = c is "{" or "}" ? "there are no map literals, use fields of the data" : "remove it, or put it in quotes";
        _errors.Add(_at, length, $"{Wording.Quote(c)} means nothing here: {remedy}.");
        Add(TokenKind.Unknown, length);
    }
}
