using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Deciding;
using Sequent.Generators.Tests.Properties;

namespace Sequent.Engine.Tests;

/// <summary>An instance to which things happen at random, and which is looked at after each of them.</summary>
internal sealed class RandomLife
{
    /// <summary>Fewer persons than there could be: they are to meet again.</summary>
    public static IReadOnlyList<Actor> Actors { get; } = [.. RandomWork.People.Select((id, i) => Actor.User(id, [.. RolesOf(i)]))];
    private static readonly Actor s_operator = Actor.System("operator");

    private readonly Random _random;
    private readonly Decider _decider;
    private readonly WorkflowDefinition _definition;
    private readonly Run _run;
    private readonly Staff _staff;
    private readonly WorkRules _rules;
    private readonly List<string> _done = [];
    private readonly JsonObject _data = new() { ["b0"] = false, ["b1"] = false, ["b2"] = false, ["b3"] = false, ["owner"] = "u1", ["amount"] = 1 };

    public RandomLife(WorkflowDefinition definition, Random random)
    {
        (_definition, _random) = (definition, random);
        _decider = new(definition.WithWireNames(), DefinitionKey.Of(definition));
        _staff = new() { HasDirectory = random.Next(3) > 0 };
        for (var i = 0; i < Actors.Count; i++)
            _staff.With(Actors[i].Id, [.. RolesOf(i)]).Busy(Actors[i].Id, random.Next(3));
        _run = new(_decider, (by, data, _) => new DataSubject(by.Definition, data)) { Staff = _staff };
        _rules = new(Wrong);
    }

    public int Decided { get; private set; }

    public IReadOnlyList<HistoryEntry> History => _run.History;

    public IEnumerable<WorkflowTask> Tasks => _rules.Tasks.Values;

    private static IEnumerable<string> RolesOf(int person) => RandomWorkflows.Roles.Where((_, r) => (person + 1 >> r % 3 & 1) != 0 || r == person % 4);

    /// <summary>Lets things happen until it ends; gives how many did, which is no more than asked for, and one at least.</summary>
    public int Live(int most)
    {
        if (_random.Next(3) > 0)
            _data["until"] = _run.Now.AddHours(_random.Next(-3, 12)).ToString("O");
        for (var i = 0; i < 4; i++)
            _data["b" + i] = _random.Next(3) == 0;
        _run.Start(_data.ToJsonString(), Pick(Actors));
        Look();
        var steps = 0;
        for (; steps < most && _run.Instance.IsLive; steps++)
        {
            Next();
            if (_random.Next(4) == 0)
                LookAtPeople();
        }
        Replay();
        return Math.Max(steps, 1);
    }

    private void Next()
    {
        var (instance, actor) = (_run.Instance, Pick(Actors));
        if (instance.Status != InstanceStatus.Running && _random.Next(3) > 0)
        {
            if (_random.Next(2) == 0)
                _run.Now += TimeSpan.FromMinutes(_random.Next(300));
            Do(instance.Status == InstanceStatus.Paused ? new WorkflowCommand.Resume() : new WorkflowCommand.Retry(), s_operator);
            return;
        }
        var task = instance.Tasks.IsEmpty || _random.Next(20) == 0 ? _random.Next(1, instance.TaskCount + 2) : Pick(instance.Tasks.ToArray()).Id.Number;
        switch (_random.Next(100))
        {
            case < 34: Fire(actor, task); break;
            case < 42: Do(new WorkflowCommand.Claim(task), actor); break;
            case < 45: Do(new WorkflowCommand.Release(task), _random.Next(3) == 0 ? s_operator : HolderOf(task) ?? actor); break;
            case < 49: Do(new WorkflowCommand.Reassign(task, _random.Next(2) == 0 ? new Assignee.User(Pick(RandomWork.People)) : new Assignee.Role(Pick(RandomWorkflows.Roles))), _random.Next(3) == 0 ? s_operator : HolderOf(task) ?? actor); break;
            case < 52: Do(new WorkflowCommand.FollowDelegation(task), Run.Engine); break;
            case < 54: Do(new WorkflowCommand.ChangeTask(task, (TaskPriority)_random.Next(-1, 3), _random.Next(2) == 0 ? null : new(_run.Now.AddHours(1))), HolderOf(task) ?? actor); break;
            case < 55: Do(new WorkflowCommand.Comment(_random.Next(2) == 0 ? null : task, "well"), actor); break;
            case < 73: Pass(); break;
            case < 80: Change(); break;
            case < 85: Do(new WorkflowCommand.ReceiveEvent(Pick(RandomWork.Events), null), s_operator); break;
            case < 87: Do(new WorkflowCommand.Advance(), actor); break;
            case < 90: Do(new WorkflowCommand.Pause(), s_operator); break;
            case < 92: Do(new WorkflowCommand.Fail(), s_operator); break;
            case < 97: Delegate(); break;
            case 97 when _random.Next(5) == 0: Do(new WorkflowCommand.Cancel(), s_operator); break;
            default: _staff.Busy(Pick(RandomWork.People), _random.Next(4), _run.Now); break;
        }
    }

    private string? HolderId(int task) => _run.Instance.Tasks.FirstOrDefault(t => t.Id.Number == task)?.Assignee;

    private Actor? HolderOf(int task) => HolderId(task) is { } id ? Actors.FirstOrDefault(a => a.Id == id) : null;

