using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Deciding;

namespace Sequent.Engine.Tests.Proofs;

/// <summary>Everything that can come of a definition: whoever does whatever at any time, and what time brings. Time goes on to when something is due; persons need none.</summary>
internal sealed class EngineWalk
{
    private const int MostSteps = 12;
    private const int MostPlaces = 20_000;

    private readonly WorkflowDefinition _definition;
    private readonly Run _run;
    private readonly Actor[] _actors;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private EngineWalk(WorkflowDefinition definition)
    {
        _definition = definition.WithWireNames();
        _run = new(definition);
        _actors = [.. ActorsOf(_definition)];
        _run.Start("{}", _actors[0]);
        Visit(_run.Instance, _run.Now, new([], 0));
    }

    public static EngineWalk Of(WorkflowDefinition definition) => new(definition);

    /// <summary>The transitions that have moved something.</summary>
    public HashSet<string> Moved { get; } = [];

    /// <summary>What a time has set off, such as <c>task_escalated in_review</c>.</summary>
    public HashSet<string> SetOff { get; } = [];

    /// <summary>The states whose task somebody has completed or voted on for whom it was.</summary>
    public HashSet<string> Done { get; } = [];

    /// <summary>The states that were left before their time was up.</summary>
    public HashSet<string> InTime { get; } = [];

    /// <summary>True when an instance has ended before the time of the workflow was up.</summary>
    public bool EndsInTime { get; private set; }

    // An actor has one role: what somebody with several may do says nothing of any of them.
    private static IEnumerable<Actor> ActorsOf(WorkflowDefinition definition)
    {
        var assignees = definition.States.SelectMany(s => s.Escalations.OfType<EscalationDefinition.Reassign>().Select(e => e.To).Append((s.Work as StateWork.Task)?.Assignee)).ToArray();
        var roles = definition.Transitions.SelectMany(t => t.Branches).Select(b => b.Role).Concat(assignees.Select(a => (a as Assignee.Role)?.Name)).OfType<string>().Distinct();
        foreach (var name in (string[])["xena", "yuri", "zoe"])
            yield return Actor.User(name);
        foreach (var role in roles)
            foreach (var name in (string[])["ana", "ben", "cem"])
                yield return Actor.User($"{name} the {role}", role);
        foreach (var user in assignees.OfType<Assignee.User>().Select(u => u.Id).Distinct())
            yield return Actor.User(user);
    }

    private void Visit(InstanceSnapshot instance, DateTimeOffset now, Course course)
    {
        if (!instance.IsLive)
            EndsInTime |= instance.Status == InstanceStatus.Completed && !course.Breached.Contains("");
        if (instance.Status != InstanceStatus.Running || course.Steps == MostSteps || !_seen.Add(PlaceOf(instance, now, course)))
            return;
        Assert.That(_seen, Has.Count.LessThan(MostPlaces), "the walk has no end");
        foreach (var transition in _definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor))
            foreach (var actor in _actors)
                Step(instance, now, course, new WorkflowCommand.Fire(transition.WireName, null), actor);
        foreach (var name in _definition.States.Select(s => (s.Work as StateWork.Wait)?.Event).Concat(_definition.Transitions.SelectMany(t => t.Branches).Select(b => b.On)).OfType<string>().Distinct())
            Step(instance, now, course, new WorkflowCommand.ReceiveEvent(name, null), _actors[0]);
        if (instance.Timers.Where(t => t.DueAt is not null).MinBy(t => t.DueAt) is { DueAt: { } due })
            Step(instance, due > now ? due : now, course, new WorkflowCommand.FireTimers(), Actor.System("sequent"));
    }

    private void Step(InstanceSnapshot instance, DateTimeOffset now, Course course, WorkflowCommand command, Actor actor)
    {
        (_run.Instance, _run.Now) = (instance, now);
        if (_run.Do(command, actor) is not Verdict.Decided { Decision: var decision })
            return;
        var breached = course.Breached.ToHashSet();
        foreach (var entry in decision.Entries)
        {
            var state = entry.Payload is { } payload && System.Text.Json.JsonDocument.Parse(payload).RootElement.TryGetProperty("state", out var said) ? said.GetString()! : "";
            if (entry.Kind is HistoryKind.SlaBreached)
                breached.Add(state);
            if (entry.Kind is HistoryKind.Moved && entry.Transition is { } moved)
                Moved.Add(moved);
            if (entry.Kind is HistoryKind.SlaBreached or HistoryKind.SlaWarned or HistoryKind.EscalationNotified or HistoryKind.TaskEscalated or HistoryKind.WaitEnded)
                SetOff.Add($"{Naming.ToWireName(entry.Kind.ToString())} {state}".TrimEnd());
        }
        if (command is WorkflowCommand.Fire && instance.Tasks.FirstOrDefault(t => Authority.MayAct(t, actor)) is { } task)
            Done.Add(task.State);
        var after = _run.Instance;
        foreach (var left in instance.Tokens.Where(t => after.Tokens.All(a => a.Visit != t.Visit)))
        {
            if (!breached.Contains(left.State))
                InTime.Add(left.State);
            breached.Remove(left.State);
        }
        Visit(after, now, new(breached, course.Steps + 1));
    }

    // What comes of an instance is a matter of where it is, who has done what, and what is still to come.
    private static string PlaceOf(InstanceSnapshot instance, DateTimeOffset now, Course course) => string.Join('|',
        instance.Marking,
        string.Join(',', instance.Tokens.Select(t => t.IsReleased)),
        string.Join(',', instance.Acts),
        string.Join(',', instance.Tasks.Select(t => (t.State, t.Assignee, string.Join('+', t.Roles), t.IsEscalated))),
        string.Join(',', instance.Timers.Select(t => (t.Key.Kind, t.Key.Name, t.DueAt - now, t.HasElapsed))),
        string.Join(',', course.Breached.Order(StringComparer.Ordinal)));

    /// <summary>How an instance came to be where it is.</summary>
    /// <param name="Breached">The states in which it is too long; empty for the workflow.</param>
    /// <param name="Steps">How many steps it took.</param>
    private sealed record Course(HashSet<string> Breached, int Steps);
}
