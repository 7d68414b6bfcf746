using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>SEQ402: whoever a task is for can complete it.</summary>
internal static class TaskRoleRule
{
    private const int MostNames = 3;

    public static IEnumerable<Finding> Check(WorkflowDefinition definition)
    {
        if (definition.States.All(s => RolesOf(s) is null))
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
        if (RolesOf(state) is not { } assigned || asked.Any(assigned.Contains))
            return null;
        return new(Rules.UnusedRole, ElementPath.State(state.Name).Field("task").Field("assignee").Field("role"),
            $"State {Quote(state.Name)} is a task for the role {Quote(assigned[0]!)}, and every transition out of it asks for another one ({Names(asked)}): "
            + "let one of them ask for it, or correct whose task it is");
    }

    /// <summary>The roles that the task of a state is for, in turn; null when it has none, or is for others too.</summary>
    private static string?[]? RolesOf(StateDefinition state)
    {
        if (state is not { Final: false, Work: StateWork.Task { Assignee: Assignee.Role } })
            return null;
        var assignees = PlacedAssignee.OfState(state).Select(p => (p.Assignee as Assignee.Role)?.Name).ToArray();
        return assignees.Contains(null) ? null : assignees;
    }

    private static string Names(string[] roles) => string.Join(", ", roles.Take(MostNames).Select(Quote)) + (roles.Length > MostNames ? ", …" : "");
}
