using System.Data.Common;

namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Delegation>> FindDelegationsAsync(string tenant, string from, DateTimeOffset at, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(session => session.InSnapshot(_ => DelegationRow.FindChain(session, tenant, from, at)), transaction, cancellation);

    /// <inheritdoc />
    public Task<(IReadOnlyList<Delegation> Delegations, long Revision)> ListDelegationsAsync(string tenant, DateTimeOffset notEndedAt, CancellationToken cancellation) =>
        ReadAsync(session => session.InSnapshot(_ =>
        {
            using var list = session.Use(Sql.ListDelegations);
            return (All(list.Bind("tenant", tenant).Bind("not_ended_at", notEndedAt), DelegationRow.Read), DelegationRow.Revision(session, tenant));
        }), null, cancellation);

    /// <inheritdoc />
    public Task<bool> TryAddDelegationAsync(string tenant, Delegation delegation, long revision, CancellationToken cancellation) =>
        _writer.WriteAsync(session => DelegationRow.TryInsert(session, tenant, delegation, revision), cancellation);

    /// <inheritdoc />
    public Task<bool> EndDelegationAsync(string tenant, Guid id, DateTimeOffset at, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        using var end = session.Use(Sql.EndDelegation);
        return end.Bind("tenant", tenant).Bind("id", id).Bind("at", at).Execute() == 1;
    }, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<(string Tenant, Delegation Delegation)>> ListUnappliedDelegationsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListUnappliedDelegations);
        return All(list.Bind("now", now).Bind("limit", limit), row => (row.Text("tenant_id"), DelegationRow.Read(row)));
    }, null, cancellation);

    /// <inheritdoc />
    public Task MarkAppliedAsync(string tenant, Guid delegation, CancellationToken cancellation) => _writer.WriteAsync(session =>
    {
        using var mark = session.Use(Sql.MarkDelegationApplied);
        return mark.Bind("tenant", tenant).Bind("id", delegation).Execute();
    }, cancellation);
}
