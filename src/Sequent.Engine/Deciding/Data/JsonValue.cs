using System.Text.Json;
using Sequent.CompilerServices;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>Reads JSON as values of the expression language. What is no value of the type that was declared is read as what it is: conditions then say so.</summary>
internal static class JsonValue
{
    /// <summary>The value of a type.</summary>
    public static Value Of(JsonElement json, DataType type) => json.ValueKind switch
    {
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        JsonValueKind.Number => Number(json, type.Kind),
        JsonValueKind.String => Text(json, type.Kind),
        JsonValueKind.Array => Value.List(json.EnumerateArray().Select(e => Of(e, type.Element ?? DataType.Dynamic)).ToArray()),
        JsonValueKind.Object => Value.Object(new JsonValues(json, type.Fields ?? DataSchema.Open)),
        _ => Value.Null,
    };

    private static Value Number(JsonElement json, DataKind kind) => kind switch
    {
        DataKind.Number when json.TryGetDecimal(out var number) => Value.Number(number),
        DataKind.Double => Value.Double(json.GetDouble()),
        _ when json.TryGetInt64(out var whole) => Value.Integer(whole),
        _ when json.TryGetDecimal(out var number) => Value.Number(number),
        _ => Value.Double(json.GetDouble()),
    };

    private static Value Text(JsonElement json, DataKind kind)
    {
        var text = json.GetString()!;
        switch (kind)
        {
            case DataKind.Date when Times.TryRead("date", text, out var day):
                return Value.Date(new DateTime(day));
            case DataKind.DateTime when Times.TryRead("timestamp", text, out var time):
                return Value.DateTime(new DateTime(time, DateTimeKind.Utc));
            // A DateTime in C# that does not say where it is: it is taken to be in UTC.
            case DataKind.DateTime when Times.TryRead("timestamp", text + "Z", out var time):
                return Value.DateTime(new DateTime(time, DateTimeKind.Utc));
            case DataKind.Duration when Times.TryRead("duration", text, out var duration):
                return Value.Duration(new(duration));
            case DataKind.Double when text is "NaN" or "Infinity" or "-Infinity":
                return Value.Double(text switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity });
            default:
                return Value.String(text);
        }
    }
}

/// <summary>The fields of a JSON object as values, each read when it is looked up.</summary>
/// <param name="json">The object.</param>
/// <param name="fields">What is declared of them; what is not may hold any value.</param>
internal sealed class JsonValues(JsonElement json, DataSchema fields) : IValues
{
    /// <inheritdoc />
    public bool TryGet(string name, out Value value)
    {
        var exists = json.TryGetProperty(name, out var field);
        value = exists ? JsonValue.Of(field, fields.Find(name)?.Type ?? DataType.Dynamic) : default;
        return exists;
    }
}
