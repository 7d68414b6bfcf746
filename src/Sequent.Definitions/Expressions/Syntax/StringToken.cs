using System.Globalization;
using System.Text;

namespace Sequent.Definitions.Expressions;

/// <summary>String literals: <c>'a'</c>, <c>"a"</c>, <c>'''a'''</c>, <c>"""a"""</c>, and each with <c>r</c> before it.</summary>
internal static class StringToken
{
    public static bool Starts(string text, int at)
    {
        var prefix = at;
        while (prefix < text.Length && prefix - at < 2 && text[prefix] is 'r' or 'R' or 'b' or 'B')
            prefix++;
        return prefix < text.Length && text[prefix] is '"' or '\'';
    }

    /// <summary>How long the literal is that begins there. One that does not end is reported, and ends with its line.</summary>
    public static int Measure(string text, int at, ErrorList errors)
    {
        var (content, quote, isRaw) = Opening(text, at);
        var isBytes = text.IndexOfAny(['b', 'B'], at, Math.Min(2, content - at)) >= 0 && text[at] is not ('"' or '\'');
        var end = content;
        while (end < text.Length && string.CompareOrdinal(text, end, quote, 0, quote.Length) != 0)
        {
            if (quote.Length == 1 && text[end] is '\n' or '\r')
                break;
            end += text[end] == '\\' && !isRaw && end + 1 < text.Length && (quote.Length == 3 || text[end + 1] is not ('\n' or '\r')) ? 2 : 1;
        }

        var closes = string.CompareOrdinal(text, end, quote, 0, quote.Length) == 0 && end < text.Length;
        var length = (closes ? end + quote.Length : Math.Min(end, text.Length)) - at;
        if (!closes)
            errors.Add(at, length, $"The string does not end: close it with {quote}.");
        else if (isBytes)
            errors.Add(at, length, "There are no byte strings: leave the 'b' out.");
        return length;
    }

    /// <summary>
    /// The characters a literal stands for. Bad escapes are reported; but with <paramref name="keepsUnknown"/>, as in
    /// <c>regex()</c>, an escape that is the pattern's own affair, such as <c>\s</c>, stays as it is written.
    /// </summary>
    public static string Decode(string text, Token token, bool keepsUnknown, ErrorList errors)
    {
        var (content, quote, isRaw) = Opening(text, token.Position);
        var end = Math.Max(content, token.End - (text.Substring(content, token.End - content).EndsWith(quote, StringComparison.Ordinal) ? quote.Length : 0));
        if (!CodePoints.IsWellFormed(text.Substring(content, end - content)))
            errors.Add(token.Position, token.Length, "The string holds half of a surrogate pair: write whole characters.");
        if (isRaw)
            return text.Substring(content, end - content);

        var result = new StringBuilder(end - content);
        for (var at = content; at < end;)
        {
            if (text[at] != '\\')
                result.Append(text[at++]);
            else
                at += Escape(text, at, end, keepsUnknown, result, errors);
        }
        return result.ToString();
    }

    private static (int Content, string Quote, bool IsRaw) Opening(string text, int at)
    {
        var isRaw = false;
        for (; text[at] is not ('"' or '\''); at++)
            isRaw |= text[at] is 'r' or 'R';
        var three = new string(text[at], 3);
        var quote = string.CompareOrdinal(text, at, three, 0, 3) == 0 ? three : three.Substring(2);
        return (at + quote.Length, quote, isRaw);
    }

    private static int Escape(string text, int at, int end, bool keepsUnknown, StringBuilder result, ErrorList errors)
    {
        var c = at + 1 < end ? text[at + 1] : '\0';
        var simple = c switch
        {
            '\\' or '"' or '\'' or '`' => c,
            _ when keepsUnknown => '\0',
            '?' => '?',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => '\0',
        };
        if (simple != '\0')
        {
            result.Append(simple);
            return 2;
        }

        var (digits, start, style) = c switch
        {
            'x' or 'X' => (2, at + 2, NumberStyles.AllowHexSpecifier),
            'u' => (4, at + 2, NumberStyles.AllowHexSpecifier),
            'U' => (8, at + 2, NumberStyles.AllowHexSpecifier),
            >= '0' and <= '3' => (3, at + 1, NumberStyles.None),
            _ => (0, at + 1, NumberStyles.None),
        };
        if (keepsUnknown && c is not ('u' or 'U'))
        {
            result.Append('\\');
            return 1;
        }
        if (digits > 0 && start + digits <= end && CodePoint(text.Substring(start, digits), style) is { } point)
        {
            result.Append(char.ConvertFromUtf32(point));
            return start + digits - at;
        }

        var length = Math.Min(digits > 0 ? start + digits - at : 2, end - at);
        errors.Add(at, length, $"{Wording.Quote(text.Substring(at, length))} is not an escape: write '\\\\' for a backslash.");
        return Math.Max(1, Math.Min(2, end - at));
    }

    private static int? CodePoint(string digits, NumberStyles style)
    {
        long point = 0;
        if (style == NumberStyles.None)
        {
            foreach (var digit in digits)
                point = digit is >= '0' and <= '7' ? point * 8 + (digit - '0') : 0x7fffffff;
        }
        else if (!long.TryParse(digits, style, CultureInfo.InvariantCulture, out point))
        {
            return null;
        }
        return point is (>= 0 and < 0xd800) or (> 0xdfff and <= 0x10ffff) ? (int)point : null;
    }
}
