namespace Sequent.Definitions.Expressions;

/// <summary>Reporting, recovering, and keeping within the limits.</summary>
internal sealed partial class Parser
{
    private static bool StartsOperand(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.Open or TokenKind.OpenBracket or TokenKind.Not;

    private static string Capital(string shown) => shown.StartsWith("the ", StringComparison.Ordinal) ? "T" + shown.Substring(1) : shown;

    private void Advance() => _index = Math.Min(_index + 1, tokens.Count - 1);

    private int EndOf(int start) => _index == 0 ? 0 : tokens[_index - 1].End - start;

    private LiteralExpression Placeholder() => LiteralExpression.Null(Current.Position);

    private Expression Missing(string message)
    {
        errors.Add(Current.Position, Current.Length, message);
        return Placeholder();
    }

    private Expression Wrong(Token token, string message)
    {
        errors.Add(token.Position, token.Length, message);
        return Placeholder();
    }

    private Expression WrongAt(Expression node, string message)
    {
        errors.Add(node.Position, node.Length, message);
        return Placeholder();
    }

    private string Shown(Token token) => token.Kind == TokenKind.End ? "the end" : Wording.Quote(token.In(text));

    private void ReportUnexpected()
    {
        var token = Current;
        var message = token.Kind switch
        {
            TokenKind.Close or TokenKind.CloseBracket => $"{Shown(token)} closes nothing: remove it, or open it before.",
            TokenKind.Comma => "',' stands outside of a list: remove it.",
            TokenKind.Colon => "':' stands without a '?' before it: write 'condition ? a : b'.",
            _ => $"{Capital(Shown(token))} follows a complete value: put an operator such as '&&' before it.",
        };
        errors.Add(token.Position, token.Length, message);
    }

    /// <summary>Passes the token; or reports that it is missing, and passes over what stands before it.</summary>
    private bool Expect(TokenKind kind, string wanted)
    {
        if (Current.Kind != kind)
        {
            errors.Add(Current.Position, Current.Length, $"{Capital(Shown(Current))} stands where {wanted} is expected: write it.");
            for (var open = 0; Current.Kind != TokenKind.End && (open > 0 || Current.Kind != kind); Advance())
            {
                if (Current.Kind is TokenKind.Open or TokenKind.OpenBracket)
                    open++;
                else if (Current.Kind is TokenKind.Close or TokenKind.CloseBracket && --open < 0)
                    return false;
            }
            if (Current.Kind != kind)
                return false;
        }
        Advance();
        return true;
    }

    private bool Enter()
    {
        if (++_nesting <= ExpressionLimits.Nesting)
            return true;
        _nesting--;
        Stop($"The expression nests more than {Wording.Number(ExpressionLimits.Nesting)} levels deep: split it.");
        return false;
    }

    private Expression Leave(Expression node)
    {
        _nesting--;
        return node;
    }

    private Expression Make(int position, Func<Expression> make, params Expression[] parts)
    {
        if (!parts.Any(part => part.Height >= ExpressionLimits.Height))
            return make();
        Stop($"The expression chains more than {Wording.Number(ExpressionLimits.Height)} operators: split it, or use 'in' with a list.");
        return LiteralExpression.Null(position);
    }

    private void Stop(string message)
    {
        errors.Add(Current.Position, Current.Length, message);
        errors.Close();
        _index = tokens.Count - 1;
    }

    private Expression Number(int start, string sign)
    {
        var token = Current;
        Advance();
        if (NumberText.Normalize(token.In(text)) is { } number)
            return LiteralExpression.Number(sign + number, start, token.End - start);
        errors.Add(token.Position, token.Length, $"{Wording.Quote(token.In(text))} is larger than any number of the language: write a smaller one.");
        return Placeholder();
    }

    private Expression Text(Token token, bool keepsUnknown)
    {
        var decoded = StringToken.Decode(text, token, keepsUnknown, errors);
        return CodePoints.IsWellFormed(decoded) ? LiteralExpression.String(decoded, token.Position, token.Length) : Placeholder();
    }
}
