using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>What begins and ends with a visit of a state, and is held while the instance does not go on: its task and its timers.</summary>
internal static class Visits
{
    /// <summary>Ends visits: their timers are gone, and their tasks are completed, or withdrawn.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="left">The tokens that have left.</param>
    /// <param name="origin">The states that were left by somebody's act, which completes their tasks; null when it was nobody's.</param>
    /// <param name="firing">That act.</param>
    public static void End(Course course, List<Token> left, PreparedOrigin? origin, Firing firing)
    {
        foreach (var token in left)
        {
            course.Timers.EndVisit(token.Visit);
            if (course.Desk.OfVisit(token.Visit) is not { } task)
                continue;
            var isDone = origin is not null && Array.Exists(origin.States, s => course.Definition.States[s].WireName == token.State);
            course.Desk.Change(isDone
                ? Closed(course, task, WorkflowTaskStatus.Completed) with { CompletedBy = firing.Actor.Id, CompletedWith = firing.Transition.WireName }
                : Closed(course, task, WorkflowTaskStatus.Withdrawn));
        }
    }

    /// <summary>Begins the visit of a state: its task is opened, its timers are set.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="state">The state.</param>
    /// <param name="isNew">False where its task is open already.</param>
    /// <returns>The task; null when none was opened.</returns>
    public static WorkflowTask? Begin(Course course, PreparedState state, bool isNew = true)
    {
        var token = course.TokenIn(state.Position)!;
        foreach (var timer in course.Definition.Timers[state.Position])
            Set(course, timer, token);
        if (!isNew || course.Definition.Tasks[state.Position] is not { } plan)
            return null;
        var task = Assignments.Give(course, state.Position, plan.Owner, New(course, token, plan));
        course.Desk.Add(task);
        return task;
    }

    /// <summary>Sets the timers of the whole instance.</summary>
    public static void BeginAll(Course course)
    {
        foreach (var timer in course.Definition.WorkflowTimers)
            if (DueAt(course, timer.Length!, course.Before.StartedAt) is { } due)
                course.Timers.Set(new(new(0, timer.Kind, timer.Name)) { DueAt = due });
    }

    /// <summary>Puts another task in the place of one that took too long.</summary>
    public static WorkflowTask Escalate(Course course, PreparedState state, WorkflowTask task, PreparedOwner to)
    {
        course.Desk.Change(Closed(course, task, WorkflowTaskStatus.Escalated));
        var next = task with
        {
            Id = course.Desk.NextId(), Assignee = null, DelegateFor = null, IsClaimed = false, Roles = default, Users = default, IsForAnyone = false, IsUnassigned = false, IsEscalated = true,
            OpenedAt = course.At, AssignedAt = null,
        };
        next = Assignments.Give(course, state.Position, to, next);
        course.Desk.Add(next);
        return next;
    }

    /// <summary>What a new place in the life of the instance means to tasks and timers.</summary>
    public static void FollowStatus(Course course)
    {
        switch (course.Status)
        {
            case InstanceStatus.Running:
                course.Timers.Release(course.At);
                foreach (var task in course.Desk.Open.ToArray())
                    course.Desk.Change(task with { Status = WorkflowTaskStatus.Open, DueAt = task is { DueAt: { } due, SuspendedAt: { } since } ? HistoryTime.Later(due, course.At - since) : task.DueAt, SuspendedAt = null });
                break;
            case InstanceStatus.Paused or InstanceStatus.Failed:
                Hold(course);
                break;
            default:
                EndAll(course);
                break;
        }
    }

    /// <summary>Nothing goes on: tasks are suspended, timers keep what they have left.</summary>
    public static void Hold(Course course)
    {
        course.Timers.Hold(course.At);
        foreach (var task in course.Desk.Open.Where(t => t.Status == WorkflowTaskStatus.Open).ToArray())
            course.Desk.Change(task with { Status = WorkflowTaskStatus.Suspended, SuspendedAt = course.At });
    }

    /// <summary>Nothing will go on any more: tasks are withdrawn, timers are gone.</summary>
    public static void EndAll(Course course)
    {
        course.Timers.EndAll();
        foreach (var task in course.Desk.Open.ToArray())
            course.Desk.Change(Closed(course, task, WorkflowTaskStatus.Withdrawn));
    }

    private static WorkflowTask New(Course course, Token token, PreparedTask plan) => new()
    {
        Id = course.Desk.NextId(),
        Visit = token.Visit,
        State = token.State,
        OpenedAt = course.At,
        DueAt = plan.Due is { } due ? DueAt(course, due, token.EnteredAt) : null,
    };

    /// <summary>A task that is closed.</summary>
    public static WorkflowTask Closed(Course course, WorkflowTask task, WorkflowTaskStatus status) => task with { Status = status, ClosedAt = course.At, SuspendedAt = null };

    private static void Set(Course course, PreparedTimer timer, Token token)
    {
        var key = new TimerKey(token.Visit, timer.Kind, timer.Name);
        if (timer.Length is { } length)
        {
            if (DueAt(course, length, token.EnteredAt) is { } due)
                course.Timers.Set(new(key) { DueAt = due });
        }
        else
        {
            Waits.Set(course, key, timer.Until!);
        }
    }

    // A time that no clock shows never comes.
    private static DateTimeOffset? DueAt(Course course, WorkflowDuration length, DateTimeOffset from)
    {
        try
        {
            return HistoryTime.Of(length switch
            {
                WorkflowDuration.Time time => from + time.Length,
                WorkflowDuration.BusinessDays days => CalendarOf(course).AddBusinessDays(from, days.Count),
                WorkflowDuration.BusinessHours hours => CalendarOf(course).AddBusinessHours(from, hours.Count),
                _ => throw new ArgumentOutOfRangeException(nameof(length)),
            });
        }
        catch (ArgumentOutOfRangeException) when (length is WorkflowDuration.Time)
        {
            return null;
        }
    }

    private static IWorkflowCalendar CalendarOf(Course course) => course.Calendar ?? throw new InvalidOperationException(
        $"Workflow '{course.Definition.Definition.Id}' counts business time by the calendar '{course.Definition.Definition.Calendar}', which this program does not have: register it with AddCalendar where AddSequent is called.");
}
