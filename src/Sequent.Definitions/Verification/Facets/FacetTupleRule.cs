using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ107: the combinations of facet values that states declare are those that instances have.</summary>
/// <remarks>An instance has the values of every state that holds a token. With one token these are a state's own, and a state that is not reached is SEQ101.</remarks>
internal static class FacetTupleRule
{
    private const int MostShown = 6;

    public static IEnumerable<Finding> Check(WorkflowGraph graph)
    {
        if (graph.Definition.Facets.IsEmpty)
            return [];
        var unused = UnusedValues(graph.Definition);
        return graph.Definition.IsParallel ? unused.Concat(OfMarkings(graph)) : unused;
    }

    private static IEnumerable<Finding> UnusedValues(WorkflowDefinition definition)
    {
        var used = new HashSet<FacetValue>(definition.States.SelectMany(s => s.Facets));
        foreach (var facet in definition.Facets)
            for (var i = 0; i < facet.Values.Count; i++)
                if (!used.Contains(new(facet.Name, facet.Values[i])))
                    yield return new(Rules.FacetTuple, ElementPath.Workflow.Field("facets").Item(facet.Name, i),
                        $"Facet {Quote(facet.Name)} has the value {Quote(facet.Values[i])}, which no state has: give it to one, or remove it");
    }

    private static IEnumerable<Finding> OfMarkings(WorkflowGraph graph)
    {
        var walk = MarkingWalk.Of(graph.Definition);
        var valued = graph.States.Where(s => !s.Facets.IsEmpty).ToDictionary(s => s.Name);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var marking in walk.Markings)
        {
            var states = marking.Where(valued.ContainsKey).ToArray();
            reached.UnionWith(states);
            if (states.Length > 1 && reported.Add(states[1]))
                yield return Together(valued[states[0]], valued[states[1]], walk.WayTo(index));
            index++;
        }
        if (!walk.IsComplete)
            yield break;
        foreach (var state in graph.Nodes.Where(s => graph.Reached[s]).Select(s => graph.States[s]).Where(s => !s.Facets.IsEmpty && !reached.Contains(s.Name)))
            yield return new(Rules.FacetTuple, ElementPath.State(state.Name).Field("facets"),
                $"State {Quote(state.Name)} has the values {Values(state)}, and no run ever puts a token into it: correct what leads to it, or remove it");
    }

    private static Finding Together(StateDefinition first, StateDefinition second, string[] way)
    {
        var (value, other) = Differing(first, second);
        var steps = way.Length > MostShown ? "… " + string.Join(", ", way.Skip(way.Length - MostShown).Select(Quote)) : string.Join(", ", way.Select(Quote));
        return new(Rules.FacetTuple, ElementPath.State(second.Name).Field("facets"),
            $"State {Quote(second.Name)} has the value {Quote(other.Value)} in the facet {Quote(other.Facet)}, and {Quote(first.Name)} has {Quote(value.Value)}, but after {steps} both hold a token: "
            + "no state declares that combination, so give facets to one of them only")
        {
            Witness = way.ToEquatableArray(),
            Related = EquatableArray.Create(ElementPath.State(first.Name)),
        };
    }

    // No two states have the same values in all facets: SEQ020.
    private static (FacetValue, FacetValue) Differing(StateDefinition first, StateDefinition second)
    {
        foreach (var value in first.Facets)
            foreach (var other in second.Facets)
                if (value.Facet == other.Facet && value.Value != other.Value)
                    return (value, other);
        return (first.Facets[0], second.Facets[0]);
    }

    private static string Values(StateDefinition state) => Quoted(state.Facets.Select(f => f.Facet + " = " + f.Value));
}
