using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ020: states have declared values in declared dimensions, in all of them or in none, and no two states have the same.</summary>
internal sealed class FacetRule
{
    // A state that has one value of very many is told what is missing first.
    private const int MostMissing = 10;

    private readonly WorkflowDefinition _definition;
    private readonly Dictionary<string, Declared> _facets = new(StringComparer.Ordinal);
    private readonly Guesses _guesses;

    private FacetRule(WorkflowDefinition definition)
    {
        _definition = definition;
        _guesses = new(definition.Facets.Select(f => f.Name));
        foreach (var facet in definition.Facets)
            if (!_facets.ContainsKey(facet.Name))
                _facets.Add(facet.Name, new(facet));
    }

    public static IEnumerable<Finding> Check(WorkflowDefinition definition) => new FacetRule(definition).Findings();

    private IEnumerable<Finding> Findings() => _definition.Facets
        .Where(f => f.Values.IsEmpty)
        .Select(f => Finding(ElementPath.Workflow.Field("facets").Field(f.Name), $"Facet {Quote(f.Name)} has no values: list them, or remove it"))
        .Concat(_definition.States.SelectMany(OfState))
        .Concat(SameValues());

    private IEnumerable<Finding> OfState(StateDefinition state)
    {
        var path = ElementPath.State(state.Name).Field("facets");
        var subject = "State " + Quote(state.Name);
        foreach (var (name, value) in state.Facets.Select(f => (f.Facet, f.Value)))
        {
            if (!_facets.TryGetValue(name, out var facet))
                // What stands at the path is the value, and no suggestion mends a name there.
                yield return Finding(path.Field(name), $"{subject} has the facet {Quote(name)}, which is not declared: declare it, or correct the name" + Spelling.DidYouMean(_guesses.Closest(name)));
            else if (!facet.Values.Contains(value))
                yield return Finding(path.Field(name), $"{subject} has the value {Quote(value)} in the facet {Quote(name)}, which is none of its values: declare it, or correct it"
                    + Spelling.DidYouMean(facet.Guesses.Closest(value))) with { Suggestion = facet.Guesses.Closest(value) };
        }
        // A misspelt name is not missing too.
        if (state.Facets.IsEmpty || state.Facets.Any(f => !_facets.ContainsKey(f.Facet)))
            yield break;
        var has = ValuesOf(state);
        foreach (var facet in _definition.Facets.Where(d => !has.ContainsKey(d.Name)).Take(MostMissing))
            yield return Finding(path, $"{subject} has no value in the facet {Quote(facet.Name)}: give it one, as it has one in another");
    }

    private IEnumerable<Finding> SameValues()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var state in _definition.States)
        {
            if (state.Facets.IsEmpty || state.Facets.Count != _definition.Facets.Count)
                continue;
            var values = ValuesOf(state);
            if (!_definition.Facets.All(d => values.ContainsKey(d.Name)))
                continue;
            var key = string.Concat(_definition.Facets.Select(d => values[d.Name].Length + ":" + values[d.Name]));
            if (owners.TryGetValue(key, out var owner))
                yield return Finding(ElementPath.State(state.Name).Field("facets"),
                    $"State {Quote(state.Name)} has the same values in all facets as {Quote(owner)}: they could not be told apart, so change one of them");
            else
                owners.Add(key, state.Name);
        }
    }

    private static Dictionary<string, string> ValuesOf(StateDefinition state)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var facet in state.Facets)
            if (!values.ContainsKey(facet.Facet))
                values.Add(facet.Facet, facet.Value);
        return values;
    }

    private static Finding Finding(ElementPath path, string message) => new(Rules.UnknownFacet, path, message);

    private sealed class Declared(FacetDefinition facet)
    {
        public HashSet<string> Values { get; } = new(facet.Values, StringComparer.Ordinal);

        public Guesses Guesses { get; } = new(facet.Values);
    }
}
