namespace Sequent.Definitions;

/// <summary>Invariants in the commands dialect: <c>{ "name": "has_prd", "when": "pre", "logic": "prd != null" }</c>.</summary>
internal static class CommandInvariantKeys
{
    public static readonly KeyTable<InvariantDefinition> Table = new(
        new JsonKey<InvariantDefinition, string>("name", TextShape.Instance, (invariant, name) => invariant with { Name = name }) { Required = true, Field = "", About = "Its name, for 'pre' and 'post'." },
        new JsonKey<InvariantDefinition, string>("description", TextShape.Instance, (invariant, description) => invariant with { Description = description }) { About = "What it is for." },
        new JsonKey<InvariantDefinition, InvariantTime?>("when", InvariantKeys.When, (invariant, time) => invariant with { When = time }) { About = "When it is looked at; left out: where a command names it." },
        new JsonKey<InvariantDefinition, string>("logic", TextShape.Instance, (invariant, condition) => invariant with { Condition = condition }) { Required = true, Field = "condition", About = "The condition, over the data." });

    public static readonly NamedListShape<InvariantDefinition> List = new("invariant", Table, name => new(name, ""), ElementPath.Invariant);
}
