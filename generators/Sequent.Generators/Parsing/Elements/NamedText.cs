using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>A value with a name, as attributes write it: <c>name: text</c>, or <c>name := json</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The text, or the JSON.</param>
/// <param name="Start">Where the value begins.</param>
/// <param name="IsJson">True for JSON.</param>
internal sealed record NamedText(string Name, string Value, int Start, bool IsJson)
{
    /// <summary>Reads one; null, and what is wrong, when it has no name. A name that holds a colon is written in quotes, as JSON.</summary>
    public static NamedText? Read(string text, out string? problem)
    {
        problem = null;
        var isQuoted = text.Length > 0 && text[0] == '"';
        var colon = text.IndexOf(':', isQuoted ? EndOfQuotes(text) : 0);
        if (colon < 0)
        {
            problem = $"{Wording.Quote(text)} has no name: write 'name: text', or 'name := value' for a value as JSON";
            return null;
        }

        // The colon of ':=' may have a blank before it, and is no part of the name.
        var name = text.Substring(0, colon).Trim();
        if (isQuoted && JsonSyntax.Parse(name) is { Errors.IsEmpty: true, Root: JsonString quoted })
            name = quoted.Value;
        else if (name.Length == 0 || isQuoted)
        {
            problem = $"{Wording.Quote(text)} has no name before ':': write 'name: text', or 'name := value' for a value as JSON";
            return null;
        }
        var isJson = colon + 1 < text.Length && text[colon + 1] == '=';
        var start = isJson ? colon + 2 : colon + 1;
        // One blank only: more of them are the text's.
        if (start < text.Length && text[start] == ' ')
            start++;
        return new(name, text.Substring(start), start, isJson);
    }

    private static int EndOfQuotes(string text)
    {
        var at = 1;
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at, text.Length);
    }
}
