namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_instances</c>.</summary>
internal static class InstanceRow
{
    /// <summary>Reads it with its open tasks and its timers, which most have none of: then nobody asks for them.</summary>
    public static InstanceSnapshot Read(Session session, Statement row)
    {
        var (tenant, id) = (row.Text("tenant_id"), row.Id("id"));
        var snapshot = ReadColumns(row, tenant, id) with
        {
            Tasks = row.Int("open_tasks") is not 0 and var count ? TaskRow.ListOpen(session, tenant, id, count) : default,
            Timers = row.Int("timers") == 0 ? default : TimerRow.List(session, tenant, id),
        };
        var marking = row.Text("marking");
        return marking == snapshot.Marking ? snapshot : snapshot with { FoundAs = marking };
    }

    private static InstanceSnapshot ReadColumns(Statement row, string tenant, InstanceId id) => new()
    {
        Id = id,
        Tenant = tenant,
        Subject = new(row.Text("subject_type"), row.Text("subject_id")),
        Definition = new(row.Text("definition_id"), row.Text("definition_version"), row.Text("definition_hash")),
        Status = WireNames<InstanceStatus>.Read(row, "status"),
        Tokens = TokensJson.ReadTokens(row, "tokens"),
        Visits = row.Int("visits"),
        Version = row.Long("version"),
        Data = row.Text("context_data"),
        Acts = TokensJson.ReadActs(row, "acts"),
        TaskCount = row.Int("task_count"),
        StartedAt = row.Time("started_at"),
        ChangedAt = row.Time("changed_at"),
        EndedAt = row.TimeOrNull("ended_at"),
        InitiatedBy = row.Text("initiated_by"),
        HistoryLength = row.Long("history_length"),
        HistoryHash = row.Text("history_hash"),
    };

    /// <summary>Binds what tells one instance from another.</summary>
    public static Statement BindKey(Statement statement, InstanceSnapshot instance) => statement.Bind("tenant", instance.Tenant).Bind("id", instance.Id);

    /// <summary>Binds what was said at its start.</summary>
    public static Statement BindStart(Statement statement, InstanceSnapshot instance) => statement
        .Bind("subject_type", instance.Subject.Type)
        .Bind("subject_id", instance.Subject.Id)
        .Bind("workflow", instance.Definition.Id)
        .Bind("started_at", instance.StartedAt)
        .Bind("initiated_by", instance.InitiatedBy);

    /// <summary>Binds what changes with every commit.</summary>
    public static Statement BindState(Statement statement, InstanceSnapshot instance) => statement
        .Bind("status", WireNames<InstanceStatus>.Of(instance.Status))
        .Bind("marking", instance.Marking)
        .Bind("tokens", TokensJson.Write(instance.Tokens))
        .Bind("visits", instance.Visits)
        .Bind("version", instance.Version)
        .Bind("data", instance.Data)
        .Bind("acts", TokensJson.Write(instance.Acts))
        .Bind("task_count", instance.TaskCount)
        .Bind("open_tasks", instance.Tasks.Count)
        .Bind("timers", instance.Timers.Count)
        .Bind("changed_at", instance.ChangedAt)
        .Bind("history_length", instance.HistoryLength)
        .Bind("history_hash", instance.HistoryHash);

    /// <summary>Binds what changes with its end, or when it comes to another definition.</summary>
    public static Statement BindEnd(Statement statement, InstanceSnapshot instance) => statement
        .Bind("definition_version", instance.Definition.Version)
        .Bind("definition_hash", instance.Definition.Hash)
        .Bind("ended_at", instance.EndedAt);
}
