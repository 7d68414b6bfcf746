using System.Data.Common;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListTenantsAsync(CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListTenants);
        return All(list, row => row.Text("tenant"));
    }, null, cancellation);

    /// <inheritdoc />
    public Task StoreDefinitionAsync(StoredDefinition definition, DbTransaction? transaction, CancellationToken cancellation) =>
        WriteAsync(session => DefinitionRow.Insert(session, definition), transaction, cancellation);

    /// <inheritdoc />
    public Task<StoredDefinition?> FindDefinitionAsync(string tenant, DefinitionKey key, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(session => DefinitionRow.Find(session, tenant, key), transaction, cancellation);

    /// <inheritdoc />
    public Task<StoredDefinition?> FindActiveDefinitionAsync(string tenant, string workflow, DbTransaction? transaction, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var find = session.Use(Sql.FindActiveDefinition);
        return find.Bind("tenant", tenant).Bind("id", workflow).Step() ? DefinitionRow.Read(find) : null;
    }, transaction, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredDefinition>> ListDefinitionsAsync(string tenant, string? workflow, CancellationToken cancellation) => ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListDefinitions);
        return All(list.Bind("tenant", tenant).Bind("id", workflow), DefinitionRow.Read);
    }, null, cancellation);

    /// <inheritdoc />
    public Task<bool> ActivateDefinitionAsync(string tenant, string workflow, DefinitionKey? key, CancellationToken cancellation) =>
        _writer.WriteAsync(session => DefinitionRow.Activate(session, tenant, workflow, key), cancellation);
}
