namespace Sequent.Definitions;

/// <summary>An object with keys.</summary>
/// <param name="table">Its keys.</param>
/// <param name="start">What it is without any.</param>
internal sealed class ObjectShape<T>(KeyTable<T> table, T start) : JsonShape<T>
{
    /// <summary>What the schema calls it; null for one that stands at one place only.</summary>
    public string? Name { get; init; }

    public override string Expected => "an object";

    public override bool TryRead(JsonSlot slot, out T value)
    {
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);
        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(table);
        value = table.Read(element, start);
        return true;
    }

    public override void Write(JsonWriter writer, T value) => writer.Object(table, value);

    public override JsonData Describe(SchemaWriter schema) => Name is null ? schema.Object(table) : schema.Define(Name, () => schema.Object(table));
}
