namespace Sequent.Definitions;

/// <summary>A key whose object says more of what the key belongs to.</summary>
internal sealed class GroupKey<T>(string name, KeyTable<T> table) : JsonKey<T>(name)
{
    public override IJsonShape Shape { get; } = new ObjectShape<T>(table, default!);

    public override T Read(T target, JsonSlot slot)
    {
        if (slot.Node is not JsonObject)
            slot.Expect(Shape.Expected);
        var element = new ElementReader(slot.Reading, slot.Node as JsonObject, slot.Path, slot.Words, JsonSlot.PlaceOf(slot.Node));
        element.Check(table);
        return table.Read(element, target);
    }
}
