using Microsoft.Extensions.DependencyInjection;
using Sequent.Engine;
using Sequent.Testing.Tests.Documented;

namespace Sequent.Testing.Tests.Hosting;

/// <summary>A host of its own for each test.</summary>
public sealed class WorkflowTestHostTests
{
    private static readonly Actor s_ben = Actor.User("ben", "buyer");

    [Test]
    public async Task Hosts_side_by_side_know_nothing_of_each_other()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StartAsync()));
        var ids = await Task.WhenAll(hosts.Select((host, i) => host.Workflows.StartAsync(new PurchaseOrder { Amount = 1 + i }, s_ben, new() { SubjectId = "PO-1" })));
        await Task.WhenAll(hosts.Select((host, i) => host.Workflows.ApplyAsync(ids[i], o => o.Submit(s_ben))));

        for (var i = 0; i < hosts.Length; i++)
        {
            Assert.That((await hosts[i].Workflows.GetAsync(ids[i])).Object.Amount, Is.EqualTo(1 + i));
            Assert.That(await hosts[i].Workflows.FindAsync(ids[(i + 1) % hosts.Length]), Is.Null);
        }
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Test]
    public async Task Time_stands_still_until_it_is_advanced()
    {
        await using var host = await StartAsync();
        var id = await host.Workflows.StartAsync(new PurchaseOrder { Amount = 1 }, s_ben);

        await host.AdvanceAsync("49 hours");
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await host.Workflows.ApplyAsync(id, o => o.Submit(s_ben));

        var instance = await host.Workflows.GetAsync(id);
        Assert.That(instance.StartedAt, Is.EqualTo(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero)));
        Assert.That(instance.ChangedAt - instance.StartedAt, Is.EqualTo(new TimeSpan(49, 5, 0)));
    }

    [Test]
    public async Task What_was_committed_has_its_numbers_when_time_has_passed()
    {
        await using var host = await StartAsync();
        await host.Workflows.StartAsync(new PurchaseOrder { Amount = 1 }, s_ben);
        await host.AdvanceAsync("1 hour");

        var numbers = new List<long>();
        await foreach (var happened in host.Workflows.ReadEventsAsync())
            numbers.Add(happened.Number);
        Assert.That(numbers, Is.EqualTo(new[] { 1L }));
    }

    [Test]
    public async Task A_year_passes_in_no_time()
    {
        await using var host = await StartAsync();
        await host.AdvanceAsync("365 days");
        Assert.That(host.Time.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2031, 1, 1, 12, 0, 0, TimeSpan.Zero)));
    }

    [TestCase("2 business days", "'2 business days' needs a calendar to be counted: write days or hours.")]
    [TestCase("soon", "'soon' ")]
    public async Task A_text_that_is_no_time_is_refused(string text, string message)
    {
        await using var host = await StartAsync();
        Assert.That(() => host.AdvanceAsync(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));
        Assert.That(() => host.AdvanceAsync(TimeSpan.FromHours(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Services_of_the_test_are_there_and_the_clock_is_that_of_the_host()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>(), services => services.AddSingleton("mine"));

        Assert.That(host.Services.GetRequiredService<string>(), Is.EqualTo("mine"));
        Assert.That(host.Services.GetRequiredService<TimeProvider>(), Is.SameAs(host.Time));
    }

    [Test]
    public void A_host_that_does_not_start_says_why() =>
        Assert.That(() => WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>().AddWorkflow<PurchaseOrder>()), Throws.InvalidOperationException);

    [Test]
    public async Task A_path_is_walked_for_one_tenant()
    {
        await using var host = await StartAsync();
        var instance = await WorkflowPaths.AllPaths<PurchaseOrder>()[0].WalkAsync(host.Workflows.ForTenant("acme"));

        Assert.That(await host.Workflows.FindAsync(instance.Id), Is.Null);
        Assert.That(await host.Workflows.ForTenant("acme").FindAsync(instance.Id), Is.Not.Null);
    }

    private static Task<WorkflowTestHost> StartAsync() => WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
}
