using System.Globalization;
using System.Numerics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sequent.Cli.Yaml;

/// <summary>What a scalar is by the core schema of YAML 1.2 (section 10.3.2).</summary>
internal static class CoreSchema
{
    private const string Prefix = "tag:yaml.org,2002:";
    private const int LongestNumber = 1000;

    public static readonly IReadOnlyList<string> Tags = ["str", "null", "bool", "int", "float"];

    /// <summary>The JSON of a scalar that is not text; null when it is text, and an error when it is neither.</summary>
    public static (string? Json, string? Error) Resolve(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Tag.IsEmpty)
            return scalar.Style == ScalarStyle.Plain ? Plain(text) : (null, null);
        if (scalar.Tag.IsNonSpecific || !scalar.Tag.Value.StartsWith(Prefix, StringComparison.Ordinal))
            return (null, null);

        var tag = scalar.Tag.Value[Prefix.Length..];
        if (tag == "str")
            return (null, null);
        var (json, error) = Plain(text);
        var kind = json is null ? "str" : json[0] switch
        {
            'n' => "null",
            't' or 'f' => "bool",
            _ => json.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? "float" : "int",
        };
        if (error is not null || kind == tag || (tag == "float" && kind == "int"))
            return (json, error);
        return (null, $"The text {YamlErrors.Quote(text)} is no value of the tag '!!{tag}': correct one of the two");
    }

    private static (string? Json, string? Error) Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ("null", null),
        "true" or "True" or "TRUE" => ("true", null),
        "false" or "False" or "FALSE" => ("false", null),
        _ when IsNotFinite(text) => (null, $"{YamlErrors.Quote(text)} is no number of JSON: write null, or a number with digits"),
        _ when text[0] is (>= '0' and <= '9') or '-' or '+' or '.' => Number(text),
        _ => (null, null),
    };

    private static bool IsNotFinite(string text) =>
        text is ".nan" or ".NaN" or ".NAN" || text.TrimStart('-', '+') is ".inf" or ".Inf" or ".INF" && text.Length <= 5;

    private static (string? Json, string? Error) Number(string text)
    {
        var json = Based(text, "0x", 16) ?? Based(text, "0o", 8) ?? Decimal(text);
        return json is { Length: > LongestNumber } ? (null, $"The number has more than {LongestNumber} digits: write it as text, in quotes") : (json, null);
    }

    private static string? Based(string text, string prefix, int radix)
    {
        if (!text.StartsWith(prefix, StringComparison.Ordinal) || text.Length == prefix.Length || !text.AsSpan(prefix.Length).ContainsOnly(radix))
            return null;
        // So many digits are refused by their number, whatever they are worth.
        if (text.Length > LongestNumber)
            return text;
        var value = BigInteger.Zero;
        foreach (var digit in text.AsSpan(prefix.Length))
            value = value * radix + int.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static bool ContainsOnly(this ReadOnlySpan<char> digits, int radix)
    {
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigit(digit) || (radix == 8 && digit is not (>= '0' and <= '7')))
                return false;
        return true;
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static string? Decimal(string text)
    {
        var at = text[0] is '-' or '+' ? 1 : 0;
        var whole = Digits(text, ref at);
        var fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }
        if (whole.Length + fraction.Length == 0)
            return null;
        var exponent = "";
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var from = at++;
            if (at < text.Length && text[at] is '-' or '+')
                at++;
            if (Digits(text, ref at).Length == 0)
                return null;
            exponent = text[from..at];
        }
        if (at < text.Length)
            return null;
        whole = whole.TrimStart('0');
        return (text[0] == '-' ? "-" : "") + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static string Digits(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text[from..at];
    }
}
