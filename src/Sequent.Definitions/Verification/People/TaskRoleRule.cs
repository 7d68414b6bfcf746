using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ402: whoever a task is for can complete it.</summary>
internal static class TaskRoleRule
{
    private const int MostNames = 3;

    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        if (definition.States.All(s => RoleOf(s) is null))
            return [];
        var asked = new List<string>?[definition.States.Count];
        foreach (var branch in ResolvedBranch.AllOf(definition).Where(b => b.Transition.FiredBy == FiredBy.Actor))
            foreach (var source in branch.Sources)
                (asked[source] ??= []).AddRange(WorkflowDefinition.RolesLeaving(branch.Definition, [definition.States[source]]));
        return definition.States.Select((state, s) => asked[s] is { } roles ? OfState(state, [.. roles.Distinct()]) : null).OfType<Finding>();
    }

    // Of a task that only the host moves on nothing is certain: data that is written in the meantime may move it on.
    private static Finding? OfState(StateDefinition state, string[] asked)
    {
        if (RoleOf(state) is not { } assigned || asked.Contains(assigned))
            return null;
        return new(Rules.UnusedRole, ElementPath.State(state.Name).Field("task").Field("assignee").Field("role"),
            $"State {Quote(state.Name)} is a task for the role {Quote(assigned)}, and every transition out of it asks for another one ({Names(asked)}): "
            + "let one of them ask for it, or correct whose task it is");
    }

    /// <summary>The role that the task of a state is for; null when it has none, or becomes somebody else's: an escalation stands in place of the roles of transitions.</summary>
    private static string? RoleOf(StateDefinition state) =>
        state is { Final: false, Work: StateWork.Task { Assignee: Assignee.Role role } } && !state.Escalations.Any(e => e is EscalationDefinition.Reassign) ? role.Name : null;

    private static string Names(string[] roles) => string.Join(", ", roles.Take(MostNames).Select(Quote)) + (roles.Length > MostNames ? ", …" : "");
}
