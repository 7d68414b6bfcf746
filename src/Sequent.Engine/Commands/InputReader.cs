using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sequent.Engine;

/// <summary>Reads the inputs of a transition from JSON. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InputReader
{
    private readonly JsonElement _inputs;
    private readonly JsonSerializerOptions _options;
    private readonly string _transition;

    internal InputReader(string transition, JsonElement inputs, JsonSerializerOptions options)
    {
        _transition = transition;
        _inputs = inputs;
        _options = options;
    }

    /// <summary>The input of that name; the default where there is none, or null for a type that has none.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">What it has when it is not given.</param>
    /// <exception cref="InvalidInputException">It is no value of the type.</exception>
    public T Read<T>(string name, T value) =>
        Find(name, out var json) && (json.ValueKind != JsonValueKind.Null || default(T) is null) ? Convert<T>(name, json) : value;

    /// <summary>The input of that name.</summary>
    /// <param name="name">The wire name.</param>
    /// <exception cref="InvalidInputException">It is missing, or no value of the type.</exception>
    public T Read<T>(string name) => Find(name, out var json)
        ? Convert<T>(name, json)
        : throw new InvalidInputException(_transition, $"input '{name}' is missing");

    private bool Find(string name, out JsonElement json)
    {
        json = default;
        return _inputs.ValueKind == JsonValueKind.Object && _inputs.TryGetProperty(name, out json);
    }

    private T Convert<T>(string name, JsonElement json)
    {
        try
        {
            return json.Deserialize((JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T)))!;
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(_transition, $"input '{name}' is {Shown(json)}, which is no {Wanted(typeof(T))}", exception);
        }
    }

    internal static string Shown(JsonElement json) => json.GetRawText() is { Length: <= 60 } text ? text : json.GetRawText()[..57] + "…";

    [SuppressMessage("Performance", "CA1859", Justification = "It is a name.")]
    internal static string Wanted(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name;
}
