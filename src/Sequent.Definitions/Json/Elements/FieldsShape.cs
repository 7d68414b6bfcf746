using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>The fields of closed data: written when they are declared, and be there none.</summary>
internal sealed class FieldsShape : JsonShape<EquatableArray<DataField>?>
{
    public static readonly FieldsShape Instance = new();

    public override string Expected => FieldKeys.Map.Expected;

    public override bool TryRead(JsonSlot slot, out EquatableArray<DataField>? value)
    {
        var isRead = FieldKeys.Map.TryRead(slot, out var fields);
        value = fields;
        return isRead;
    }

    public override void Write(JsonWriter writer, EquatableArray<DataField>? value) => FieldKeys.Map.Write(writer, value.GetValueOrDefault());

    public override JsonData Describe(SchemaWriter schema) => schema.Of(FieldKeys.Map);
}
