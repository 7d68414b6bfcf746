namespace Sequent.Sqlite;

/// <summary>A directory of users in the tables beside those of the workflows, for applications that have none of their own. It is prepared with the store.</summary>
/// <param name="store">In whose database it is.</param>
public sealed class SqliteUserDirectory(SqliteStore store) : IUserDirectory
{
    /// <inheritdoc />
    public Task<WorkflowUser?> FindAsync(string tenant, string id, CancellationToken cancellation = default) => store.ReadAsync(session =>
    {
        using var find = session.Use(Sql.FindUser);
        return find.Bind("tenant", tenant).Bind("id", id).Step() ? UserRow.Read(find) : null;
    }, null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowUser>> ListInRoleAsync(string tenant, string role, CancellationToken cancellation = default) => store.ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListUsersInRole);
        return SqliteStore.All(list.Bind("tenant", tenant).Bind("role", role), UserRow.Read);
    }, null, cancellation);

    /// <summary>Everybody of a tenant, in order of their ids: those who are not there any more, too.</summary>
    public Task<IReadOnlyList<WorkflowUser>> ListAsync(string tenant, CancellationToken cancellation = default) => store.ReadAsync(session =>
    {
        using var list = session.Use(Sql.ListUsers);
        return SqliteStore.All(list.Bind("tenant", tenant), UserRow.Read);
    }, null, cancellation);

    /// <summary>Adds a person, or changes the one of that id.</summary>
    /// <exception cref="ArgumentException">The tenant, the id or a role is empty.</exception>
    public Task SetAsync(string tenant, WorkflowUser user, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrEmpty(user.Id, nameof(user));
        foreach (var role in user.Roles)
            ArgumentException.ThrowIfNullOrEmpty(role, nameof(user));
        return store.WriteAsync(session => UserRow.Set(session, tenant, user), null, cancellation);
    }

    /// <summary>Removes a person. Tasks that are theirs stay so.</summary>
    /// <returns>False when the tenant has none of that id.</returns>
    public Task<bool> RemoveAsync(string tenant, string id, CancellationToken cancellation = default) => store.WriteAsync(session => UserRow.Delete(session, tenant, id), null, cancellation);
}
