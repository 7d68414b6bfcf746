namespace Sequent.Definitions;

/// <summary>One of several dimensions of the state, such as <c>status</c> beside <c>stage</c>.</summary>
/// <param name="Name">The name; never renamed.</param>
/// <param name="Values">The values that it can have, in order.</param>
public sealed record FacetDefinition(string Name, EquatableArray<string> Values);

/// <summary>The value that a state has in one dimension.</summary>
/// <param name="Facet">The name of the dimension.</param>
/// <param name="Value">The value.</param>
public sealed record FacetValue(string Facet, string Value);
