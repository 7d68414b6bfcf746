using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>An element of a map that is about to be read.</summary>
/// <param name="Reading">What was found so far.</param>
/// <param name="Kind">What such elements are called, such as <c>state</c>.</param>
/// <param name="Property">Its key and its value.</param>
/// <param name="Name">Its name in code.</param>
/// <param name="Path">The path by which the rules name it.</param>
internal sealed record MapEntry(Reading Reading, string Kind, JsonProperty Property, string Name, ElementPath Path)
{
    /// <summary>Its name in the text.</summary>
    public string WireName => Property.Name;

    public string Words => Kind + " " + Quote(WireName);

    /// <summary>Opens it as an object with the keys of these tables, and reports if it is none, or has others.</summary>
    public ElementReader Open(params KeyTable[] tables)
    {
        var node = Property.Value as JsonObject;
        if (node is null)
            Refuse("an object");
        var element = new ElementReader(Reading, node, Path, Words, Property.NameRange);
        element.Check(tables);
        return element;
    }

    /// <summary>Its value, where it is no object with keys; the default when it is something else, which is reported.</summary>
    public T? Value<T>(JsonShape<T> shape)
    {
        var owner = new ElementReader(Reading, node: null, Path, Words, Property.NameRange);
        return shape.TryRead(new(owner, WireName, Path, Property.Value) { Name = Words }, out var value) ? value : default;
    }

    /// <summary>Says that it is something else than what it should be.</summary>
    public void Refuse(string expected)
    {
        if (Property.Value is JsonUnreadable)
            Reading.Lose(Path);
        else
            Reading.Report(Path, JsonSlot.PlaceOf(Property.Value), $"{ElementReader.Capital(Words)} is {JsonSlot.KindOf(Property.Value)}: write {expected}");
    }
}
