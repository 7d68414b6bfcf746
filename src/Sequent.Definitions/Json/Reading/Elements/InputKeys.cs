namespace Sequent.Definitions;

/// <summary>Inputs of a transition: <c>"reason": { "type": "string", "required": true }</c>.</summary>
internal static class InputKeys
{
    public static readonly KeyTable<InputDefinition> Table = new(
        NameKey.Of<InputDefinition>(),
        new JsonKey<InputDefinition, bool>("required", FlagShape.Instance, (input, required) => input with { Required = required }));

    public static readonly MapShape<InputDefinition> Map = new("input", Read)
    {
        CodeName = wireName => Naming.ToCamelCase(Naming.FromWireName(wireName)),
        ByPosition = true,
    };

    private static InputDefinition Read(MapEntry entry)
    {
        var element = entry.Open(TypeKeys.Table, Table);
        return Table.Read(element, new(entry.Name, TypeKeys.Read(element), Required: false) { WireName = entry.WireName });
    }
}
