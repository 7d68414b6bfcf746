using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class SearchTests
{
    [Test]
    public async Task Pages_follow_each_other_without_loss_or_repetition()
    {
        await using var app = Start();
        var started = new List<InstanceId>();
        for (var i = 0; i < 23; i++)
        {
            started.Add(await app.Workflows.OrderAsync());
            app.Time.Advance(TimeSpan.FromSeconds(i % 3));
        }

        var found = new List<InstanceId>();
        string? next = null;
        do
        {
            var page = await app.Workflows.SearchAsync(new() { Order = InstanceOrder.OldestFirst, Limit = 5, After = next });
            found.AddRange(page.Instances.Select(i => i.Id));
            next = page.Next;
        }
        while (next is not null);

        Assert.That(found, Is.EquivalentTo(started).And.Unique);
    }

    [Test]
    public async Task Instances_are_found_by_state_status_and_data()
    {
        await using var app = Start();
        var small = await app.Workflows.OrderAsync(amount: 5);
        var large = await app.Workflows.OrderAsync(amount: 50);
        await app.Workflows.ApplyAsync(large, o => o.Submit(Buyer));
        await app.Workflows.PauseAsync(small, Buyer);

        Assert.Multiple(async () =>
        {
            Assert.That(await Found(new() { State = "pending_approval" }), Is.EqualTo([(InstanceId)large]));
            Assert.That(await Found(new() { Status = InstanceStatus.Paused }), Is.EqualTo([(InstanceId)small]));
            Assert.That(await Found(new() { Data = [new("amount", 5m)] }), Is.EqualTo([(InstanceId)small]));
            Assert.That(await Found(new() { Data = [new("submitted_by", "ana")] }), Is.EqualTo([(InstanceId)large]));
            Assert.That(() => app.Workflows.SearchAsync(new() { Limit = 0 }), Throws.InstanceOf<ArgumentException>());
        });

        async Task<InstanceId[]> Found(InstanceQuery query) => [.. (await app.Workflows.SearchAsync(query)).Instances.Select(i => i.Id)];
    }
}
