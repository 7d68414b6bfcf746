namespace Sequent.Definitions;

/// <summary>Makes the parts of a JSON Schema.</summary>
internal static class Schema
{
    public static JsonData Of(params (string Name, JsonData Value)[] fields) => new JsonData.Map(fields.Select(f => new NamedValue(f.Name, f.Value)).ToEquatableArray());

    public static JsonData Text(string value) => new JsonData.Text(value);

    public static JsonData Number(string digits) => new JsonData.Number(digits);

    public static JsonData List(IEnumerable<JsonData> items) => new JsonData.List(items.ToEquatableArray());

    public static JsonData Texts(IEnumerable<string> items) => List(items.Select(Text));
}
