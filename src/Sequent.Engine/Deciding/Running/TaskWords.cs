using Sequent.CompilerServices;

namespace Sequent.Engine.Deciding;

/// <summary>Why somebody may not act on a task, in words.</summary>
internal static class TaskWords
{
    /// <summary>The reason; null when they may.</summary>
    public static DenialReason? WhyNotYours(WorkflowTask task, Actor actor) =>
        Authority.MayAct(task, actor) ? null : new(DenialKind.NotYourTask, $"the task '{task.State}' is {OfWhom(task, actor)}");

    /// <summary>A denial in which what tasks have to say stands in place of roles, where it does.</summary>
    public static Denial Explain(Course course, PreparedTransition transition, Question question, Denial denial)
    {
        var actor = question.Firing.Actor;
        var reasons = denial.Reasons.ToList();
        foreach (var origin in transition.Origins)
        {
            if (!course.IsReady(origin) || !question.LeadsThrough(origin) || Array.Find(origin.Ways, w => question.Truth(w) == 1) is not { } way)
                continue;
            var isPermitted = Authority.TasksPermit(course, origin, way, actor, out var asksForRole);
            if (isPermitted && asksForRole)
                continue;
            var tasks = origin.States.Select(s => Authority.TaskIn(course, s)?.Task).OfType<WorkflowTask>().Where(t => !t.Barred.Contains(actor.Id));
            var own = isPermitted ? [] : tasks.Select(t => WhyNotYours(t, actor)).OfType<DenialReason>().ToArray();
            // Of a pool the missing role, or the duty, says it all.
            if (own.Length > 0 && reasons.Exists(r => r.Kind is DenialKind.MissingRole or DenialKind.OwnSubmission or DenialKind.SeparateDuties or DenialKind.SameActor) && tasks.All(t => t is { Assignee: null, IsEscalated: false }))
                continue;
            if (isPermitted || own.Length > 0)
                reasons.RemoveAll(r => r.Kind == DenialKind.MissingRole || (own.Length > 0 && r == Denial.Changed));
            reasons.AddRange(own.Where(o => !reasons.Contains(o)));
        }
        return reasons.Count == 0 ? denial : Denial.Of(course.Definition.Definition, transition.Definition.Name, course.StateNames, actor, [.. reasons]);
    }

    private static string OfWhom(WorkflowTask task, Actor actor) => task switch
    {
        { Status: WorkflowTaskStatus.Suspended } => "suspended, because the instance does not go on",
        { Assignee: { } assignee } when assignee != actor.Id => $"{Of(task, assignee)}{(task.IsClaimed ? ", who has taken it" : "")}: let them do it, or give it to you",
        { Assignee: { } assignee, DelegateFor: { } person } when actor.OnBehalfOf is not null && actor.OnBehalfOf != person => $"that of '{assignee}' for '{person}', and not for '{actor.OnBehalfOf}'",
        _ when task.Barred.Contains(actor.Id) => $"not for '{actor.Id}', whom a duty keeps from it: leave it to somebody else",
        { Users.IsEmpty: false } => $"for {string.Join(", ", task.Users.Select(u => $"'{u}'"))} alone",
        { Roles.IsEmpty: false } => $"for the {(task.Roles.Count == 1 ? "role" : "roles")} {string.Join(", ", task.Roles.Select(r => $"'{r}'"))}, and '{actor.Id}' has {(actor.Roles.Count == 0 ? "none" : string.Join(", ", actor.Roles.Select(r => $"'{r}'")))}",
        _ => "nobody's: there was nobody to give it to",
    };

    private static string Of(WorkflowTask task, string assignee) => $"that of '{assignee}'{(task.DelegateFor is { } person ? $" for '{person}'" : "")}";
}
