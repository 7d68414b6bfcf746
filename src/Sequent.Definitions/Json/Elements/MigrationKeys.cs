namespace Sequent.Definitions;

/// <summary>How running instances of earlier versions come to this one: <c>"1.0.0": { "states": { "old": "new" } }</c>.</summary>
internal static class MigrationKeys
{
    private static readonly MapShape<StateMapping> s_states = new("state",
        new ValueElement<StateMapping, string>(StateNameShape.Any, (from, to) => new(from, to), mapping => mapping.From, mapping => mapping.To, "")) { AnyName = true };

    private static readonly KeyTable<MigrationDefinition> s_table = new(
        new JsonKey<MigrationDefinition, EquatableArray<StateMapping>>("states", s_states, migration => migration.States, (migration, states) => migration with { States = states }) { About = "States of the earlier version and what they are now." },
        Keys.Values<MigrationDefinition>("data", migration => migration.Data, (migration, data) => migration with { Data = data }, "Values of fields that earlier instances do not have."));

    public static readonly MapShape<MigrationDefinition> Map = new("version",
        new TableElement<MigrationDefinition>(s_table, entry => new(entry.Name), migration => migration.From)) { AnyName = true };
}
