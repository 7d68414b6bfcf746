using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class DelegatedTaskTests
{
    [Test]
    public async Task Open_tasks_are_given_over_when_a_delegation_begins_at_once()
    {
        await using var app = Start();
        var ids = new List<TaskId>();
        for (var i = 0; i < 3; i++)
            ids.Add(await app.Workflows.LeaveAsync());
        var others = await app.Workflows.LeaveAsync("6");
        await app.Workflows.PauseAsync(ids[2].Instance, Job);
        var added = await app.Workflows.Delegations.AddAsync(new("5", "10"), Five);
        Assert.Multiple(async () =>
        {
            Assert.That(added.IsApplied);
            foreach (var id in ids)
            {
                Assert.That((await app.Workflows.TaskAsync(id)).Text(), Does.EndWith(" 10 for 5"));
                Assert.That((await app.Workflows.TextsAsync(id.Instance))[^1], Is.EqualTo("Task assigned to 10 (delegate for 5)"));
            }
            Assert.That((await app.Workflows.TaskAsync(others)).Assignee, Is.EqualTo("6"));
            Assert.That(await app.Workflows.InboxOf(Ten), Is.EquivalentTo(ids.Take(2)));
            Assert.That(await app.Workflows.InboxOf(Five), Is.Empty);
        });
    }

    [Test]
    public async Task One_that_begins_later_is_applied_then_and_tasks_stay_when_it_ends()
    {
        await using var app = Start();
        var now = app.Time.GetUtcNow();
        var added = await app.Workflows.Delegations.AddAsync(new("5", "10", now.AddDays(2), now.AddDays(4)), Five);
        var id = await app.Workflows.LeaveAsync();
        Assert.That((added.IsApplied, (await app.Workflows.TaskAsync(id)).Assignee), Is.EqualTo((false, "5")));
        await app.PassAsync(TimeSpan.FromDays(2));
        Assert.That((await app.Workflows.TaskAsync(id)).Text(), Is.EqualTo("1 asked Open 10 for 5"));
        await app.PassAsync(TimeSpan.FromDays(2));
        Assert.That((await app.Workflows.TaskAsync(id)).Assignee, Is.EqualTo("10"));
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.LeaveAsync())).Assignee, Is.EqualTo("5"));
    }

    [Test, CancelAfter(60_000)]
    public async Task The_host_wakes_in_time_for_one_that_begins_later()
    {
        // Far more often than it would look by itself.
        await using var app = Start(options: o => o.TimerInterval = TimeSpan.FromDays(1));
        var id = await app.Workflows.LeaveAsync();
        await app.HostAsync(async () =>
        {
            await app.LookedAsync();
            var begin = app.Time.GetUtcNow().AddMinutes(1);
            await app.Workflows.Delegations.AddAsync(new("5", "10", begin), Five);
            await app.AdvanceUntilAsync(async () => app.Time.GetUtcNow() > begin.AddHours(1) || (await app.Workflows.TaskAsync(id)).Assignee == "10");
            Assert.That((await app.Workflows.TaskAsync(id)).Assignee, Is.EqualTo("10"));
        });
    }

    [Test]
    public async Task A_chain_leads_to_its_end()
    {
        await using var app = Start();
        await app.Workflows.Delegations.AddAsync(new("5", "10"), Job);
        await app.Workflows.Delegations.AddAsync(new("10", "12"), Job);
        var id = await app.Workflows.LeaveAsync();
        Assert.That((await app.Workflows.TaskAsync(id)).Text(), Is.EqualTo("1 asked Open 12 for 5"));
        await app.Workflows.Delegations.AddAsync(new("12", "14"), Job);
        Assert.That((await app.Workflows.TextsAsync(id.Instance))[^1], Is.EqualTo("Task assigned to 14 (delegate for 5)"));
    }

    [Test]
    public async Task Nobody_gets_by_delegation_what_a_duty_keeps_from_them()
    {
        await using var app = Start();
        var id = await app.Workflows.LeaveAsync(actor: Ten);
        await app.Workflows.Delegations.AddAsync(new("5", "10"), Job);
        Assert.That((await app.Workflows.TaskAsync(id)).Assignee, Is.EqualTo("5"));
    }

    [Test]
    public async Task Duties_look_at_both_persons()
    {
        await using var app = Start();
        await app.Workflows.Delegations.AddAsync(new("5", "10"), Job);
        var id = await app.Workflows.LeaveAsync(actor: Five);
        var task = await app.Workflows.TaskAsync(id);
        Assert.That((task.IsUnassigned, task.Assignee), Is.EqualTo((true, (string?)null)), "What 5 has asked for, 10 does not grant in 5's place.");
    }

    [Test]
    public async Task One_about_a_workflow_leaves_the_others_alone()
    {
        await using var app = Start();
        await app.Workflows.Delegations.AddAsync(new("5", "10") { Workflow = "release" }, Job);
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.LeaveAsync())).Assignee, Is.EqualTo("5"));
        var id = await app.Workflows.StartAsync("release", [], Author);
        await app.Workflows.FireAsync(id, "submit", Author);
        Assert.That((await app.Workflows.TaskAsync(new(id, 2))).Text(), Is.EqualTo("2 legal_review Open 10 for 5"));
    }

    [Test]
    public async Task A_delegation_gives_nobody_a_role()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        await app.Workflows.Delegations.AddAsync(new("ben", "10"), Job);
        Assert.That(await app.Workflows.InboxOf(Ten), Is.Empty);
        Assert.That(await app.Workflows.InboxOf(Editor), Is.EqualTo([id]));
    }

    [Test]
    public async Task What_could_not_be_given_over_at_once_is_when_it_is_tried_again()
    {
        await using var app = Start();
        var id = await app.Workflows.LeaveAsync();
        app.Store.Answer = method => method == nameof(IWorkflowStore.ListAssignedAsync) ? throw new StoreException(StoreProblem.Unavailable, "It is gone.") : null;
        var added = await app.Workflows.Delegations.AddAsync(new("5", "10"), Five);
        app.Store.Answer = null;
        Assert.That((added.IsApplied, (await app.Workflows.TaskAsync(id)).Assignee), Is.EqualTo((false, "5")));
        await app.PassAsync(TimeSpan.Zero);
        Assert.That((await app.Workflows.TaskAsync(id)).Assignee, Is.EqualTo("10"));
        Assert.That((await app.Workflows.Delegations.ListAsync()).Single().IsApplied);
    }

    [Test]
    public async Task A_task_that_cannot_be_given_over_keeps_no_other_from_it()
    {
        await using var app = Start();
        TaskId[] ids = [await app.Workflows.LeaveAsync(), await app.Workflows.LeaveAsync()];
        var failures = 1;
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) && failures-- > 0 ? throw new InvalidOperationException("It does not work.") : null;
        var added = await app.Workflows.Delegations.AddAsync(new("5", "10"), Five);
        var assignees = (await Task.WhenAll(ids.Select(app.Workflows.TaskAsync))).Select(t => t.Assignee);
        Assert.That((added.IsApplied, string.Join(" ", assignees.Order())), Is.EqualTo((false, "10 5")));
        await app.PassAsync(TimeSpan.Zero);
        Assert.That((await Task.WhenAll(ids.Select(app.Workflows.TaskAsync))).Select(t => t.Assignee), Is.All.EqualTo("10"));
    }

    [Test]
    public async Task A_task_that_is_assigned_while_a_delegation_begins_follows_it()
    {
        await using var app = Start();
        var commits = 0;
        app.Store.Answer = method =>
        {
            // The second commit assigns the task, and was decided when there was no delegation.
            if (method == nameof(IWorkflowStore.CommitAsync) && ++commits == 2)
            {
                app.Workflows.Delegations.AddAsync(new("5", "10"), Five).GetAwaiter().GetResult();
            }
            return null;
        };
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.LeaveAsync())).Text(), Does.EndWith("10 for 5"));
    }
}
