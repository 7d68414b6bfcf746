using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class LifecycleTests
{
    [Test]
    public async Task A_paused_instance_denies_everything_but_resuming_and_cancelling()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();

        var paused = await app.Workflows.PauseAsync(id, Manager, new() { Reasoning = "audit" });
        var fired = await app.Workflows.TryApplyAsync(id, o => o.Submit(Buyer));

        Assert.Multiple(async () =>
        {
            Assert.That((paused.Status, paused.Marking), Is.EqualTo((InstanceStatus.Paused, "draft")));
            Assert.That(fired.Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.NotRunning]));
            Assert.That(() => app.Workflows.AdvanceAsync(id, Buyer), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => app.Workflows.PauseAsync(id, Buyer), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => app.Workflows.UpdateAsync(id, Buyer, o => o.Amount = 1), Throws.TypeOf<TransitionDeniedException>());
            Assert.That((await app.Workflows.ResumeAsync(id, Manager)).Status, Is.EqualTo(InstanceStatus.Running));
            Assert.That((await app.Workflows.HistoryOf(id)).Select(e => (e.Kind, e.Reasoning)), Is.EqualTo([(HistoryKind.Started, null), (HistoryKind.Paused, "audit"), (HistoryKind.Resumed, (string?)null)]));
        });
    }

    [Test]
    public async Task A_failed_instance_is_retried_where_it_stands()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.FailAsync(id, Manager)).Status, Is.EqualTo(InstanceStatus.Failed));
            Assert.That((await app.Workflows.TryApplyAsync(id, o => o.Approve(Manager))).IsDenied);
            Assert.That((await app.Workflows.UpdateAsync(id, Buyer, o => o.Amount = 7)).Status, Is.EqualTo(InstanceStatus.Failed));
            Assert.That((await app.Workflows.RetryAsync(id, Manager)).Status, Is.EqualTo(InstanceStatus.Running));
            Assert.That((await app.Workflows.ApplyAsync(id, o => o.Approve(Manager))).Marking, Is.EqualTo("approved"));
            Assert.That((await app.Workflows.VerifyHistoryAsync(id)).Problems, Is.Empty);
        });
    }

    [Test]
    public async Task A_cancelled_instance_stays_where_it_was_and_changes_no_more()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        var cancelled = await app.Workflows.CancelAsync(id, Manager);
        Assert.Multiple(() =>
        {
            Assert.That((cancelled.Status, cancelled.Marking), Is.EqualTo((InstanceStatus.Cancelled, "pending_approval")));
            Assert.That(() => app.Workflows.ResumeAsync(id, Manager), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => app.Workflows.RetryAsync(id, Manager), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => app.Workflows.CancelAsync(id, Manager), Throws.TypeOf<TransitionDeniedException>());
        });
    }

    [Test]
    public async Task Advancing_fires_the_only_transition_that_the_actor_may_fire_or_nothing()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();

        var nobodys = await app.Workflows.AdvanceAsync(id, Actor.User("cara"));
        var buyers = await app.Workflows.AdvanceAsync(id, Buyer);

        Assert.Multiple(() =>
        {
            Assert.That((nobodys.IsUnchanged, nobodys.IsDenied, nobodys.Version), Is.EqualTo((true, false, 1)));
            Assert.That((buyers.IsMoved, buyers.Marking), Is.EqualTo((true, "pending_approval")));
        });
    }

    [Test]
    public async Task A_vote_is_recorded_until_there_are_enough()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();

        var first = await app.Workflows.ApplyAsync(id, c => c.Close(Buyer));
        var second = await app.Workflows.ApplyAsync(id, c => c.Close(Manager));

        Assert.Multiple(() =>
        {
            Assert.That((first.IsRecorded, first.Votes, first.VotesNeeded, first.Marking), Is.EqualTo((true, 1, 2, "open")));
            Assert.That((second.IsMoved, second.Marking), Is.EqualTo((true, "closed")));
        });
    }

    [Test]
    public async Task Data_is_changed_by_code_or_by_field_and_history_has_what_changed()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();

        var typed = await app.Workflows.UpdateAsync(id, Buyer, o => o.Amount = 7.50m);
        var untyped = await app.Workflows.UpdateDataAsync(id, Buyer, new() { ["amount"] = 8 });
        var same = await app.Workflows.UpdateDataAsync(id, Buyer, new() { ["amount"] = 8 });

        Assert.Multiple(async () =>
        {
            Assert.That((typed.Version, untyped.Version, same.Version), Is.EqualTo((2, 3, 3)));
            Assert.That(same.IsUnchanged);
            Assert.That((await app.Workflows.GetAsync(id)).Object.Amount, Is.EqualTo(8));
            Assert.That((await app.Workflows.HistoryOf(id)).Skip(1).Select(e => e.Payload), Is.EqualTo(["""{"data":{"amount":7.50}}""", """{"data":{"amount":8}}"""]));
            Assert.That(() => app.Workflows.UpdateDataAsync(id, Buyer, new() { ["amount"] = "much" }), Throws.TypeOf<InvalidInputException>());
        });
    }

    [Test]
    public async Task A_change_of_data_fires_no_transition_of_the_object()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync();
        Assert.That(() => app.Workflows.UpdateAsync(id, Buyer, o => o.Submit(Buyer)), Throws.InvalidOperationException.With.Message.Contains("ApplyAsync"));
    }

    [Test]
    public async Task Denials_say_what_is_wrong_with_a_transition_that_is_misspelt_or_fires_by_itself()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();

        var misspelt = await app.Workflows.TryFireAsync(id, "aprove", Manager);
        var automatic = await app.Workflows.TryFireAsync(id, "file", Manager);
        var withoutInput = await app.Workflows.TryFireAsync(id, "reject", Manager);

        Assert.Multiple(() =>
        {
            Assert.That(misspelt.Reasons.Single().Kind, Is.EqualTo(DenialKind.UnknownTransition));
            Assert.That(misspelt.Reasons.Single().Message, Does.Contain("did you mean 'approve'?"));
            Assert.That(automatic.Reasons.Single().Kind, Is.EqualTo(DenialKind.NotForActors));
            Assert.That(withoutInput.Reasons.Single().Kind, Is.EqualTo(DenialKind.InvalidInput));
        });
    }

    [Test]
    public async Task An_instance_is_not_taken_for_one_of_another_class()
    {
        await using var app = Start();
        InstanceId id = await app.Workflows.OrderAsync();
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.ApplyAsync(id.Of<Counter>(), c => c.Step(Buyer)), Throws.ArgumentException.With.Message.Contains("'purchase-order'").And.Message.Contains("'counter'"));
            Assert.That(() => app.Workflows.GetAsync(id.Of<Counter>()), Throws.ArgumentException);
        });
    }

    [Test]
    public async Task An_instance_that_there_is_not_is_said_to_be_missing()
    {
        await using var app = Start();
        var id = new InstanceId(Guid.NewGuid());
        Assert.Multiple(async () =>
        {
            Assert.That(await app.Workflows.FindAsync(id), Is.Null);
            Assert.That(() => app.Workflows.GetAsync(id), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => app.Workflows.FireAsync(id, "submit", Buyer), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => app.Workflows.HistoryOf(id), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => app.Workflows.VerifyHistoryAsync(id), Throws.TypeOf<InstanceNotFoundException>());
        });
    }
}
