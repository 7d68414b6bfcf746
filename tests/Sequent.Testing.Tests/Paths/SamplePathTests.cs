using Blog;
using ChangeApproval;
using Sequent.Testing.Tests.Documented;

namespace Sequent.Testing.Tests.Paths;

/// <summary>The paths of the samples, as a reader would count them.</summary>
public sealed class SamplePathTests
{
    [Test]
    public void A_purchase_order_is_approved_or_rejected()
    {
        var paths = WorkflowPaths.AllPaths<PurchaseOrder>();

        Assert.That(paths.Select(p => p.ToString()), Is.EqualTo(new[]
        {
            "Submit (buyer) → Approve (manager): Approved",
            "Submit (buyer) → Reject (manager): Rejected",
        }));
        Assert.Multiple(() =>
        {
            foreach (var path in paths)
            {
                Assert.That(path.Data!["amount"]!.GetValue<decimal>(), Is.Positive);
                Assert.That(path.IsComplete, Is.True);
                Assert.That(path.IsPresumed, Is.False);
            }
            Assert.That(paths[1].Steps[1].Inputs!.ContainsKey("reason"), Is.True);
            Assert.That(paths[0].Steps[0].From.ToString(), Is.EqualTo("Draft"));
            Assert.That(paths[0].Steps[0].Roles, Is.EqualTo(new[] { "buyer" }));
        });
    }

    [Test]
    public void A_circle_is_left_at_the_first_occasion() =>
        Assert.That(WorkflowPaths.AllPaths<Post>().Select(p => p.ToString()), Is.EqualTo(new[] { "Submit (author) → Approve (editor): Published" }));

    [Test]
    public void Parallel_reviews_come_in_one_order()
    {
        var paths = WorkflowPaths.AllPaths<Change>().Select(p => p.ToString()).ToArray();

        Assert.That(paths, Does.Contain("Submit (developer) → ApproveSecurity (security_reviewer) → ApproveCode (code_reviewer) → JoinApproved (by itself): Approved"));
        Assert.That(paths, Has.None.Contains("ApproveCode (code_reviewer) → ApproveSecurity (security_reviewer)"));
        Assert.That(paths, Does.Contain("Submit (developer) → RejectSecurity (security_reviewer) → Withdraw (developer): Withdrawn"));
        Assert.That(paths, Is.Unique);
    }

    [Test]
    public void Several_approvals_are_one_step() =>
        Assert.That(WorkflowPaths.AllPaths<TwoStageApproval>().Select(p => p.ToString()), Is.EqualTo(new[] { "Submit (developer) → ApproveSecurity (security_reviewer) → ApproveCode (2 × code_reviewer): Approved" }));

    [Test]
    public void A_class_with_hooks_on_the_way_makes_a_path_presumed()
    {
        var paths = WorkflowPaths.AllPaths<Expense>();

        Assert.That(paths.ToDictionary(p => p.ToString(), p => p.IsPresumed), Is.EquivalentTo(new Dictionary<string, bool>
        {
            ["Submit to PendingManager (employee) → Approve (manager): Approved"] = true,
            ["Submit to PendingDirector (employee) → Approve (director): Approved"] = true,
            ["Discard (employee): Discarded"] = false,
        }));
    }
}
