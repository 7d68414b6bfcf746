namespace Sequent.Definitions;

/// <summary>Describes shapes and keys as a JSON Schema (draft 2020-12), the same on every machine.</summary>
/// <remarks>What the reader reads and what the schema allows are one table: the two cannot drift.</remarks>
internal sealed class SchemaWriter
{
    private readonly SortedDictionary<string, JsonData> _definitions = new(StringComparer.Ordinal);

    /// <summary>What is allowed between names of which each is an element.</summary>
    public static JsonData Annotations { get; } = Schema.Of(("^x-", new JsonData.Flag(true)), ("^\\$schema$", Schema.Of(("type", Schema.Text("string")))));

    public JsonData Of(IJsonShape shape) => shape.Describe(this);

    public JsonData Of<T>(IMapElement<T> element) => element.Describe(this);

    /// <summary>A reference to a part that is described once, and may refer to itself.</summary>
    public JsonData Define(string name, Func<JsonData> describe)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions.Add(name, JsonData.Null.Instance);
            _definitions[name] = describe();
        }
        return Schema.Of(("$ref", Schema.Text("#/$defs/" + name)));
    }

    /// <summary>An object with the keys of these tables, and annotations.</summary>
    public JsonData Object(params KeyTable[] tables)
    {
        var keys = tables.SelectMany(table => table.Keys).ToList();
        var properties = keys.Select(key => new NamedValue(key.Name, Describe(key))).ToList();
        if (keys.All(key => key.Name != "description"))
            properties.Add(new("description", Schema.Of(("type", Schema.Text("string")))));

        var fields = new List<(string, JsonData)> { ("type", Schema.Text("object")), ("properties", new JsonData.Map(properties.ToEquatableArray())) };
        if (keys.Any(key => key is { Required: true, Unless: null }))
            fields.Add(("required", Schema.Texts(keys.Where(key => key is { Required: true, Unless: null }).Select(key => key.Name))));
        fields.Add(("patternProperties", Annotations));
        fields.Add(("additionalProperties", new JsonData.Flag(false)));
        return Schema.Of([.. fields]);
    }

    /// <summary>An object with exactly one of some keys of a table, and any of the others.</summary>
    public JsonData OneOf(IEnumerable<string> keys, KeyTable table)
    {
        var choices = Schema.List(keys.Select(key => Schema.Of(("required", Schema.Texts([key])))));
        return new JsonData.Map(((JsonData.Map)Object(table)).Fields.Append(new NamedValue("oneOf", choices)).ToEquatableArray());
    }

    /// <summary>The text of the schema of a whole file.</summary>
    public string Write(string title, JsonData root)
    {
        var fields = ((JsonData.Map)root).Fields;
        var parts = new List<NamedValue>
        {
            new("$schema", Schema.Text("https://json-schema.org/draft/2020-12/schema")),
            new("title", Schema.Text(title)),
        };
        parts.AddRange(fields);
        parts.Add(new("$defs", new JsonData.Map(_definitions.Select(d => new NamedValue(d.Key, d.Value)).ToEquatableArray())));
        return JsonWriter.Write(new JsonData.Map(parts.ToEquatableArray())) + "\n";
    }

    private JsonData Describe(JsonKey key)
    {
        var shape = Of(key.Shape);
        return key.About is { } about && shape is JsonData.Map map
            ? new JsonData.Map(map.Fields.Prepend(new NamedValue("description", Schema.Text(about))).ToEquatableArray())
            : shape;
    }
}
