using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Compares what stands at the top of a definition.</summary>
internal sealed class SettingsComparison(DifferenceList differences, TimeComparison times, ConditionComparison conditions)
{
    private static Subject Workflow => new(ElementPath.Workflow, "Workflow");

    public void Compare(WorkflowDefinition older, WorkflowDefinition newer)
    {
        differences.Compare(Workflow, "id", "id", older.Id, newer.Id, Weights.Breaking);
        differences.Compare(Workflow, "label", "label", older.Label, newer.Label, Weights.Words);
        differences.Compare(Workflow, "description", "description", older.Description, newer.Description, Weights.Words);
        differences.Compare(Workflow, "owner", "owner", older.Owner, newer.Owner, Weights.Words);
        differences.Compare(Workflow, "calendar", "calendar", older.Calendar, newer.Calendar, Weights.Beside);
        // Where at most one branch is enabled the first one is that one.
        if (older.Routing != newer.Routing)
            differences.Changed(Workflow, "policies", "routing", Routing(older), Routing(newer), newer.Routing == RoutingPolicy.First ? VersionChange.Minor : VersionChange.Major);
        // The class has a marking instead of a state.
        differences.Compare(Workflow, "transitions", "parallel", older.IsParallel, newer.IsParallel, Weights.Breaking);
        times.Compare(Workflow, older.Sla, newer.Sla);
        Roles(older.Roles, newer.Roles);
        Facets(older.Facets, newer.Facets);
        Triggers(older.Triggers, newer.Triggers);
        Invariants(older.Invariants, newer.Invariants);
    }

    private static string Routing(WorkflowDefinition definition) => Naming.ToCamelCase(definition.Routing.ToString());

    private void Roles(EquatableArray<RoleDefinition> older, EquatableArray<RoleDefinition> newer)
    {
        var matching = Matching<RoleDefinition>.Of(older, newer, r => r.Name);
        foreach (var (role, _) in matching.Added)
            differences.Added(Of(role), VersionChange.Minor);
        var guesses = new Guesses(matching.Added.Select(a => a.Item.Name));
        foreach (var role in matching.Removed)
            differences.Removed(Of(role), VersionChange.Major, guesses.Closest(role.Name));

        static Subject Of(RoleDefinition role) => new(ElementPath.Role(role.Name), "Role " + Quote(role.Name));
    }

    private void Facets(EquatableArray<FacetDefinition> older, EquatableArray<FacetDefinition> newer)
    {
        var matching = Matching<FacetDefinition>.Of(older, newer, f => f.Name);
        foreach (var (before, after, _) in matching.Pairs)
        {
            differences.CompareSets(Workflow with { Path = Of(after).Path.Parent, Name = Of(after).Name }, after.Name, "values", before.Values, after.Values, Weights.Offer);
            if (Matching<string>.Of(before.Values, after.Values, v => v).IsReordered)
                differences.Reordered(Of(after), "values", VersionChange.Patch);
        }
        foreach (var (facet, _) in matching.Added)
            differences.Added(Of(facet), VersionChange.Minor);
        foreach (var facet in matching.Removed)
            differences.Removed(Of(facet), VersionChange.Major);

        static Subject Of(FacetDefinition facet) => new(ElementPath.Workflow.Field("facets").Field(facet.Name), "Facet " + Quote(facet.Name));
    }

    private void Triggers(EquatableArray<TriggerDefinition> older, EquatableArray<TriggerDefinition> newer)
    {
        var matching = Matching<TriggerDefinition>.Of(older, newer, t => t.Kind + " " + t.Source + "\n" + t.When, t => t.Kind + " " + t.Source);
        foreach (var (before, after, index) in matching.Pairs)
        {
            var subject = Of(after, index);
            differences.Compare(subject, "when", "condition", CanonicalText.OfExpression(before.When), CanonicalText.OfExpression(after.When), Weights.Demand);
            differences.Compare(subject, "timeZone", "time zone", before.TimeZone ?? "UTC", after.TimeZone ?? "UTC", Weights.Beside);
        }
        foreach (var (trigger, index) in matching.Added)
            differences.Added(Of(trigger, index), VersionChange.Minor);
        foreach (var trigger in matching.Removed)
            differences.Removed(Of(trigger), VersionChange.Major);

        static Subject Of(TriggerDefinition trigger, int? index = null) => new(
            index is { } at ? ElementPath.Workflow.Item("triggers", at) : ElementPath.Workflow.Field("triggers"),
            $"Trigger by {trigger.Kind.ToString().ToLowerInvariant()} {Quote(trigger.Source)}");
    }

    private void Invariants(EquatableArray<InvariantDefinition> older, EquatableArray<InvariantDefinition> newer)
    {
        var matching = Matching<InvariantDefinition>.Of(older, newer, i => i.Name);
        foreach (var (before, after, _) in matching.Pairs)
        {
            var subject = Of(after);
            var change = conditions.CompareInvariants(before.Condition, after.Condition);
            if (change != ConditionChange.None)
                differences.Changed(subject, "condition", "condition", before.Condition, after.Condition, change == ConditionChange.Weaker ? VersionChange.Minor : VersionChange.Major);
            differences.Compare(subject, "description", "description", before.Description, after.Description, Weights.Words);
            if (before.When != after.When)
                differences.Changed(subject, "when", "when", Time(before.When), Time(after.When), before.When == InvariantTime.Pre || after.When == InvariantTime.Pre ? VersionChange.Major : VersionChange.Patch);
        }
        foreach (var (invariant, _) in matching.Added)
            differences.Added(Of(invariant), VersionChange.Major);
        // The same condition under another name.
        var added = matching.Added.Select(a => a.Item).ToLookup(i => i.Condition, StringComparer.Ordinal);
        foreach (var invariant in matching.Removed)
            differences.Removed(Of(invariant), VersionChange.Minor, added[invariant.Condition].FirstOrDefault()?.Name);

        static Subject Of(InvariantDefinition invariant) => new(ElementPath.Invariant(invariant.Name), "Invariant " + Quote(invariant.Name));
        static string? Time(InvariantTime? time) => time is { } value ? Naming.ToCamelCase(value.ToString()) : null;
    }
}
