namespace Sequent.Sqlite;

/// <summary>Where a task is found: what <c>workflow_task_candidates</c> calls a person, a role, everybody, and those who look after what nobody can do.</summary>
internal static class TaskCandidate
{
    /// <summary>Where tasks are that nobody can do.</summary>
    public const string Unassigned = "unassigned";

    private const string Anyone = "anyone";

    /// <summary>Where a task is.</summary>
    public static IReadOnlyCollection<string> Of(WorkflowTask task)
    {
        if (!task.IsOpen)
            return [];
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        var canBeDone = task.Status == WorkflowTaskStatus.Open;
        if (task.IsUnassigned && canBeDone)
            candidates.Add(Unassigned);
        if (task.Assignee is { } assignee)
            candidates.Add(canBeDone && !task.Barred.Contains(assignee) ? Assignee(assignee) : Held(assignee));
        if (task.DelegateFor is { } person)
            candidates.Add(For(person));
        if (task.Assignee is not null || !canBeDone)
            return candidates;
        foreach (var user in task.Users)
            if (!task.Barred.Contains(user))
                candidates.Add(User(user));
        // Where certain persons alone may do it, nobody else does because of the pool.
        if (!task.Users.IsEmpty)
            return candidates;
        foreach (var role in task.Roles)
            candidates.Add(Role(role));
        if (task.IsForAnyone)
            candidates.Add(Anyone);
        return candidates;
    }

    /// <summary>Where the tasks are that are somebody's alone.</summary>
    public static string Assignee(string id) => "assignee:" + id;

    /// <summary>Where the tasks are that are somebody's alone, and that they cannot do now.</summary>
    public static string Held(string id) => "held:" + id;

    /// <summary>Where the tasks are that others do for somebody.</summary>
    public static string For(string id) => "for:" + id;

    /// <summary>Where the tasks are that somebody of a pool may do, but for those that they are barred from.</summary>
    public static IEnumerable<string> Pools(string user, IEnumerable<string> roles) => [User(user), Anyone, .. roles.Distinct(StringComparer.Ordinal).Select(Role)];

    private static string User(string id) => "user:" + id;

    private static string Role(string role) => "role:" + role;
}
