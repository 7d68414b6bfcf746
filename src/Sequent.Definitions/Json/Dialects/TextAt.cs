namespace Sequent.Definitions;

/// <summary>A text, and the value it was read from: what is wrong with it shows only when all has been read.</summary>
internal sealed record TextAt(string Value, JsonSlot Slot);

/// <summary>Text whose place is kept.</summary>
internal sealed class TextAtShape : ReadShape<TextAt>
{
    public static readonly TextAtShape Instance = new();

    public override string Expected => TextShape.Instance.Expected;

    public override bool TryRead(JsonSlot slot, out TextAt value)
    {
        value = default!;
        if (!TextShape.Instance.TryRead(slot, out var text))
            return false;
        value = new(text, slot);
        return true;
    }

    public override JsonData Describe(SchemaWriter schema) => schema.Of(TextShape.Instance);
}
