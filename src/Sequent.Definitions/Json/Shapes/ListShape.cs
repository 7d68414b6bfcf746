namespace Sequent.Definitions;

/// <summary>An array of values; where <c>OrOne</c> is said, also one value without brackets.</summary>
internal sealed class ListShape<T>(JsonShape<T> item) : JsonShape<IReadOnlyList<T>>
{
    /// <summary>True for short items, which are written on one line.</summary>
    public bool OnOneLine { get; init; }

    public bool OrOne { get; init; }

    /// <summary>True when one value is also written without brackets.</summary>
    public bool WritesOne { get; init; }

    /// <summary>What is one value, where <c>OrOne</c> is said: text unless said otherwise.</summary>
    public Func<JsonNode, bool> IsOne { get; init; } = node => node is JsonString;

    /// <summary>The path of an item, from that of the list and the value; by position unless said otherwise.</summary>
    public Func<T, ElementPath>? PathOf { get; init; }

    public JsonShape<T> Item => item;

    public override string Expected => (OrOne ? item.Expected + ", or " : "") + "an array";

    public override bool TryRead(JsonSlot slot, out IReadOnlyList<T> value)
    {
        var nodes = slot.Node is JsonArray array ? array.Items : OrOne && IsOne(slot.Node) ? [slot.Node] : null;
        if (nodes is null)
            return Refuse(slot, out value);

        var values = new List<T>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var path = slot.Path.Branch(i);
            var itemSlot = slot.Node is JsonArray ? slot.Item(nodes[i], path) : slot;
            if (!item.TryRead(itemSlot, out var read))
            {
                slot.Reading.Lose(slot.Path);
                continue;
            }
            values.Add(read);
            slot.Reading.Places.Add(PathOf is null ? path : PathOf(read), nodes[i]);
        }
        value = values;
        return true;
    }

    public override bool IsLeftOut(IReadOnlyList<T> value) => value.Count == 0;

    public override void Write(JsonWriter writer, IReadOnlyList<T> value)
    {
        if (WritesOne && value.Count == 1)
        {
            item.Write(writer, value[0]);
            return;
        }
        writer.Text.Begin('[', OnOneLine);
        foreach (var element in value)
        {
            writer.Text.Item();
            item.Write(writer, element);
        }
        writer.Text.End(']');
    }

    public override JsonData Describe(SchemaWriter schema)
    {
        var list = Schema.Of(("type", Schema.Text("array")), ("items", schema.Of(item)));
        return OrOne ? Schema.Of(("anyOf", Schema.List([schema.Of(item), list]))) : list;
    }
}
