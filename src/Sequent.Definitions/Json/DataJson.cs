using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Writes what data there is as JSON.</summary>
internal static class DataJson
{
    /// <summary>An object with a field for each field of the data.</summary>
    public static void Write(JsonText json, DataSchema schema)
    {
        json.Begin('{');
        foreach (var field in schema.Fields)
        {
            json.Field(field.Name).Begin('{');
            WriteType(json, field.Type);
            if (field.Required)
                json.Field("required", true);
            if (field.Computed)
                json.Field("computed", true);
            if (field.Min is { } min)
                Value(json.Field("min"), min);
            if (field.Max is { } max)
                Value(json.Field("max"), max);
            if (!field.OneOf.IsEmpty)
            {
                json.Field("oneOf").Begin('[');
                foreach (var value in field.OneOf)
                    Value(json.Item(), value);
                json.End(']');
            }
            json.End('}');
        }
        json.End('}');
    }

    /// <summary>The fields that say what a type is.</summary>
    public static void WriteType(JsonText json, DataType type)
    {
        json.Field("type", type.Kind == DataKind.Dynamic ? "any" : type.Kind.ToString().ToLowerInvariant());
        if (type.Kind == DataKind.Enum)
            json.Field("values", type.Members);
        if (type.Element is { Kind: not DataKind.Dynamic } element)
        {
            json.Field("items").Begin('{');
            WriteType(json, element);
            if (element.IsNullable)
                json.Field("nullable", true);
            json.End('}');
        }
        if (type.Fields is { IsOpen: false } fields)
            Write(json.Field("properties"), fields);
    }

    // Dates and durations as text, since JSON has none; a double as JSON writes it.
    private static void Value(JsonText json, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                json.Value(value.AsBoolean);
                break;
            case ValueKind.String:
                json.Value(value.AsString);
                break;
            case ValueKind.Integer or ValueKind.Number or ValueKind.Double:
                json.Number(value.ToString());
                break;
            default:
                json.Value(value.ToText());
                break;
        }
    }
}
