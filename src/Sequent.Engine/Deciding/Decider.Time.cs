using System.Globalization;
using System.Text.Json;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <content>What happens because a time or an event has come.</content>
public sealed partial class Decider
{
    // All that are due happen in one commit, so that none overtakes another.
    private Verdict FireTimers(Course course)
    {
        var hasFired = false;
        for (var fired = 0; fired < CompilerServices.WorkflowSupport.AutomaticLimit && course.Status == InstanceStatus.Running && course.Timers.NextDue(course.At) is { } timer; fired++)
        {
            hasFired = true;
            Fire(course, timer);
            Mover.Settle(course, course.Subject);
            Mover.Conclude(course);
        }
        if (course.Status == InstanceStatus.Running && course.Timers.NextDue(course.At) is not null)
            Mover.Fail(course, $"{CompilerServices.WorkflowSupport.AutomaticLimit} timers fired in a row, and others are due: what it waits for must lie ahead at some point");
        return hasFired ? Decided(course) : Verdict.Nothing.Instance;
    }

    private void Fire(Course course, WorkflowTimer timer)
    {
        var place = course.PlaceOf(timer.Key.Visit);
        if (timer.Key.Kind == TimerKind.Transition)
        {
            // Those that are due in the same moment have passed together: which of them moves is a matter of how they are written.
            foreach (var passed in course.Timers.All.Where(t => t.Key.Kind == TimerKind.Transition && t.DueAt == timer.DueAt).ToArray())
                course.Timers.Set(passed with { DueAt = null, FixedAt = null, HasElapsed = true });
            return;
        }
        course.Timers.End(timer.Key);
        switch (timer.Key.Kind)
        {
            case TimerKind.Wait:
                course.Release(timer.Key.Visit);
                course.Add(HistoryKind.WaitEnded, Actors.Engine, course.Marking, says: StateOf(place));
                break;
            case TimerKind.SlaWarning:
                course.Add(HistoryKind.SlaWarned, Actors.Engine, course.Marking, says: StateOf(place));
                break;
            case TimerKind.SlaBreach:
                course.Add(HistoryKind.SlaBreached, Actors.Engine, course.Marking, says: StateOf(place));
                break;
            default:
                Escalate(course, place!, int.Parse(timer.Key.Name, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Escalate(Course course, PreparedState place, int index)
    {
        var task = Authority.TaskIn(course, place.Position)?.Task;
        switch (place.Definition.Escalations[index])
        {
            case EscalationDefinition.Reassign reassign when task is not null:
                var next = Visits.Escalate(course, place, task, PreparedOwner.Of(reassign.To, Definition));
                course.Add(HistoryKind.TaskEscalated, Actors.Engine, course.Marking, says: string.Create(CultureInfo.InvariantCulture, $"\"escalation\":{index},{StateOf(place)}"));
                Mover.Tell(course, [next]);
                break;
            case EscalationDefinition.Notify:
                var recipients = string.Join(',', Recipients(task).Select(r => $"\"{JsonEncodedText.Encode(r, SubjectJson.Encoder)}\""));
                course.Add(HistoryKind.EscalationNotified, Actors.Engine, course.Marking, says: string.Create(CultureInfo.InvariantCulture, $"\"escalation\":{index},\"recipients\":[{recipients}],{StateOf(place)}"));
                break;
        }
    }

    private Verdict Receive(Course course, WorkflowCommand.ReceiveEvent received, Facts facts)
    {
        if (received.Payload is { } payload && JsonText.TryRead(payload, out _) is { } problem)
            return Denied(course, NameOf(received), facts.Actor, new DenialReason(DenialKind.InvalidInput, "what the event says is " + problem));
        var waiting = course.Tokens.Where(t => !t.IsReleased && course.PlaceOf(t.Visit) is { Definition.Work: StateWork.Wait { Event: { } name } } && name == received.Name).ToArray();
        var transitions = _prepared.Transitions.Where(t => t.FiredBy == FiredBy.Event && Array.Exists(t.Origins, o => course.IsReady(o) && Array.Exists(o.Ways, w => w.Branch.On == received.Name))).ToArray();
        if (waiting.Length + transitions.Length == 0)
            return Verdict.Nothing.Instance;
        course.Add(HistoryKind.EventReceived, facts.Actor, course.Marking, reasoning: received.Reasoning,
            says: $"\"event\":\"{JsonEncodedText.Encode(received.Name, SubjectJson.Encoder)}\"{(received.Payload is null ? "" : $",\"payload\":{received.Payload}")}");
        foreach (var token in waiting)
            course.Release(token.Visit);
        foreach (var transition in transitions)
            FireOn(course, transition, received, facts);
        Mover.Settle(course, facts.Subject);
        return Decided(course);
    }

    private static void FireOn(Course course, PreparedTransition transition, WorkflowCommand.ReceiveEvent received, Facts facts)
    {
        var firing = new Firing(transition.Definition, facts.Actor, null);
        facts.Subject.Begin(firing);
        try
        {
            var question = new Question(facts.Subject, firing, ValueMap.Empty) { Event = received.Name };
            // What it has moved into a state it does not move on.
            if (Router.Find(course, transition, question) is { } route && !Array.Exists(route.Origin.States, s => course.TokenIn(s)?.Visit > course.Before.Visits))
                Mover.TryMove(course, transition, route, question, [], received.Reasoning, null);
        }
        finally
        {
            facts.Subject.End();
        }
    }

    private static IEnumerable<string> Recipients(WorkflowTask? task) => task switch
    {
        null => [],
        { Assignee: { } assignee } => [assignee],
        _ => task.Users.Concat(task.Roles.Select(r => "role:" + r)),
    };

    private static string? StateOf(PreparedState? place) => place is null ? null : $"\"state\":\"{place.WireName}\"";
}
