using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using Sequent.CompilerServices;

namespace Sequent.Engine;

/// <summary>Durations in JSON: written as ISO 8601 says, such as <c>P1DT2H</c>, and read as conditions read them, such as <c>26 hours</c>.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc />
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Times.TryRead("duration", reader.GetString()!, out var ticks)
            ? new(ticks)
            : throw new JsonException("A duration is written such as '1h30m', '48 hours' or 'P3D'.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(XmlConvert.ToString(value));
}
