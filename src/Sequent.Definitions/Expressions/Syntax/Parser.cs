namespace Sequent.Definitions.Expressions;

/// <summary>Recursive descent for what nests, precedence climbing for operators. After an error it reads on.</summary>
internal sealed partial class Parser(string text, List<Token> tokens, ErrorList errors)
{
    private int _index;
    private int _nesting;

    private Token Current => tokens[_index];

    public Expression Parse()
    {
        var root = Current.Kind == TokenKind.End ? Missing("The expression is empty: write a condition, such as 'amount > 0'.") : ParseExpression();
        // The rest is read only for its errors.
        while (Current.Kind != TokenKind.End && !errors.IsFull)
        {
            ReportUnexpected();
            if (!StartsOperand(Current.Kind))
                Advance();
            if (Current.Kind != TokenKind.End)
                ParseExpression();
        }
        return root;
    }

    private Expression ParseExpression()
    {
        if (!Enter())
            return Placeholder();
        var start = Current.Position;
        var condition = ParseBinary(1);
        if (Current.Kind != TokenKind.Question)
            return Leave(condition);

        Advance();
        var whenTrue = ParseBinary(1);
        if (!Expect(TokenKind.Colon, "':' and the value otherwise"))
            return Leave(condition);
        var whenFalse = ParseExpression();
        return Leave(Make(start, () => new ConditionalExpression(condition, whenTrue, whenFalse) { Position = start, Length = EndOf(start) }, condition, whenTrue, whenFalse));
    }

    private Expression ParseBinary(int precedence)
    {
        var start = Current.Position;
        var left = ParseUnary();
        while (BinaryHere() is { } binary && Operators.Precedence(binary) >= precedence)
        {
            Advance();
            var right = ParseBinary(Operators.Precedence(binary) + 1);
            var leftmost = left;
            left = Make(start, () => new BinaryExpression(binary, leftmost, right) { Position = start, Length = EndOf(start) }, leftmost, right);
        }
        return left;
    }

    // Words that other languages have for the operators are reported, and understood.
    private BinaryOperator? BinaryHere()
    {
        if (Current.Kind != TokenKind.Name)
            return Current.Operator;
        BinaryOperator? meant = Current.In(text).ToLowerInvariant() switch
        {
            "and" => BinaryOperator.And,
            "or" => BinaryOperator.Or,
            "is" => BinaryOperator.Equal,
            _ => null,
        };
        if (meant is { } binary)
            errors.Add(Current.Position, Current.Length, $"'{Current.In(text)}' is not an operator: write '{Operators.Symbol(binary)}'.");
        return meant;
    }

    private Expression ParseUnary()
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Not or TokenKind.Minus))
            return ParsePostfix(ParsePrimary(), token.Position);
        if (token.Kind == TokenKind.Minus && tokens[_index + 1].Kind == TokenKind.Number)
        {
            Advance();
            return ParsePostfix(Number(token.Position, "-"), token.Position);
        }

        if (!Enter())
            return Placeholder();
        Advance();
        var operand = ParseUnary();
        var unary = token.Kind == TokenKind.Not ? UnaryOperator.Not : UnaryOperator.Negate;
        return Leave(Make(token.Position, () => new UnaryExpression(unary, operand) { Position = token.Position, Length = EndOf(token.Position) }, operand));
    }

    private Expression ParsePostfix(Expression target, int start)
    {
        while (true)
        {
            var operand = target;
            if (Current.Kind == TokenKind.Point)
            {
                Advance();
                target = ParseMember(operand, start);
            }
            else if (Current.Kind == TokenKind.OpenBracket)
            {
                Advance();
                var index = ParseExpression();
                Expect(TokenKind.CloseBracket, "']'");
                target = Make(start, () => new IndexExpression(operand, index) { Position = start, Length = EndOf(start) }, operand, index);
            }
            else
            {
                return target;
            }
        }
    }

    private Expression ParseMember(Expression target, int start)
    {
        var name = Current;
        if (name.Kind != TokenKind.Name || !Identifiers.IsField(name.In(text)))
        {
            var remedy = name.Operator == BinaryOperator.In || name.Kind == TokenKind.Name ? $"write [\"{name.In(text)}\"] instead" : "write a field's name";
            errors.Add(name.Position, name.Length, $"After '.' stands {Shown(name)}, which is not a field: {remedy}.");
            if (name.Kind == TokenKind.Name || name.Operator == BinaryOperator.In)
                Advance();
            return target;
        }

        Advance();
        return Current.Kind == TokenKind.Open
            ? ParseCall(target, name, start)
            : Make(start, () => new MemberExpression(target, name.In(text)) { Position = start, Length = name.End - start }, target);
    }

    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number(token.Position, "");
            case TokenKind.String:
                Advance();
                return Text(token, keepsUnknown: false);
            case TokenKind.Name:
                return ParseName(token);
            case TokenKind.Open:
                Advance();
                var inner = ParseExpression();
                Expect(TokenKind.Close, "')'");
                return inner;
            case TokenKind.OpenBracket:
                Advance();
                var elements = ParseList(TokenKind.CloseBracket, "']'", allowsLastComma: true);
                return Make(token.Position, () => new ListExpression([.. elements]) { Position = token.Position, Length = EndOf(token.Position) }, [.. elements]);
            case TokenKind.Unknown:
                Advance();
                return StartsOperand(Current.Kind) ? ParseUnary() : Placeholder();
            default:
                var message = token.Kind == TokenKind.End
                    ? "The expression ends too early: write a value here."
                    : $"{Capital(Shown(token))} stands where a value is expected: write one before it, or remove it.";
                return Missing(message);
        }
    }

    private Expression ParseName(Token token)
    {
        Advance();
        var name = token.In(text);
        if (name is "true" or "false")
            return LiteralExpression.Boolean(name == "true", token.Position, token.Length);
        if (name is "null")
            return LiteralExpression.Null(token.Position, token.Length);
        if (name is "not" && StartsOperand(Current.Kind))
        {
            errors.Add(token.Position, token.Length, "'not' is not an operator: write '!'.");
            return Enter() ? Leave(ParseUnary()) : Placeholder();
        }
        if (Identifiers.IsReserved(name))
        {
            errors.Add(token.Position, token.Length, $"'{name}' is a reserved word: write 'data.{name}' for a field of that name.");
            return Placeholder();
        }
        return Current.Kind == TokenKind.Open ? ParseCall(null, token, token.Position) : new NameExpression(name) { Position = token.Position, Length = token.Length };
    }
}
