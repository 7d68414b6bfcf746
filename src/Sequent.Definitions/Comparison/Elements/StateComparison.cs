using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares the states.</summary>
internal sealed class StateComparison(DifferenceList differences, EffectComparison effects, TimeComparison times)
{
    private readonly WorkComparison _work = new(differences, effects, times);

    public void Compare(Matching<StateDefinition> states, Likeness likeness)
    {
        foreach (var (before, after, _) in states.Pairs)
            Compare(Of(after), before, after);
        foreach (var (state, _) in states.Added)
            differences.Added(Of(state), VersionChange.Minor);
        foreach (var state in states.Removed)
            differences.Removed(Of(state), VersionChange.Major, likeness.RenameOf(state)?.Name);
        // The numbers of the generated enum follow it, and nothing else does.
        if (states.IsReordered)
            differences.Reordered(new(ElementPath.Workflow.Field("states"), "Workflow"), "states", VersionChange.Patch);
    }

    private static Subject Of(StateDefinition state) => new(ElementPath.State(state.Name), "State " + Quote(state.Name));

    private void Compare(Subject subject, StateDefinition older, StateDefinition newer)
    {
        differences.Compare(subject, "", "name", older.Name, newer.Name, Weights.Breaking);
        differences.Compare(subject, "", "stored name", older.WireName, newer.WireName, Weights.Breaking);
        differences.Compare(subject, "final", "final", older.Final, newer.Final, Weights.Breaking);
        differences.Compare(subject, "retired", "retired", older.Retired, newer.Retired, Weights.Beside);
        differences.Compare(subject, "label", "label", older.Label, newer.Label, Weights.Words);
        differences.Compare(subject, "description", "description", older.Description, newer.Description, Weights.Words);
        _work.Compare(subject, older.Work, newer.Work);
        effects.Compare(subject, "onEntry", "entry", older.OnEntry, newer.OnEntry);
        effects.Compare(subject, "onExit", "exit", older.OnExit, newer.OnExit);
        var automation = subject with { Path = subject.Path.Field("automation") };
        times.Compare(automation, older.Sla, newer.Sla);
        times.Compare(automation, older.Escalations, newer.Escalations);
        Compare(subject with { Path = subject.Path.Field("facets") }, older.Facets, newer.Facets);
    }

    private void Compare(Subject subject, EquatableArray<FacetValue> older, EquatableArray<FacetValue> newer)
    {
        var matching = Matching<FacetValue>.Of(older, newer, f => f.Facet);
        foreach (var (before, after, _) in matching.Pairs)
            Value(before.Facet, before.Value, after.Value);
        foreach (var (value, _) in matching.Added)
            Value(value.Facet, null, value.Value);
        foreach (var value in matching.Removed)
            Value(value.Facet, value.Value, null);

        void Value(string facet, string? before, string? after) => differences.Compare(subject, facet, "facet " + facet, before, after, Weights.Offer);
    }
}
