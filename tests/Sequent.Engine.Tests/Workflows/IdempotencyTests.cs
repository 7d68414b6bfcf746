using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class IdempotencyTests
{
    private static readonly CommandOptions s_once = new() { IdempotencyKey = "message-1" };

    [Test]
    public async Task A_command_under_the_same_key_is_carried_out_once_and_answered_twice()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();

        var first = await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), s_once);
        await app.Workflows.ApplyAsync(id, c => c.Step(Buyer));
        var second = await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), s_once);

        Assert.Multiple(async () =>
        {
            Assert.That(first.IsReplay, Is.False);
            Assert.That(second, Is.EqualTo(first with { IsReplay = true }));
            Assert.That((await app.Workflows.GetAsync(id)).Object.Count, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Of_many_at_once_under_one_key_one_is_carried_out()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => app.Workflows.ApplyAsync(id, c => c.Step(Buyer), s_once))));

        Assert.Multiple(async () =>
        {
            Assert.That(results.Count(r => !r.IsReplay), Is.EqualTo(1));
            Assert.That(results.Select(r => r.Version), Has.All.EqualTo(2));
            Assert.That((await app.Workflows.GetAsync(id)).Object.Count, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Who_comes_while_the_same_call_is_carried_out_is_answered_and_not_denied()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        CommandResult? first = null;
        // Between the look for the receipt and the look at the instance, the other call commits.
        app.Store.Answer = method =>
        {
            if (method != nameof(IWorkflowStore.FindReceiptAsync))
                return null;
            app.Store.Answer = null;
            first = app.Workflows.ApplyAsync(id, o => o.Submit(Buyer), s_once).GetAwaiter().GetResult();
            return Task.FromResult<Receipt?>(null);
        };
        var second = await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer), s_once);
        Assert.That(second, Is.EqualTo(first! with { IsReplay = true }));
    }

    [Test]
    public async Task A_start_under_the_same_key_gives_the_same_instance()
    {
        await using var app = Start();
        var options = new StartOptions { IdempotencyKey = "start-1" };
        var starts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => app.Workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 5 }, Buyer, options))));
        Assert.Multiple(() =>
        {
            Assert.That(starts.Distinct().Count(), Is.EqualTo(1));
            Assert.That(() => app.Workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 6 }, Buyer, options), Throws.TypeOf<IdempotencyKeyReusedException>());
        });
    }

    [Test]
    public async Task Another_command_under_the_same_key_is_refused()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        var other = await app.Workflows.CounterAsync();
        await app.Workflows.ApplyAsync(id, c => c.Step(Buyer), s_once);

        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.ApplyAsync(id, c => c.Step(Manager), s_once), Throws.TypeOf<IdempotencyKeyReusedException>().With.Message.Contains("'message-1'").And.Message.Contains(id.ToString()));
            Assert.That(() => app.Workflows.ApplyAsync(id, c => c.Step(Buyer.ActingFor("cara")), s_once), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => app.Workflows.ApplyAsync(id, c => c.Close(Buyer), s_once), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => app.Workflows.ApplyAsync(other, c => c.Step(Buyer), s_once), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => app.Workflows.PauseAsync(id, Buyer, s_once), Throws.TypeOf<IdempotencyKeyReusedException>());
        });
    }

    [Test]
    public async Task Inputs_tell_commands_apart()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "too dear"), s_once);
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "too dear"), s_once)).IsReplay);
            Assert.That((await app.Workflows.FireAsync(id, "reject", Manager, new() { ["reason"] = "too dear" }, s_once)).IsReplay);
            Assert.That(() => app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "too late"), s_once), Throws.TypeOf<IdempotencyKeyReusedException>());
        });
    }

    [Test]
    public async Task A_denial_is_not_remembered()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync(amount: 0);
        var denied = await app.Workflows.TryApplyAsync(id, o => o.Submit(Buyer), s_once);
        await app.Workflows.UpdateAsync(id, Buyer, o => o.Amount = 1);
        var moved = await app.Workflows.TryApplyAsync(id, o => o.Submit(Buyer), s_once);
        Assert.That((denied.IsDenied, moved.IsMoved, moved.IsReplay), Is.EqualTo((true, true, false)));
    }

    [Test]
    public async Task A_vote_is_answered_again_with_its_count()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        var first = await app.Workflows.ApplyAsync(id, c => c.Close(Buyer), s_once);
        await app.Workflows.ApplyAsync(id, c => c.Close(Manager));
        Assert.That(await app.Workflows.ApplyAsync(id, c => c.Close(Buyer), s_once), Is.EqualTo(first with { IsReplay = true }));
    }
}
