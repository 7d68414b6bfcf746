using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The type of an array's elements: <c>{ "type": "integer", "nullable": true }</c>.</summary>
internal sealed class ItemShape : JsonShape<DataType>
{
    public static readonly ItemShape Instance = new();

    public static readonly KeyTable<bool> Table = new(
        new JsonKey<bool, bool>("nullable", FlagShape.Instance, (_, nullable) => nullable));

    public override string Expected => "an object with 'type'";

    public override bool TryRead(JsonSlot slot, out DataType value)
    {
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);
        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(TypeKeys.Table, Table);
        value = TypeKeys.Read(element);
        if (Table.Read(element, false))
            value = value.OrNull();
        return true;
    }
}
