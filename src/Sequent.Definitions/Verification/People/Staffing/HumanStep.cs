namespace Sequent.Definitions;

/// <summary>Something that people do in a run: a branch of a transition that an actor fires, from origins at which the same is asked of them.</summary>
/// <param name="Transition">The name of the transition.</param>
/// <param name="Branch">The position of the branch.</param>
/// <param name="Role">The role it asks for: that of the branch, or else the one whose task it is; null for none.</param>
/// <param name="User">Whose task alone it is; null when it is not that of a certain user.</param>
/// <param name="Approvals">How many persons must do it.</param>
/// <param name="BindsSubmitter">True when whoever submitted the instance may not.</param>
/// <param name="Submits">True when it submits the instance.</param>
internal sealed record HumanStep(string Transition, int Branch, string? Role, string? User, int Approvals, bool BindsSubmitter, bool Submits)
{
    public ElementPath Path => ElementPath.Transition(Transition).Branch(Branch);

    /// <summary>The step that a branch is from an origin.</summary>
    public static HumanStep Of(WorkflowDefinition definition, DutyRules duties, TransitionDefinition transition, int index, Origin origin)
    {
        var branch = transition.Branches[index];
        var assignees = branch.Role is null
            ? origin.States.Select(definition.FindState).OfType<StateDefinition>().SelectMany(PlacedAssignee.OfState).ToArray()
            : [];
        var role = definition.RolesFor(branch, origin).FirstOrDefault();
        // Of a task that is given to others later nobody knows whose it is.
        if (assignees.Any(p => p.Later && p.Assignee != new Assignee.Role(role ?? "")))
            role = null;
        var users = assignees.Select(p => p.Assignee).Distinct().ToArray();
        // A task for one user that takes several is SEQ405.
        var user = branch.Approvals == 1 && users.Length == 1 ? (users[0] as Assignee.User)?.Id : null;
        return new(transition.Name, index, role, user, branch.Approvals, duties.BindsSubmitter(branch, origin), duties.Submits(origin));
    }
}
