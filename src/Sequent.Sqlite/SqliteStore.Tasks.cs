using System.Data.Common;
using Sequent.Engine.Deciding;

namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<TaskItem?> FindTaskAsync(string tenant, TaskId id, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(session => TaskRow.Find(session, tenant, id), transaction, cancellation);

    /// <inheritdoc />
    public Task<TaskPage> FindInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, CancellationToken cancellation)
    {
        var search = TaskSearch.Inbox(tenant, user, roles, query);
        return ReadAsync(search.Run, null, cancellation);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<TaskCount>> CountInboxAsync(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        var search = TaskSearch.Inbox(tenant, user, roles, query with { After = null, Limit = 1 });
        return ReadAsync(session => search.Count(session, now), null, cancellation);
    }

    /// <inheritdoc />
    public Task<TaskPage> FindUnassignedAsync(string tenant, TaskQuery query, CancellationToken cancellation)
    {
        var search = TaskSearch.Unassigned(tenant, query);
        return ReadAsync(search.Run, null, cancellation);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowTask>> ListTasksAsync(string tenant, InstanceId instance, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListTasks);
        return All(list.Bind("tenant", tenant).Bind("instance", instance), TaskRow.Read);
    }, null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<Candidate>> CountLoadsAsync(string tenant, string role, IReadOnlyCollection<string> users, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(session => session.InSnapshot(_ => CountLoads(session, tenant, role, users)), transaction, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<TaskId>> ListAssignedAsync(string tenant, string user, string? workflow, TaskId? after, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListAssigned);
        list.Bind("tenant", tenant).Bind("assignee", TaskCandidate.Assignee(user)).Bind("held", TaskCandidate.Held(user)).Bind("workflow", workflow).Bind("limit", limit);
        list.Bind("after_instance", after?.Instance.ToString() ?? "").Bind("after_number", after?.Number ?? 0);
        return All(list, row => new TaskId(row.Id("instance_id"), row.Int("number")));
    }, null, cancellation);

    private static IReadOnlyList<Candidate> CountLoads(Session session, string tenant, string role, IReadOnlyCollection<string> users)
    {
        var loads = new List<Candidate>(users.Count);
        foreach (var user in users)
        {
            using var count = session.Use(Sql.CountLoad);
            count.Bind("tenant", tenant).Bind("role", role).Bind("user", user).Bind("assignee", TaskCandidate.Assignee(user)).Bind("held", TaskCandidate.Held(user)).Bind("for", TaskCandidate.For(user));
            if (count.Step())
                loads.Add(new(user, count.Int("open_tasks"), count.TimeOrNull("last_assigned_at")));
        }
        return loads;
    }
}
