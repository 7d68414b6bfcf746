using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ020: states have declared values in declared dimensions, in all of them or in none, and no two states have the same.</summary>
internal static class FacetRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition) => definition.Facets
        .Where(f => f.Values.IsEmpty)
        .Select(f => Finding(ElementPath.Workflow.Field("facets").Field(f.Name), $"Facet {Quote(f.Name)} has no values: list them, or remove it"))
        .Concat(definition.States.SelectMany(s => OfState(definition, s)))
        .Concat(SameValues(definition));

    private static IEnumerable<Finding> OfState(WorkflowDefinition definition, StateDefinition state)
    {
        var path = ElementPath.State(state.Name).Field("facets");
        var subject = "State " + Quote(state.Name);
        foreach (var (name, value) in state.Facets.Select(f => (f.Facet, f.Value)))
        {
            var facet = definition.Facets.FirstOrDefault(f => f.Name == name);
            if (facet is null)
                yield return Unknown(path.Field(name), $"{subject} has the facet {Quote(name)}, which is not declared: declare it, or correct the name",
                    name, definition.Facets.Select(f => f.Name), inValue: false);
            else if (!facet.Values.Contains(value))
                yield return Unknown(path.Field(name), $"{subject} has the value {Quote(value)} in the facet {Quote(name)}, which is none of its values: declare it, or correct it",
                    value, facet.Values, inValue: true);
        }
        // A misspelt name is not missing too.
        if (state.Facets.IsEmpty || state.Facets.Any(f => definition.Facets.All(d => d.Name != f.Facet)))
            yield break;
        foreach (var facet in definition.Facets.Where(d => state.Facets.All(f => f.Facet != d.Name)))
            yield return Finding(path, $"{subject} has no value in the facet {Quote(facet.Name)}: give it one, as it has one in another");
    }

    private static IEnumerable<Finding> SameValues(WorkflowDefinition definition)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var state in definition.States)
        {
            if (state.Facets.IsEmpty || state.Facets.Count != definition.Facets.Count)
                continue;
            var values = definition.Facets.Select(d => state.Facets.FirstOrDefault(f => f.Facet == d.Name)?.Value).ToArray();
            if (values.Contains(null))
                continue;
            var key = string.Concat(values.Select(v => v!.Length + ":" + v));
            if (owners.TryGetValue(key, out var owner))
                yield return Finding(ElementPath.State(state.Name).Field("facets"),
                    $"State {Quote(state.Name)} has the same values in all facets as {Quote(owner)}: they could not be told apart, so change one of them");
            else
                owners.Add(key, state.Name);
        }
    }

    private static Finding Unknown(ElementPath path, string message, string name, IEnumerable<string> known, bool inValue)
    {
        var guess = Spelling.Closest(name, known);
        // What stands at the path is the value.
        return Finding(path, message + Spelling.DidYouMean(guess)) with { Suggestion = inValue ? guess : null };
    }

    private static Finding Finding(ElementPath path, string message) => new(Rules.UnknownFacet, path, message);
}
