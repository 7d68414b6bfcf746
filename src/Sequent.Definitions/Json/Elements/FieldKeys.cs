using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>Fields of the data: <c>"amount": { "type": "number", "required": true }</c>.</summary>
internal sealed class FieldKeys : IMapElement<DataField>
{
    private static readonly ListShape<Scalar> s_values = new(ScalarShape.Instance);

    public static readonly KeyTable<DataField> Table = new(
        Keys.Text<DataField>("description", field => field.Description, (field, text) => field with { Description = text }, "What it is."),
        Keys.Flag<DataField>("required", field => field.Required, (field, required) => field with { Required = required }, "It is never null or left out."),
        Keys.Flag<DataField>("computed", field => field.Computed, (field, computed) => field with { Computed = computed }, "The class computes it."),
        Limit("min", field => field.Min, (field, min) => field with { Min = min }, "The least value."),
        Limit("max", field => field.Max, (field, max) => field with { Max = max }, "The greatest value."),
        new JsonKey<DataField, IReadOnlyList<Scalar>>("oneOf", s_values, field => [.. field.OneOf.Select(value => new Scalar(null, value))], WithOneOf) { About = "The only values there are." });

    public static readonly MapShape<DataField> Map = new("field", new FieldKeys());

    public DataField Read(MapEntry entry)
    {
        var element = entry.Open(TypeKeys.Table, Table);
        return Table.Read(element, new(entry.Name, TypeKeys.Read(element), Required: false));
    }

    public string KeyOf(DataField field) => field.Name;

    public void Write(JsonWriter writer, DataField field)
    {
        writer.Text.Begin('{');
        TypeKeys.Table.Write(writer, TypeDraft.Of(field.Type));
        Table.Write(writer, field);
        writer.Text.End('}');
    }

    public JsonData Describe(SchemaWriter schema) => schema.Define("field", () => schema.Object(TypeKeys.Table, Table));

    private static JsonKey<DataField> Limit(string name, Func<DataField, Value?> get, Func<DataField, Value?, DataField> set, string about) =>
        new JsonKey<DataField, Scalar>(name, ScalarShape.Instance, field => new(null, get(field)), (field, scalar) => set(field, TypedValue.Limit(scalar.Slot!, field.Type))) { About = about };

    private static DataField WithOneOf(DataField field, IReadOnlyList<Scalar> values) =>
        field with { OneOf = values.Select(value => TypedValue.Of(value.Slot!, field.Type)).OfType<Value>().ToEquatableArray() };
}
