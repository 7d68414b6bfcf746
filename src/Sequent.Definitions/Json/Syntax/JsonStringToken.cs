using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>String literals, in double quotes or in others that are reported.</summary>
internal static class JsonStringToken
{
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201c' or '\u201d';

    /// <summary>Where the literal ends that begins there. One that does not end is broken, and ends with its line.</summary>
    public static int Measure(string text, int start, out bool isBroken)
    {
        isBroken = false;
        var end = start + 1;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            if (Closes(text[start], text[end]))
                return end + 1;
            end += text[end] == '\\' && end + 1 < text.Length && text[end + 1] is not ('\n' or '\r') ? 2 : 1;
        }

        isBroken = true;
        end = TrimEnd(text, start + 1, end);
        return end > start + 1 && text[end - 1] == ',' ? TrimEnd(text, start + 1, end - 1) : end;
    }

    /// <summary>The string that a token stands for. What is wrong in it is reported.</summary>
    public static JsonString Read(string text, JsonToken token, JsonErrorList errors)
    {
        var contentEnd = token.IsBroken ? token.End : token.End - 1;
        var isJson = text[token.Start] == '"';
        if (!isJson)
            errors.Add(token.Start, token.End, $"The string is in {NameOf(text[token.Start])}: write it in double quotes");
        else if (token.IsBroken)
            errors.Add(token.Start, token.End, "The string is not closed: write '\"' at its end, and a line break as '\\n'");
        // What is inside of other quotes was perhaps written by other rules.
        return new(text, token.Range, contentEnd, Decode(text, token.Start + 1, contentEnd, isJson ? errors : null));
    }

    /// <summary>The next character of the content, and how long it is in the text. What is no escape is a backslash.</summary>
    public static (char Value, int Length, bool IsWrong) Next(string text, int at, int end)
    {
        if (text[at] != '\\')
            return (text[at], 1, text[at] < ' ');
        if (at + 1 < end && JsonEscapes.CharacterOf(text[at + 1]) is { } character)
            return (character, 2, false);
        return at + 1 < end && text[at + 1] == 'u' && CountDigits(text, at + 2, end) == 4
            ? ((char)int.Parse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), 6, false)
            : ('\\', 1, true);
    }

    /// <summary>How Unicode names a character: <c>U+00A0</c>.</summary>
    public static string CodeOf(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static string Decode(string text, int start, int end, JsonErrorList? errors)
    {
        var value = new StringBuilder(end - start);
        var half = -1;
        var at = start;
        while (at < end)
        {
            var (c, length, isWrong) = Next(text, at, end);
            if (isWrong)
                ReportCharacter(text, at, end, errors);
            if (half >= 0 && !char.IsLowSurrogate(c))
                ReportHalf(half, at, errors);
            else if (half < 0 && char.IsLowSurrogate(c))
                ReportHalf(at, at + length, errors);
            half = char.IsHighSurrogate(c) ? at : -1;
            value.Append(c);
            at += length;
        }
        if (half >= 0)
            ReportHalf(half, end, errors);
        return value.ToString();
    }

    private static void ReportHalf(int start, int end, JsonErrorList? errors) =>
        errors?.Add(start, end, "The string holds half of a surrogate pair: write whole characters");

    private static void ReportCharacter(string text, int at, int end, JsonErrorList? errors)
    {
        var c = text[at];
        if (c != '\\')
        {
            var escape = JsonEscapes.ShortFormOf(c) is { } letter ? letter.ToString() : "u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
            errors?.Add(at, at + 1, $"The character {CodeOf(c)} cannot stand in a string as it is: write '\\{escape}'");
            return;
        }

        var isUnicode = at + 1 < end && text[at + 1] == 'u';
        var length = Math.Min(isUnicode ? 2 + CountDigits(text, at + 2, end) : 2, end - at);
        var remedy = isUnicode ? "write four hexadecimal digits behind '\\u'"
            : at + 1 < end && text[at + 1] == '\'' ? "leave the backslash out" : "write '\\\\' for a backslash";
        errors?.Add(at, at + length, $"{Wording.Quote(text.Substring(at, length))} is not an escape of JSON: {remedy}");
    }

    private static int CountDigits(string text, int at, int end)
    {
        var count = 0;
        while (count < 4 && at + count < end && Uri.IsHexDigit(text[at + count]))
            count++;
        return count;
    }

    private static bool Closes(char opening, char c) => opening switch
    {
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019',
        '\u201c' or '\u201d' => c is '\u201c' or '\u201d' or '"',
        _ => c == opening,
    };

    private static string NameOf(char quote) => quote switch
    {
        '\'' => "single quotes",
        '`' => "backquotes",
        _ => "typographic quotes",
    };

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        return end;
    }
}
