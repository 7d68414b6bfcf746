namespace Sequent.Definitions;

/// <summary>Invariants: <c>"has_prd": { "condition": "prd != null" }</c>.</summary>
internal static class InvariantKeys
{
    public static readonly KeyTable<InvariantDefinition> Table = new(
        new JsonKey<InvariantDefinition, string>("description", TextShape.Instance, (invariant, description) => invariant with { Description = description }),
        new JsonKey<InvariantDefinition, string>("condition", TextShape.Instance, (invariant, condition) => invariant with { Condition = condition }) { Required = true });

    public static readonly MapShape<InvariantDefinition> Map = new("invariant", entry => Table.Read(entry.Open(Table), new(entry.Name, ""))) { AnyName = true };
}
