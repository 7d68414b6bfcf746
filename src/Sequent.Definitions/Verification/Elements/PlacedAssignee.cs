namespace Sequent.Definitions;

/// <summary>Whose a task is, or becomes, and where that is said.</summary>
/// <param name="Path">The assignee.</param>
/// <param name="Assignee">The assignee itself.</param>
/// <param name="Later">True when it becomes theirs only after some time.</param>
internal sealed record PlacedAssignee(ElementPath Path, Assignee Assignee, bool Later)
{
    /// <summary>Those of one state, in order.</summary>
    public static IEnumerable<PlacedAssignee> OfState(StateDefinition state)
    {
        var path = ElementPath.State(state.Name);
        if (state.Work is StateWork.Task { Assignee: { } assignee })
            yield return new(path.Field("task").Field("assignee"), assignee, Later: false);
        for (var i = 0; i < state.Escalations.Count; i++)
            if (state.Escalations[i] is EscalationDefinition.Reassign reassign)
                yield return new(path.Field("automation").Item("escalation", i).Field("to"), reassign.To, Later: true);
    }
}
