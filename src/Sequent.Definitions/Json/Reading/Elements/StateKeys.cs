namespace Sequent.Definitions;

/// <summary>States: <c>"draft": { "label": "Draft" }</c>.</summary>
internal static class StateKeys
{
    public static readonly KeyTable<StateDefinition> Table = new(
        NameKey.Of<StateDefinition>(),
        new JsonKey<StateDefinition, string>("label", TextShape.Instance, (state, label) => state with { Label = label }),
        new JsonKey<StateDefinition, bool>("final", FlagShape.Instance, (state, final) => state with { Final = final }),
        new JsonKey<StateDefinition, bool>("retired", FlagShape.Instance, (state, retired) => state with { Retired = retired }));

    public static readonly MapShape<StateDefinition> Map = new("state", Read) { CodeName = Naming.FromWireName };

    private static StateDefinition Read(MapEntry entry)
    {
        entry.Reading.States.Add(entry.WireName, entry.Name);
        return Table.Read(entry.Open(Table), new(entry.Name) { WireName = entry.WireName });
    }
}
