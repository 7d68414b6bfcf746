
namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public async Task<int> NumberEventsAsync(int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await ReadAsync(HasUnnumbered, null, cancellation).ConfigureAwait(false)
            ? await _writer.WriteAsync(session => Number(session, limit), cancellation).ConfigureAwait(false)
            : 0;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowEvent>> ReadEventsAsync(string tenant, long after, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var read = session.Use(Sql.ReadEvents);
        return All(read.Bind("tenant", tenant).Bind("after", after).Bind("limit", limit),
            row => new WorkflowEvent(row.Long("number"), row.Text("definition_id"), new(row.Text("subject_type"), row.Text("subject_id")), HistoryRow.Read(row)));
    }, null, cancellation);

    /// <inheritdoc />
    public Task<bool> TryLeaseAsync(string name, string holder, DateTimeOffset now, TimeSpan duration, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        using var take = session.Use(Sql.TakeLease);
        return take.Bind("name", name).Bind("holder", holder).Bind("now", now).Bind("expires_at", now + duration).Bind("too_late", now + (2 * duration)).Execute() == 1;
    }, cancellation);

    /// <inheritdoc />
    public Task ReleaseLeaseAsync(string name, string holder, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        using var release = session.Use(Sql.ReleaseLease);
        return release.Bind("name", name).Bind("holder", holder).Execute();
    }, cancellation);

    private static bool HasUnnumbered(Session session)
    {
        using var has = session.Use(Sql.HasUnnumberedEvents);
        return has.Step() && has.Long("is_so") != 0;
    }

    private static int Number(Session session, int limit)
    {
        using var number = session.Use(Sql.NumberEvents);
        return number.Bind("limit", limit).Execute();
    }
}
