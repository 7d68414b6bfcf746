namespace Sequent.Definitions;

/// <summary>The dimensions of the state: <c>"status": ["open", "closed"]</c>.</summary>
internal static class FacetKeys
{
    public static readonly MapShape<FacetDefinition> Map = new("facet",
        new ValueElement<FacetDefinition, IReadOnlyList<string>>(
            new ListShape<string>(TextShape.Instance) { OnOneLine = true }, (name, values) => new(name, values.ToEquatableArray()), facet => facet.Name, facet => facet.Values, [])) { AnyName = true };
}
