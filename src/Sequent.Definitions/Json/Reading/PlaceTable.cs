namespace Sequent.Definitions;

/// <summary>Where the elements of a definition stand in the text.</summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<ElementPath, (TextRange Range, JsonString? Text)> _places = [];

    /// <summary>Of two places of one path the first counts.</summary>
    public void Add(ElementPath path, TextRange range)
    {
        if (!_places.ContainsKey(path))
            _places.Add(path, (range, null));
    }

    /// <inheritdoc cref="Add(ElementPath, TextRange)" />
    public void Add(ElementPath path, JsonNode value)
    {
        if (!_places.ContainsKey(path))
            _places.Add(path, (value.Range, value as JsonString));
    }

    /// <summary>The place of an element, or of a part of its text; of one that has none, that of the one it is part of.</summary>
    public TextRange Find(ElementPath path, TextRange? part)
    {
        if (_places.TryGetValue(path, out var place))
            return part is { } range && place.Text is { } text ? text.RangeOf(range) : place.Range;
        for (; path != ElementPath.Workflow; path = path.Parent)
            if (_places.TryGetValue(path, out place))
                return place.Range;
        return _places.TryGetValue(path, out place) ? place.Range : default;
    }
}
