namespace Sequent.Definitions;

/// <summary>The condition of a branch: an expression, or <c>{ "evaluator": "IsSmall" }</c> for one that is code.</summary>
internal sealed class GuardShape : JsonShape<Guard?>
{
    public static readonly GuardShape Instance = new();

    private static readonly ObjectShape<Guard?> s_evaluator = new(
        new(Keys.Text<Guard?>("evaluator", guard => guard?.Text, (_, name) => new Guard.Member(name), "The name of a bool member of the class.", required: true)), start: null);

    public override string Expected => "an expression as text, or an object with 'evaluator'";

    public override bool TryRead(JsonSlot slot, out Guard? value)
    {
        if (slot.Node is JsonObject)
            return s_evaluator.TryRead(slot, out value);
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);
        value = new Guard.Expression(text.Value);
        return true;
    }

    // A member that could be read is what it computes; one that could not is code, and only its name is known.
    public override void Write(JsonWriter writer, Guard? value)
    {
        if (value?.Condition is { } condition)
            writer.Text.Value(condition);
        else
            s_evaluator.Write(writer, value);
    }

    public override JsonData Describe(SchemaWriter schema) =>
        Schema.Of(("anyOf", Schema.List([Schema.Of(("type", Schema.Text("string"))), schema.Of(s_evaluator)])));
}
