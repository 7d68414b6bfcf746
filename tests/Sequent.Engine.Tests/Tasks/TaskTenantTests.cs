using Sequent.Definitions;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class TaskTenantTests
{
    [Test]
    public async Task A_task_of_another_tenant_does_not_exist()
    {
        await using var app = Start();
        var (acme, other) = (app.Workflows.ForTenant("acme"), app.Workflows.ForTenant("umbrella"));
        var id = await acme.ArticleAsync("A-1");
        await other.MemoAsync();
        var results = await other.Tasks.CompleteAllAsync([id], "approve", Editor);
        Assert.Multiple(async () =>
        {
            Assert.That(await other.Tasks.FindAsync(id), Is.Null);
            Assert.That(await other.InboxOf(Editor), Is.Empty);
            Assert.That(await other.Tasks.CountAsync(Editor), Is.Empty);
            Assert.That((await other.Tasks.UnassignedAsync()).Items, Is.Empty);
            Assert.That(() => other.Tasks.ListAsync(id.Instance), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.Tasks.PermissionsAsync(id, Editor), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.Tasks.ClaimAsync(id, Editor), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.Tasks.ReassignAsync(id, Job, new Assignee.User("eve")), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.Tasks.ChangeAsync(id, Job, TaskPriority.Low), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.Tasks.CommentAsync(id, Editor, "x"), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.Tasks.CompleteAsync(id, "approve", Editor), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => other.CommentAsync(id.Instance, Editor, "x"), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(() => other.RaiseEventAsync(id.Instance, "paid", Editor), Throws.TypeOf<InstanceNotFoundException>());
            Assert.That(results.Single().Error, Is.TypeOf<TaskNotFoundException>());
            Assert.That((await acme.TaskAsync(id)).Text(), Is.EqualTo("1 in_review Open [editor]"));
        });
    }

    [Test]
    public async Task A_delegation_of_another_tenant_moves_no_task()
    {
        await using var app = Start();
        var (acme, other) = (app.Workflows.ForTenant("acme"), app.Workflows.ForTenant("umbrella"));
        var before = await acme.LeaveAsync();
        await other.Delegations.AddAsync(new("5", "10"), Five);
        var after = await acme.LeaveAsync();
        Assert.That(new[] { await acme.TaskAsync(before), await acme.TaskAsync(after) }.Select(t => t.Assignee), Is.All.EqualTo("5"));
    }
}
