namespace Sequent.Definitions;

/// <summary>An object or array that is being read.</summary>
internal sealed class JsonFrame(JsonToken opening)
{
    private readonly List<JsonNode> _items = [];
    private readonly List<JsonProperty> _properties = [];
    private Dictionary<string, TextRange>? _names;

    public JsonToken Opening { get; } = opening;

    public bool IsObject { get; } = opening.Kind == JsonTokenKind.OpenBrace;

    /// <summary>True behind an item, until a comma.</summary>
    public bool NeedsComma { get; set; }

    public char Closing => IsObject ? '}' : ']';

    /// <summary>The name that the next value belongs to; null when it could not be read.</summary>
    public JsonString? Name { get; set; }

    /// <summary>Takes the name for the next value. Gives where the same name stood before, if it did.</summary>
    public TextRange? TakeName(JsonString name)
    {
        Name = name;
        _names ??= new(StringComparer.Ordinal);
        if (_names.TryGetValue(name.Value, out var before))
            return before;
        _names.Add(name.Value, name.Range);
        return null;
    }

    public void Add(JsonNode value)
    {
        NeedsComma = true;
        if (!IsObject)
            _items.Add(value);
        else if (Name is not null)
            _properties.Add(new(Name.Value, Name.Range, value));
        Name = null;
    }

    public JsonNode ToNode(int end)
    {
        var range = new TextRange(Opening.Start, end - Opening.Start);
        return IsObject ? new JsonObject(range, _properties.ToArray()) : new JsonArray(range, _items.ToArray());
    }
}
