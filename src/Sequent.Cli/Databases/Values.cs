using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sequent.Cli.Simulation;
using Sequent.Engine;

namespace Sequent.Cli.Databases;

/// <summary>Values on the command line: <c>amount=12</c>, <c>urgent=true</c>, <c>lines=["a","b"]</c>; what is no JSON is a text, and <c>code="12"</c> with its quotes is one that looks like a number.</summary>
internal static class Values
{
    /// <summary>Fields and their values; null when there are none.</summary>
    /// <exception cref="UnusableInputException">One sets nothing.</exception>
    public static JsonObject? Object(string[]? settings)
    {
        if (settings is null or [])
            return null;
        var fields = new JsonObject();
        foreach (var (name, value) in settings.Select(CommandLineText.ParseValue))
            fields[name] = Parse(value);
        return fields;
    }

    /// <summary>What fields of the data are looked for.</summary>
    /// <exception cref="UnusableInputException">One sets nothing, or a value that is a list or an object.</exception>
    public static DataFilter[] Filters(string[]? settings) => [.. (settings ?? []).Select(CommandLineText.ParseValue).Select(s => new DataFilter(s.Key, Scalar(s.Key, Parse(s.Value))))];

    /// <summary>A point in time, in UTC.</summary>
    /// <exception cref="UnusableInputException">It is none.</exception>
    public static DateTimeOffset? Time(string? text) => text is null ? null : new DateTimeOffset(Times.Parse(text), TimeSpan.Zero);

    private static object? Scalar(string name, JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(value.ToJsonString()),
        JsonValueKind.String => value.GetValue<string>(),
        _ => throw new UnusableInputException($"'{name}' cannot be looked for by a list or an object: give a text, a number, true, false or null."),
    };

    private static object Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : double.Parse(text, CultureInfo.InvariantCulture);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
