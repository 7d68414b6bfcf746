namespace Sequent.Definitions;

/// <summary>The condition of a branch: an expression, or <c>{ "evaluator": "IsSmall" }</c> for one that is code.</summary>
internal sealed class GuardShape : JsonShape<Guard?>
{
    public static readonly GuardShape Instance = new();

    public static readonly ObjectShape<Guard?> Evaluator = new(
        new(new JsonKey<Guard?, string>("evaluator", TextShape.Instance, (_, name) => new Guard.Member(name)) { Required = true }), start: null);

    public override string Expected => "an expression as text, or an object with 'evaluator'";

    public override bool TryRead(JsonSlot slot, out Guard? value)
    {
        if (slot.Node is JsonObject)
            return Evaluator.TryRead(slot, out value);
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);
        value = new Guard.Expression(text.Value);
        return true;
    }
}
