using System.Text.Json.Nodes;
using Blog;
using ChangeApproval;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine;
using Sequent.Testing.Tests.Documented;

namespace Sequent.Testing.Tests.Walking;

/// <summary>Every path of every sample is walked, and what goes wrong on the way is said.</summary>
public sealed class WalkTests
{
    private static IEnumerable<WorkflowPath> Samples =>
        [.. WorkflowPaths.AllPaths<Post>(), .. WorkflowPaths.AllPaths<Expense>(), .. WorkflowPaths.AllPaths<PurchaseOrder>()];

    // Their title is required, and no condition looks at it: the workflow knows nothing of it.
    private static IEnumerable<WorkflowPath> Titled =>
        [.. WorkflowPaths.AllPaths<BasicApproval>(), .. WorkflowPaths.AllPaths<TwoStageApproval>(), .. WorkflowPaths.AllPaths<Change>()];

    [TestCaseSource(nameof(Samples))]
    public async Task A_path_of_a_sample_is_walked(WorkflowPath path)
    {
        await using var host = await StartAsync();
        var instance = await host.WalkAsync(path);
        Assert.That(instance.Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [TestCaseSource(nameof(Titled))]
    public async Task A_path_of_a_class_that_needs_more_is_walked_with_an_object(WorkflowPath path)
    {
        await using var host = await StartAsync();
        var instance = path.Definition.Id switch
        {
            "change" => await host.WalkAsync(path, new Change { Title = "x" }),
            "basic-approval" => await host.WalkAsync(path, new BasicApproval { Title = "x" }),
            _ => await host.WalkAsync(path, new TwoStageApproval { Title = "x" }),
        };
        Assert.That(instance.Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [Test]
    public async Task A_definition_without_a_class_is_walked_with_conditions_duties_votes_and_joins()
    {
        var definition = (Sketch.Of(
            "Draft! SecurityReview# CodeReview# SecurityOk CodeOk Payment Approved. Rejected.",
            "Submit: Draft -> SecurityReview&CodeReview as author if input.reason.size() > 3 && amount > 100",
            "Reject: Draft -> Rejected if 'chief' in actor.roles && amount <= 100",
            "ApproveSecurity: SecurityReview -> SecurityOk as security",
            "ApproveCode: CodeReview -> CodeOk as reviewer approvals 2",
            "auto Join: SecurityOk&CodeOk -> Payment",
            "Pay: Payment -> Approved as clerk") with
        {
            Id = "sketched", FourEyes = true,
        }).WithData(new DataField("amount", DataType.Number), new DataField("due", DataType.Date))
            .WithDuties((DutyKind.Separate, "ApproveSecurity ApproveCode"), (DutyKind.Same, "Submit Pay"));
        definition = definition with
        {
            Transitions = definition.Transitions.Select(t => t.Name switch
            {
                "Submit" => t with { Inputs = EquatableArray.Create(new InputDefinition("reason", DataType.String, true)) },
                "Pay" => t with { Branches = t.Branches.Select(b => b with { AllowSubmitter = true }).ToEquatableArray() },
                _ => t,
            }).ToEquatableArray(),
        };
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow(definition));
        var paths = WorkflowPaths.All(definition);

        Assert.That(paths.Select(p => p.ToString()), Is.EqualTo(new[]
        {
            "Submit (author) → ApproveSecurity (security) → ApproveCode (2 × reviewer) → Join (by itself) → Pay (clerk): Approved",
            "Reject: Rejected",
        }));
        foreach (var path in paths)
            await host.WalkAsync(path);
    }

    [Test]
    public async Task A_step_that_is_denied_is_said_with_the_path_and_every_reason()
    {
        await using var host = await StartAsync();
        var path = WorkflowPaths.AllPaths<PurchaseOrder>()[0];

        var exception = Assert.ThrowsAsync<WorkflowPathException>(() => host.WalkAsync(path, new WalkOptions { Actors = step => step.Number == 2 ? [Actor.User("ana", "buyer")] : null }))!;

        Assert.That(exception.Step, Is.SameAs(path.Steps[1]));
        Assert.That(exception.Reasons.Select(r => r.Kind), Is.EqualTo(new[] { DenialKind.MissingRole }));
        Assert.That(exception.Message, Does.StartWith("Path 'Submit (buyer) → Approve (manager): Approved' of workflow 'purchase-order', step 2 'Approve (manager)': user 'ana' was denied it: it needs the role 'manager'"));
    }

    [Test]
    public async Task An_object_that_takes_another_path_is_found_out()
    {
        await using var host = await StartAsync();
        var toManager = WorkflowPaths.AllPaths<Expense>().First(p => p.ToString().Contains("PendingManager"));

        var exception = Assert.ThrowsAsync<WorkflowPathException>(() => host.WalkAsync(toManager, new Expense { Amount = 5000 }))!;

        Assert.That(exception.Message, Does.Contain("the instance is in 'pending_director' afterwards, and not in 'pending_manager'"));
    }

    [Test]
    public async Task A_path_that_waits_for_time_is_not_walked()
    {
        var definition = Sketch.Of("A! B.", "Late: A -> B after 2h");
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow(definition));

        Assert.That(() => host.WalkAsync(WorkflowPaths.All(definition)[0]), Throws.TypeOf<WorkflowPathException>().With.Message.Contains("p.NeedsTime"));
    }

    [Test]
    public async Task A_path_without_data_asks_for_some()
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B if nothing.is_known == 1");
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow(definition));
        var path = WorkflowPaths.All(definition)[0];

        Assert.That(() => host.WalkAsync(path), Throws.TypeOf<WorkflowPathException>().With.Message.Contains("it has no data, because nothing is known of 'nothing.is_known"));
        var instance = await host.WalkAsync(path, new JsonObject { ["nothing"] = new JsonObject { ["is_known"] = 1 } });
        Assert.That(instance.Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [Test]
    public async Task A_class_that_needs_more_than_the_workflow_knows_asks_for_an_object()
    {
        await using var host = await StartAsync();

        Assert.That(() => host.WalkAsync(WorkflowPaths.AllPaths<BasicApproval>()[0]),
            Throws.TypeOf<WorkflowPathException>().With.Message.Contains("it cannot be started.").And.Message.Contains("or an object of the class, to WalkAsync."));
    }

    private static Task<WorkflowTestHost> StartAsync() => WorkflowTestHost.StartAsync(o => o
        .AddWorkflow<Post>().AddWorkflow<Expense>().AddWorkflow<PurchaseOrder>().AddWorkflow<BasicApproval>().AddWorkflow<TwoStageApproval>().AddWorkflow<Change>());
}
