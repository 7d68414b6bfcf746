using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Who may take a way: whoever may act on the task that it completes, the role that it asks for, and what duties say of who has acted before.</summary>
internal static class Authority
{
    /// <summary>True when the actor may take the way now.</summary>
    public static bool Permits(Course course, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Actor actor)
    {
        if (!TasksPermit(course, origin, way, actor, out var asksForRole))
            return false;
        if (asksForRole)
            foreach (var role in way.Roles)
                if (!actor.HasRole(role))
                    return false;
        return DutiesPermit(course.Definition, course.Acts, transition, origin, way, Acts.PersonOf(actor));
    }

    /// <summary>True when the actor may act on the task: it is theirs, or they are of the pool; and no duty bars them.</summary>
    public static bool MayAct(WorkflowTask task, Actor actor)
    {
        if (task.Status != WorkflowTaskStatus.Open || task.Barred.Contains(actor.Id))
            return false;
        if (task.Assignee is { } assignee)
            return assignee == actor.Id && (actor.OnBehalfOf is null || task.DelegateFor is null || actor.OnBehalfOf == task.DelegateFor);
        return task.Users.IsEmpty ? task.IsForAnyone || task.Roles.Any(actor.HasRole) : task.Users.Contains(actor.Id);
    }

    /// <summary>True when the tasks in the states that the way leaves let the actor take it.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="origin">The states.</param>
    /// <param name="way">The way.</param>
    /// <param name="actor">Who.</param>
    /// <param name="asksForRole">False when one of them was given to the actor, by an assignment or an escalation, which stands in place of the role: see <see cref="PreparedTask.StandsForRoles"/>.</param>
    public static bool TasksPermit(Course course, PreparedOrigin origin, PreparedWay way, Actor actor, out bool asksForRole)
    {
        asksForRole = true;
        foreach (var position in origin.States)
        {
            if (TaskIn(course, position) is not var (plan, task))
                continue;
            var mayAct = MayAct(task, actor);
            if (plan.Completes(way.Branch))
            {
                if (!mayAct)
                    return false;
                asksForRole &= !plan.StandsForRoles(task);
            }
            else if (mayAct && task.IsEscalated)
            {
                asksForRole = false;
            }
            else if (way.Branch.Role is null && plan.Owner.IsPerson && !mayAct && !HasSubmitted(course, actor))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The task that is open in a state, and what is prepared of it; null when there is none.</summary>
    public static (PreparedTask Plan, WorkflowTask Task)? TaskIn(Course course, int position) =>
        course.Desk.Open.Count > 0 && course.Definition.Tasks[position] is { } plan && course.TokenIn(position) is { } token && course.Desk.OfVisit(token.Visit) is { } task ? (plan, task) : null;

    /// <summary>The actor, for whom they act on a task that they do for somebody else.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="transition">What they fire.</param>
    /// <param name="actor">Who.</param>
    /// <param name="through">The position of a state that it must leave; null when that does not matter.</param>
    public static Actor ActorOf(Course course, PreparedTransition transition, Actor actor, int? through)
    {
        if (actor.OnBehalfOf is not null || course.Desk.Open.Count == 0)
            return actor;
        foreach (var origin in transition.Origins.Where(o => through is not { } state || o.States.Contains(state)))
            foreach (var position in origin.States)
                if (TaskIn(course, position) is (_, { DelegateFor: { } person } task) && task.Assignee == actor.Id)
                    return actor.ActingFor(person);
        return actor;
    }

    /// <summary>What comes of it when the actor, who may, fires a branch that takes the votes of several.</summary>
    /// <returns>The votes with theirs, and whose count.</returns>
    public static (Acts Acts, RememberedAct[] Voters) Vote(PreparedDefinition definition, Acts acts, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Actor actor)
    {
        var voted = acts.Voted(new(ActKind.Voted, actor.Id, actor.Kind, actor.OnBehalfOf, transition.WireName, way.VotedIn, way.VotingRole));
        return (voted, [.. voted.All.Where(Counts)]);

        bool Counts(RememberedAct act) => act.Kind == ActKind.Voted && act.State == way.VotedIn && act.Transition == transition.WireName && act.Role == way.VotingRole
            && DutiesPermit(definition, voted, transition, origin, way, Acts.PersonOf(act));
    }

    /// <summary>True when no duty keeps the person from taking the way.</summary>
    public static bool DutiesPermit(PreparedDefinition definition, Acts acts, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Person person)
    {
        if (way.BindsSubmitter && acts.Share(ActKind.Submitted, null, person))
            return false;
        foreach (var other in transition.ApartFrom)
            if (acts.Share(ActKind.Fired, other, person) || acts.HaveVotedElsewhere(other, person, origin, definition.States))
                return false;
        return IsSame(acts, transition, person);
    }

    /// <summary>True when the person is one of those who must fire the transition because they have fired another.</summary>
    public static bool IsSame(Acts acts, PreparedTransition transition, Person person)
    {
        foreach (var first in transition.SameAs)
            if (acts.HaveFired(first) && !acts.Share(ActKind.Fired, first, person))
                return false;
        return true;
    }

    // Where nobody remembers who submitted it, it is whoever started it.
    private static bool HasSubmitted(Course course, Actor actor) => course.Definition.Definition.FourEyes
        ? course.Acts.Share(ActKind.Submitted, null, Acts.PersonOf(actor))
        : course.Before.InitiatedBy == actor.Id || course.Before.InitiatedBy == actor.OnBehalfOf;
}
