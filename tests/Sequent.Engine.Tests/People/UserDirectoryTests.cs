using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;

namespace Sequent.Engine.Tests.People;

public class UserDirectoryTests
{
    private static WorkflowUser User(string id, params string[] roles) => new(id) { Roles = roles.ToEquatableArray() };

    [Test]
    public async Task Members_of_a_role_are_there_in_order_of_their_ids()
    {
        var directory = new InMemoryUserDirectory();
        await directory.SetAsync("acme", User("cid", "manager", "clerk"));
        await directory.SetAsync("acme", User("Ben", "manager"));
        await directory.SetAsync("acme", User("ana", "manager"));
        await directory.SetAsync("acme", User("dora", "clerk"));
        await directory.SetAsync("acme", User("eve", "manager") with { IsActive = false });
        await directory.SetAsync("umbrella", User("fay", "manager"));

        Assert.That((await directory.ListInRoleAsync("acme", "manager", default)).Select(u => u.Id), Is.EqualTo(["Ben", "ana", "cid"]));
        Assert.That((await directory.ListAsync("acme")).Select(u => u.Id), Is.EqualTo(["Ben", "ana", "cid", "dora", "eve"]));
        Assert.That(await directory.ListInRoleAsync("nobody", "manager", default), Is.Empty);
    }

    [Test]
    public async Task A_person_is_changed_and_removed()
    {
        var directory = new InMemoryUserDirectory();
        await directory.SetAsync("acme", User("ana", "manager"));
        await directory.SetAsync("acme", User("ana", "clerk") with { Name = "Ana" });
        var changed = await directory.FindAsync("acme", "ana", default);
        await directory.RemoveAsync("acme", "ana");
        await directory.RemoveAsync("acme", "nobody");
        await directory.RemoveAsync("umbrella", "ana");

        Assert.That(changed, Is.EqualTo(User("ana", "clerk") with { Name = "Ana" }));
        Assert.That(await directory.FindAsync("acme", "ana", default), Is.Null);
    }

    [Test]
    public async Task Many_fill_it_at_once()
    {
        var directory = new InMemoryUserDirectory();
        await Parallel.ForAsync(0, 500, async (i, cancellation) => await directory.SetAsync($"t{i % 3}", User($"{i}", "manager"), cancellation));
        Assert.That((await directory.ListInRoleAsync("t0", "manager", default)).Count + (await directory.ListAsync("t1")).Count + (await directory.ListAsync("t2")).Count, Is.EqualTo(500));
    }

    [Test]
    public void It_is_chosen_where_the_store_is()
    {
        var directory = new InMemoryUserDirectory();
        var services = new ServiceCollection();
        services.AddSequent(_ => { }).UseDirectory(directory);
        Assert.That(services.BuildServiceProvider().GetRequiredService<IUserDirectory>(), Is.SameAs(directory));
    }
}
