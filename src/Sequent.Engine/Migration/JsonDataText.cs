using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Migration;

/// <summary>Values of fields between the text of an instance's data and the definition that they are held to.</summary>
internal static class JsonDataText
{
    /// <summary>The value as the definition's rules take it.</summary>
    public static JsonData Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new JsonData.Flag(value.GetBoolean()),
        JsonValueKind.Number => new JsonData.Number(value.GetRawText()),
        JsonValueKind.String => new JsonData.Text(value.GetString()!),
        JsonValueKind.Array => new JsonData.List(value.EnumerateArray().Select(Read).ToEquatableArray()),
        JsonValueKind.Object => new JsonData.Map(value.EnumerateObject().Select(p => new NamedValue(p.Name, Read(p.Value))).ToEquatableArray()),
        _ => JsonData.Null.Instance,
    };

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, JsonData value)
    {
        switch (value)
        {
            case JsonData.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case JsonData.Number number:
                writer.WriteRawValue(number.Digits);
                break;
            case JsonData.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case JsonData.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonData.Map map:
                Write(writer, map.Fields);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes an object.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<NamedValue> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    /// <summary>What is written, as text.</summary>
    public static string TextOf(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
