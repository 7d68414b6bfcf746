namespace Sequent.Definitions;

/// <summary>Invariants in the commands dialect: <c>{ "name": "has_prd", "when": "pre", "logic": "prd != null" }</c>.</summary>
internal static class CommandInvariantKeys
{
    public static readonly KeyTable<InvariantDefinition> Table = new(
        new JsonKey<InvariantDefinition, string>("name", TextShape.Instance, (invariant, name) => invariant with { Name = name }) { Required = true, Field = "" },
        new JsonKey<InvariantDefinition, string>("description", TextShape.Instance, (invariant, description) => invariant with { Description = description }),
        new JsonKey<InvariantDefinition, InvariantTime>("when", new ChoiceShape<InvariantTime>(("pre", InvariantTime.Pre), ("post", InvariantTime.Post)), (invariant, time) => invariant with { When = time }),
        new JsonKey<InvariantDefinition, string>("logic", TextShape.Instance, (invariant, condition) => invariant with { Condition = condition }) { Required = true, Field = "condition" });

    public static readonly NamedListShape<InvariantDefinition> List = new("invariant", Table, name => new(name, ""), ElementPath.Invariant);
}
