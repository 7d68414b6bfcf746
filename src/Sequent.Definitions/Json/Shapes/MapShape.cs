namespace Sequent.Definitions;

/// <summary>An object in which each key is the name of an element.</summary>
/// <param name="kind">What the elements are called, such as <c>state</c>.</param>
/// <param name="element">What such an element is.</param>
internal sealed class MapShape<T>(string kind, IMapElement<T> element) : JsonShape<EquatableArray<T>>
    where T : IEquatable<T>
{
    /// <summary>Makes a name in code of a key; null when the elements have the same name there.</summary>
    public Func<string, string>? CodeName { get; init; }

    /// <summary>True when the rules name the elements by position.</summary>
    public bool ByPosition { get; init; }

    /// <summary>True when any text may be a name, so that no key is left for an annotation.</summary>
    public bool AnyName { get; init; }

    public override string Expected => $"an object with a key for each {kind}";

    public override bool TryRead(JsonSlot slot, out EquatableArray<T> value)
    {
        if (slot.Node is not JsonObject map)
            return Refuse(slot, out value);

        var codeNames = CodeName is null ? null : new CodeNames(slot.Reading, kind, CodeName);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var elements = new List<T>();
        foreach (var property in map.Properties)
        {
            if ((!AnyName && Annotation.IsBetweenNames(property.Name)) || !keys.Add(property.Name))
                continue;
            var name = codeNames?.Of(property) ?? property.Name;
            var path = ByPosition ? slot.Path.Branch(elements.Count) : slot.Path.Field(property.Name);
            var isUnique = codeNames?.Check(property, path) ?? true;
            // Of a value that is text a part may be meant.
            if (property.Value is JsonString text)
                slot.Reading.Places.Add(path, text);
            else
                slot.Reading.Places.Add(path, property.NameRange);
            // An element whose name is taken is read for what is wrong in it, and then left out.
            var read = element.Read(new(slot.Reading, kind, property, name, path));
            if (isUnique)
                elements.Add(read);
        }
        value = elements.ToEquatableArray();
        return true;
    }

    public override bool IsLeftOut(EquatableArray<T> value) => value.IsEmpty;

    public override void Write(JsonWriter writer, EquatableArray<T> value)
    {
        writer.Text.Begin('{');
        foreach (var item in value)
        {
            writer.Text.Field(element.KeyOf(item));
            element.Write(writer, item);
        }
        writer.Text.End('}');
    }

    public override JsonData Describe(SchemaWriter schema)
    {
        var values = schema.Of(element);
        return AnyName
            ? Schema.Of(("type", Schema.Text("object")), ("additionalProperties", values))
            : Schema.Of(("type", Schema.Text("object")), ("patternProperties", SchemaWriter.Annotations), ("additionalProperties", values));
    }
}
