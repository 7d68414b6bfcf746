using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A value whose type other keys say: where it stands in a text, or what is to be written.</summary>
internal readonly record struct Scalar(JsonSlot? Slot, Value? Value);

/// <summary>Text, a number, true or false.</summary>
internal sealed class ScalarShape : JsonShape<Scalar>
{
    public static readonly ScalarShape Instance = new();

    public override string Expected => "a value of its type";

    public override bool TryRead(JsonSlot slot, out Scalar value)
    {
        if (slot.Node is not (JsonString or JsonNumber or JsonBoolean))
            return Refuse(slot, out value);
        value = new(slot, null);
        return true;
    }

    // An infinite limit is none, and JSON has no word for it.
    public override bool IsLeftOut(Scalar value) => value.Value is not { } known || (known.Kind == ValueKind.Double && (double.IsNaN(known.AsDouble) || double.IsInfinity(known.AsDouble)));

    // Dates and durations as text, since JSON has none; a double as JSON writes it.
    public override void Write(JsonWriter writer, Scalar scalar)
    {
        var value = scalar.Value.GetValueOrDefault();
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.Text.Value(value.AsBoolean);
                break;
            case ValueKind.String:
                writer.Text.Value(value.AsString);
                break;
            case ValueKind.Integer or ValueKind.Number or ValueKind.Double:
                writer.Text.Number(value.ToString());
                break;
            default:
                writer.Text.Value(value.ToText());
                break;
        }
    }

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Texts(["string", "number", "boolean"])));
}
