using Microsoft.Data.Sqlite;
using Sequent.Engine;
using Sequent.Engine.Storage;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>What goes wrong with a file is said with its remedy, nothing is half-written, and the store goes on when it is over.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class FailureTests
{
    private readonly FileHarness _harness = new();

    [TearDown]
    public async Task Remove() => await _harness.DisposeAsync();

    [Test]
    public async Task A_full_database_fails_those_who_write_and_goes_on_when_there_is_room()
    {
        await using var store = await Initialized();
        var first = Sample.Start(Sample.Instance("PO-1"));
        await store.CommitAsync(new(first), null, default);
        // The limit belongs to a connection, so the writer's own gets it.
        await store.WriterSession(session => session.ExecuteScript("PRAGMA max_page_count = 1"));

        var large = Sample.Move(first.After with { Data = $$"""{"text":"{{new string('x', 200_000)}}"}""" });
        var failure = await FailureOf(store.CommitAsync(new(large), null, default));
        Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Full));
        Assert.That(failure.Message, Does.Contain("workflows.db").And.Contain("no room").And.Contain("free space"));
        Assert.That(failure.IsTransient, Is.False);
        var several = await Task.WhenAll(Enumerable.Range(2, 20).Select(i => FailureOf(store.CommitAsync(new(Sample.Start(Sample.Instance($"PO-{i}", data: large.After.Data))), null, default))));
        Assert.That(several.Select(f => f.Problem), Is.All.EqualTo(StoreProblem.Full));
        Assert.That(await store.FindInstanceAsync(Sample.Tenant, first.After.Id, null, default), Is.EqualTo(first.After));

        await store.WriterSession(session => session.ExecuteScript("PRAGMA max_page_count = 1000000"));
        Assert.That(await store.CommitAsync(new(large), null, default), Is.InstanceOf<CommitResult.Committed>());
        Assert.That((await store.SearchAsync(Sample.Tenant, new(), default)).Instances, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_native_library_that_is_missing_is_named_with_its_package()
    {
        Exception[] missing = [new("You need to call SQLitePCL.raw.SetProvider().  If you are using a bundle package, this is done by calling SQLitePCL.Batteries.Init()."), new DllNotFoundException("e_sqlite3"), new TypeInitializationException("Microsoft.Data.Sqlite.SqliteConnection", null)];
        foreach (var exception in missing)
        {
            var failure = Failure.OfLibrary(exception)!;
            Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Unavailable));
            Assert.That(failure.Message, Is.EqualTo("SQLite's native library is not there: add the package SQLitePCLRaw.bundle_e_sqlite3 to the application."));
        }
        Assert.That(Failure.OfLibrary(new InvalidOperationException("Something else.")), Is.Null);
    }

    [Test]
    public async Task A_lock_of_somebody_else_is_waited_for_and_then_reported()
    {
        await using var store = await Initialized(new() { LockTimeout = TimeSpan.FromMilliseconds(50) });
        var start = Sample.Start(Sample.Instance());
        using (var other = FileHarness.Opened(_harness.ConnectionString))
        {
            Run(other, "BEGIN EXCLUSIVE");
            var failures = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FailureOf(store.CommitAsync(new(start), null, default))));
            Assert.That(failures.Select(f => f.Problem), Is.All.EqualTo(StoreProblem.Locked));
            Assert.That(failures[0].Message, Does.Contain("workflows.db").And.Contain("0.05 s").And.Contain("another process").And.Contain("LockTimeout"));
            Assert.That(failures[0].Message, Does.Contain("a transaction of this process that the call was not given: pass it in CommandOptions.Transaction").And.Contain("Workflows.PrepareAsync"));
            Assert.That(failures[0].IsTransient, Is.True);
            Assert.That(await store.FindInstanceAsync(Sample.Tenant, start.After.Id, null, default), Is.Null, "Reading does not wait.");
            Run(other, "ROLLBACK");
        }
        Assert.That(await store.CommitAsync(new(start), null, default), Is.InstanceOf<CommitResult.Committed>());
    }

    [Test]
    public async Task A_lock_that_ends_in_time_is_not_noticed()
    {
        await using var store = await Initialized();
        using var other = FileHarness.Opened(_harness.ConnectionString);
        Run(other, "BEGIN EXCLUSIVE");
        var commits = Enumerable.Range(0, 8).Select(i => store.CommitAsync(new(Sample.Start(Sample.Instance($"PO-{i}"))), null, default)).ToArray();
        Assert.That(commits.Select(c => c.IsCompleted), Is.All.False);
        Run(other, "ROLLBACK");
        Assert.That(await Task.WhenAll(commits), Is.All.InstanceOf<CommitResult.Committed>());
    }

    [Test]
    public async Task Who_waits_for_a_lock_can_give_up()
    {
        await using var store = await Initialized();
        using var other = FileHarness.Opened(_harness.ConnectionString);
        Run(other, "BEGIN EXCLUSIVE");
        using var cancellation = new CancellationTokenSource();
        var start = Sample.Start(Sample.Instance());
        var waiting = store.CommitAsync(new(start), null, cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Run(other, "ROLLBACK");
        Assert.That(await store.CommitAsync(new(start), null, default), Is.InstanceOf<CommitResult.Committed>(), "What was given up was not written.");
    }

    [Test]
    public async Task Those_for_whom_the_queue_has_no_room_wait_before_it_and_get_through()
    {
        await using var store = await Initialized(new() { WaitingCommits = 2, CommitsPerTransaction = 1 });
        using var other = FileHarness.Opened(_harness.ConnectionString);
        Run(other, "BEGIN EXCLUSIVE");
        var commits = Enumerable.Range(0, 32).Select(i => store.CommitAsync(new(Sample.Start(Sample.Instance($"PO-{i}"))), null, default)).ToArray();
        using var cancellation = new CancellationTokenSource();
        var last = store.CommitAsync(new(Sample.Start(Sample.Instance("PO-32"))), null, cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(async () => await last, Throws.InstanceOf<OperationCanceledException>());
        Run(other, "ROLLBACK");
        Assert.That(await Task.WhenAll(commits), Is.All.InstanceOf<CommitResult.Committed>());
    }

    [Test]
    public async Task Disposing_waits_for_what_is_under_way()
    {
        var store = await Initialized();
        var commits = Enumerable.Range(0, 64).Select(i => Task.Run(() => store.CommitAsync(new(Sample.Start(Sample.Instance($"PO-{i}"))), null, default))).ToArray();
        await Task.WhenAny(commits);
        await store.DisposeAsync();
        var written = 0;
        foreach (var commit in commits)
            try
            {
                written += await commit is CommitResult.Committed ? 1 : 0;
            }
            catch (ObjectDisposedException)
            {
                // Came too late.
            }
        await using var again = await Initialized();
        Assert.That((await again.SearchAsync(Sample.Tenant, new(), default)).Instances, Has.Count.EqualTo(written));
    }

    [Test]
    public async Task A_cache_that_connections_share_is_not_used_for_a_file()
    {
        await using var store = new SqliteStore(_harness.ConnectionString + ";Cache=Shared");
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
        {
            var start = Sample.Start(Sample.Instance($"PO-{i}"));
            await store.CommitAsync(new(start), null, default);
            Assert.That(await store.FindInstanceAsync(Sample.Tenant, start.After.Id, null, default), Is.EqualTo(start.After));
        })));
    }

    [Test]
    public async Task A_transaction_that_has_read_what_is_old_by_now_is_told_to_begin_again()
    {
        await using var store = await Initialized();
        var start = Sample.Start(Sample.Instance());
        await store.CommitAsync(new(start), null, default);
        using var connection = FileHarness.Opened(_harness.ConnectionString);
        using var transaction = connection.BeginTransaction(deferred: true);
        Assert.That(await store.FindInstanceAsync(Sample.Tenant, start.After.Id, transaction, default), Is.Not.Null);
        await store.CommitAsync(new(Sample.Start(Sample.Instance("PO-2"))), null, default);
        var failure = await FailureOf(store.CommitAsync(new(Sample.Move(start.After)), transaction, default));
        Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Locked));
        Assert.That(failure.Message, Does.Contain("roll it back").And.Contain("deferred"));
    }

    [Test]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        await using (await Initialized()) { }
        using (var other = FileHarness.Opened(_harness.ConnectionString))
            Run(other, "INSERT INTO workflow_schema VALUES (99, 'of the future')");
        await using var store = new SqliteStore(_harness.ConnectionString);
        foreach (var task in (Task[])[store.InitializeAsync(default), store.CheckAsync(default)])
        {
            var failure = await FailureOf(task);
            Assert.That(failure.Problem, Is.EqualTo(StoreProblem.NewerSchema));
            Assert.That(failure.Message, Does.Contain("version 99").And.Contain("knows 1"));
        }
    }

    [Test]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        await using var store = new SqliteStore($"Data Source={Path.Combine(_harness.File + "-no-such-folder", "a.db")}");
        foreach (var task in (Task[])[store.InitializeAsync(default), store.ListTenantsAsync(default)])
        {
            var failure = await FailureOf(task);
            Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Unavailable));
            Assert.That(failure.Message, Does.Contain("a.db").And.Contain("folder"));
        }
    }

    [Test]
    public async Task A_database_that_is_opened_to_read_only_can_be_read()
    {
        await using (var writing = await Initialized())
            await writing.CommitAsync(new(Sample.Start(Sample.Instance())), null, default);
        await using var store = new SqliteStore(_harness.ConnectionString + ";Mode=ReadOnly");
        Assert.That((await store.SearchAsync(Sample.Tenant, new(), default)).Instances, Has.Count.EqualTo(1));
        var failure = await FailureOf(store.CommitAsync(new(Sample.Start(Sample.Instance("PO-2"))), null, default));
        Assert.That(failure.Problem, Is.EqualTo(StoreProblem.ReadOnly));
        Assert.That(failure.Message, Does.Contain("read-only").And.Contain("permit"));
    }

    [Test]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await File.WriteAllTextAsync(_harness.File, new string('x', 10_000));
        await using var store = new SqliteStore(_harness.ConnectionString);
        var failure = await FailureOf(store.InitializeAsync(default));
        Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Corrupt));
        Assert.That(failure.Message, Does.Contain("no SQLite database").And.Contain("backup"));
        Assert.That(await File.ReadAllTextAsync(_harness.File), Is.EqualTo(new string('x', 10_000)));
    }

    [TestCase("UPDATE workflow_instances SET tokens = '[{'", "tokens")]
    [TestCase("UPDATE workflow_instances SET changed_at = 'long ago'", "changed_at")]
    [TestCase("UPDATE workflow_instances SET acts = '[1]'", "acts")]
    [TestCase("UPDATE workflow_tasks SET roles = '{}'", "roles")]
    [TestCase("UPDATE workflow_tasks SET roles = '[1]'", "roles")]
    [TestCase("UPDATE workflow_tasks SET users = '[null]'", "users")]
    [TestCase("UPDATE workflow_tasks SET barred = ''", "barred")]
    [TestCase("UPDATE workflow_tasks SET barred = '[\"a\"'", "barred")]
    [TestCase("UPDATE workflow_tasks SET opened_at = 'long ago'", "opened_at")]
    [TestCase("UPDATE workflow_timers SET due_at = 'soon'", "due_at")]
    public async Task A_row_that_somebody_has_broken_is_reported(string change, string column)
    {
        await using var store = await Initialized();
        var start = Sample.Start(Sample.Instance());
        start = Sample.WithTimers(Sample.WithTasks(start, Sample.Task(start.After)), [new(new(1, TimerKind.Wait, "")) { DueAt = Sample.Morning }]);
        await store.CommitAsync(new(start), null, default);
        using (var other = FileHarness.Opened(_harness.ConnectionString))
            Run(other, change);
        var failure = await FailureOf(store.FindInstanceAsync(Sample.Tenant, start.After.Id, null, default));
        Assert.That(failure.Problem, Is.EqualTo(StoreProblem.Corrupt));
        Assert.That(failure.Message, Does.Contain($"'{column}'"));
    }

    [Test]
    public void A_connection_string_or_an_option_of_no_use_is_refused()
    {
        Assert.That(() => new SqliteStore(" "), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new SqliteStore("Mode=Memory"), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Data Source=approvals.db"));
        Assert.That(() => new SqliteStore("Sata Dource=a.db"), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new SqliteStore("Data Source=a.db", new() { CommitsPerTransaction = 0 }), Throws.InstanceOf<ArgumentException>());
    }

    private async Task<SqliteStore> Initialized(SqliteStoreOptions? options = null)
    {
        var store = new SqliteStore(_harness.ConnectionString, options);
        await store.InitializeAsync(default);
        await store.StoreDefinitionAsync(Sample.Stored(Sample.Orders), null, default);
        return store;
    }

    private static async Task<StoreException> FailureOf(Task task)
    {
        try
        {
            await task;
        }
        catch (StoreException exception)
        {
            return exception;
        }
        throw new AssertionException("It did not fail.");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
