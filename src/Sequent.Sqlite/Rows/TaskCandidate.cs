namespace Sequent.Sqlite;

/// <summary>In whose inbox a task is: what <c>workflow_task_candidates</c> calls a person, a role, everybody, and those who look after what nobody can do.</summary>
internal static class TaskCandidate
{
    /// <summary>Where tasks are that nobody can do.</summary>
    public const string Unassigned = "unassigned";

    private const string Anyone = "anyone";

    /// <summary>Where a task is.</summary>
    public static IReadOnlyCollection<string> Of(WorkflowTask task)
    {
        if (task.Status != WorkflowTaskStatus.Open)
            return [];
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        if (task.IsUnassigned)
            candidates.Add(Unassigned);
        if (task.Assignee is { } assignee)
        {
            if (!task.Barred.Contains(assignee))
                candidates.Add(Assignee(assignee));
            return candidates;
        }
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

    /// <summary>Where the tasks are that somebody of a pool may do, but for those that they are barred from.</summary>
    public static IEnumerable<string> Pools(string user, IEnumerable<string> roles) => [User(user), Anyone, .. roles.Distinct(StringComparer.Ordinal).Select(Role)];

    private static string User(string id) => "user:" + id;

    private static string Role(string role) => "role:" + role;
}
