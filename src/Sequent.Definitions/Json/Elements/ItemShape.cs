using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The type of an array's elements: <c>{ "type": "integer", "nullable": true }</c>.</summary>
internal sealed class ItemShape : JsonShape<DataType>
{
    public static readonly ItemShape Instance = new();

    public override string Expected => "an object with 'type'";

    public override bool TryRead(JsonSlot slot, out DataType value)
    {
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);
        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(TypeKeys.Table);
        value = TypeKeys.Read(element);
        return true;
    }

    public override bool IsLeftOut(DataType value) => value is null or { Kind: DataKind.Dynamic };

    public override void Write(JsonWriter writer, DataType value) => writer.Object(TypeKeys.Table, TypeDraft.Of(value));

    public override JsonData Describe(SchemaWriter schema) => schema.Define("type", () => schema.Object(TypeKeys.Table));
}
