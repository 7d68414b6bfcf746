using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests.Timers;

/// <summary>What is due is done, whoever looks.</summary>
public sealed class SchedulerTests
{
    [Test]
    public async Task Timers_fire_when_they_are_due_and_not_before()
    {
        await using var app = Patients();
        var id = await StartAsync(app);
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0)));

        app.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMicroseconds(1));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0)));
        app.Time.Advance(TimeSpan.FromMicroseconds(1));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(1, 0, 0, 0)));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0)));

        var last = (await app.Workflows.HistoryOf(id))[^1];
        Assert.That((last.Transition, last.StateAfter, last.ActorId, last.At), Is.EqualTo(("remind", "reminded", "sequent", app.Time.GetUtcNow())));
        Assert.That(await LeasesAsync(app), Is.Zero, "A single look gives its lease back.");
    }

    [Test]
    public async Task All_tenants_are_looked_after_and_more_than_a_page_of_timers()
    {
        await using var app = Patients();
        for (var i = 0; i < 4; i++)
            await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => app.Workflows.ForTenant($"tenant-{i}").StartAsync(new Patient(), Buyer)));
        app.Time.Advance(TimeSpan.FromDays(2));

        Assert.That((await app.Workflows.RunDueAsync()).Timers, Is.EqualTo(1200));
        for (var i = 0; i < 4; i++)
            Assert.That((await app.Workflows.ForTenant($"tenant-{i}").SearchAsync(new() { State = "reminded", Limit = 1000 })).Instances, Has.Count.EqualTo(300));
    }

    [Test]
    public async Task Who_fails_keeps_nobody_from_firing_and_is_tried_again()
    {
        await using var app = Patients();
        var broken = await app.Workflows.StartAsync(new Patient { IsBroken = true }, Buyer);
        app.Time.Advance(TimeSpan.FromHours(1));
        var well = await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));

        var report = await app.Workflows.RunDueAsync();
        Assert.That(report, Is.EqualTo(new DueReport(1, 0, 0, 1) { FirstFailure = report.FirstFailure }));
        Assert.That(report.FirstFailure, Is.TypeOf<NotSupportedException>());
        Assert.That(((await app.Workflows.GetAsync(broken)).State, (await app.Workflows.GetAsync(well)).State), Is.EqualTo(("waiting", "reminded")));

        await app.Workflows.UpdateAsync(broken, Buyer, p => p.IsBroken = false);
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(1, 0, 0, 0)));
        Assert.That((await app.Workflows.GetAsync(broken)).State, Is.EqualTo("reminded"));
    }

    [Test]
    public async Task More_who_fail_than_a_page_holds_keep_nobody_from_firing()
    {
        await using var app = Patients();
        await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => app.Workflows.StartAsync(new Patient { IsBroken = true }, Buyer)));
        app.Time.Advance(TimeSpan.FromHours(1));
        await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));

        var report = await app.Workflows.RunDueAsync();
        Assert.That((report.Timers, report.Failed), Is.EqualTo((1, 600)));
    }

    [Test]
    public async Task A_store_that_writes_nothing_is_said_to_whoever_asked()
    {
        await using var app = Patients();
        await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) ? throw new StoreException(StoreProblem.Full, "The disk is full.") : null;
        Assert.That(() => app.Workflows.RunDueAsync(), Throws.TypeOf<StoreException>().With.Message.EqualTo("The disk is full."));
        app.Store.Answer = null;
        Assert.That((await app.Workflows.RunDueAsync()).Timers, Is.EqualTo(1));
    }

    [TestCase(StoreProblem.Other)]
    [TestCase(StoreProblem.Corrupt)]
    public async Task What_the_store_refuses_of_one_keeps_nobody_else_from_firing(StoreProblem problem)
    {
        await using var app = Patients();
        var ids = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(app)));
        app.Time.Advance(TimeSpan.FromDays(2));
        var commits = 0;
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) && Interlocked.Increment(ref commits) == 1 ? throw new StoreException(problem, "A row breaks a rule.") : null;

        var report = await app.Workflows.RunDueAsync();
        Assert.That((report.Timers, report.Failed), Is.EqualTo((2, 1)));
        Assert.That((await app.Workflows.RunDueAsync()).Timers, Is.EqualTo(1));
        foreach (var id in ids)
            Assert.That((await app.Workflows.GetAsync(id)).State, Is.EqualTo("reminded"));
    }

    [Test]
    public async Task What_gives_up_by_itself_is_a_failure_like_others()
    {
        await using var app = Patients();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(app)));
        app.Time.Advance(TimeSpan.FromDays(2));
        var looks = 0;
        // As a directory of users does whose request takes too long.
        app.Store.Answer = method => method == nameof(IWorkflowStore.FindInstanceAsync) && Interlocked.Increment(ref looks) == 1 ? throw new TaskCanceledException("It took too long.") : null;

        var report = await app.Workflows.RunDueAsync();
        Assert.That((report.Timers, report.Failed), Is.EqualTo((2, 1)));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_look_that_was_cancelled_keeps_nobody_from_the_next()
    {
        await using var app = Patients();
        await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        using var cancelled = new CancellationTokenSource();
        app.Store.Answer = method =>
        {
            if (method == nameof(IWorkflowStore.FindDueTimersAsync))
                cancelled.Cancel();
            return null;
        };
        Assert.That(() => app.Workflows.RunDueAsync(cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await LeasesAsync(app), Is.Zero);
        app.Store.Answer = null;
        Assert.That((await app.Workflows.RunDueAsync().WaitAsync(TimeSpan.FromSeconds(20))).Timers, Is.EqualTo(1));
    }

    [Test]
    public async Task Timers_that_come_up_one_after_the_other_are_not_endless()
    {
        await using var app = Patients();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StartAsync(app)));
        app.Time.Advance(TimeSpan.FromDays(2));
        var due = await app.Services.GetRequiredService<IWorkflowStore>().FindDueTimersAsync(app.Time.GetUtcNow(), null, 10, default);
        var looks = -1;
        app.Store.Answer = method => method == nameof(IWorkflowStore.FindDueTimersAsync) && Interlocked.Increment(ref looks) < due.Count ? Task.FromResult<IReadOnlyList<DueTimer>>([due[looks]]) : null;

        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(6, 0, 0, 0)));
    }

    [Test]
    public async Task Where_another_process_has_the_lease_nothing_is_done()
    {
        await using var app = Patients();
        await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.Services.GetRequiredService<IWorkflowStore>().TryLeaseAsync("timers", "another", app.Time.GetUtcNow(), Lease.Duration, default);

        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0) { IsElsewhere = true }));
        // Its process is gone.
        app.Time.Advance(Lease.Duration);
        Assert.That((await app.Workflows.RunDueAsync()).Timers, Is.EqualTo(1));
    }

    [Test]
    public async Task A_lease_is_given_back_also_by_who_did_not_wait_for_the_answer()
    {
        await using var app = Patients();
        var lease = new Lease(app.Services.GetRequiredService<IWorkflowStore>(), app.Time, "timers");
        await lease.ReleaseAsync(default);
        Assert.That(app.Store.CallsOf(nameof(IWorkflowStore.ReleaseLeaseAsync)), Is.Zero);

        app.Store.Answer = method => method == nameof(IWorkflowStore.TryLeaseAsync) ? Task.FromCanceled<bool>(new(canceled: true)) : Task.CompletedTask;
        Assert.That(() => lease.TryHoldAsync(default), Throws.InstanceOf<OperationCanceledException>());
        await lease.ReleaseAsync(default);
        Assert.That(app.Store.CallsOf(nameof(IWorkflowStore.ReleaseLeaseAsync)), Is.EqualTo(1));
        app.Store.Answer = null;
    }

    [Test]
    public async Task Two_who_look_at_once_fire_each_timer_once()
    {
        await using var app = Patients();
        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => StartAsync(app)));
        app.Time.Advance(TimeSpan.FromDays(2));
        // Both are told that they have the lease, as when one was thought to be gone.
        app.Store.Answer = method => method == nameof(IWorkflowStore.TryLeaseAsync) ? Task.FromResult(true) : null;
        using var other = new WorkflowEngine(Options(new()), app.Services.GetRequiredService<IWorkflowStore>(), app.Time, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, null, directory: null);

        await Task.WhenAll(Task.Run(() => app.Workflows.RunDueAsync()), Task.Run(() => new Workflows(other, Tenants.DefaultContext).RunDueAsync()));
        foreach (var id in ids)
            Assert.That((await app.Workflows.HistoryOf(id)).Count(e => e.Transition == "remind"), Is.EqualTo(1));
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_wakes_in_time_for_what_its_process_sets()
    {
        // Far more often than it would look by itself.
        await using var app = Patients(o => o.TimerInterval = TimeSpan.FromDays(1));
        await app.HostAsync(async () =>
        {
            var id = await StartAsync(app);
            var due = app.Time.GetUtcNow().AddDays(2);
            app.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
            await app.AdvanceUntilAsync(async () => (await app.Workflows.GetAsync(id)).State == "reminded");
            Assert.That((await app.Workflows.HistoryOf(id))[^1].At, Is.InRange(due, due.AddHours(1)));
        });
        Assert.That(await LeasesAsync(app), Is.Zero);
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_goes_on_after_the_store_has_failed_and_leaves_alone_for_a_while_who_fails()
    {
        await using var app = Patients(o => o.TimerInterval = TimeSpan.FromSeconds(1));
        var broken = await app.Workflows.StartAsync(new Patient { IsBroken = true }, Buyer);
        app.Time.Advance(TimeSpan.FromDays(2));
        var (failures, looks, begun) = (0, 0, app.Time.GetUtcNow());
        app.Store.Answer = method => (method == nameof(IWorkflowStore.FindDueTimersAsync) && Interlocked.Increment(ref failures) <= 3)
            ? throw new StoreException(StoreProblem.Locked, "It is locked.")
            : method == nameof(IWorkflowStore.FindInstanceAsync) && Interlocked.Increment(ref looks) < 0 ? null : null;
        await app.HostAsync(async () =>
        {
            await app.AdvanceUntilAsync(() => Task.FromResult(failures > 60));
            // After 1, 2, 4 … seconds, and after five minutes at last.
            Assert.That(looks, Is.InRange(1, 12 + (int)((app.Time.GetUtcNow() - begun) / TimeSpan.FromMinutes(5))));
            await app.Workflows.UpdateAsync(broken, Buyer, p => p.IsBroken = false);
            await app.AdvanceUntilAsync(async () => (await app.Workflows.GetAsync(broken)).State == "reminded");
        });
    }

    [Test, CancelAfter(60_000)]
    public async Task Who_fails_does_not_hide_from_the_host_what_is_due_next()
    {
        await using var app = Patients(o => o.TimerInterval = TimeSpan.FromDays(1));
        await app.Workflows.StartAsync(new Patient { IsBroken = true }, Buyer);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var id = await StartAsync(app);
        var due = app.Time.GetUtcNow().AddDays(2);
        app.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(30));
        await app.HostAsync(async () =>
        {
            await app.LookedAsync();
            await app.AdvanceUntilAsync(async () => app.Time.GetUtcNow() > due.AddHours(1) || (await app.Workflows.GetAsync(id)).State == "reminded");
            Assert.That((await app.Workflows.GetAsync(id)).State, Is.EqualTo("reminded"));
        });
    }

    [Test, CancelAfter(60_000)]
    public async Task What_becomes_due_while_the_host_looks_is_not_left_to_its_next_look()
    {
        await using var app = Patients(o => o.TimerInterval = TimeSpan.FromDays(1));
        var first = await StartAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await StartAsync(app);
        var due = app.Time.GetUtcNow().AddDays(2);
        app.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        var looks = 0;
        app.Store.Answer = method =>
        {
            if (method == nameof(IWorkflowStore.FindDueTimersAsync) && Interlocked.Increment(ref looks) == 1)
                app.Time.Advance(TimeSpan.FromMinutes(1));
            return null;
        };
        await app.HostAsync(async () =>
        {
            await app.LookedAsync();
            await app.AdvanceUntilAsync(async () => app.Time.GetUtcNow() > due.AddHours(1) || (await app.Workflows.GetAsync(second)).State == "reminded");
            Assert.That(((await app.Workflows.GetAsync(first)).State, (await app.Workflows.GetAsync(second)).State), Is.EqualTo(("reminded", "reminded")));
        });
    }

    [Test, CancelAfter(60_000)]
    public async Task Whatever_goes_wrong_the_host_looks_again()
    {
        await using var app = Patients();
        var id = await StartAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        var looks = 0;
        app.Store.Answer = method => method != nameof(IWorkflowStore.FindDueTimersAsync) ? null : Interlocked.Increment(ref looks) switch
        {
            1 => throw new InvalidOperationException("Nobody has thought of this."),
            2 => throw new OperationCanceledException("Nobody has cancelled it."),
            _ => null,
        };
        var end = app.Time.GetUtcNow().AddHours(1);
        await app.HostAsync(async () =>
        {
            await app.AdvanceUntilAsync(async () => app.Time.GetUtcNow() > end || (await app.Workflows.GetAsync(id)).State == "reminded");
            Assert.That((await app.Workflows.GetAsync(id)).State, Is.EqualTo("reminded"));
        });
    }

    [Test, CancelAfter(60_000)]
    public async Task A_host_with_an_infinite_interval_leaves_it_to_others()
    {
        await using var app = Patients(o => o.TimerInterval = Timeout.InfiniteTimeSpan);
        await app.HostAsync(async () =>
        {
            var id = await StartAsync(app);
            app.Time.Advance(TimeSpan.FromDays(3));
            await Started.ListOf(app.Workflows.ReadEventsAsync());
            Assert.That((await app.Workflows.GetAsync(id)).State, Is.EqualTo("waiting"));
            Assert.That((await app.Workflows.RunDueAsync()).Timers, Is.EqualTo(1));
        });
    }

    [Test]
    public void An_interval_is_sensible() => Assert.Multiple(() =>
    {
        foreach (var wrong in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(-1), TimeSpan.FromDays(2) })
            Assert.That(() => new SequentOptions { TimerInterval = wrong }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 second suits most"));
        Assert.That(new SequentOptions().TimerInterval, Is.EqualTo(TimeSpan.FromSeconds(1)));
    });

    internal static Application Patients(Action<SequentOptions>? options = null) => Start(options: o =>
    {
        Options(o);
        options?.Invoke(o);
    });

    private static SequentOptions Options(SequentOptions options) => options.AddWorkflow<Patient>();

    private static Task<InstanceId<Patient>> StartAsync(Application app) => app.Workflows.StartAsync(new Patient(), Buyer);

    private static Task<long> LeasesAsync(Application app) => app.CountAsync("SELECT count(*) FROM workflow_lock");
}
