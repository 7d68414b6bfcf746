using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ405: there can be as many persons as a branch asks approvals of.</summary>
/// <remarks>How many have a role is not known here: <c>sequent staff</c> is told.</remarks>
internal static class QuorumRule
{
    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        var duties = new DutyRules(definition);
        foreach (var transition in definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor))
            for (var i = 0; i < transition.Branches.Count; i++)
            {
                var branch = transition.Branches[i];
                if (branch.Approvals > 1 && (OfOneUser(definition, branch) ?? OfFewer(definition, duties, transition, branch)) is { } why)
                    yield return new(Rules.Quorum, ElementPath.Transition(transition.Name).Branch(i).Field("approvals"),
                        $"Transition {Quote(transition.Name)} takes {Count(branch.Approvals, "approval")}, and {why}");
            }
    }

    // Whose task it is stands in place of the role of the branch; whoever submitted may do what allows them beside them.
    private static string? OfOneUser(WorkflowDefinition definition, BranchDefinition branch)
    {
        if (branch.AllowSubmitter)
            return null;
        foreach (var state in definition.SourcesOf(branch))
        {
            var assignees = PlacedAssignee.OfState(state).Select(p => p.Assignee).Distinct().ToArray();
            if (assignees.Length == 1 && assignees[0] is Assignee.User user)
                return $"state {Quote(state.Name)} is a task for {Quote(user.Id)} alone: give the task to a role, or ask for one approval";
        }
        return null;
    }

    private static string? OfFewer(WorkflowDefinition definition, DutyRules duties, TransitionDefinition transition, BranchDefinition branch)
    {
        foreach (var first in duties.SameAs(transition.Name))
            if (definition.FindTransition(first) is { Branches: { IsEmpty: false } branches } && branches.Max(b => b.Approvals) is var persons && persons < branch.Approvals)
                return $"only who fired {Quote(first)} may give one, which takes {Count(persons, "person")}: ask for fewer approvals, or remove the duty";
        return null;
    }
}
