namespace Sequent.Definitions;

/// <summary>A value in a JSON text, and where it stands.</summary>
internal abstract class JsonNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

internal sealed class JsonArray(TextRange range, IReadOnlyList<JsonNode> items) : JsonNode(range)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;
}

internal sealed class JsonNumber(TextRange range, string digits) : JsonNode(range)
{
    /// <summary>The number as it is written, with all its digits.</summary>
    public string Digits { get; } = digits;
}

internal sealed class JsonBoolean(TextRange range, bool value) : JsonNode(range)
{
    public bool Value { get; } = value;
}

internal sealed class JsonNull(TextRange range) : JsonNode(range);

/// <summary>Stands where a value is missing or cannot be told: an error says so, and no other is of use.</summary>
internal sealed class JsonUnreadable(TextRange range) : JsonNode(range);
