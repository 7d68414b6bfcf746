using Microsoft.Data.Sqlite;
using Sequent.Engine;
using Sequent.Engine.Storage;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>Databases in memory, for tests: private ones, and ones that connections share by name.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MemoryTests
{
    [Test]
    public async Task A_private_one_belongs_to_its_store()
    {
        await using var first = await Initialized("Data Source=:memory:");
        await using var second = await Initialized("Data Source=:memory:");
        await first.CommitAsync(new(Sample.Start(Sample.Instance())), null, default);
        Assert.That((await first.SearchAsync(Sample.Tenant, new(), default)).Instances, Has.Count.EqualTo(1));
        Assert.That((await second.SearchAsync(Sample.Tenant, new(), default)).Instances, Is.Empty);
    }

    [Test]
    public async Task A_private_one_serves_many_at_once()
    {
        await using var store = await Initialized("Data Source=:memory:");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
        {
            var start = Sample.Start(Sample.Instance($"PO-{i}"));
            await store.CommitAsync(new(start), null, default);
            Assert.That(await store.FindInstanceAsync(Sample.Tenant, start.After.Id, null, default), Is.EqualTo(start.After));
        })));
    }

    [Test]
    public async Task A_private_one_cannot_be_joined()
    {
        await using var store = await Initialized("Data Source=:memory:");
        using var connection = FileHarness.Opened("Data Source=:memory:");
        using var transaction = connection.BeginTransaction();
        Assert.That(async () => await store.CommitAsync(new(Sample.Start(Sample.Instance())), transaction, default), Throws.InstanceOf<ArgumentException>().With.Message.Contains("same database"));
    }

    [Test]
    public async Task A_lock_on_a_shared_one_is_waited_for_and_then_reported()
    {
        var connectionString = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        await using var store = await Initialized(connectionString, new() { LockTimeout = TimeSpan.FromMilliseconds(30) });
        using var connection = FileHarness.Opened(connectionString);
        using (var transaction = connection.BeginTransaction())
        {
            var start = Sample.Start(Sample.Instance());
            await store.CommitAsync(new(start), transaction, default);
            var other = new Commit(Sample.Start(Sample.Instance("PO-2")));
            Assert.That(async () => await store.CommitAsync(other, null, default), Throws.InstanceOf<StoreException>().With.Property("Problem").EqualTo(StoreProblem.Locked));
            Assert.That(async () => await store.FindInstanceAsync(Sample.Tenant, start.After.Id, null, default), Throws.InstanceOf<StoreException>().With.Property("Problem").EqualTo(StoreProblem.Locked));
        }
        Assert.That(await store.CommitAsync(new(Sample.Start(Sample.Instance("PO-2"))), null, default), Is.InstanceOf<CommitResult.Committed>());
    }

    private static async Task<SqliteStore> Initialized(string connectionString, SqliteStoreOptions? options = null)
    {
        var store = new SqliteStore(connectionString, options);
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        return store;
    }
}
