using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The name of a state in the text, which is read as its name in code.</summary>
internal sealed class StateNameShape : JsonShape<string>
{
    /// <summary>A name that must be a state's.</summary>
    public static readonly StateNameShape Declared = new() { _mustExist = true };

    /// <summary>A name that is kept when no state has it, for the rules to find; or <c>*</c>.</summary>
    public static readonly StateNameShape Any = new();

    private bool _mustExist;

    public override string Expected => "the name of a state";

    public override bool TryRead(JsonSlot slot, out string value)
    {
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);

        var states = slot.Reading.States;
        if (states.Find(text.Value) is { } name)
        {
            value = name;
            return true;
        }

        var made = Naming.FromWireName(text.Value);
        value = InvalidNameRule.IsName(made, text.Value) ? made : text.Value;
        if (states.FindWireName(value) is { } wireName)
            slot.Report($"is {Quote(text.Value)}, which is no state in JSON: write {Quote(wireName)}");
        else if (!_mustExist)
            states.AddUnknown(text.Value, value);
        else if (slot.Reading.IsLost("states"))
            slot.Reading.Lose(slot.Path);
        else
            slot.Report($"is {Quote(text.Value)}, which is not a state: declare it, or correct the name{Spelling.DidYouMean(slot.Reading.Closest(text.Value, states.WireNames))}");
        return true;
    }

    public override void Write(JsonWriter writer, string value) => writer.Text.Value(writer.WireNameOf(value));

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("string")));
}
