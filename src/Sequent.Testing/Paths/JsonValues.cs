using System.Globalization;
using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Testing;

/// <summary>Values as the JSON in which data and inputs are stored.</summary>
internal static class JsonValues
{
    /// <summary>The fields of a schema, but for those that a class computes.</summary>
    /// <returns>The object; or, when a value has no form in JSON, the name of its field.</returns>
    public static (JsonObject? Json, string? Unwritable) Of(IValues values, DataSchema schema)
    {
        var json = new JsonObject();
        foreach (var field in schema.Fields.Where(f => !f.Computed))
        {
            if (!values.TryGet(field.Name, out var value))
                continue;
            if (!TryWrite(value, field.Type, out var node))
                return (null, field.Name);
            json[field.Name] = node;
        }
        return (json, null);
    }

    private static bool TryWrite(Value value, DataType type, out JsonNode? node)
    {
        node = null;
        switch (value.Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.Boolean:
                node = JsonValue.Create(value.AsBoolean);
                return true;
            case ValueKind.Integer:
                node = JsonValue.Create(value.AsInteger);
                return true;
            case ValueKind.Number:
                node = JsonValue.Create(value.AsNumber);
                return true;
            case ValueKind.Double when double.IsFinite(value.AsDouble):
                node = JsonValue.Create(value.AsDouble);
                return true;
            case ValueKind.String:
                node = JsonValue.Create(value.AsString);
                return true;
            case ValueKind.Date:
                node = JsonValue.Create(value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return true;
            case ValueKind.DateTime:
                node = JsonValue.Create(value.AsDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
                return true;
            case ValueKind.Duration:
                node = JsonValue.Create(((decimal)value.AsDuration.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + "s");
                return true;
            case ValueKind.List:
                return TryWriteList(value, type.Element ?? DataType.Dynamic, out node);
            case ValueKind.Object:
                node = Of(value.AsObject, type.Fields ?? DataSchema.Open).Json;
                return node is not null;
            default:
                return false;
        }
    }

    private static bool TryWriteList(Value value, DataType element, out JsonNode? node)
    {
        var list = new JsonArray();
        node = list;
        foreach (var item in value.AsList)
        {
            if (!TryWrite(item, element, out var written))
                return false;
            list.Add(written);
        }
        return true;
    }
}
