using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class RaceTests
{
    private const int Callers = 64;
    private const int Each = 5;

    [Test]
    public async Task Many_callers_of_one_instance_are_decided_again_until_each_has_counted()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();

        var versions = await Task.WhenAll(Enumerable.Range(0, Callers).Select(n => Task.Run(async () =>
        {
            var seen = new List<long>();
            for (var i = 0; i < Each; i++)
                seen.Add((await app.Workflows.ApplyAsync(id, c => c.Step(Actor.User($"user-{n}")))).Version);
            return seen;
        })));

        var counter = await app.Workflows.GetAsync(id);
        var report = await app.Workflows.VerifyHistoryAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(counter.Object.Count, Is.EqualTo(Callers * Each));
            Assert.That(counter.Version, Is.EqualTo(1 + Callers * Each));
            Assert.That(versions.SelectMany(v => v), Is.Unique);
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Entries, Is.EqualTo(1 + Callers * Each));
        });
    }

    [Test]
    public async Task A_race_that_is_lost_for_good_is_denied_by_what_the_winner_left()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => app.Workflows.TryApplyAsync(id, o => o.Approve(Actor.User($"manager-{n}", "manager"))))));

        Assert.Multiple(async () =>
        {
            Assert.That(results.Count(r => r.IsMoved), Is.EqualTo(1));
            Assert.That(results.Where(r => r.IsDenied).SelectMany(r => r.Reasons).Select(r => r.Kind), Has.All.EqualTo(DenialKind.NotRunning));
            Assert.That((await app.Workflows.HistoryOf(id)).Count(e => e.Transition == "approve"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Callers_of_many_instances_do_not_disturb_each_other()
    {
        await using var app = Start();
        var ids = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => app.Workflows.CounterAsync()));
        await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await app.Workflows.ApplyAsync(id, c => c.Step(Buyer));
        })));

        var report = await app.Workflows.VerifyAllHistoriesAsync();
        Assert.That((report.Instances, report.Entries, report.ProblemCount), Is.EqualTo((Callers, Callers * (1 + Each), 0)));
    }
}
