using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>A value that is about to be read: what it belongs to, and where it stands.</summary>
internal sealed class JsonSlot(ElementReader owner, string key, ElementPath path, JsonNode node)
{
    private readonly bool _isItem;

    private JsonSlot(ElementReader owner, string key, ElementPath path, JsonNode node, bool isItem)
        : this(owner, key, path, node) => _isItem = isItem;

    public ElementReader Owner => owner;

    public Reading Reading => owner.Reading;

    public ElementPath Path => path;

    public JsonNode Node => node;

    /// <summary>What to call it; null to call it by its key and its owner.</summary>
    public string? Name { get; init; }

    /// <summary>What to call it, such as <c>'label' of state 'draft'</c>.</summary>
    public string Words => Name ?? (_isItem ? "an item of " : "") + Quote(key) + " of " + owner.Words;

    /// <summary>An item of the list that it is.</summary>
    public JsonSlot Item(JsonNode item, ElementPath itemPath) => new(owner, key, itemPath, item, isItem: true);

    /// <summary>Says that it is something else than what it should be, such as <c>true or false</c>.</summary>
    public void Expect(string expected)
    {
        if (node is not JsonUnreadable)
            Report($"is {KindOf(node)}: write {expected}" + (node is JsonNull ? ", or leave it out" : ""));
        else
            Reading.Lose(path);
    }

    /// <summary>Says what is wrong with it: the fact and the remedy.</summary>
    public void Report(string fact) => Reading.Report(path, PlaceOf(node), ElementReader.Capital(Words) + " " + fact);

    /// <summary>Where a value is shown to be wrong: all of it, but only the bracket of what may be many lines.</summary>
    public static TextRange PlaceOf(JsonNode node) => node is JsonObject or JsonArray ? new(node.Range.Start, Math.Min(1, node.Range.Length)) : node.Range;

    public static string KindOf(JsonNode node) => node switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        JsonString => "text",
        JsonNumber => "a number",
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };
}
