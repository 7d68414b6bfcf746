namespace Sequent.Definitions;

/// <summary>Any value of JSON, kept as it is.</summary>
internal sealed class DataShape : JsonShape<JsonData>
{
    public static readonly DataShape Instance = new();

    /// <summary>Values by name, each of them any.</summary>
    public static readonly MapShape<NamedValue> Map = new("value", entry => new(entry.Name, Of(entry.Property.Value))) { AnyName = true };

    public override string Expected => "a value";

    public override bool TryRead(JsonSlot slot, out JsonData value)
    {
        value = Of(slot.Node);
        return true;
    }

    /// <summary>What a node holds. What cannot be read, and was reported, is null.</summary>
    public static JsonData Of(JsonNode node) => node switch
    {
        JsonString text => new JsonData.Text(text.Value),
        JsonNumber number => new JsonData.Number(number.Digits),
        JsonBoolean flag => new JsonData.Flag(flag.Value),
        JsonArray array => new JsonData.List(array.Items.Select(Of).ToEquatableArray()),
        JsonObject map => new JsonData.Map(map.Properties.Select(property => new NamedValue(property.Name, Of(property.Value))).ToEquatableArray()),
        _ => JsonData.Null.Instance,
    };
}
