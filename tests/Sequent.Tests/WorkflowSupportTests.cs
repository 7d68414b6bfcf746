using Sequent.CompilerServices;

namespace Sequent.Tests;

public class WorkflowSupportTests
{
    [Test]
    public void An_object_fires_one_transition_at_a_time()
    {
        var post = new object();
        Firing firing = default;
        firing.Begin(post, "Post", "Submit");
        Assert.That(() => firing.Begin(post, "Post", "Approve"), Throws.InvalidOperationException.With.Message.StartsWith("'Approve' was fired from a hook of the same 'Post' object"));

        var copy = firing;
        copy.Begin(new object(), "Post", "Approve");
        firing.End();
        firing.Begin(post, "Post", "Approve");
        Assert.That(firing.Equals(default) && firing.Equals((object)copy) && firing.GetHashCode() == copy.GetHashCode(), Is.True, "It is no part of what a record is equal by.");
    }

    [Test]
    public void A_snapshot_must_be_of_the_workflow()
    {
        Assert.That(WorkflowSupport.StateOf(new("post", "1.0.0", "draft"), "post"), Is.EqualTo("draft"));
        Assert.That(() => WorkflowSupport.StateOf(null!, "post"), Throws.ArgumentNullException);
        Assert.That(() => WorkflowSupport.StateOf(new("order", "1.0.0", "draft"), "post"), Throws.ArgumentException);
    }
}
