using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>An array of objects, each of which says its own <c>name</c>.</summary>
/// <param name="kind">What such an object is called, such as <c>invariant</c>.</param>
/// <param name="table">Its keys.</param>
/// <param name="start">What it is without any, from its name.</param>
/// <param name="pathOf">The path by which the rules name it, from its identity.</param>
internal sealed class NamedListShape<T>(string kind, KeyTable<T> table, Func<string, T> start, Func<string, ElementPath> pathOf) : ReadShape<IReadOnlyList<T>>
{
    public const string Key = "name";

    /// <summary>What two of them must not share; the name itself unless said otherwise.</summary>
    public Func<string, string> Identity { get; init; } = name => name;

    public override string Expected => "an array of objects";

    public override bool TryRead(JsonSlot slot, out IReadOnlyList<T> value)
    {
        if (slot.Node is not JsonArray array)
            return Refuse(slot, out value);

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var items = new List<T>(array.Items.Count);
        for (var i = 0; i < array.Items.Count; i++)
            items.Add(Read(slot, array.Items[i], i, owners));
        value = items;
        return true;
    }

    public override JsonData Describe(SchemaWriter schema) => Schema.Of(("type", Schema.Text("array")), ("items", schema.Object(table)));

    private T Read(JsonSlot slot, JsonNode node, int index, Dictionary<string, string> owners)
    {
        var said = (node as JsonObject)?.Find(Key)?.Value as JsonString;
        var path = said is null ? slot.Path.Branch(index) : pathOf(Identity(said.Value));
        var place = said?.Range ?? JsonSlot.PlaceOf(node);
        slot.Reading.Places.Add(path, place);
        if (node is not JsonObject)
            slot.Item(node, path).Expect("an object");
        if (said is not null)
            CheckUnique(slot.Reading, path, said, owners);
        else
            LoseNames(slot);

        var words = kind + " " + (said is null ? Number(index + 1) : Quote(said.Value));
        var element = new ElementReader(slot.Reading, node as JsonObject, path, words, place);
        element.Check(table);
        return table.Read(element, start(said?.Value ?? ""));
    }

    // Whatever is named and not found may be the one without a name.
    private void LoseNames(JsonSlot slot)
    {
        slot.Reading.Lose(slot.Path);
        slot.Reading.Lose(pathOf(Identity("")));
    }

    private void CheckUnique(Reading reading, ElementPath path, JsonString said, Dictionary<string, string> owners)
    {
        var identity = Identity(said.Value);
        if (!owners.TryGetValue(identity, out var owner))
            owners.Add(identity, said.Value);
        else if (owner == said.Value)
            reading.Report(path, said.Range, $"{ElementReader.Capital(kind)} {Quote(owner)} is declared twice: rename one, or remove it");
        else
            reading.Report(path, said.Range, $"{ElementReader.Capital(kind)} {Quote(said.Value)} becomes {Quote(identity)}, and so does {Quote(owner)}: rename one of them");
    }
}
