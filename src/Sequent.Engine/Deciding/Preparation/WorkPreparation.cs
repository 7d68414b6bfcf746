using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Prepares what happens while an instance is in a state: its task, its timers, its escalations.</summary>
internal static class WorkPreparation
{
    public static PreparedTask? TaskOf(WorkflowDefinition definition, PreparedState state, PreparedTransition[] transitions)
    {
        if (state.IsTerminal || state.Definition.Work is not StateWork.Task task)
            return null;
        var role = (task.Assignee as Assignee.Role)?.Name;
        TaskWay[] ways =
        [
            .. from transition in transitions
               where transition.FiredBy == FiredBy.Actor
               from origin in transition.Origins
               where origin.States.Contains(state.Position)
               from way in origin.Ways
               where PreparedTask.Completes(way.Branch, role)
               select new TaskWay(transition, origin, way),
        ];
        return new()
        {
            Owner = task.Assignee is { } assignee ? PreparedOwner.Of(assignee, definition) : new(RolesOf(ways)),
            Role = role,
            Policy = task.Assign,
            Due = LengthOf(task.Due ?? state.Definition.Sla?.Duration),
            Ways = ways,
        };
    }

    public static PreparedTimer[] TimersOf(WorkflowDefinition definition, PreparedState state, PreparedTransition[] transitions) => state.IsTerminal ? [] :
    [
        .. from transition in transitions
           from origin in transition.Origins
           where origin.States.Contains(state.Position)
           from way in origin.Ways
           where way.Branch.After is not null
           select new PreparedTimer(TimerKind.Transition, PreparedTimer.NameOf(transition.WireName, way.Position), LengthOf(way.Branch.After)),
        .. WaitOf(definition, state),
        .. state.Definition.Escalations.Select((escalation, i) => new PreparedTimer(TimerKind.Escalation, i.ToString(CultureInfo.InvariantCulture), LengthOf(escalation.After))),
        .. OfSla(state.Definition.Sla),
    ];

    public static IEnumerable<PreparedTimer> OfSla(SlaDefinition? sla)
    {
        if (sla?.WarnAfter is { } warning)
            yield return new(TimerKind.SlaWarning, "", LengthOf(warning));
        if (sla is not null)
            yield return new(TimerKind.SlaBreach, "", LengthOf(sla.Duration));
    }

    private static IEnumerable<PreparedTimer> WaitOf(WorkflowDefinition definition, PreparedState state)
    {
        if (state.Definition.Work is StateWork.Wait { For: { } length })
            yield return new(TimerKind.Wait, "", LengthOf(length));
        else if (state.Definition.Work is StateWork.Wait { Until: { } until })
            yield return new(TimerKind.Wait, "", null, new(until, definition));
    }

    // Where one of the ways asks for no role, everybody may.
    private static EquatableArray<string> RolesOf(TaskWay[] ways) =>
        Array.Exists(ways, w => w.Way.Branch.Role is null) ? default : ways.Select(w => w.Way.Branch.Role!).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static WorkflowDuration? LengthOf(string? text) => text is null ? null : WorkflowDuration.Parse(text).Value;
}
