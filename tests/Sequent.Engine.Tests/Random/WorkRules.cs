using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests;

/// <summary>What every decision must keep about tasks and timers, and a store that writes what it lists: here it is memory.</summary>
/// <param name="wrong">Takes what is not so.</param>
internal sealed class WorkRules(Action<string> wrong)
{
    private readonly SortedDictionary<int, WorkflowTask> _tasks = [];
    private readonly Dictionary<TimerKey, WorkflowTimer> _timers = [];
    private readonly HashSet<TimerKey> _gone = [];

    /// <summary>Every task there has been, closed ones too, by number.</summary>
    public IReadOnlyDictionary<int, WorkflowTask> Tasks => _tasks;

    /// <summary>Writes a decision, and looks at what has come of it.</summary>
    public void Take(Decider decider, Decision decision)
    {
        foreach (var task in decision.Tasks)
            Take(task, decision.After.ChangedAt);
        foreach (var key in decision.TimersEnded)
        {
            Must(_timers.Remove(key), $"timer {key} ends, and was not there");
            _gone.Add(key);
        }
        foreach (var timer in decision.TimersSet)
        {
            Must(timer.Key.Kind == TimerKind.Wait || !_gone.Contains(timer.Key), $"timer {timer.Key} was gone, and is set again");
            _timers[timer.Key] = timer;
        }
        var after = decision.After;
        Must(_tasks.Count == after.TaskCount, $"there were {_tasks.Count} tasks, and the instance counts {after.TaskCount}");
        Must(_tasks.Values.Where(t => t.IsOpen).SequenceEqual(after.Tasks), "what a store has written of tasks is not what the instance has");
        Must(_timers.Count == after.Timers.Count && after.Timers.All(t => _timers.GetValueOrDefault(t.Key) == t), "what a store has written of timers is not what the instance has");
        Check(decider, after);
    }

    private void Take(WorkflowTask task, DateTimeOffset at)
    {
        var number = task.Id.Number;
        if (_tasks.TryGetValue(number, out var before))
        {
            Must(before.IsOpen, $"task {number} was closed, and changes");
            Must((before.Visit, before.State, before.OpenedAt) == (task.Visit, task.State, task.OpenedAt), $"task {number} is another one");
        }
        else
        {
            Must(number == _tasks.Count + 1, $"task {number} follows task {_tasks.Count}");
        }
        Must(task.IsOpen == task.ClosedAt is null && (task.IsOpen || task.ClosedAt == at), $"task {number} is {task.Status}, closed {task.ClosedAt}");
        Must(task.Status == WorkflowTaskStatus.Completed == task.CompletedBy is not null && task.CompletedBy is null == task.CompletedWith is null, $"task {number} is {task.Status}, and completed by {task.CompletedBy}");
        Must(task.Status == WorkflowTaskStatus.Suspended == task.SuspendedAt is not null, $"task {number} is {task.Status}, suspended {task.SuspendedAt}");
        Must(task.Assignee is not null || (task.DelegateFor is null && !task.IsClaimed), $"task {number} is nobody's, and claimed or delegated");
        Must(task.Assignee is null || !task.IsUnassigned, $"task {number} is unassigned, and somebody's");
        _tasks[number] = task;
    }

    private void Check(Decider decider, InstanceSnapshot instance)
    {
        var prepared = decider.Prepared;
        var open = instance.Status switch
        {
            InstanceStatus.Running => WorkflowTaskStatus.Open,
            InstanceStatus.Paused or InstanceStatus.Failed => WorkflowTaskStatus.Suspended,
            _ => (WorkflowTaskStatus?)null,
        };
        foreach (var task in instance.Tasks)
        {
            Must(task.Status == open, $"task {task.Id.Number} is {task.Status}, and the instance {instance.Status}");
            Must(instance.Tokens.Any(t => t.Visit == task.Visit && t.State == task.State), $"task {task.Id.Number} is of visit {task.Visit} of '{task.State}', which is over");
        }
        foreach (var token in instance.Tokens)
        {
            var expected = open is not null && prepared.Tasks[prepared.StateOf(token.State).Position] is not null ? 1 : 0;
            Must(instance.Tasks.Count(t => t.Visit == token.Visit) == expected, $"visit {token.Visit} of '{token.State}' has {instance.Tasks.Count(t => t.Visit == token.Visit)} open tasks");
        }
        Must(instance.Timers.DistinctBy(t => t.Key).Count() == instance.Timers.Count, "two timers have one key");
        foreach (var timer in instance.Timers)
            Check(prepared, instance, timer);
        foreach (var vote in instance.Acts.Where(a => a.Kind == ActKind.Voted))
            Must(instance.Tokens.Any(t => t.State == vote.State), $"a vote was given in '{vote.State}', which was left");
    }

    private void Check(PreparedDefinition prepared, InstanceSnapshot instance, WorkflowTimer timer)
    {
        Must(instance.IsLive, $"timer {timer.Key} is there, and the instance {instance.Status}");
        var token = instance.Tokens.FirstOrDefault(t => t.Visit == timer.Key.Visit);
        Must(timer.Key.Visit == 0 || token is not null, $"timer {timer.Key} is of a visit that is over");
        if (token is not null)
        {
            var known = prepared.Timers[prepared.StateOf(token.State).Position];
            Must(known.Any(t => (t.Kind, t.Name) == (timer.Key.Kind, timer.Key.Name)), $"timer {timer.Key} is none that '{token.State}' has");
            Must(timer.Key.Kind != TimerKind.Wait || !token.IsReleased, $"timer {timer.Key} runs, and what it waits for has come");
        }
        if (timer.HasElapsed)
            Must((timer.DueAt, timer.Remaining, timer.FixedAt, timer.Key.Kind) == (null, null, null, TimerKind.Transition), $"timer {timer} has elapsed, and is set");
        else if (instance.Status == InstanceStatus.Running)
            Must(timer.DueAt is not null && timer.Remaining is null && (timer.FixedAt is null || timer.FixedAt == timer.DueAt), $"timer {timer} does not run");
        else
            Must(timer.DueAt is null && timer.Remaining is null == timer.FixedAt is not null && timer.Remaining is null or { Ticks: >= 0 }, $"timer {timer} runs, and the instance is {instance.Status}");
    }

    private void Must(bool isSo, string otherwise)
    {
        if (!isSo)
            wrong(otherwise);
    }
}
