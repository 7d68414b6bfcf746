namespace Sequent.Definitions;

/// <summary>Any JSON value, kept as it is.</summary>
internal sealed class DataShape : JsonShape<JsonData>
{
    public static readonly DataShape Instance = new();

    /// <summary>An object whose keys are names: the inputs of an effect.</summary>
    public static readonly MapShape<NamedValue> Map = new("value", new NamedElement()) { AnyName = true };

    public override string Expected => "a value";

    public override bool TryRead(JsonSlot slot, out JsonData value)
    {
        if (Read(slot.Node) is not { } read)
            return Refuse(slot, out value);
        AddPlaces(slot.Reading, slot.Path, slot.Node);
        value = read;
        return true;
    }

    public override void Write(JsonWriter writer, JsonData value)
    {
        switch (value)
        {
            case JsonData.Flag flag:
                writer.Text.Value(flag.Value);
                break;
            case JsonData.Number number:
                writer.Text.Number(number.Digits);
                break;
            case JsonData.Text text:
                writer.Text.Value(text.Value);
                break;
            case JsonData.List list:
                writer.Text.Begin('[');
                foreach (var item in list.Items)
                {
                    writer.Text.Item();
                    Write(writer, item);
                }
                writer.Text.End(']');
                break;
            case JsonData.Map map:
                Map.Write(writer, map.Fields);
                break;
            default:
                writer.Text.Null();
                break;
        }
    }

    public override JsonData Describe(SchemaWriter schema) => new JsonData.Flag(true);

    /// <summary>The value; null when a part of it is not JSON.</summary>
    public static JsonData? Read(JsonNode node)
    {
        switch (node)
        {
            case JsonBoolean flag:
                return new JsonData.Flag(flag.Value);
            case JsonNumber number:
                return new JsonData.Number(number.Digits);
            case JsonString text:
                return new JsonData.Text(text.Value);
            case JsonArray array:
                var items = array.Items.Select(Read).OfType<JsonData>().ToEquatableArray();
                return items.Count == array.Items.Count ? new JsonData.List(items) : null;
            case JsonObject map:
                var fields = map.Properties.Select(p => Read(p.Value) is { } value ? new NamedValue(p.Name, value) : null).OfType<NamedValue>().ToEquatableArray();
                return fields.Count == map.Properties.Count ? new JsonData.Map(fields) : null;
            case JsonNull:
                return JsonData.Null.Instance;
            default:
                return null;
        }
    }

    private static void AddPlaces(Reading reading, ElementPath path, JsonNode node)
    {
        reading.Places.Add(path, node);
        if (node is JsonArray array)
            for (var i = 0; i < array.Items.Count; i++)
                AddPlaces(reading, path.Branch(i), array.Items[i]);
        if (node is JsonObject map)
            foreach (var property in map.Properties)
                AddPlaces(reading, path.Field(property.Name), property.Value);
    }

    private sealed class NamedElement : IMapElement<NamedValue>
    {
        public NamedValue Read(MapEntry entry) => new(entry.Name, entry.Value(Instance) ?? JsonData.Null.Instance);

        public string KeyOf(NamedValue element) => element.Name;

        public void Write(JsonWriter writer, NamedValue element) => Instance.Write(writer, element.Value);

        public JsonData Describe(SchemaWriter schema) => schema.Of(Instance);
    }
}
