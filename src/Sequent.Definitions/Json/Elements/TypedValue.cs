using System.Globalization;
using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Values as a type has them: dates and durations as text, since JSON has none.</summary>
internal static class TypedValue
{
    /// <summary>The least or the greatest value of a type. Of a type that has neither, what stands there: that is the affair of the rules.</summary>
    public static Value? Limit(JsonSlot slot, DataType type) =>
        Of(slot, type.Kind is DataKind.Boolean or DataKind.String or DataKind.Enum ? DataType.Dynamic : type);

    /// <summary>A value; null when it is none of the type, which is reported.</summary>
    public static Value? Of(JsonSlot slot, DataType type)
    {
        var value = Read(slot.Node, type.Kind);
        if (value is null)
            slot.Report($"is {Shown(slot.Node)}, which is not {Expected(type)}: write one");
        return value;
    }

    private static Value? Read(JsonNode node, DataKind kind) => (kind, node) switch
    {
        (DataKind.Integer, JsonNumber number) => Integer(number.Digits),
        (DataKind.Number, JsonNumber number) => Number(number.Digits),
        (DataKind.Double, JsonNumber number) => Double(number.Digits),
        (DataKind.Boolean, JsonBoolean flag) => Value.Boolean(flag.Value),
        (DataKind.String or DataKind.Enum, JsonString text) => Value.String(text.Value),
        (DataKind.Date, JsonString text) => TimeText.ParseDate(text.Value) is { } day ? Value.Date(day) : null,
        (DataKind.DateTime, JsonString text) => TimeText.ParseDateTime(text.Value) is { } time ? Value.DateTime(time) : null,
        (DataKind.Duration, JsonString text) => DurationText.Parse(text.Value).Value is { } duration ? Value.Duration(duration) : null,
        (DataKind.Dynamic or DataKind.Array or DataKind.Object, _) => AsWritten(node),
        _ => null,
    };

    private static Value? AsWritten(JsonNode node) => node switch
    {
        JsonBoolean flag => Value.Boolean(flag.Value),
        JsonString text => Value.String(text.Value),
        JsonNumber number => Integer(number.Digits) ?? Number(number.Digits) ?? Double(number.Digits),
        _ => null,
    };

    private static Value? Integer(string digits) =>
        NumberText.Normalize(digits) is { } number && NumberText.ToInteger(number) is { } value ? Value.Integer(value) : null;

    // With the zeros behind the point that are written, as long as a decimal keeps them.
    private static Value? Number(string digits)
    {
        if (NumberText.Normalize(digits) is not { } number || NumberText.ToDecimal(number) is not { } exact)
            return null;
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var written) && written == exact ? Value.Number(written) : Value.Number(exact);
    }

    private static Value? Double(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) ? Value.Double(value) : null;

    private static string Shown(JsonNode node) => node switch
    {
        JsonString text => Quote(text.Value),
        JsonNumber number => Quote(number.Digits),
        _ => JsonSlot.KindOf(node),
    };

    private static string Expected(DataType type) => type.Kind switch
    {
        DataKind.Date => "a day such as '2026-01-31'",
        DataKind.DateTime => "a point in time such as '2026-01-31T12:30:00Z'",
        DataKind.Duration => "a duration such as '48 hours', '1h30m' or 'P3D'",
        DataKind.Integer => "a whole number of at most 64 bits",
        DataKind.Number => "a number of at most 28 digits",
        DataKind.Double => "a number that a double holds",
        DataKind.Boolean => "true or false",
        _ => "text",
    };
}
