using System.Globalization;

namespace Sequent.Definitions;

/// <summary>Text.</summary>
internal sealed class TextShape : JsonShape<string>
{
    public static readonly TextShape Instance = new();

    public override string Expected => "text";

    public override bool TryRead(JsonSlot slot, out string value)
    {
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);
        value = text.Value;
        return true;
    }

    public override void Write(JsonWriter writer, string value) => writer.Text.Value(value);

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("string")));
}

/// <summary>A whole number that is not negative.</summary>
internal sealed class CountShape : JsonShape<int>
{
    public static readonly CountShape Instance = new();

    /// <summary>The number that an element has without the key; null when there is none.</summary>
    public int? LeftOut { get; init; }

    public override string Expected => "a whole number from 0 to 1000000";

    public override bool TryRead(JsonSlot slot, out int value)
    {
        if (slot.Node is JsonNumber number && int.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 1_000_000)
            return true;
        return Refuse(slot, out value);
    }

    public override bool IsLeftOut(int value) => value == LeftOut;

    public override void Write(JsonWriter writer, int value) => writer.Text.Number(value.ToString(CultureInfo.InvariantCulture));

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("integer")), ("minimum", Schema.Number("0")), ("maximum", Schema.Number("1000000")));
}

/// <summary>True or false.</summary>
internal sealed class FlagShape : JsonShape<bool>
{
    public static readonly FlagShape Instance = new();

    public override string Expected => "true or false";

    public override bool TryRead(JsonSlot slot, out bool value)
    {
        if (slot.Node is not JsonBoolean flag)
            return Refuse(slot, out value);
        value = flag.Value;
        return true;
    }

    public override bool IsLeftOut(bool value) => !value;

    public override void Write(JsonWriter writer, bool value) => writer.Text.Value(value);

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("boolean")));
}
