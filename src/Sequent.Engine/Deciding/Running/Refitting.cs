using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>
/// Fits the tasks and timers of an instance to the definition that it comes to. A task stays with whom it is while its state has one, and a timer that runs keeps its time. What the
/// definition has beside is opened and set, as if it had been so when the state was entered: but what would have been said in the past is not said now.
/// </summary>
internal static class Refitting
{
    /// <summary>Fits them.</summary>
    /// <param name="target">The definition.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="after">The instance as it will be, with the tasks and timers that it has now.</param>
    /// <param name="calendar">Counts business time; null where there is no calendar.</param>
    public static Refitted Fit(PreparedDefinition target, DefinitionKey key, InstanceSnapshot after, IWorkflowCalendar? calendar)
    {
        var course = new Course(target, key, after, new(after.ChangedAt, Actors.Engine, new DataSubject(target.Definition, after.Data)), calendar);
        if (!after.IsLive)
        {
            Visits.EndAll(course);
            return Of(course);
        }
        foreach (var task in course.Desk.Open.ToArray())
            course.Desk.Change(course.PlaceOf(task.Visit) is { } place && target.Tasks[place.Position] is not null ? task with { State = place.WireName } : Visits.Closed(course, task, WorkflowTaskStatus.Withdrawn));

        var running = course.Timers.All.ToDictionary(t => t.Key);
        course.Timers.EndAll();
        Visits.BeginAll(course);
        foreach (var token in after.Tokens)
            Visits.Begin(course, course.PlaceOf(token.Visit)!, isNew: course.Desk.OfVisit(token.Visit) is null);
        foreach (var timer in course.Timers.All.ToArray())
            if (running.TryGetValue(timer.Key, out var kept))
                course.Timers.Set(kept);
            else if (IsOver(timer, course))
                course.Timers.End(timer.Key);
        // The duties of the definition may be others, too.
        Assignments.Refresh(course);
        if (after.Status != InstanceStatus.Running)
            Visits.Hold(course);
        return Of(course);
    }

    // A wait that has ended has released its token, and a move that is late is still to be made.
    private static bool IsOver(WorkflowTimer timer, Course course) => timer.Key.Kind switch
    {
        TimerKind.Wait => course.Tokens.Any(t => t.Visit == timer.Key.Visit && t.IsReleased),
        TimerKind.Transition => false,
        _ => timer.DueAt <= course.At,
    };

    private static Refitted Of(Course course)
    {
        var (set, ended) = course.Timers.Changes();
        return new(course.Desk.ToArray(), course.Desk.Count, course.Desk.Changed, course.Timers.ToArray(), set, ended, course.Problem);
    }
}

/// <summary>Tasks and timers as they are afterwards, and what of them has changed.</summary>
internal sealed record Refitted(
    EquatableArray<WorkflowTask> Tasks, int TaskCount, IReadOnlyList<WorkflowTask> Changed, EquatableArray<WorkflowTimer> Timers, IReadOnlyList<WorkflowTimer> Set, IReadOnlyList<TimerKey> Ended, string? Problem);
