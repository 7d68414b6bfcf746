using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sequent.Engine;

/// <summary>A directory of users that is filled by the application, and gone with its process: for tests, and for applications whose users stand in a file.</summary>
public sealed class InMemoryUserDirectory : IUserDirectory
{
    private static readonly ImmutableSortedDictionary<string, WorkflowUser> s_nobody = ImmutableSortedDictionary.Create<string, WorkflowUser>(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ImmutableSortedDictionary<string, WorkflowUser>> _tenants = new();

    /// <summary>Adds a person, in place of one of the same id where there is one.</summary>
    /// <param name="tenant">Whose person.</param>
    /// <param name="user">Who it is, with all of their roles.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The tenant cannot be one, or the id or a role is empty.</exception>
    public Task SetAsync(string tenant, WorkflowUser user, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrEmpty(user.Id, nameof(user));
        foreach (var role in user.Roles)
            ArgumentException.ThrowIfNullOrEmpty(role, nameof(user));
        cancellation.ThrowIfCancellationRequested();
        _tenants.AddOrUpdate(Tenants.Check(tenant), static (_, user) => s_nobody.Add(user.Id, user), static (_, users, user) => users.SetItem(user.Id, user), user);
        return Task.CompletedTask;
    }

    /// <summary>Removes a person. Tasks that are theirs stay so: reassign them.</summary>
    /// <param name="tenant">Whose person.</param>
    /// <param name="id">Who it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>False when the tenant has none of that id.</returns>
    public Task<bool> RemoveAsync(string tenant, string id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        while (_tenants.TryGetValue(tenant, out var users) && users.ContainsKey(id))
            if (_tenants.TryUpdate(tenant, users.Remove(id), users))
                return Task.FromResult(true);
        return Task.FromResult(false);
    }

    /// <summary>All persons of a tenant, in order of their ids, those who are not there any more too.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="cancellation">Ends it early.</param>
    public Task<IReadOnlyList<WorkflowUser>> ListAsync(string tenant, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<WorkflowUser>>([.. Of(tenant).Values]);
    }

    /// <inheritdoc />
    public Task<WorkflowUser?> FindAsync(string tenant, string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Of(tenant).GetValueOrDefault(id));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<WorkflowUser>> ListInRoleAsync(string tenant, string role, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<WorkflowUser>>([.. Of(tenant).Values.Where(user => user.IsActive && user.Roles.Contains(role))]);
    }

    private ImmutableSortedDictionary<string, WorkflowUser> Of(string tenant) => _tenants.GetValueOrDefault(tenant, s_nobody);
}
