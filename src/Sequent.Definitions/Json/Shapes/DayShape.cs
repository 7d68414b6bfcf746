using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A day, such as <c>2026-12-01</c>.</summary>
internal sealed class DayShape : ReadShape<DateTime?>
{
    public static readonly DayShape Instance = new();

    public override string Expected => "a day such as \"2026-12-01\"";

    public override bool TryRead(JsonSlot slot, out DateTime? value)
    {
        if (slot.Node is not JsonString text)
            return Refuse(slot, out value);
        value = TimeText.ParseDate(text.Value);
        if (value is null)
            slot.Report($"is {Wording.Quote(text.Value)}: write {Expected}");
        return value is not null;
    }

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("string")), ("format", Schema.Text("date")));
}
