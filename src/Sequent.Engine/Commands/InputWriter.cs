using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sequent.Engine;

/// <summary>Writes the inputs of a transition as JSON, for history and for conditions. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InputWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonSerializerOptions _options;

    internal InputWriter(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        _writer = writer;
        _options = options;
    }

    /// <summary>Writes an input.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Write<T>(string name, T value)
    {
        _writer.WritePropertyName(name);
        JsonSerializer.Serialize(_writer, value, (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T)));
    }
}
