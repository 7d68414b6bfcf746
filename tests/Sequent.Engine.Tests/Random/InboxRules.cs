using Sequent.CompilerServices;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests;

/// <summary>
/// What it means that an inbox is exactly what the engine would accept. For a task that is open in a running instance, and somebody who acts for themselves with the roles that they
/// have, these are the same:
/// <list type="bullet">
/// <item>it is in their inbox;</item>
/// <item>they may act on it: <see cref="Authority.MayAct"/>;</item>
/// <item>the engine lets them claim it, or would, if it was not theirs already, or did not take the votes of several.</item>
/// </list>
/// Who may act on it is kept by no duty from all that completes it. Who may not can complete it by nothing: every transition that belongs to the task is denied to them; what
/// belongs to somebody else, such as the withdrawal of whoever submitted it, does not matter. And what they are told that they may, they may.
/// </summary>
internal static class InboxRules
{
    /// <summary>What is not so for one person.</summary>
    public static IEnumerable<string> Problems(Decider decider, InstanceSnapshot instance, Actor actor, Func<WorkflowCommand, Verdict> tryIt, Func<int, TaskPermissions> permissionsOn)
    {
        foreach (var task in instance.Tasks)
        {
            var number = task.Id.Number;
            var (mayAct, permissions) = (Authority.MayAct(task, actor), permissionsOn(number));
            var plan = decider.Prepared.Tasks[decider.Prepared.StateOf(task.State).Position]!;
            var claim = tryIt(new WorkflowCommand.Claim(number));
            if (IsAccepted(claim) != permissions.MayClaim)
                yield return $"{actor} is told that they may claim task {number}: {permissions.MayClaim}, and {Words(claim)}";
            if (mayAct != (permissions.MayClaim || (task.Status == WorkflowTaskStatus.Open && (task.Assignee == actor.Id || (plan.TakesVotes && permissions.Claim[0].Kind == DenialKind.TaskNotOpen && IsOfPool(task, actor))))))
                yield return $"{actor} may act on task {number}: {mayAct}, and claiming it is: {Words(claim)}";
            if (IsAccepted(tryIt(new WorkflowCommand.Release(number))) != permissions.MayRelease)
                yield return $"{actor} is told that they may release task {number}: {permissions.MayRelease}";
            if (mayAct && !Array.Exists(plan.Ways, w => Authority.DutiesPermit(decider.Prepared, new(instance.Acts), w.Transition, w.Origin, w.Way, new(actor.Id, task.Assignee is null ? null : task.DelegateFor))) && plan.Ways.Length > 0)
                yield return $"{actor} may act on task {number}, and duties keep them from completing it";
            foreach (var permission in permissions.Transitions)
            {
                var verdict = tryIt(new WorkflowCommand.Fire(permission.Transition, null) { Task = number });
                if (IsAccepted(verdict) != permission.IsGranted)
                    yield return $"{actor} is told that they may '{permission.Transition}' on task {number}: {permission.IsGranted}, and {Words(verdict)}";
                if (!mayAct && IsAccepted(verdict) && Array.TrueForAll(decider.Prepared.FindTransition(permission.Transition)!.Origins, o => Array.TrueForAll(o.Ways, w => plan.Completes(w.Branch))))
                    yield return $"{actor} may not act on task {number}, and may '{permission.Transition}'";
            }
        }
    }

    public static bool IsAccepted(Verdict verdict) => verdict is Verdict.Decided;

    private static bool IsOfPool(WorkflowTask task, Actor actor) => task.Assignee is null && !task.Barred.Contains(actor.Id)
        && (task.Users.IsEmpty ? task.IsForAnyone || task.Roles.Any(actor.HasRole) : task.Users.Contains(actor.Id));

    private static string Words(Verdict verdict) => verdict is Verdict.Denied denied ? denied.Denial.Message : verdict.GetType().Name;
}
