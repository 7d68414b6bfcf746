namespace Sequent.Definitions;

/// <summary>Inputs of a transition: <c>"reason": { "type": "string", "required": true }</c>.</summary>
internal sealed class InputKeys : IMapElement<InputDefinition>
{
    private static readonly KeyTable<InputDefinition> s_name = new(
        NameKey.Of<InputDefinition>(input => NameKey.Unless(input.Name, CodeNameOf(input.WireName))));

    private static readonly KeyTable<InputDefinition> s_rest = new(
        new JsonKey<InputDefinition, bool>("required", FlagShape.Instance, input => input.Required, (input, required) => input with { Required = required }) { Always = true, About = "It must be given." },
        Keys.Text<InputDefinition>("description", input => input.Description, (input, text) => input with { Description = text }, "What it is."));

    public static readonly MapShape<InputDefinition> Map = new("input", new InputKeys()) { CodeName = CodeNameOf, ByPosition = true };

    public InputDefinition Read(MapEntry entry)
    {
        var element = entry.Open(s_name, TypeKeys.Table, s_rest);
        return s_rest.Read(element, s_name.Read(element, new(entry.Name, TypeKeys.Read(element), Required: false) { WireName = entry.WireName }));
    }

    public string KeyOf(InputDefinition input) => input.WireName;

    public void Write(JsonWriter writer, InputDefinition input)
    {
        writer.Text.Begin('{');
        s_name.Write(writer, input);
        TypeKeys.Table.Write(writer, TypeDraft.Of(input.Type));
        s_rest.Write(writer, input);
        writer.Text.End('}');
    }

    public JsonData Describe(SchemaWriter schema) => schema.Define("input", () => schema.Object(s_name, TypeKeys.Table, s_rest));

    private static string CodeNameOf(string wireName) => Naming.ToCamelCase(Naming.FromWireName(wireName));
}
