namespace Sequent.Definitions;

/// <summary>Invariants: <c>"has_prd": { "condition": "prd != null" }</c>.</summary>
internal static class InvariantKeys
{
    public static readonly ChoiceShape<InvariantTime?> When = new(("pre", InvariantTime.Pre), ("post", InvariantTime.Post));

    public static readonly KeyTable<InvariantDefinition> Table = new(
        Keys.Text<InvariantDefinition>("description", invariant => invariant.Description, (invariant, description) => invariant with { Description = description }),
        new JsonKey<InvariantDefinition, InvariantTime?>("when", When, invariant => invariant.When, (invariant, when) => invariant with { When = when }) { About = "When it is looked at; left out: where a transition names it." },
        Keys.Text<InvariantDefinition>("condition", invariant => invariant.Condition, (invariant, condition) => invariant with { Condition = condition }, "The condition, over the data.", required: true));

    public static readonly MapShape<InvariantDefinition> Map = new("invariant",
        new TableElement<InvariantDefinition>(Table, entry => new(entry.Name, ""), invariant => invariant.Name)) { AnyName = true };
}
