namespace Sequent.Definitions;

/// <summary>An element of a map that is an object with the keys of a table.</summary>
/// <param name="table">Its keys.</param>
/// <param name="start">The element without any.</param>
/// <param name="keyOf">Its name in the text.</param>
internal sealed class TableElement<T>(KeyTable<T> table, Func<MapEntry, T> start, Func<T, string> keyOf) : IMapElement<T>
{
    /// <summary>What the schema calls it; null for one that stands at one place only.</summary>
    public string? Name { get; init; }

    public T Read(MapEntry entry)
    {
        var element = start(entry);
        return table.Read(entry.Open(table), element);
    }

    public string KeyOf(T element) => keyOf(element);

    public void Write(JsonWriter writer, T element) => writer.Object(table, element);

    public JsonData Describe(SchemaWriter schema) => Name is null ? schema.Object(table) : schema.Define(Name, () => schema.Object(table));
}

/// <summary>An element of a map that is one value.</summary>
/// <param name="shape">The value.</param>
/// <param name="make">Makes the element of its name in code and the value.</param>
/// <param name="keyOf">Its name in the text.</param>
/// <param name="valueOf">Its value.</param>
/// <param name="none">The value of an element of which something else stands in the text.</param>
internal sealed class ValueElement<T, TValue>(JsonShape<TValue> shape, Func<string, TValue, T> make, Func<T, string> keyOf, Func<T, TValue> valueOf, TValue none) : IMapElement<T>
{
    public T Read(MapEntry entry) => make(entry.Name, entry.Value(shape) ?? none);

    public string KeyOf(T element) => keyOf(element);

    public void Write(JsonWriter writer, T element) => shape.Write(writer, valueOf(element));

    public JsonData Describe(SchemaWriter schema) => schema.Of(shape);
}
