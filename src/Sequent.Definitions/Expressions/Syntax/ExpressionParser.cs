namespace Sequent.Definitions.Expressions;

/// <summary>Reads expressions.</summary>
public static class ExpressionParser
{
    /// <summary>Reads one expression. Never throws: all that is wrong with the text is in the result.</summary>
    /// <param name="text">The text, such as <c>amount &lt;= 5000 &amp;&amp; department != "it"</c>.</param>
    public static ParsedExpression Parse(string text)
    {
        if (text.Length > ExpressionLimits.TextLength)
        {
            var message = $"The expression has {Wording.Number(text.Length)} characters, and at most {Wording.Number(ExpressionLimits.TextLength)} are read: split it.";
            return new(null, EquatableArray.Create(new ExpressionError(ExpressionLimits.TextLength, text.Length - ExpressionLimits.TextLength, message)));
        }

        var errors = new ErrorList();
        var root = new Parser(text, Lexer.Tokens(text, errors), errors).Parse();
        return errors.IsEmpty ? new(root, default) : new(null, errors.InOrder());
    }
}
