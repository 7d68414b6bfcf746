using System.Buffers;
using System.Text;
using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Migration;

/// <summary>Writes JSON: what a definition has as data, and what is made of an instance's.</summary>
internal static class JsonDataText
{
    /// <summary>What is written, as text.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = SubjectJson.Encoder }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The value as text.</summary>
    public static string Of(JsonData value) => Of(writer => Write(writer, value));

    private static void Write(Utf8JsonWriter writer, JsonData value)
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
                writer.WriteStartObject();
                foreach (var (name, field) in map.Fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, field);
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
