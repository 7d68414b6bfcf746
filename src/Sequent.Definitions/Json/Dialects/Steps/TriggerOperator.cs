using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>A word that compares, and the expression that it stands for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Expected">What may stand on its right side.</param>
/// <param name="Write">Writes the expression, from a path and a value; null when it compares no such value.</param>
internal sealed record TriggerOperator(string Word, string Expected, Func<string, JsonNode, string?> Write)
{
    private const string One = "text, a number, true, false or null";
    private const string Ordered = "text or a number";
    private const string Some = "an array of such values";

    private static readonly TriggerOperator[] s_all =
    [
        Infix("eq", "==", One), Infix("ne", "!=", One), Infix("neq", "!=", One),
        Infix("gt", ">", Ordered), Infix("gte", ">=", Ordered), Infix("lt", "<", Ordered), Infix("lte", "<=", Ordered),
        new("in", Some, (path, value) => value is JsonArray && Literal(value) is { } list ? $"{path} in {list}" : null),
        new("not_in", Some, (path, value) => value is JsonArray && Literal(value) is { } list ? $"!({path} in {list})" : null),
        new("contains", One, (path, value) => Literal(value) is not { } part || value is JsonArray ? null : value is JsonString ? $"{path}.contains({part})" : $"{part} in {path}"),
        Call("starts_with", "startsWith"), Call("ends_with", "endsWith"), Call("matches", "matches"),
    ];

    public static readonly ChoiceShape<TriggerOperator> Shape = new([.. s_all.Select(op => (op.Word, op))]);

    private static TriggerOperator Infix(string word, string sign, string expected) => new(word, expected, (path, value) =>
        (expected == One ? value is not JsonArray : value is JsonString or JsonNumber) && Literal(value) is { } literal ? $"{path} {sign} {literal}" : null);

    private static TriggerOperator Call(string word, string function) => new(word, "text", (path, value) =>
        value is JsonString && Literal(value) is { } literal ? $"{path}.{function}({literal})" : null);

    // A value never becomes anything else than a literal, whatever it holds.
    private static string? Literal(JsonNode node) => node switch
    {
        JsonString text => CodePoints.IsWellFormed(text.Value) ? ExpressionPrinter.Quote(text.Value) : null,
        JsonNumber number => NumberText.Normalize(number.Digits),
        JsonBoolean flag => flag.Value ? "true" : "false",
        JsonNull => "null",
        JsonArray list => List(list.Items.Where(item => item is not JsonArray).Select(Literal).ToArray(), list.Items.Count),
        _ => null,
    };

    private static string? List(string?[] items, int count) => items.Length == count && items.All(item => item is not null) ? "[" + string.Join(", ", items) + "]" : null;
}
