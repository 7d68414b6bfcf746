using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Engine.Deciding;

/// <summary>Finds whose a task is. Whom a duty bars is passed over; whose tasks are delegated, that one's are somebody else's.</summary>
internal static class Assignments
{
    /// <summary>The task in the hands of whom it is for.</summary>
    /// <param name="course">The instance.</param>
    /// <param name="position">The position of its state.</param>
    /// <param name="owner">Whom it is for.</param>
    /// <param name="task">The task, which is nobody's.</param>
    public static WorkflowTask Give(Course course, int position, PreparedOwner owner, WorkflowTask task)
    {
        var plan = course.Definition.Tasks[position]!;
        task = Bound(course, plan, task);
        return owner switch
        {
            { IsPerson: false } when IsNobodys(task) => task with { Roles = owner.Roles, IsForAnyone = owner.IsAnyone, IsUnassigned = true },
            { Expression: { } expression } => ToPerson(course, plan, task, PersonOf(expression.Of(course.Before.Id, course.Subject))),
            { User: { } user } => ToPerson(course, plan, task, user),
            { IsAnyone: true } => task with { IsForAnyone = true },
            _ => ToRoles(course, plan, task with { Roles = owner.Roles }),
        };
    }

    /// <summary>Follows duties: whoever has acted elsewhere in the meantime may be barred now. A task whose assignee is barred is given anew.</summary>
    public static void Refresh(Course course)
    {
        if (course.Status != InstanceStatus.Running)
            return;
        foreach (var task in course.Desk.Open.ToArray())
        {
            // A definition of before may have had duties that this one has not.
            if ((!course.Definition.HasDuties && task.Barred.IsEmpty && task.Users.IsEmpty) || course.PlaceOf(task.Visit) is not { } place || course.Definition.Tasks[place.Position] is not { } plan)
                continue;
            var bound = Bound(course, plan, task);
            if (bound.Assignee is { } assignee && !Allows(course, plan, new(assignee, bound.DelegateFor)))
            {
                bound = bound with { Assignee = null, DelegateFor = null, IsClaimed = false, AssignedAt = null };
                // What an escalation gave one person it gave nobody else.
                bound = bound.Roles.IsEmpty ? Give(course, place.Position, plan.Owner, bound with { IsEscalated = false }) : Give(course, place.Position, new(bound.Roles), bound);
            }
            else if (bound.Assignee is null && IsNobodys(bound) != IsNobodys(task))
            {
                bound = bound with { IsUnassigned = IsNobodys(bound) };
            }
            course.Desk.Change(bound);
            Mover.Tell(course, [bound.IsUnassigned && !task.IsUnassigned ? bound : null]);
        }
    }

    /// <summary>The task in the hands of a person, or of whoever has their tasks.</summary>
    public static WorkflowTask ToPerson(Course course, PreparedTask plan, WorkflowTask task, string? person)
    {
        if (person is null)
            return task with { IsUnassigned = true };
        var (holder, found) = (person, Allows(course, plan, new(person)));
        foreach (var delegation in course.People.DelegationsFrom(person))
        {
            if (!delegation.IsAbout(course.Definition.Definition.Id))
                continue;
            if (delegation.From != holder || !Allows(course, plan, new(delegation.To, person)))
                break;
            (holder, found) = (delegation.To, true);
        }
        return found ? Assigned(course, task, holder, holder == person ? null : person) : task with { IsUnassigned = true };
    }

    /// <summary>True when a duty lets the person complete the task in some way; also when nobody completes it.</summary>
    public static bool Allows(Course course, PreparedTask plan, Person person) =>
        plan.Ways.Length == 0 || Array.Exists(plan.Ways, w => Authority.DutiesPermit(course.Definition, course.Acts, w.Transition, w.Origin, w.Way, person));

    private static WorkflowTask Assigned(Course course, WorkflowTask task, string person, string? delegateFor)
    {
        course.People.NoteAssigned(person);
        if (delegateFor is not null)
            course.People.NoteAssigned(delegateFor);
        return task with { Assignee = person, DelegateFor = delegateFor, AssignedAt = course.At };
    }

    private static WorkflowTask ToRoles(Course course, PreparedTask plan, WorkflowTask task)
    {
        var isAssigned = plan.Policy != AssignmentPolicy.Claim && !plan.TakesVotes;
        if (!isAssigned && task.Barred.IsEmpty && task.Users.IsEmpty)
            return task;
        var members = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var isKnown = true;
        foreach (var role in task.Roles)
            if (course.People.MembersOf(role) is { } found)
                foreach (var member in found)
                    members.TryAdd(member.Id, member);
            else
                isKnown = false;
        if (!isKnown)
            return task;
        var candidates = members.Values.Where(m => Allows(course, plan, new(m.Id))).ToArray();
        if (candidates.Length == 0)
            return task with { IsUnassigned = true };
        return isAssigned ? ToPerson(course, plan, task, Chosen(course, plan.Policy, candidates).Id) : task;
    }

    // Of those who are alike the one who waits longest; of these, whom the same moment has brought something, the one with the fewest tasks, and the first by id.
    private static Candidate Chosen(Course course, AssignmentPolicy policy, Candidate[] candidates) => candidates
        .OrderBy(c => course.People.AssignedNow(c.Id) + (policy == AssignmentPolicy.LeastLoaded ? c.OpenTasks : 0))
        .ThenBy(c => c.LastAssignedAt ?? DateTimeOffset.MinValue)
        .ThenBy(c => c.OpenTasks)
        .ThenBy(c => c.Id, StringComparer.Ordinal)
        .First();

    // Whoever has acted is known by name: of all others a duty says nothing, unless it leaves nobody but those.
    private static WorkflowTask Bound(Course course, PreparedTask plan, WorkflowTask task)
    {
        if (!course.Definition.HasDuties)
            return task with { Barred = default, Users = default };
        var persons = course.Acts.All.SelectMany(a => a.OnBehalfOf is null ? [a.Actor] : new[] { a.Actor, a.OnBehalfOf }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return task with
        {
            Barred = persons.Where(p => !Allows(course, plan, new(p))).ToEquatableArray(),
            Users = plan.Ways.Length > 0 && Array.TrueForAll(plan.Ways, w => Array.Exists(w.Transition.SameAs, course.Acts.HaveFired)) ? persons.Where(p => Array.Exists(plan.Ways, w => Authority.IsSame(course.Acts, w.Transition, new(p)))).ToEquatableArray() : default,
        };
    }

    // Duties leave it to certain persons alone, and keep it from all of these.
    private static bool IsNobodys(WorkflowTask task) => !task.Users.IsEmpty && task.Users.All(task.Barred.Contains);

    private static string? PersonOf(Value value) => value.Kind == ValueKind.String && !string.IsNullOrWhiteSpace(value.AsString) ? value.AsString : null;
}
