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
}

/// <summary>A value whose meaning depends on other keys: text, a number, true or false.</summary>
internal sealed class ScalarShape : JsonShape<JsonSlot>
{
    public static readonly ScalarShape Instance = new();

    public override string Expected => "a value of its type";

    public override bool TryRead(JsonSlot slot, out JsonSlot value)
    {
        if (slot.Node is not (JsonString or JsonNumber or JsonBoolean))
            return Refuse(slot, out value);
        value = slot;
        return true;
    }
}
