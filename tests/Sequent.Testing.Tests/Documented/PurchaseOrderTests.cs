using Sequent.Engine;

namespace Sequent.Testing.Tests.Documented;

public class PurchaseOrderTests
{
    private static IEnumerable<WorkflowPath> Paths => WorkflowPaths.AllPaths<PurchaseOrder>();

    [TestCaseSource(nameof(Paths))]
    public async Task Every_path_can_be_walked(WorkflowPath path)
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        await host.WalkAsync(path);
    }

    [Test]
    public async Task Nobody_approves_what_they_submitted()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        var ana = Actor.User("ana", "buyer", "manager");
        var id = await host.Workflows.StartAsync(new PurchaseOrder { Amount = 100 }, ana);
        await host.Workflows.ApplyAsync(id, o => o.Submit(ana));

        var result = await host.Workflows.TryApplyAsync(id, o => o.Approve(ana));

        Assert.That(result.IsDenied, Is.True);
        Assert.That(result.Reasons[0].Kind, Is.EqualTo(DenialKind.OwnSubmission));
    }

    [Test]
    public async Task History_says_when()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        var buyer = Actor.User("ben", "buyer");
        var id = await host.Workflows.StartAsync(new PurchaseOrder { Amount = 100 }, buyer);

        await host.AdvanceAsync("49 hours");
        await host.Workflows.ApplyAsync(id, o => o.Submit(buyer));

        var instance = await host.Workflows.GetAsync(id);
        Assert.That(instance.ChangedAt - instance.Snapshot.StartedAt, Is.EqualTo(TimeSpan.FromHours(49)));
    }

    [Test]
    public async Task An_instance_of_one_tenant_is_not_there_for_another()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        var id = await host.Workflows.ForTenant("acme").StartAsync(new PurchaseOrder { Amount = 100 }, Actor.User("ben", "buyer"));

        Assert.That(await host.Workflows.ForTenant("globex").FindAsync(id), Is.Null);
    }

    [TestCaseSource(nameof(Paths))]
    public async Task A_large_order_takes_every_path(WorkflowPath path)
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        await host.WalkAsync(path, new PurchaseOrder { Amount = 1_000_000 });
    }

    [TestCaseSource(nameof(Paths))]
    public async Task Others_fire_the_steps(WorkflowPath path)
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        var options = new WalkOptions
        {
            Inputs = step => step.Transition == "Reject" ? new() { ["reason"] = "Too expensive." } : null,
            Actors = step => step.Transition == "Submit" ? [Actor.User("ben", "buyer")] : null,
        };
        await host.WalkAsync(path, options);
    }
}
