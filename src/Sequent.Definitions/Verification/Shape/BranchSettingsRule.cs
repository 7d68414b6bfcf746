using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ012: settings do not contradict each other.</summary>
internal static class BranchSettingsRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var states = definition.States.Where(s => s is { Initial: true, Retired: true }).Select(state => Broken(
            ElementPath.State(state.Name).Field("retired"),
            $"State {Quote(state.Name)} is both Initial and Retired: new instances would start in it, so remove one of the two"));
        var otherwise = OtherwiseOrder.Check(definition);
        return states
            .Concat(WorkSettingsRule.Check(definition))
            .Concat(definition.Transitions.SelectMany((t, index) => OfTransition(t).Concat(HostFiredRule.Check(t)).Concat(otherwise[index])))
            .Concat(PeopleSettingsRule.Check(definition))
            .Concat(InvariantTimeRule.Check(definition));
    }

    public static Finding Broken(ElementPath path, string message) => new(Rules.BranchSettings, path, message);

    private static IEnumerable<Finding> OfTransition(TransitionDefinition transition)
    {
        var path = ElementPath.Transition(transition.Name);
        var subject = "Transition " + Quote(transition.Name);
        if (transition.Branches.IsEmpty)
            yield return Broken(path, $"{subject} goes nowhere: say which state it leaves and which it enters");
        var isAutomatic = transition.FiredBy == FiredBy.Itself;
        if (isAutomatic && !transition.Inputs.IsEmpty)
            yield return Broken(path.Field("inputs"),
                $"{subject} is automatic, so nobody gives it inputs: remove the inputs, or let an actor fire it");
        for (var i = 0; i < transition.Branches.Count; i++)
            foreach (var finding in OfBranch(transition, isAutomatic, transition.Branches[i], path.Branch(i)).Concat(ParallelSettingsRule.Check(transition, transition.Branches[i], path.Branch(i))))
                yield return finding;
    }

    private static IEnumerable<Finding> OfBranch(TransitionDefinition transition, bool isAutomatic, BranchDefinition branch, ElementPath path)
    {
        var subject = "Transition " + Quote(transition.Name);
        if (branch.From.IsEmpty && !branch.Joins)
            yield return Broken(path.Field("from"), $"{subject} leaves no state: name one, or write '*' for every state");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 0; k < branch.From.Count; k++)
        {
            var from = branch.From[k];
            if (from == BranchDefinition.AnyState && branch.From.Count > 1)
                yield return Broken(path.Item("from", k), $"{subject} leaves '*' and other states: '*' already means every state, so write it alone");
            else if (!seen.Add(from))
                yield return Broken(path.Item("from", k), $"{subject} names the source {Quote(from)} twice: remove one");
        }

        if (branch.To.Contains(BranchDefinition.AnyState))
            yield return Broken(path.Field("to"), $"{subject} enters '*': name the state it enters");
        if (isAutomatic && branch.Role is not null)
            yield return Broken(path.Field("role"),
                $"{subject} is automatic, so no actor can have the role {Quote(branch.Role)}: remove the role, or let an actor fire it");
        if (branch is { Otherwise: true, When: not null })
            yield return Broken(path.Field("otherwise"),
                $"{subject} has a branch with both When {Quote(branch.When.Text)} and Otherwise: keep one of the two");
    }
}
