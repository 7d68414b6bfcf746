namespace Sequent.Definitions;

/// <summary>Numbers, and what other languages take for one.</summary>
internal static class JsonNumberToken
{
    /// <summary>The number of a token. One that JSON writes otherwise is reported, and understood where that is no guess.</summary>
    public static JsonNode Read(string text, JsonToken token, JsonErrorList errors)
    {
        var number = token.In(text);
        if (IsNumber(number))
            return new JsonNumber(token.Range, number);

        var meant = Mended(number);
        var remedy = meant is not null ? "write " + Wording.Quote(meant)
            : IsNotFinite(number.TrimStart('-', '+')) ? "write null, or a number with digits"
            : "write its decimal digits, or put it in quotes";
        errors.Add(token.Start, token.End, $"{Wording.Quote(number)} is no number of JSON: {remedy}");
        return meant is not null ? new JsonNumber(token.Range, meant) : new JsonUnreadable(token.Range);
    }

    public static bool IsNotFinite(string word) => word.ToLowerInvariant() is "nan" or "inf" or "infinity";

    private static bool IsNumber(string number)
    {
        var at = number[0] == '-' ? 1 : 0;
        var digits = CountDigits(number, at);
        if (digits == 0 || (digits > 1 && number[at] == '0'))
            return false;
        at += digits;
        if (at < number.Length && number[at] == '.')
        {
            digits = CountDigits(number, at + 1);
            if (digits == 0)
                return false;
            at += 1 + digits;
        }
        if (at < number.Length && number[at] is 'e' or 'E')
        {
            at += at + 1 < number.Length && number[at + 1] is '+' or '-' ? 2 : 1;
            digits = CountDigits(number, at);
            if (digits == 0)
                return false;
            at += digits;
        }
        return at == number.Length;
    }

    // A plus, zeros before the first digit, a point without a digit on each side, digits in groups.
    private static string? Mended(string number)
    {
        var sign = number[0] == '-' ? "-" : "";
        var rest = number[0] is '-' or '+' ? number.Substring(1) : number;
        rest = rest.Replace("_", "").TrimStart('0');
        if (rest.Length == 0 || rest[0] is not (>= '1' and <= '9'))
            rest = "0" + rest;
        var whole = CountDigits(rest, 0);
        if (whole < rest.Length && rest[whole] == '.' && CountDigits(rest, whole + 1) == 0)
            rest = rest.Remove(whole, 1);
        return IsNumber(sign + rest) && number.Any(c => c is >= '0' and <= '9') ? sign + rest : null;
    }

    private static int CountDigits(string number, int at)
    {
        var end = at;
        while (end < number.Length && number[end] is >= '0' and <= '9')
            end++;
        return end - at;
    }
}
