using Sequent.Engine;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>The directory of users in the database of the workflows.</summary>
public sealed class UserDirectoryTests : UserDirectoryConformance
{
    private readonly SqliteStore _store = new("Data Source=:memory:");
    private readonly SqliteUserDirectory _directory;

    public UserDirectoryTests() => _directory = new(_store);

    protected override IUserDirectory Directory => _directory;

    [SetUp]
    public Task Open() => _store.InitializeAsync(default);

    [TearDown]
    public async Task Close() => await _store.DisposeAsync();

    protected override Task SetAsync(string tenant, WorkflowUser user) => _directory.SetAsync(tenant, user, default);

    protected override Task<bool> RemoveAsync(string tenant, string id) => _directory.RemoveAsync(tenant, id, default);

    protected override Task<IReadOnlyList<WorkflowUser>> ListAsync(string tenant) => _directory.ListAsync(tenant, default);
}
