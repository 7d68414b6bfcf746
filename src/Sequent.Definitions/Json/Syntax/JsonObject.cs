namespace Sequent.Definitions;

internal sealed class JsonObject(TextRange range, IReadOnlyList<JsonProperty> properties) : JsonNode(range)
{
    /// <summary>The properties in the order of the text; of two with one name, which is an error, both.</summary>
    public IReadOnlyList<JsonProperty> Properties { get; } = properties;

    /// <summary>The first property of that name, or null.</summary>
    public JsonProperty? Find(string name)
    {
        foreach (var property in Properties)
            if (property.Name == name)
                return property;
        return null;
    }
}

/// <summary>A name and its value.</summary>
/// <param name="Name">The name, without quotes and escapes.</param>
/// <param name="NameRange">Where the name stands, with its quotes.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonProperty(string Name, TextRange NameRange, JsonNode Value);
