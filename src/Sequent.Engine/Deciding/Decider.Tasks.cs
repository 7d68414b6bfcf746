using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <content>What is done about tasks beside completing them, which is firing a transition.</content>
public sealed partial class Decider
{
    /// <summary>What an actor may do about a task, and why not the rest.</summary>
    /// <param name="snapshot">The instance.</param>
    /// <param name="facts">Who asks, and about what data.</param>
    /// <param name="task">The number of the task; a closed one permits nothing.</param>
    /// <exception cref="ArgumentException">The instance runs another definition.</exception>
    public TaskPermissions TaskPermissions(InstanceSnapshot snapshot, Facts facts, int task)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(facts);
        var course = CourseOf(snapshot, facts);
        var place = course.Desk.Find(task) is { } open ? course.PlaceOf(open.Visit) : null;
        return new(
            place is null ? [] : Permissions(course, facts, place.Position),
            WhyNot(new WorkflowCommand.Claim(task)),
            WhyNot(new WorkflowCommand.Release(task)),
            WhyNot(new WorkflowCommand.Reassign(task, new Assignee.User(facts.Actor.Id))));

        IReadOnlyList<DenialReason> WhyNot(WorkflowCommand command) => (NotAllowed(course, command) ?? WhyNotOnTask(course, command, facts.Actor)) is { } reason ? [reason] : [];
    }

    private Verdict OnTask(Course course, WorkflowCommand command, Facts facts)
    {
        if (WhyNotOnTask(course, command, facts.Actor) is { } reason)
            return Denied(course, NameOf(command), facts.Actor, reason);
        var task = course.Desk.Find(NumberOf(command))!;
        var plan = _prepared.Tasks[course.PlaceOf(task.Visit)!.Position]!;
        var (changed, kind) = command switch
        {
            WorkflowCommand.Claim => (task with { Assignee = facts.Actor.Id, IsClaimed = true, IsUnassigned = false, AssignedAt = course.At }, HistoryKind.TaskClaimed),
            WorkflowCommand.Release => (task with { Assignee = null, DelegateFor = null, IsClaimed = false, AssignedAt = null }, HistoryKind.TaskReleased),
            WorkflowCommand.Reassign reassign => (Reassigned(course, task, reassign.To, facts.Actor), HistoryKind.TaskReassigned),
            WorkflowCommand.FollowDelegation => (Delegated(course, plan, task), HistoryKind.TaskDelegated),
            WorkflowCommand.ChangeTask change => (task with { Priority = change.Priority ?? task.Priority, DueAt = change.Due is { } due ? due.At is { } at ? HistoryTime.Of(at) : null : task.DueAt }, HistoryKind.TaskChanged),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        if (course.People.Questions is { } questions)
            return new Verdict.Asks(questions);
        if (changed == task)
            return Verdict.Nothing.Instance;
        course.Desk.Change(changed);
        course.Add(kind, facts.Actor, course.Marking, reasoning: command.Reasoning, says: $"\"task\":{changed.Id.Number}");
        Mover.Tell(course, [changed.IsUnassigned && !task.IsUnassigned ? changed : null]);
        return Decided(course);
    }

    private Verdict Comment(Course course, WorkflowCommand.Comment comment, Facts facts)
    {
        if (comment.Task is { } number && (number < 1 || number > course.Desk.Count))
            return Denied(course, "comment", facts.Actor, NotOpen(number));
        course.Add(HistoryKind.Commented, facts.Actor, course.Marking, reasoning: comment.Text, says: comment.Task is { } task ? $"\"task\":{task}" : null);
        return Decided(course);
    }

    // A program says whose a task is, and the role that it came from does not matter any more. Everybody else gives no more than they have: what they took from a pool stays of that pool.
    private WorkflowTask Reassigned(Course course, WorkflowTask task, Assignee to, Actor actor)
    {
        var place = course.PlaceOf(task.Visit)!;
        if (to is Assignee.Expression)
            throw new ArgumentException("A task is given to a user or a role: an expression names nobody here.", nameof(to));
        var (owner, isProgram) = (PreparedOwner.Of(to, Definition), actor.Kind == ActorKind.System);
        var free = task with { Assignee = null, DelegateFor = null, IsUnassigned = false, AssignedAt = null };
        if (task.IsClaimed && owner.IsPerson && !isProgram)
            return Assignments.Give(course, place.Position, owner, free) is var given && given.Assignee is null ? given with { IsClaimed = false } : given;
        return Assignments.Give(course, place.Position, owner, free with { IsClaimed = false, Roles = default, Users = default, IsForAnyone = false, IsEscalated = task.IsEscalated || isProgram });
    }

    private static WorkflowTask Delegated(Course course, PreparedTask plan, WorkflowTask task)
    {
        var given = Assignments.ToPerson(course, plan, task, task.Assignee);
        return given.Assignee == task.Assignee || given.IsUnassigned ? task : given with { DelegateFor = task.DelegateFor ?? given.DelegateFor };
    }

    private DenialReason? WhyNotOnTask(Course course, WorkflowCommand command, Actor actor)
    {
        var number = NumberOf(command);
        if (course.Desk.Find(number) is not { } task)
            return NotOpen(number);
        var plan = course.PlaceOf(task.Visit) is { } place ? _prepared.Tasks[place.Position] : null;
        if (plan is null)
            return NotOpen(number);
        return command switch
        {
            WorkflowCommand.Claim when task.Assignee == actor.Id => new(DenialKind.TaskNotOpen, "it is theirs already"),
            WorkflowCommand.Claim when plan.TakesVotes => new(DenialKind.TaskNotOpen, "it takes the votes of several, and stays with all of them: vote without taking it"),
            WorkflowCommand.Claim => TaskWords.WhyNotYours(task, actor),
            WorkflowCommand.Release when task.Assignee is null => new(DenialKind.TaskNotOpen, "nobody has taken it"),
            WorkflowCommand.Release when task.Assignee != actor.Id && actor.Kind != ActorKind.System => TaskWords.WhyNotYours(task, actor),
            WorkflowCommand.Release when !task.IsClaimed => new(DenialKind.TaskNotOpen, "it was given to them, and not taken from a pool: give it to somebody else"),
            WorkflowCommand.Reassign { To: Assignee.User { Id: var id } } when !Assignments.Allows(course, plan, new(id)) && id != actor.Id => new(DenialKind.NotYourTask, $"a duty keeps user '{id}' from it: give it to somebody else"),
            WorkflowCommand.Reassign when actor.Kind == ActorKind.System || task.DelegateFor == actor.Id => null,
            WorkflowCommand.Reassign when task.Assignee is null && !task.IsUnassigned && Authority.MayAct(task, actor) => new(DenialKind.NotYourTask, "it is in a pool, and whoever is of it can take it: claim it first"),
            WorkflowCommand.Reassign or WorkflowCommand.ChangeTask when actor.Kind != ActorKind.System => TaskWords.WhyNotYours(task, actor),
            WorkflowCommand.FollowDelegation when task.Assignee is null => new(DenialKind.TaskNotOpen, "nobody has it"),
            _ => null,
        };
    }

    private static DenialReason NotOpen(int number) => new(DenialKind.TaskNotOpen, $"there is no open task {number}: it was completed, given to somebody else by an escalation, or withdrawn");

    private static int NumberOf(WorkflowCommand command) => command switch
    {
        WorkflowCommand.Claim claim => claim.Task,
        WorkflowCommand.Release release => release.Task,
        WorkflowCommand.Reassign reassign => reassign.Task,
        WorkflowCommand.FollowDelegation follow => follow.Task,
        WorkflowCommand.ChangeTask change => change.Task,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
