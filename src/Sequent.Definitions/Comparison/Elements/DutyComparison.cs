using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares who must, and must not, be the same person.</summary>
internal sealed class DutyComparison(DifferenceList differences, Matching<TransitionDefinition> transitions)
{
    public void Compare(WorkflowDefinition older, WorkflowDefinition newer)
    {
        differences.Compare(new(ElementPath.Workflow, "Workflow"), "policies", "four eyes", older.FourEyes, newer.FourEyes, Weights.Demand);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after, _) in transitions.Pairs)
            names[before.Name] = after.Name;
        var renamed = older.Duties.Select(d => d with { Transitions = d.Transitions.Select(t => names.TryGetValue(t, out var name) ? name : t).ToEquatableArray() });
        var matching = Matching<DutyDefinition>.Of([.. renamed], newer.Duties, Meaning);
        foreach (var (duty, index) in matching.Added)
            differences.Added(Of(duty, ElementPath.Duty(duty.Kind, newer.Duties.Take(index).Count(d => d.Kind == duty.Kind))), VersionChange.Major);
        foreach (var duty in matching.Removed)
            differences.Removed(Of(duty, ElementPath.Workflow.Field("policies")), VersionChange.Minor);
    }

    private static Subject Of(DutyDefinition duty, ElementPath path) =>
        new(path, $"Workflow, duty of {(duty.Kind == DutyKind.Separate ? "separate actors" : "the same actor")} for {Quoted(duty.Transitions)}");

    // Of those that the same person fires the first is the one that is looked at; all else is a set.
    private static string Meaning(DutyDefinition duty)
    {
        var first = duty.Kind == DutyKind.Same ? duty.Transitions.Take(1) : [];
        return duty.Kind + " " + string.Join(",", first.Concat(duty.Transitions.Skip(duty.Kind == DutyKind.Same ? 1 : 0).Distinct().OrderBy(t => t, StringComparer.Ordinal)));
    }
}
