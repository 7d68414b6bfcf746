namespace Sequent.Definitions.Expressions;

/// <summary>Texts that are wholly a path from a root: <c>data.vendor</c>, <c>steps.fetch.lines[0].total</c>.</summary>
internal static class PathText
{
    /// <summary>The path; null when the text is something else.</summary>
    public static Expression? Read(string text)
    {
        var point = text.IndexOf('.');
        if (point < 0 || !Roots.Contains(text.Substring(0, point)) || !text.All(c => Identifiers.IsPart(c) || c is '.' or '[' or ']'))
            return null;
        return ExpressionParser.Parse(text).Root is { } root && IsPath(root) ? root : null;
    }

    private static bool IsPath(Expression node)
    {
        while (true)
        {
            switch (node)
            {
                case MemberExpression member:
                    node = member.Target;
                    break;
                case IndexExpression { Index: LiteralExpression { Kind: LiteralKind.Whole } } index:
                    node = index.Target;
                    break;
                default:
                    return node is NameExpression;
            }
        }
    }
}
