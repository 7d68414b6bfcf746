using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<DueTimer>> FindDueTimersAsync(DateTimeOffset now, DueTimer? after, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var find = session.Use(Sql.FindDueTimers);
        // Every row comes behind what is empty.
        find.Bind("after_tenant", after?.Tenant ?? "").Bind("after_visit", after?.Key.Visit ?? 0).Bind("after_name", after?.Key.Name ?? "");
        _ = after is null
            ? find.Bind("after_due", "").Bind("after_instance", "").Bind("after_kind", "")
            : find.Bind("after_due", after.DueAt).Bind("after_instance", after.Instance).Bind("after_kind", WireNames<TimerKind>.Of(after.Key.Kind));
        return All(find.Bind("now", now).Bind("limit", limit), row => new DueTimer(row.Text("tenant_id"), row.Id("instance_id"), TimerRow.ReadKey(row), row.Time("due_at")));
    }, null, cancellation);

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset? after, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var next = session.Use(Sql.NextDue);
        return next.Bind("after", after ?? DateTimeOffset.MinValue).Step() ? next.TimeOrNull("at") : null;
    }, null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowSchedule>> ListSchedulesAsync(string tenant, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListSchedules);
        return All(list.Bind("tenant", tenant), ScheduleRow.Read);
    }, null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowSchedule>> FindDueSchedulesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var find = session.Use(Sql.FindDueSchedules);
        return All(find.Bind("now", now).Bind("limit", limit), ScheduleRow.Read);
    }, null, cancellation);

    /// <inheritdoc />
    public Task<bool> TrySetScheduleAsync(ScheduleAdvance advance, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        if (!ScheduleRow.IsAsSeen(session, advance))
            return false;
        ScheduleRow.Set(session, advance);
        return true;
    }, cancellation);
}