    private void Fire(Actor actor, int task)
    {
        string[] all = [.. _definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(t => t.WireName)];
        if (all.Length == 0)
            return;
        if (_random.Next(8) == 0)
            actor = actor.ActingFor(Pick(RandomWork.People));
        string[] permitted = [.. _run.Permissions(actor).Where(p => p.IsGranted).Select(p => p.Transition)];
        var transition = permitted.Length > 0 && _random.Next(5) > 0 ? Pick(permitted) : Pick(all);
        var isOpen = _run.Instance.Tasks.Any(t => t.Id.Number == task);
        var verdict = Do(new WorkflowCommand.Fire(transition, null) { Task = isOpen && _random.Next(3) == 0 ? task : null }, actor);
        if (verdict.Command is { Task: null } && InboxRules.IsAccepted(verdict.Verdict) != permitted.Contains(transition))
            Wrong($"{actor} was told that they may {string.Join(", ", permitted)}, and '{transition}' was {Run.Words(verdict.Verdict)}");
    }

    private void Pass()
    {
        var end = _run.Now.AddMinutes(_random.Next(1, 10) * 30);
        var isLate = _random.Next(3) == 0;
        for (var fired = 0; _run.NextDue(end) is { DueAt: { } due }; fired++)
        {
            _run.Now = isLate ? end : due > _run.Now ? due : _run.Now;
            Do(new WorkflowCommand.FireTimers(), Run.Engine);
            if (_run.NextDue(_run.Now) is { } left)
                Wrong($"timer {left.Key} is still due");
            if (fired > 200)
                Wrong("timers never rest");
        }
        _run.Now = end;
    }

    private void Change()
    {
        switch (_random.Next(8))
        {
            case 0: _data["owner"] = _random.Next(4) == 0 ? null : Pick(RandomWork.People); break;
            case 1: _data["until"] = _random.Next(4) == 0 ? null : _run.Now.AddHours(_random.Next(-2, 8)).ToString("O"); break;
            case 2 or 3 or 4: _data["amount"] = _random.Next(5); break;
            default: _data["b" + _random.Next(4)] = _random.Next(2) == 0; break;
        }
        Do(new WorkflowCommand.ChangeData(), s_operator, _data.ToJsonString());
    }

    private void Delegate()
    {
        if (_staff.Delegations.Count > 0 && _random.Next(3) == 0)
        {
            _staff.End(Pick(_staff.Delegations.ToArray()));
            return;
        }
        var next = new Staff().Delegating(Pick(RandomWork.People), Pick(RandomWork.People), _random.Next(4) == 0 ? "other" : null, _run.Now, _run.Now.AddHours(_random.Next(1, 48))).Delegations[0];
        try
        {
            DelegationRules.Check(next, _staff.Delegations);
        }
        catch (InvalidDelegationException)
        {
            return;
        }
        _staff.Delegating(next.From, next.To, next.Workflow, next.StartsAt, next.EndsAt);
        _done.Add($"{next.From} delegates to {next.To}");
        foreach (var task in _run.Instance.Tasks.Where(t => t.Assignee == next.From).ToArray())
            Do(new WorkflowCommand.FollowDelegation(task.Id.Number), Run.Engine);
    }

    private (Verdict Verdict, WorkflowCommand.Fire? Command) Do(WorkflowCommand command, Actor actor, string? data = null)
    {
        _done.Add($"{_run.Now:MM-dd HH:mm} {actor.Id}{(actor.OnBehalfOf is null ? "" : " for " + actor.OnBehalfOf)}: {command}");
        var before = _run.Instance;
        var verdict = _run.Do(command, actor, data);
        _done[^1] += $" => {(verdict is Verdict.Denied denied ? string.Join("; ", denied.Denial.Reasons.Select(r => r.Message)) : _run.Instance == before ? "nothing" : _run.Story.Split(' ')[^1] + " " + _run.Instance.Marking + " | " + _run.Desk)}";
        if (verdict is Verdict.Denied { Denial.Reasons.Count: 0 })
            Wrong("it was denied without a reason");
        if (verdict is Verdict.Denied unclear && unclear.Denial.Reasons.Contains(CompilerServices.Denial.Changed))
            Wrong("it was denied, and nobody knows why");
        if (verdict is Verdict.Decided)
        {
            Decided++;
            Look();
        }
        return (verdict, command as WorkflowCommand.Fire);
    }

    private void Look() => _rules.Take(_decider, _run.Last);

    private void LookAtPeople()
    {
        foreach (var actor in Actors)
            foreach (var problem in InboxRules.Problems(_decider, _run.Instance, actor, command => _run.Try(command, actor), task => _run.Permissions(actor, task)))
                Wrong(problem);
    }

    private void Replay()
    {
        DefinitionSteps[] steps = [new(_definition)];
        var replay = new HistoryReplay(_run.Instance, _ => steps, p => Wrong(p.ToString()));
        foreach (var entry in _run.History)
            replay.Next(entry);
        replay.End();
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private void Wrong(string problem) => throw new RuleBrokenException(problem, $"{problem}\nafter\n{string.Join("\n", _done)}\non\n{_run.Instance.Marking} {_run.Desk}\n{string.Join("\n", _run.Instance.Acts)}\n{_definition.ToJson()}");
}

/// <summary>That something is not as it always must be.</summary>
/// <param name="problem">What.</param>
/// <param name="message">All there is to know of it.</param>
internal sealed partial class RuleBrokenException(string problem, string message) : Exception(message)
{
    /// <summary>The problem without what differs from one case to the next.</summary>
    public string Kind { get; } = Details().Replace(problem, "…");

    [System.Text.RegularExpressions.GeneratedRegex(@"'[^']*'|\d+|\bt…|True|False")]
    private static partial System.Text.RegularExpressions.Regex Details();
}
