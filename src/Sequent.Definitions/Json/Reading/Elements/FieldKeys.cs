using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Fields of the data: <c>"amount": { "type": "number", "required": true }</c>.</summary>
internal static class FieldKeys
{
    public static readonly KeyTable<DataField> Table = new(
        new JsonKey<DataField, bool>("required", FlagShape.Instance, (field, required) => field with { Required = required }),
        new JsonKey<DataField, bool>("computed", FlagShape.Instance, (field, computed) => field with { Computed = computed }),
        new JsonKey<DataField, JsonSlot>("min", ScalarShape.Instance, (field, min) => field with { Min = TypedValue.Limit(min, field.Type) }),
        new JsonKey<DataField, JsonSlot>("max", ScalarShape.Instance, (field, max) => field with { Max = TypedValue.Limit(max, field.Type) }),
        new JsonKey<DataField, IReadOnlyList<JsonSlot>>("oneOf", new ListShape<JsonSlot>(ScalarShape.Instance), WithOneOf));

    public static readonly MapShape<DataField> Map = new("field", Read);

    private static DataField Read(MapEntry entry)
    {
        var element = entry.Open(TypeKeys.Table, Table);
        return Table.Read(element, new(entry.Name, TypeKeys.Read(element), Required: false));
    }

    private static DataField WithOneOf(DataField field, IReadOnlyList<JsonSlot> values) =>
        field with { OneOf = values.Select(value => TypedValue.Of(value, field.Type)).OfType<Value>().ToEquatableArray() };
}
