using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares the transitions.</summary>
internal sealed class TransitionComparison(DifferenceList differences, EffectComparison effects, BranchComparison branches)
{
    public void Compare(Matching<TransitionDefinition> transitions, WorkflowDefinition older, WorkflowDefinition newer, Matching<StateDefinition> states)
    {
        foreach (var (before, after, _) in transitions.Pairs)
            Compare(Of(after), before, after);
        var known = new HashSet<string>(states.Pairs.Select(p => p.Newer.Name), StringComparer.Ordinal);
        foreach (var (transition, _) in transitions.Added)
            differences.Added(Of(transition), MovesWhatRests(transition, newer, known) ? VersionChange.Major : VersionChange.Minor);
        // The same moves under another name.
        var added = transitions.Added.Select(a => a.Item).ToLookup(Moves, StringComparer.Ordinal);
        foreach (var transition in transitions.Removed)
            differences.Removed(Of(transition), VersionChange.Major, added[Moves(transition)].FirstOrDefault()?.Name);
        // Of several automatic transitions that are enabled the first one fires.
        if (newer.Routing == RoutingPolicy.First && older.Routing == RoutingPolicy.First && transitions.IsReorderedAmong((before, after) => before.Automatic && after.Automatic))
            differences.Reordered(new(ElementPath.Workflow.Field("transitions"), "Workflow"), "automatic transitions", VersionChange.Major);
    }

    /// <summary>How what callers give along differs.</summary>
    public static EquatableArray<Difference> InputDifferences(TransitionDefinition older, TransitionDefinition newer)
    {
        var found = new DifferenceList();
        Inputs(found, Of(newer), older.Inputs, newer.Inputs);
        return found.Differences;
    }

    private static Subject Of(TransitionDefinition transition) => new(ElementPath.Transition(transition.Name), "Transition " + Quote(transition.Name));

    // Where an instance rests, an actor's transitions are expected to find it.
    private static bool MovesWhatRests(TransitionDefinition transition, WorkflowDefinition newer, HashSet<string> known) =>
        transition.FiredBy != FiredBy.Actor && transition.Branches.SelectMany(newer.SourcesOf).Any(s => known.Contains(s.Name) && !s.Waits);

    private static string Moves(TransitionDefinition transition) =>
        transition.FiredBy + " " + Number(transition.Inputs.Count) + "\n" + string.Join("\n", transition.Branches.Select(b => string.Join(",", b.From.Concat(b.Join)) + "->" + string.Join(",", b.To) + " as " + b.Role));

    private void Compare(Subject subject, TransitionDefinition older, TransitionDefinition newer)
    {
        differences.Compare(subject, "", "name", older.Name, newer.Name, Weights.Breaking);
        differences.Compare(subject, "", "name in JSON", older.WireName, newer.WireName, Weights.Breaking);
        differences.Compare(subject, "label", "label", older.Label, newer.Label, Weights.Words);
        differences.Compare(subject, "description", "description", older.Description, newer.Description, Weights.Words);
        differences.Compare(subject, "prompt", "prompt", older.Prompt, newer.Prompt, Weights.Words);
        effects.Compare(subject, "effects", "effect", older.Effects, newer.Effects, Weights.Beside);
        differences.Compare(subject, "", "automatic", older.Automatic, newer.Automatic, Weights.Breaking);
        Inputs(differences, subject, older.Inputs, newer.Inputs);
        branches.Compare(subject, older, newer);
    }

    private static void Inputs(DifferenceList differences, Subject transition, EquatableArray<InputDefinition> older, EquatableArray<InputDefinition> newer)
    {
        var matching = Matching<InputDefinition>.Of(older, newer, i => i.WireName, i => i.Name);
        foreach (var (before, after, index) in matching.Pairs)
        {
            var subject = Of(transition, after, index);
            differences.Compare(subject, "", "name", before.Name, after.Name, Weights.Breaking);
            differences.Compare(subject, "", "name in JSON", before.WireName, after.WireName, Weights.Breaking);
            differences.Compare(subject, "description", "description", before.Description, after.Description, Weights.Words);
            differences.Compare(subject, "required", "required", before.Required, after.Required, Weights.Demand);
            TypeComparison.Compare(differences, subject, before.Type, after.Type);
        }
        foreach (var (input, index) in matching.Added)
            differences.Added(Of(transition, input, index), input.Required ? VersionChange.Major : VersionChange.Minor);
        foreach (var input in matching.Removed)
            differences.Removed(Of(transition, input), VersionChange.Major, matching.Added.Select(a => a.Item).FirstOrDefault(i => i.Type.Equals(input.Type) && i.Required == input.Required)?.Name);
        // They are the parameters of a method.
        if (matching.IsReordered)
            differences.Reordered(transition with { Path = transition.Path.Field("inputs") }, "inputs", VersionChange.Major);
    }

    private static Subject Of(Subject transition, InputDefinition input, int? index = null) =>
        transition.Part(index is { } at ? transition.Path.Item("inputs", at) : transition.Path.Field("inputs"), "input " + Quote(input.Name));
}
