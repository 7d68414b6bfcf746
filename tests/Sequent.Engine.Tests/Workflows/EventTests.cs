using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class EventTests
{
    [Test]
    public async Task Whoever_reads_gets_every_committed_entry_in_order_and_goes_on_where_it_was()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync("PO-17");
        await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer));

        var first = await Started.ListOf(app.Workflows.ReadEventsAsync());
        await app.Workflows.ApplyAsync(id, o => o.Approve(Manager));
        var next = await Started.ListOf(app.Workflows.ReadEventsAsync(after: 2));

        Assert.Multiple(() =>
        {
            Assert.That(first.Select(e => (e.Number, e.Workflow, e.Subject.Id, e.Entry.Kind)), Is.EqualTo([(1, "purchase-order", "PO-17", HistoryKind.Started), (2, "purchase-order", "PO-17", HistoryKind.Moved)]));
            Assert.That(next.Select(e => (e.Number, e.Entry.Transition)), Is.EqualTo([(3, "approve"), (4, "file"), (5, (string?)null)]));
            Assert.That(() => Started.ListOf(app.Workflows.ReadEventsAsync(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public async Task Many_events_come_page_by_page_without_a_gap()
    {
        await using var app = Start();
        await Task.WhenAll(Enumerable.Range(0, 1200).Select(_ => app.Workflows.CounterAsync()));
        var numbers = (await Started.ListOf(app.Workflows.ReadEventsAsync())).Select(e => e.Number);
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, 1200)));
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_numbers_what_its_process_commits()
    {
        await using var app = Start();
        await app.HostAsync(async () =>
        {
            await app.Workflows.OrderAsync();
            await app.AdvanceUntilAsync(async () => await CountAsync(app) == 1);
            await app.Workflows.OrderAsync();
            await app.AdvanceUntilAsync(async () => await CountAsync(app) == 2);
        });
        Assert.That(await LeasesAsync(app), Is.Zero, "Whoever stops gives its lease back.");
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_numbers_what_others_commit_at_intervals()
    {
        await using var app = Start(options: o => o.RelayInterval = TimeSpan.FromSeconds(5));
        await app.HostAsync(async () =>
        {
            await using var store = new Sqlite.SqliteStore(app.ConnectionString);
            var other = new WorkflowEngine(With(new()), store, app.Time, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, null, directory: null, hasTenants: false);
            await new Workflows(other, Tenants.DefaultContext).MemoAsync();
            var before = app.Time.GetUtcNow();
            await app.AdvanceUntilAsync(async () => await CountAsync(app) == 1);
            Assert.That(app.Time.GetUtcNow(), Is.GreaterThan(before));
        });

        static SequentOptions With(SequentOptions options) => options.AddWorkflow(Documents.Memo);
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_goes_on_after_the_store_has_failed()
    {
        await using var app = Start();
        await app.HostAsync(async () =>
        {
            var failures = 0;
            app.Store.Answer = method => method == nameof(IWorkflowStore.NumberEventsAsync) && Interlocked.Increment(ref failures) <= 3
                ? throw new StoreException(StoreProblem.Locked, "It is locked.")
                : null;
            await app.Workflows.OrderAsync();
            await app.AdvanceUntilAsync(async () => await CountAsync(app) == 1);
            Assert.That(failures, Is.GreaterThan(3));
        });
    }

    [Test]
    public async Task Nothing_is_numbered_while_another_process_has_the_lease()
    {
        await using var app = Start();
        await app.Workflows.OrderAsync();
        await using var other = new Sqlite.SqliteStore(app.ConnectionString);
        await other.TryLeaseAsync("events", "other", app.Time.GetUtcNow(), TimeSpan.FromSeconds(15), default);

        var during = await Started.ListOf(app.Workflows.ReadEventsAsync());
        app.Time.Advance(TimeSpan.FromSeconds(16));
        var after = await Started.ListOf(app.Workflows.ReadEventsAsync());

        Assert.That((during.Count, after.Count), Is.EqualTo((0, 1)));
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_does_not_ask_again_and_again_for_a_lease_that_another_process_has()
    {
        await using var app = Start(options: o => o.RelayInterval = TimeSpan.FromDays(1));
        await using var other = new Sqlite.SqliteStore(app.ConnectionString);
        await other.InitializeAsync(default);
        await other.TryLeaseAsync("events", "other", app.Time.GetUtcNow(), TimeSpan.FromSeconds(15), default);
        await app.HostAsync(async () =>
        {
            await app.Workflows.OrderAsync();
            for (var i = 0; i < 300; i++)
            {
                app.Time.Advance(TimeSpan.FromMilliseconds(20));
                await CountAsync(app);
            }
        });
        Assert.That(app.Store.CallsOf(nameof(IWorkflowStore.TryLeaseAsync)), Is.LessThanOrEqualTo(3));
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_forgets_old_receipts()
    {
        await using var app = Start(options: o => o.ReceiptRetention = TimeSpan.FromHours(3));
        await app.HostAsync(async () =>
        {
            var id = await app.Workflows.CounterAsync();
            await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), new() { IdempotencyKey = "k" });
            app.Time.Advance(TimeSpan.FromHours(3));
            await app.AdvanceUntilAsync(async () =>
            {
                app.Time.Advance(TimeSpan.FromMinutes(10));
                return await app.CountAsync("SELECT count(*) FROM workflow_receipts") == 0;
            });
        });
    }

    private static Task<long> CountAsync(Application app) => app.CountAsync("SELECT count(*) FROM workflow_events");

    private static Task<long> LeasesAsync(Application app) => app.CountAsync("SELECT count(*) FROM workflow_lock");
}
