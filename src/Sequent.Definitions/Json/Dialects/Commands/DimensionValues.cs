using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>The values that one dimension of the states may have.</summary>
internal sealed class DimensionValues
{
    private readonly string _name;
    private readonly bool _isKnown;
    private readonly Reading _reading;
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    /// <param name="name">The name of the dimension.</param>
    /// <param name="declared">Its values; null when they could not be read, which is reported.</param>
    /// <param name="reading">What was found so far.</param>
    public DimensionValues(string name, IReadOnlyList<TextAt>? declared, Reading reading)
    {
        (_name, _isKnown, _reading) = (name, declared is not null, reading);
        var values = new List<string>();
        foreach (var value in declared ?? [])
        {
            if (_values.Add(value.Value))
                values.Add(value.Value);
            else
                value.Slot.Report($"is {Quote(value.Value)} once more: remove it");
        }
        Facet = new(name, values.ToEquatableArray());
    }

    public FacetDefinition Facet { get; }

    /// <summary>Reports a value that is not declared.</summary>
    public bool Check(TextAt? said)
    {
        if (said is null || !_isKnown || _values.Contains(said.Value))
            return said is not null;
        var guess = _reading.Closest(said.Value, Facet.Values);
        said.Slot.Report($"is {Quote(said.Value)}, which is not a value of {Quote(_name)}: declare it, or correct it{Spelling.DidYouMean(guess)}");
        return false;
    }
}
