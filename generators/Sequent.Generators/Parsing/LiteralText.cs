using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Where the characters of a string literal's value stand in the source.</summary>
internal static class LiteralText
{
    /// <summary>The place of a part of the value; null when the expression is no literal on which it can be found.</summary>
    public static Location? Locate(ExpressionSyntax? syntax, TextRange range)
    {
        if (syntax is not LiteralExpressionSyntax { Token: var token } || !token.IsKind(SyntaxKind.StringLiteralToken) || Starts(token) is not { } starts)
            return null;
        if (range.Start + range.Length >= starts.Count)
            return null;
        // A mistake at the end of the text has no character of its own: the closing quote shows it.
        var end = range.Length == 0 ? starts[range.Start] + 1 : starts[range.Start + range.Length];
        return Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(token.SpanStart + starts[range.Start], token.SpanStart + end));
    }

    // Where each character of the value begins in the token, and where the last one ends.
    private static List<int>? Starts(SyntaxToken token)
    {
        var text = token.Text;
        var isVerbatim = text[0] == '@';
        if (!isVerbatim && text[0] != '"')
            return null;
        var starts = new List<int>();
        var at = isVerbatim ? 2 : 1;
        while (at < text.Length - 1)
        {
            starts.Add(at);
            var width = isVerbatim ? (text[at] == '"' ? 2 : 1) : text[at] == '\\' ? Escape(text, at) : 1;
            // Beyond the basic plane one escape makes two characters.
            if (!isVerbatim && width == 10 && !text.Substring(at + 2, 4).Equals("0000", StringComparison.Ordinal))
                starts.Add(at);
            at += width;
        }
        starts.Add(at);
        return starts.Count == token.ValueText.Length + 1 ? starts : null;
    }

    private static int Escape(string text, int at)
    {
        switch (text[at + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var digits = 0;
                while (digits < 4 && Uri.IsHexDigit(text[at + 2 + digits]))
                    digits++;
                return 2 + digits;
            default:
                return 2;
        }
    }
}
