using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <content>Where an instance is in its life.</content>
public sealed partial class Decider
{
    private Verdict Advance(Course course, WorkflowCommand command, Facts facts)
    {
        Mover.Settle(course, facts.Subject);
        if (course.HasEntries)
            return Decided(course);
        var ready = _prepared.Transitions.Where(t => t.FiredBy == FiredBy.Actor && !t.Definition.Inputs.Any(i => i.Required) && MayFire(course, t, facts)).Take(2).ToArray();
        return ready.Length == 1 ? Fire(course, new(ready[0].WireName, null) { Reasoning = command.Reasoning }, facts) : Verdict.Nothing.Instance;
    }

    // Nothing is given along, so that what conditions on inputs say is known.
    private static bool MayFire(Course course, PreparedTransition transition, Facts facts)
    {
        var firing = new Firing(transition.Definition, Authority.ActorOf(course, transition, facts.Actor, null), null);
        try
        {
            var inputs = Inputs.None.As(facts.Subject.InputsOf(firing), transition);
            return Router.Find(course, transition, new(facts.Subject, firing, inputs.Values)) is not null;
        }
        catch (InvalidInputException)
        {
            // The class needs an input that the definition, of another version, does not.
            return false;
        }
    }

    private static Verdict ChangeStatus(Course course, WorkflowCommand command, Facts facts)
    {
        var (status, kind) = command switch
        {
            WorkflowCommand.Pause => (InstanceStatus.Paused, HistoryKind.Paused),
            WorkflowCommand.Resume => (InstanceStatus.Running, HistoryKind.Resumed),
            WorkflowCommand.Fail => (InstanceStatus.Failed, HistoryKind.Failed),
            WorkflowCommand.Retry => (InstanceStatus.Running, HistoryKind.Retried),
            _ => (InstanceStatus.Cancelled, HistoryKind.Cancelled),
        };
        course.Become(status);
        course.Add(kind, facts.Actor, course.Marking, reasoning: command.Reasoning);
        if (status == InstanceStatus.Running)
        {
            Waits.Refresh(course);
            Mover.Settle(course, facts.Subject);
        }
        return Decided(course);
    }

    /// <summary>Why the instance is in no status for the command; null when it is.</summary>
    private static DenialReason? NotAllowed(Course course, WorkflowCommand command) => (command, course.Status) switch
    {
        (_, InstanceStatus.Completed) => NotRunning("it is completed, and nothing changes it any more"),
        (_, InstanceStatus.Cancelled) => NotRunning("it is cancelled, and nothing changes it any more"),
        (WorkflowCommand.Cancel or WorkflowCommand.Comment or WorkflowCommand.FollowDelegation, _) or (WorkflowCommand.Resume, InstanceStatus.Paused) or (WorkflowCommand.Retry, InstanceStatus.Failed) => null,
        // What keeps it from going on may be its data: without a change of that, a retry would fail again.
        (WorkflowCommand.ChangeData, InstanceStatus.Failed) => null,
        (_, InstanceStatus.Paused) => NotRunning("it is paused: resume it first"),
        (_, InstanceStatus.Failed) => NotRunning("it has failed: retry it first"),
        (WorkflowCommand.Resume, _) => NotRunning("it is running: only a paused one is resumed"),
        (WorkflowCommand.Retry, _) => NotRunning("it is running: only a failed one is retried"),
        _ => null,
    };

    private static DenialReason NotRunning(string message) => new(DenialKind.NotRunning, message);

    private string NameOf(WorkflowCommand command) => command switch
    {
        WorkflowCommand.ChangeTask => "change task",
        WorkflowCommand.FollowDelegation => "follow delegation",
        WorkflowCommand.ReceiveEvent => "receive event",
        WorkflowCommand.FireTimers => "fire timers",
        WorkflowCommand.Fire fire => _prepared.FindTransition(fire.Transition)?.Definition.Name ?? fire.Transition,
        WorkflowCommand.ChangeData => "change data",
        _ => command.GetType().Name.ToLowerInvariant(),
    };
}
