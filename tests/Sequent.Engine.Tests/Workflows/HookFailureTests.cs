using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class HookFailureTests
{
    [TestCase("before")]
    [TestCase("after")]
    public async Task An_exception_of_a_hook_comes_through_and_nothing_is_written(string where)
    {
        await using var app = Start();
        var id = await app.Workflows.StartAsync(new Faulty { Where = where }, Buyer);

        Assert.That(() => app.Workflows.ApplyAsync(id, f => f.Go(Buyer), new() { IdempotencyKey = "k" }), Throws.TypeOf<NotSupportedException>().With.Message.EqualTo(where));

        var after = await app.Workflows.GetAsync(id);
        Assert.That((after.Version, after.State, after.Object.IsTouched), Is.EqualTo((1, "here", false)));
        await app.Workflows.UpdateAsync(id, Buyer, f => f.Where = "");
        Assert.That((await app.Workflows.ApplyAsync(id, f => f.Go(Buyer), new() { IdempotencyKey = "k" })).IsMoved);
    }
}
