namespace Sequent.Definitions.Expressions;

/// <summary>Calls, and the calls that are constructs of the language: macros, <c>has</c> and <c>regex</c>.</summary>
internal sealed partial class Parser
{
    private Expression ParseCall(Expression? target, Token name, int start)
    {
        var function = name.In(text);
        var isRegex = target is null && function == "regex";
        Advance();
        var arguments = ParseList(TokenKind.Close, "')'", allowsLastComma: false, isRegex);

        if (target is not null && Identifiers.IsMacro(function))
            return Macro(target, name, start, arguments);
        if (target is null && function == "has")
            return Has(name, arguments);
        if (!isRegex)
            return Make(start, () => new CallExpression(target, function, [.. arguments]) { Position = start, Length = EndOf(start), NamePosition = name.Position }, target is null ? [.. arguments] : [target, .. arguments]);

        if (arguments.Count != 2)
            return Wrong(name, "'regex' takes a text and a pattern: write regex(field, \"pattern\").");
        return Make(start, () => new CallExpression(arguments[0], "matches", arguments[1]) { Position = start, Length = EndOf(start), NamePosition = name.Position }, arguments[0], arguments[1]);
    }

    private Expression Macro(Expression target, Token name, int start, List<Expression> arguments)
    {
        var function = name.In(text);
        if (arguments.Count != 2)
            return Wrong(name, $"'{function}' takes a name and a condition: write {function}(x, x > 0).");
        if (arguments[0] is not NameExpression variable)
            return WrongAt(arguments[0], $"The first argument of '{function}' names the element: write a plain name, such as {function}(x, x > 0).");
        var kind = function switch { "all" => MacroKind.All, "exists" => MacroKind.Exists, _ => MacroKind.ExistsOne };
        return Make(start, () => new MacroExpression(kind, target, variable.Name, arguments[1]) { Position = start, Length = EndOf(start) }, target, arguments[1]);
    }

    private Expression Has(Token name, List<Expression> arguments)
    {
        if (arguments.Count != 1)
            return Wrong(name, "'has' takes one field: write has(data.field).");
        if (arguments[0] is not (NameExpression or MemberExpression))
            return WrongAt(arguments[0], "'has' tests whether a field is there, and this is not a field: write has(data.field).");
        return Make(name.Position, () => new HasExpression(arguments[0]) { Position = name.Position, Length = EndOf(name.Position) }, arguments[0]);
    }

    /// <summary>Elements or arguments, and the closing token.</summary>
    private List<Expression> ParseList(TokenKind closing, string closingText, bool allowsLastComma, bool isRegex = false)
    {
        var items = new List<Expression>();
        while (Current.Kind != closing && Current.Kind != TokenKind.End)
        {
            if (items.Count == ExpressionLimits.ListLength)
            {
                Stop($"The list has more than {Wording.Number(ExpressionLimits.ListLength)} elements: keep a list this long in the data.");
                return items;
            }

            items.Add(isRegex && Current.Kind == TokenKind.String && items.Count == 1 && tokens[_index + 1].Kind == closing ? Pattern() : ParseExpression());
            if (Current.Kind != TokenKind.Comma)
                break;
            var comma = Current;
            Advance();
            if (Current.Kind == closing && !allowsLastComma)
                errors.Add(comma.Position, comma.Length, "An argument is missing after ',': write it, or remove the ','.");
        }
        Expect(closing, $"',' or {closingText}");
        return items;
    }

    private Expression Pattern()
    {
        var token = Current;
        Advance();
        return Text(token, keepsUnknown: true);
    }
}
