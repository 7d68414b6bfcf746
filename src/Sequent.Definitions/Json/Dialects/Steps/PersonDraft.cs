namespace Sequent.Definitions;

/// <summary>Whose task it is, as far as it is read: <c>{ "type": "role", "value": "cfo" }</c>.</summary>
internal sealed record PersonDraft
{
    private const string Role = "role";

    public string? Type { get; init; }

    public TextAt? Value { get; init; }

    public static readonly KeyTable<PersonDraft> Table = new(
        new JsonKey<PersonDraft, string>("type", new ChoiceShape<string>((Role, Role), ("user", "user"), ("expression", "expression")), (person, type) => person with { Type = type }) { Required = true },
        new JsonKey<PersonDraft, TextAt>("value", TextAtShape.Instance, (person, value) => person with { Value = value }) { Required = true });

    public static readonly ObjectShape<PersonDraft> Shape = new(Table, new());

    /// <summary>The role that the actor must have; null when it is about somebody else.</summary>
    public TextAt? RoleName => Type == Role ? Value : null;

    public Assignee? Assignee => (Type, Value?.Value) switch
    {
        (_, null) => null,
        (Role, var name) => new Assignee.Role(name),
        ("user", var id) => new Assignee.User(id),
        ("expression", var source) => new Assignee.Expression(source),
        _ => null,
    };
}
