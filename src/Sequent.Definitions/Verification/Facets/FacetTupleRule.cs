using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ107: the combinations of facet values that states declare are those that instances have.</summary>
/// <remarks>An instance has the values of every state that holds a token. With one token these are a state's own, and a state that is not reached is SEQ101.</remarks>
internal static class FacetTupleRule
{
    private const int MostShown = 6;

    // Words of markings, and moves, to look at.
    private const int Budget = 150_000;

    /// <param name="graph">The workflow.</param>
    /// <param name="known">What was found already: a state that a transition of SEQ304 leads to is not named again.</param>
    /// <param name="strict">True to make it an error that there is too much to look at.</param>
    public static Answers Check(WorkflowGraph graph, IReadOnlyList<Finding> known, bool strict)
    {
        if (graph.Definition.Facets.IsEmpty)
            return Answers.None;
        var unused = new Answers([.. UnusedValues(graph.Definition)], new(1, 0, 0));
        return graph.Definition.IsParallel ? unused + OfMarkings(graph, known.Any(f => f.Rule == Rules.DeadInEveryRun), strict) : unused;
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

    private static Answers OfMarkings(WorkflowGraph graph, bool isExplained, bool strict)
    {
        var net = NetBuilder.Free(graph);
        var search = Exploration.Of(new CompiledNet(net), Budget, Budget);
        var valued = graph.Nodes.Where(s => !graph.States[s].Facets.IsEmpty).ToArray();
        var (reached, reported, findings) = (new HashSet<int>(), new HashSet<int>(), new List<Finding>());
        for (var m = 0; m < search.Count; m++)
        {
            var marking = search.MarkingOf(m);
            var states = valued.Where(s => Bits.Has(marking, 0, s)).ToArray();
            reached.UnionWith(states);
            if (states.Length > 1 && reported.Add(states[1]))
                findings.Add(Together(graph.States[states[0]], graph.States[states[1]], Way(graph, net, search.PathTo(m))));
        }
        if (!search.IsComplete)
            return new Answers(findings, default) + Answers.NotAnalysed(NotExplored(graph, search), strict);
        if (!isExplained)
            findings.AddRange(valued.Where(s => graph.Reached[s] && !reached.Contains(s)).Select(s => NeverReached(graph.States[s])));
        return new(findings, new(1, 0, 0));
    }

    private static Finding NeverReached(StateDefinition state) => new(Rules.FacetTuple, ElementPath.State(state.Name).Field("facets"),
        $"State {Quote(state.Name)} has the values {Values(state)}, and no run ever puts a token into it: correct what leads to it, or remove it");

    private static Finding NotExplored(WorkflowGraph graph, Exploration search) => new(Rules.FacetTuple, ElementPath.Workflow,
        $"Whether workflow {Quote(graph.Definition.Id)} can have two values of one facet at once is not analysed in full: after {Number(search.Count)} markings there were more to look at, "
        + "so give facets to the states of one branch only");

    private static string[] Way(WorkflowGraph graph, Net net, List<int> moves) =>
        [.. WitnessReplay.Items(graph.Definition, moves.Select(m => (graph.Branches[net.Moves[m].Branch], net.Moves[m].OriginIn(graph))))];

    private static Finding Together(StateDefinition first, StateDefinition second, string[] way)
    {
        var (value, other) = Differing(first, second);
        var steps = way.Length > MostShown ? "… " + string.Join(", ", way.Skip(way.Length - MostShown).Select(Quote)) : string.Join(", ", way.Select(Quote));
        return new(Rules.FacetTuple, ElementPath.State(second.Name).Field("facets").Field(other.Facet),
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
