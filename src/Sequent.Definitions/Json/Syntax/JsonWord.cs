namespace Sequent.Definitions;

/// <summary>Words without quotes: the three that are values, and those that were meant to be one.</summary>
internal static class JsonWord
{
    private static readonly string[] Values = ["true", "false", "null"];

    public static bool IsValue(string text, int start, int end)
    {
        foreach (var value in Values)
            if (value.Length == end - start && string.CompareOrdinal(text, start, value, 0, value.Length) == 0)
                return true;
        return false;
    }

    /// <summary>The value that a word stands for. One that is none is reported, and understood where that is no guess.</summary>
    public static JsonNode Read(string text, JsonToken token, JsonErrorList errors)
    {
        var word = token.In(text);
        var meant = IsValue(text, token.Start, token.End) ? word : Meant(word.ToLowerInvariant());
        if (meant != word)
            errors.Add(token.Start, token.End, Wording.Quote(word) + Remedy(word, meant ?? Spelling.Closest(word, Values)));
        return meant switch
        {
            "true" or "false" => new JsonBoolean(token.Range, meant == "true"),
            "null" => new JsonNull(token.Range),
            _ => new JsonUnreadable(token.Range),
        };
    }

    // What other languages write, and people who are used to them.
    private static string? Meant(string word) => word switch
    {
        "true" or "yes" or "on" => "true",
        "false" or "no" or "off" => "false",
        "null" or "none" or "nil" or "undefined" => "null",
        _ => null,
    };

    private static string Remedy(string word, string? suggestion)
    {
        if (suggestion is not null)
            return " is no value of JSON" + Spelling.DidYouMean(suggestion);
        return JsonNumberToken.IsNotFinite(word)
            ? " is no number of JSON: write null, or a number with digits"
            : " is not in quotes: write it between two '\"'";
    }
}
