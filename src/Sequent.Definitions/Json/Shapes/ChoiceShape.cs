using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>One of a few words, each of which stands for a value.</summary>
internal sealed class ChoiceShape<T>(params (string Word, T Value)[] choices) : JsonShape<T>
{
    /// <summary>Says that an element without the key has the first of the values.</summary>
    public bool OrFirst { get; init; }

    public IEnumerable<string> Words => choices.Select(choice => choice.Word);

    public override string Expected => "one of " + string.Join(", ", Words.Select(Quote));

    public override bool TryRead(JsonSlot slot, out T value)
    {
        value = default!;
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);
        foreach (var choice in choices)
        {
            if (choice.Word != text.Value)
                continue;
            value = choice.Value;
            return true;
        }
        slot.Report($"is {Quote(text.Value)}: write {Expected}{Spelling.DidYouMean(Spelling.Closest(text.Value, Words))}");
        return false;
    }

    public override bool IsLeftOut(T value) => value is null || (OrFirst && Equals(value, choices[0].Value));

    public override void Write(JsonWriter writer, T value) => writer.Text.Value(choices.First(choice => Equals(choice.Value, value)).Word);

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("enum", Schema.Texts(Words)));
}
