using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

/// <summary>The first screen of the README, end to end.</summary>
public class ExampleTests
{
    [Test]
    public async Task An_order_is_started_submitted_approved_and_files_itself()
    {
        await using var app = Start();
        var workflows = app.Workflows;

        var id = await workflows.StartAsync(new PurchaseOrder { Number = "PO-17", Amount = 12_000 }, Buyer);
        var submitted = await workflows.ApplyAsync(id, o => o.Submit(Buyer));
        var approved = await workflows.ApplyAsync(id, o => o.Approve(Manager), new() { Reasoning = "within budget" });

        Assert.Multiple(async () =>
        {
            Assert.That(submitted, Is.EqualTo(new CommandResult { Outcome = TransitionOutcome.Moved, Marking = "pending_approval", Status = InstanceStatus.Running, Version = 2 }));
            Assert.That(approved, Is.EqualTo(new CommandResult { Outcome = TransitionOutcome.Moved, Marking = "approved", Status = InstanceStatus.Completed, Version = 3 }));
            var order = await workflows.GetAsync(id);
            Assert.That(order.Subject, Is.EqualTo(new WorkflowSubject("purchase-order", "PO-17")));
            Assert.That((order.State, order.Object.State, order.Object.Amount, order.Object.SubmittedBy, order.Object.IsFiled), Is.EqualTo(("approved", PurchaseOrderState.Approved, 12_000m, "ana", true)));
            Assert.That(order.EndedAt, Is.EqualTo(app.Time.GetUtcNow()));
        });
    }

    [Test]
    public async Task History_says_who_what_when_why_and_for_whom()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync("PO-17");
        app.Time.Advance(TimeSpan.FromHours(1));
        await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer.ActingFor("cara")));
        await app.Workflows.ApplyAsync(id, o => o.Reject(Manager, "too dear"), new() { Reasoning = "budget" });

        var history = await app.Workflows.HistoryOf(id);

        Assert.Multiple(() =>
        {
            Assert.That(history.Select(e => e.Kind), Is.EqualTo([HistoryKind.Started, HistoryKind.Moved, HistoryKind.Moved, HistoryKind.Completed]));
            Assert.That(history.Select(e => e.Sequence), Is.EqualTo([1, 2, 3, 4]));
            Assert.That((history[1].Transition, history[1].ActorId, history[1].OnBehalfOf, history[1].StateBefore, history[1].StateAfter), Is.EqualTo(("submit", "ana", "cara", "draft", "pending_approval")));
            Assert.That(history[1].At - history[0].At, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That((history[2].Reasoning, history[2].Payload), Is.EqualTo(("budget", """{"data":{"rejection":"too dear"},"tasks":[{"number":1,"state":"pending_approval","visit":2,"status":"completed","completed_by":"ben","completed_with":"reject"}],"inputs":{"reason":"too dear"}}""")));
        });
    }

    [Test]
    public async Task Whoever_submitted_does_not_approve_and_nothing_changes()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();
        var both = Actor.User("ana", "buyer", "manager");

        var denied = await app.Workflows.TryApplyAsync(id, o => o.Approve(both));

        Assert.Multiple(async () =>
        {
            Assert.That(denied.IsDenied);
            Assert.That(denied.Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.OwnSubmission]));
            Assert.That((denied.Marking, denied.Version), Is.EqualTo(("pending_approval", 2)));
            Assert.That(await app.Workflows.HistoryOf(id), Has.Count.EqualTo(2));
            Assert.That(() => app.Workflows.ApplyAsync(id, o => o.Approve(both)), Throws.TypeOf<TransitionDeniedException>().With.Message.Contains("'ana' submitted it"));
        });
    }

    [Test]
    public async Task Permissions_say_what_an_actor_may_fire_and_why_not_the_rest()
    {
        await using var app = Start();
        var id = await app.Workflows.SubmittedAsync();

        var permissions = await app.Workflows.PermissionsAsync(id, Manager);

        Assert.Multiple(() =>
        {
            Assert.That(permissions.Select(p => (p.Transition, p.IsGranted)), Is.EqualTo([("submit", false), ("approve", true), ("reject", true)]));
            Assert.That(permissions[0].Reasons.Select(r => r.Kind), Does.Contain(DenialKind.WrongState));
        });
    }
}
