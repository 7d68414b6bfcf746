using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: branches name an invariant where it is looked at.</summary>
internal static class InvariantTimeRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var times = new Dictionary<string, InvariantTime>(StringComparer.Ordinal);
        foreach (var invariant in definition.Invariants)
            if (invariant.When is { } when)
                times[invariant.Name] = when;
        return times.Count == 0 ? [] : definition.Transitions.SelectMany(t => t.Branches.SelectMany((branch, i) =>
        {
            var path = ElementPath.Transition(t.Name).Branch(i);
            return Misplaced(branch.Pre, InvariantTime.Post, path.Field("pre"), t).Concat(Misplaced(branch.Post, InvariantTime.Pre, path.Field("post"), t));
        }));

        IEnumerable<Finding> Misplaced(EquatableArray<string> names, InvariantTime other, ElementPath path, TransitionDefinition transition) => names
            .Where(name => times.TryGetValue(name, out var when) && when == other)
            .Select(name => BranchSettingsRule.Broken(path, other == InvariantTime.Post
                ? $"Transition {Quote(transition.Name)} names {Quote(name)} in Pre, and its When is Post: name it in Post, or correct its When"
                : $"Transition {Quote(transition.Name)} names {Quote(name)} in Post, and its When is Pre: name it in Pre, or correct its When"));
    }
}
