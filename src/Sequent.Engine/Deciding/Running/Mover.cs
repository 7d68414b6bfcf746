using Sequent.CompilerServices;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>Moves an instance: hooks, invariants, the one write of the state, and what then fires by itself.</summary>
internal static class Mover
{
    /// <summary>Takes a way; false when an invariant does not hold once the hooks before the move have run.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="route">The way.</param>
    /// <param name="question">What its conditions see.</param>
    /// <param name="persons">Who fires it: all who voted, when that took votes; none when it fires by itself.</param>
    /// <param name="reasoning">Why.</param>
    /// <param name="says">What history says beside the data: see <see cref="Course.Add"/>.</param>
    public static bool TryMove(Course course, PreparedTransition transition, Route route, Question question, RememberedAct[] persons, string? reasoning, string? says)
    {
        var (subject, firing, way) = (question.Subject, question.Firing, route.Way);
        var left = course.LeftBy(way);
        foreach (var state in left)
            subject.OnExit(state.Definition);
        subject.Before(firing);
        if (!question.Hold(way.Post))
            return false;

        var from = course.Marking;
        var tokens = course.Move(way);
        course.Acts = Remembered(course, transition, way, left, persons);
        subject.Move(course.Marking, course.Acts.All);
        foreach (var state in way.To)
            subject.OnEnter(state.Definition);
        subject.After(firing);
        Visits.End(course, tokens, persons.Length > 0 ? route.Origin : null, firing);
        var tasks = way.To.Select(state => Visits.Begin(course, state)).ToArray();
        course.Add(HistoryKind.Moved, firing.Actor, from, transition.WireName, reasoning, says);
        Tell(course, tasks);
        return true;
    }

    /// <summary>Adds to the history that nobody is left who could do one of the tasks.</summary>
    public static void Tell(Course course, IEnumerable<WorkflowTask?> tasks)
    {
        foreach (var task in tasks)
            if (task is { IsUnassigned: true })
                course.Add(HistoryKind.TaskUnassigned, Actors.Engine, course.Marking, says: $"\"task\":{task.Id.Number}");
    }

    /// <summary>Fires what fires by itself until nothing is enabled; after too many moves in a row the instance has failed.</summary>
    public static void Settle(Course course, DecidedSubject subject)
    {
        for (var fired = 0; ; fired++)
        {
            if (course.Problem is { } problem)
            {
                Fail(course, problem);
                return;
            }
            switch (FireOne(course, subject, mayMove: fired < WorkflowSupport.AutomaticLimit))
            {
                case null:
                    Fail(course, $"{WorkflowSupport.AutomaticLimit} automatic transitions fired in a row: a condition must become false at some point");
                    return;
                case false:
                    return;
            }
        }
    }

    /// <summary>When every token is done, so is the instance.</summary>
    public static void Conclude(Course course)
    {
        if (course.Status != InstanceStatus.Running || !course.IsComplete)
            return;
        course.Become(InstanceStatus.Completed);
        course.Add(HistoryKind.Completed, Actors.Engine, course.Marking);
    }

    /// <summary>It cannot go on.</summary>
    public static void Fail(Course course, string problem)
    {
        course.Become(InstanceStatus.Failed);
        course.Add(HistoryKind.Failed, Actors.Engine, course.Marking, reasoning: problem);
    }

    // True when one has fired; null when one would have, but may not any more.
    private static bool? FireOne(Course course, DecidedSubject subject, bool mayMove)
    {
        foreach (var transition in course.Definition.Automatic)
        {
            if (!Array.Exists(transition.Origins, course.IsReady))
                continue;
            var question = new Question(subject, transition.ByItself, ValueMap.Empty);
            subject.Begin(transition.ByItself);
            try
            {
                if (Router.Find(course, transition, question) is not { } route)
                    continue;
                if (!mayMove)
                    return null;
                // Where an invariant keeps it from moving, it is as if it were not enabled.
                if (TryMove(course, transition, route, question, [], null, null))
                    return true;
            }
            finally
            {
                subject.End();
            }
        }
        return false;
    }

    private static Acts Remembered(Course course, PreparedTransition transition, PreparedWay way, List<PreparedState> left, RememberedAct[] persons)
    {
        var acts = course.Acts.Left(left);
        if (persons.Length == 0)
            return acts;
        if (way.Submits && left.Contains(course.Definition.Initial))
            acts = acts.Replaced(persons.Select(p => new RememberedAct(ActKind.Submitted, p.Actor, p.ActorKind, p.OnBehalfOf)), ActKind.Submitted, null, course.Definition);
        if (transition.IsRemembered)
            acts = acts.Replaced(persons.Select(p => new RememberedAct(ActKind.Fired, p.Actor, p.ActorKind, p.OnBehalfOf, transition.WireName)), ActKind.Fired, transition.WireName, course.Definition);
        return acts;
    }
}
