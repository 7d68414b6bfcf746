using System.Globalization;
using System.Text.Json;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Cli.Simulation;

/// <summary>Turns what a user typed into values.</summary>
internal static class ValueReader
{
    /// <summary>Reads values for declared fields.</summary>
    /// <param name="texts">The texts by name.</param>
    /// <param name="fields">What there is.</param>
    /// <param name="lacks">What is said of a name that there is not, such as <c>The data has no field</c>.</param>
    /// <returns>The values; or why some of them are none.</returns>
    public static (Dictionary<string, Value> Values, List<string> Errors) Read(IEnumerable<KeyValuePair<string, string>> texts, DataSchema fields, string lacks)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var (name, text) in texts)
        {
            var field = fields.Find(name);
            if (field is null && !fields.IsOpen)
                errors.Add($"{lacks} '{name}'" + (Spelling.Closest(name, fields.Fields.Select(f => f.Name)) is { } meant ? $": did you mean '{meant}'?" : Known(fields)));
            else if (Parse(text, field) is { } value)
                values[name] = value;
            else
                errors.Add($"'{text}' is no value of '{name}', which is {field!.Type}{Limits(field)}");
        }
        return (values, errors);
    }

    private static string Known(DataSchema fields) => fields.Fields.IsEmpty ? ": it has none" : ": it has " + string.Join(", ", fields.Fields.Select(f => $"'{f.Name}'"));

    private static Value? Parse(string text, DataField? field)
    {
        var type = field?.ReadType ?? DataType.Dynamic;
        if (text == "null" && (type.IsNullable || type.Kind == DataKind.Dynamic))
            return Value.Null;
        var value = type.Kind switch
        {
            DataKind.Dynamic => Dynamic(text),
            DataKind.String => Value.String(text),
            DataKind.Enum => type.Members.Contains(text) ? Value.String(text) : null,
            DataKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? Value.Integer(whole) : null,
            DataKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Value.Number(number) : null,
            DataKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? Value.Double(real) : null,
            DataKind.Boolean => text switch { "true" => Value.True, "false" => Value.False, _ => null },
            DataKind.Date => Called("date", text, ValueKind.Date),
            DataKind.DateTime => Called("timestamp", text.Length == 16 ? text + ":00Z" : text, ValueKind.DateTime),
            DataKind.Duration => Called("duration", text, ValueKind.Duration),
            _ => Structure(text),
        };
        return value is { } typed && field is not null && !field.Allows(typed) ? null : value;
    }

    private static string Limits(DataField field)
    {
        if (!field.OneOf.IsEmpty)
            return " out of " + string.Join(", ", field.OneOf);
        return (field.Min, field.Max) switch
        {
            ({ } min, { } max) => $" from {min} to {max}",
            ({ } min, null) => $" of at least {min}",
            (null, { } max) => $" of at most {max}",
            _ => "",
        };
    }

    // A duration and a time are written as their function in an expression reads them.
    private static Value? Called(string function, string text, ValueKind kind)
    {
        if (text.Contains('"') || text.Contains('\\') || ExpressionParser.Parse($"{function}(\"{text}\")").Root is not { } root)
            return null;
        var value = Interpreter.Evaluate(root, ValueMap.Empty);
        return value.Kind == kind ? value : null;
    }

    private static Value Dynamic(string text) => Structure(text) ?? Value.String(text);

    private static Value? Structure(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? Value.Integer(whole) : json.TryGetDecimal(out var number) ? Value.Number(number) : Value.Double(json.GetDouble()),
        JsonValueKind.String => Value.String(json.GetString()!),
        JsonValueKind.Array => Value.List(json.EnumerateArray().Select(Of).ToArray()),
        JsonValueKind.Object => Value.Object(new ValueMap(json.EnumerateObject().GroupBy(p => p.Name).ToDictionary(p => p.Key, p => Of(p.Last().Value)))),
        _ => Value.Null,
    };
}
