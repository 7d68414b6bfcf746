using Sequent.Definitions;

namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_tasks</c>, with those that belong to it in <c>workflow_task_candidates</c> and <c>workflow_turns</c>.</summary>
internal static class TaskRow
{
    public static EquatableArray<WorkflowTask> ListOpen(Session session, string tenant, InstanceId instance, int count)
    {
        using var list = session.Use(Sql.ListOpenTasks);
        list.Bind("tenant", tenant).Bind("instance", instance).Bind("count", count);
        var tasks = new List<WorkflowTask>();
        while (list.Step())
            tasks.Add(Read(list));
        tasks.Reverse();
        return tasks.ToEquatableArray();
    }

    public static TaskItem? Find(Session session, string tenant, TaskId id)
    {
        using var find = session.Use(Sql.FindTask);
        if (!find.Bind("tenant", tenant).Bind("instance", id.Instance).Bind("number", id.Number).Step())
            return null;
        return new(Read(find), new(find.Text("definition_id"), find.Text("definition_version"), find.Text("definition_hash")),
            new(find.Text("subject_type"), find.Text("subject_id")), find.Text("context_data"));
    }

    public static WorkflowTask Read(Statement row) => new()
    {
        Id = new(row.Id("instance_id"), row.Int("number")),
        Visit = row.Int("visit"),
        State = row.Text("state"),
        Status = WireNames<WorkflowTaskStatus>.Read(row, "status"),
        Assignee = row.TextOrNull("assignee"),
        DelegateFor = row.TextOrNull("delegate_for"),
        IsClaimed = row.Bool("is_claimed"),
        Roles = TextList.Read(row, "roles"),
        Users = TextList.Read(row, "users"),
        IsForAnyone = row.Bool("is_for_anyone"),
        Barred = TextList.Read(row, "barred"),
        IsUnassigned = row.Bool("is_unassigned"),
        IsEscalated = row.Bool("is_escalated"),
        Priority = (TaskPriority)row.Int("priority"),
        DueAt = row.TimeOrNull("due_at"),
        OpenedAt = row.Time("opened_at"),
        AssignedAt = row.TimeOrNull("assigned_at"),
        SuspendedAt = row.TimeOrNull("suspended_at"),
        ClosedAt = row.TimeOrNull("closed_at"),
        CompletedBy = row.TextOrNull("completed_by"),
        CompletedWith = row.TextOrNull("completed_with"),
    };

    /// <summary>Writes it as it is now, and where it is found.</summary>
    /// <param name="session">In whose transaction.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="before">The task as it was; null when it was not open.</param>
    /// <param name="task">The task.</param>
    public static void Set(Session session, InstanceSnapshot instance, WorkflowTask? before, WorkflowTask task)
    {
        using (var set = session.Use(Sql.SetTask))
            BindKey(set, instance, task)
                .Bind("visit", task.Visit)
                .Bind("state", task.State)
                .Bind("status", WireNames<WorkflowTaskStatus>.Of(task.Status))
                .Bind("assignee", task.Assignee)
                .Bind("delegate_for", task.DelegateFor)
                .Bind("is_claimed", task.IsClaimed)
                .Bind("roles", TextList.Write(task.Roles))
                .Bind("users", TextList.Write(task.Users))
                .Bind("is_for_anyone", task.IsForAnyone)
                .Bind("barred", TextList.Write(task.Barred))
                .Bind("is_unassigned", task.IsUnassigned)
                .Bind("is_escalated", task.IsEscalated)
                .Bind("priority", (int)task.Priority)
                .Bind("due_at", task.DueAt)
                .Bind("opened_at", task.OpenedAt)
                .Bind("assigned_at", task.AssignedAt)
                .Bind("suspended_at", task.SuspendedAt)
                .Bind("closed_at", task.ClosedAt)
                .Bind("completed_by", task.CompletedBy)
                .Bind("completed_with", task.CompletedWith)
                .Execute();
        if (before is not null)
            DeleteCandidates(session, instance, before);
        InsertCandidates(session, instance, task);
        // It was the turn of whoever somebody else does it for.
        if (task is { IsOpen: true, Assignee: { } user, AssignedAt: { } at })
            foreach (var role in task.Roles)
                SetTurn(session, instance.Tenant, role, task.DelegateFor ?? user, at);
    }

    private static void DeleteCandidates(Session session, InstanceSnapshot instance, WorkflowTask task)
    {
        foreach (var candidate in TaskCandidate.Of(task))
        {
            using var delete = session.Use(Sql.DeleteTaskCandidate);
            BindCandidate(delete, instance, task, candidate).Execute();
        }
    }

    private static void InsertCandidates(Session session, InstanceSnapshot instance, WorkflowTask task)
    {
        foreach (var candidate in TaskCandidate.Of(task))
        {
            using var insert = session.Use(Sql.InsertTaskCandidate);
            BindCandidate(insert, instance, task, candidate)
                .Bind("priority", (int)task.Priority)
                .Bind("workflow", instance.Definition.Id)
                .Bind("state", task.State)
                .Bind("barred", TextList.Write(task.Barred))
                .Execute();
        }
    }

    private static void SetTurn(Session session, string tenant, string role, string user, DateTimeOffset at)
    {
        using var set = session.Use(Sql.SetTurn);
        set.Bind("tenant", tenant).Bind("role", role).Bind("user", user).Bind("assigned_at", at).Execute();
    }

    private static Statement BindCandidate(Statement statement, InstanceSnapshot instance, WorkflowTask task, string candidate)
    {
        BindKey(statement, instance, task).Bind("candidate", candidate).Bind("opened_at", task.OpenedAt);
        return task.DueAt is null ? statement.Bind("due_at", TaskPlace.Never) : statement.Bind("due_at", task.DueAt);
    }

    private static Statement BindKey(Statement statement, InstanceSnapshot instance, WorkflowTask task) =>
        statement.Bind("tenant", instance.Tenant).Bind("instance", instance.Id).Bind("number", task.Id.Number);
}
