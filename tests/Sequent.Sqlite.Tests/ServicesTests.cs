using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite.Tests;

/// <summary>An application chooses SQLite with one call.</summary>
public sealed class ServicesTests
{
    [Test]
    public async Task The_store_of_an_application_is_the_one_it_chose()
    {
        await using var harness = new FileHarness();
        using (var services = Builder().UseSqlite(harness.ConnectionString, o => o.Synchronous = SqliteSynchronous.Normal).Services.BuildServiceProvider())
        {
            var store = services.GetRequiredService<IWorkflowStore>();
            await store.InitializeAsync(default);
            Assert.That(await ((SqliteStore)store).WriterSession(Synchronous), Is.EqualTo(1));
        }
        Assert.That(File.Exists(harness.File + "-wal"), Is.False, "It was closed with the application.");
    }

    [Test]
    public async Task Every_commit_is_synced_unless_something_else_is_said()
    {
        await using var harness = new FileHarness();
        await using var store = new SqliteStore(harness.ConnectionString);
        await store.InitializeAsync(default);
        Assert.That(await store.WriterSession(Synchronous), Is.EqualTo(2));
    }

    [Test]
    public void A_second_store_and_options_of_no_use_are_refused_at_once()
    {
        Assert.That(() => Builder().UseSqlite("Data Source=a.db").UseSqlite("Data Source=b.db"), Throws.InvalidOperationException.With.Message.Contains("once"));
        Assert.That(() => Builder().UseSqlite(""), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Builder().UseSqlite("Data Source=a.db", o => o.ReadConnections = 0), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public async Task A_directory_is_in_the_stores_database_when_the_application_asks_for_it()
    {
        await using var harness = new FileHarness();
        Assert.That(Builder().UseSqlite(harness.ConnectionString).Services.Any(s => s.ServiceType == typeof(IUserDirectory)), Is.False);
        using var services = Builder().UseSqliteDirectory().UseSqlite(harness.ConnectionString).Services.BuildServiceProvider();
        await services.GetRequiredService<IWorkflowStore>().InitializeAsync(default);
        await services.GetRequiredService<SqliteUserDirectory>().SetAsync("acme", new("ana"), default);
        Assert.That(await services.GetRequiredService<IUserDirectory>().FindAsync("acme", "ana", default), Is.Not.Null);
        await using var again = new SqliteStore(harness.ConnectionString);
        Assert.That(await new SqliteUserDirectory(again).ListAsync("acme", default), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_second_directory_and_one_without_its_store_are_refused()
    {
        Assert.That(() => Builder().UseSqliteDirectory().UseSqliteDirectory(), Throws.InvalidOperationException.With.Message.Contains("once"));
        using var services = Builder().UseSqliteDirectory().Services.BuildServiceProvider();
        Assert.That(() => services.GetRequiredService<IUserDirectory>(), Throws.InvalidOperationException.With.Message.Contains("UseSqlite"));
    }

    private static SequentBuilder Builder() => new ServiceCollection().AddSequent(_ => { });

    private static long Synchronous(Session session)
    {
        using var statement = session.UseOnce("PRAGMA synchronous");
        return statement.Step() ? statement.Long("synchronous") : -1;
    }
}
