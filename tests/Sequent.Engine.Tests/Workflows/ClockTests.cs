using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

/// <summary>The machine's clock is set back while instances run.</summary>
public class ClockTests
{
    [Test]
    public async Task History_never_goes_back()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        var before = app.Time.GetUtcNow();
        app.Time.SetClock(before.AddDays(-2));

        await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer));
        var other = await app.Workflows.OrderAsync();

        var report = await app.Workflows.VerifyAllHistoriesAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.HistoryOf(id)).Select(e => e.At), Is.All.EqualTo(before));
            Assert.That((await app.Workflows.GetAsync(other)).StartedAt, Is.EqualTo(before.AddDays(-2)), "what is new has the time that the clock shows");
            Assert.That(report.Problems, Is.Empty);
        });
    }

    [Test]
    public async Task Events_are_numbered_although_a_lease_was_taken_by_the_later_clock()
    {
        await using var app = Start();
        await app.Workflows.OrderAsync();
        var store = app.Services.GetRequiredService<IWorkflowStore>();
        Assert.That(await store.TryLeaseAsync("events", "somebody who has died", app.Time.GetUtcNow(), TimeSpan.FromSeconds(15), default));
        app.Time.SetClock(app.Time.GetUtcNow().AddDays(-2));
        app.Time.Advance(TimeSpan.FromMinutes(1));

        var events = await Started.ListOf(app.Workflows.ReadEventsAsync());

        Assert.That(events.Select(e => e.Number), Is.EqualTo([1L]));
    }
}
