using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Whose task it is: <c>{ "role": "manager" }</c>, <c>{ "user": "ana" }</c> or <c>{ "expression": "data.manager_id" }</c>.</summary>
internal sealed class AssigneeShape : JsonShape<Assignee>
{
    public static readonly AssigneeShape Instance = new();

    private static readonly KeyTable<Assignee?> s_table = new(
        Keys.Text<Assignee?>("role", a => (a as Assignee.Role)?.Name, (_, name) => new Assignee.Role(name), "Whoever has the role."),
        Keys.Text<Assignee?>("user", a => (a as Assignee.User)?.Id, (_, id) => new Assignee.User(id), "One person, by identity."),
        Keys.Text<Assignee?>("expression", a => (a as Assignee.Expression)?.Source, (_, source) => new Assignee.Expression(source), "The person whose identity it gives."));

    private static readonly string[] s_keys = [.. s_table.Keys.Select(key => key.Name)];

    public override string Expected => "an object with 'role', 'user' or 'expression'";

    public override bool TryRead(JsonSlot slot, out Assignee value)
    {
        if (slot.Node is not JsonObject node)
            return Refuse(slot, out value);
        var element = new ElementReader(slot.Reading, node, slot.Path, slot.Words, JsonSlot.PlaceOf(node));
        element.Check(s_table);
        element.RequireOne(s_keys, "whose task it is");
        value = s_table.Read(element, null)!;
        return value is not null;
    }

    public override void Write(JsonWriter writer, Assignee value) => writer.Object(s_table, value);

    public override JsonData Describe(SchemaWriter schema) => schema.Define("assignee", () => schema.OneOf(s_keys, s_table));
}
