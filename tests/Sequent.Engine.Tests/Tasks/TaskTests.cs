using System.Text.Json.Nodes;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class TaskTests
{
    [Test]
    public async Task A_transition_into_a_state_of_a_task_opens_the_task_for_its_role()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        var task = await app.Workflows.TaskAsync(id);
        Assert.Multiple(async () =>
        {
            Assert.That(task.Text(), Is.EqualTo("1 in_review Open [editor]"));
            Assert.That((task.OpenedAt, task.DueAt, task.Barred.ToArray()), Is.EqualTo((app.Time.GetUtcNow(), (DateTimeOffset?)app.Time.GetUtcNow().AddDays(1), new[] { "ana" })));
            Assert.That(await app.Workflows.InboxOf(Editor), Is.EqualTo([id]));
            Assert.That(await app.Workflows.InboxOf(Author), Is.Empty);
            Assert.That(await app.Workflows.TextsAsync(id.Instance), Is.EqualTo(["Started in 'draft'", "submit: draft → in_review. Task opened for role 'editor'"]));
        });
    }

    [Test]
    public async Task A_task_is_completed_by_firing_a_transition_and_not_otherwise()
    {
        await using var app = Start();
        var (first, second) = (await app.Workflows.ArticleAsync(), await app.Workflows.ArticleAsync());
        var result = await app.Workflows.Tasks.CompleteAsync(first, "approve", Editor);
        await app.Workflows.FireAsync(second.Instance, "approve", Editor);
        Assert.That((result.IsMoved, result.Marking), Is.EqualTo((true, "published")));
        foreach (var id in (TaskId[])[first, second])
        {
            var task = await app.Workflows.TaskAsync(id);
            Assert.That((task.Status, task.CompletedBy, task.CompletedWith, task.ClosedAt), Is.EqualTo((WorkflowTaskStatus.Completed, "ben", "approve", (DateTimeOffset?)app.Time.GetUtcNow())));
        }
        Assert.That(await app.Workflows.InboxOf(Editor), Is.Empty);
    }

    [Test]
    public async Task Inputs_go_with_the_completion()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        var missing = await app.Workflows.Tasks.TryCompleteAsync(id, "reject", Editor);
        var result = await app.Workflows.Tasks.CompleteAsync(id, "reject", Editor, new JsonObject { ["reason"] = "too long" }, new() { Reasoning = "sorry" });
        Assert.Multiple(async () =>
        {
            Assert.That(missing.Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.InvalidInput]));
            Assert.That(result.Marking, Is.EqualTo("draft"));
            Assert.That((await app.Workflows.HistoryOf(id.Instance))[^1].Reasoning, Is.EqualTo("sorry"));
        });
    }

    [Test]
    public async Task Left_three_days_the_old_task_is_escalated_and_the_head_editor_can_act_though_the_transition_asks_for_another_role()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        Assert.That((await app.Workflows.TryFireAsync(id.Instance, "approve", Head)).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.MissingRole]));
        await app.PassAsync(TimeSpan.FromDays(3));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.Tasks.ListAsync(id.Instance)).Select(t => t.Text()), Is.EqualTo(["1 in_review Escalated [editor]", "2 in_review Open [head_editor]"]));
            Assert.That(await app.Workflows.InboxOf(Head), Is.EqualTo([id with { Number = 2 }]));
            Assert.That(await app.Workflows.InboxOf(Editor), Is.Empty);
            Assert.That((await app.Workflows.Tasks.TryCompleteAsync(id with { Number = 2 }, "approve", Editor)).IsDenied);
            Assert.That((await app.Workflows.Tasks.TryCompleteAsync(id, "approve", Head)).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.TaskNotOpen]));
            Assert.That((await app.Workflows.Tasks.CompleteAsync(id with { Number = 2 }, "approve", Head)).Marking, Is.EqualTo("published"));
            Assert.That(await app.Workflows.TextsAsync(id.Instance), Does.Contain("Task escalated to role 'head_editor'").And.Contain("SLA of 'in_review' breached"));
        });
    }

    [Test]
    public async Task A_delegation_over_dates_assigns_at_once_and_the_history_says_for_whom()
    {
        await using var app = Start();
        var now = app.Time.GetUtcNow();
        await app.Workflows.Delegations.AddAsync(new("5", "10", now, now.AddDays(7)) { Reason = "on holiday" }, Five);
        var id = await app.Workflows.LeaveAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TaskAsync(id)).Text(), Is.EqualTo("1 asked Open 10 for 5"));
            Assert.That((await app.Workflows.TextsAsync(id.Instance))[^1], Is.EqualTo("ask: draft → asked. Task assigned to 10 (delegate for 5)"));
            Assert.That((await app.Workflows.Tasks.CompleteAsync(id, "grant", Ten)).IsMoved);
            Assert.That((await app.Workflows.HistoryOf(id.Instance)).Select(e => (e.Transition, e.ActorId, e.OnBehalfOf)), Does.Contain(("grant", "10", "5")));
        });
    }

    [Test]
    public async Task Own_submission_is_refused()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        var both = Actor.User("ana", "author", "editor");
        Assert.Multiple(async () =>
        {
            Assert.That(await app.Workflows.InboxOf(both), Is.Empty);
            Assert.That((await app.Workflows.Tasks.TryCompleteAsync(id, "approve", both)).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.OwnSubmission]));
            Assert.That((await app.Workflows.Tasks.TryClaimAsync(id, both)).Reasons.Single().Message, Is.EqualTo("the task 'in_review' is not for 'ana', whom a duty keeps from it: leave it to somebody else"));
        });
    }

    [Test]
    public async Task A_rejection_beats_pending_approvals()
    {
        await using var app = Start();
        var task = new TaskId(await app.Workflows.StartAsync("spending", [], Author), 1);
        var voted = await app.Workflows.Tasks.CompleteAsync(task, "grant", Board("b1"));
        var refused = await app.Workflows.Tasks.CompleteAsync(task, "refuse", Board("b2"));
        Assert.That((voted.IsRecorded, voted.Votes, voted.VotesNeeded, refused.Marking), Is.EqualTo((true, 1, 2, "refused")));
    }

    [Test]
    public async Task A_vote_that_is_changed_before_the_move_counts_once()
    {
        await using var app = Start();
        var task = new TaskId(await app.Workflows.StartAsync("spending", [], Author), 1);
        for (var i = 0; i < 3; i++)
            Assert.That((await app.Workflows.Tasks.CompleteAsync(task, "grant", Board("b1"))).Votes, Is.EqualTo(1));
        Assert.That((await app.Workflows.Tasks.CompleteAsync(task, "grant", Board("b2"))).Marking, Is.EqualTo("granted"));
    }

    [Test]
    public async Task Votes_are_cleared_when_what_they_were_about_changes()
    {
        await using var app = Start();
        var task = new TaskId(await app.Workflows.StartAsync("spending", new JsonObject { ["amount"] = 5 }, Author), 1);
        await app.Workflows.Tasks.CompleteAsync(task, "grant", Board("b1"));
        await app.Workflows.UpdateDataAsync(task.Instance, Author, new JsonObject { ["note"] = "x" });
        await app.Workflows.UpdateDataAsync(task.Instance, Author, new JsonObject { ["amount"] = 500 });
        Assert.That((await app.Workflows.Tasks.CompleteAsync(task, "grant", Board("b2"))).Votes, Is.EqualTo(1));
        Assert.That(await app.Workflows.TextsAsync(task.Instance), Does.Contain("Votes for grant cleared: amount changed"));
    }

    [Test]
    public async Task Leaving_a_state_withdraws_its_tasks_and_timers()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        await app.Workflows.FireAsync(id.Instance, "withdraw", Author);
        var cancelled = await app.Workflows.ArticleAsync();
        await app.Workflows.CancelAsync(cancelled.Instance, Job);
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TaskAsync(cancelled)).Status, Is.EqualTo(WorkflowTaskStatus.Withdrawn));
            Assert.That((await app.Workflows.GetAsync(id.Instance)).Snapshot.Timers, Is.Empty);
            Assert.That(await app.Workflows.InboxOf(Editor), Is.Empty);
        });
        await app.PassAsync(TimeSpan.FromDays(9));
        Assert.That(await app.Workflows.Tasks.ListAsync(id.Instance), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Each_visit_has_a_task_of_its_own()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        await app.Workflows.Tasks.CompleteAsync(id, "reject", Editor, new JsonObject { ["reason"] = "too long" });
        await app.Workflows.FireAsync(id.Instance, "submit", Author);
        Assert.That((await app.Workflows.Tasks.ListAsync(id.Instance)).Select(t => (t.Id.Number, t.Visit, t.Status)), Is.EqualTo([(1, 2, WorkflowTaskStatus.Completed), (2, 4, WorkflowTaskStatus.Open)]));
    }

    [Test]
    public async Task Tasks_of_a_fork_are_open_at_once()
    {
        await using var app = Start();
        var id = await app.Workflows.StartAsync("release", [], Author);
        await app.Workflows.FireAsync(id, "submit", Author);
        var dev = Actor.User("dan", "dev");
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TextsAsync(id))[^1], Is.EqualTo("submit: draft → code_review,legal_review. Task of 'code_review' opened for role 'dev'. Task of 'legal_review' assigned to 5"));
            Assert.That((await app.Workflows.Tasks.PermissionsAsync(new(id, 1), dev)).Transitions.Select(t => $"{t}"), Is.EqualTo(["pass_code: granted"]));
            Assert.That((await app.Workflows.Tasks.TryCompleteAsync(new(id, 2), "pass_code", dev)).IsDenied, "That is not what completes the task.");
        });
        await app.Workflows.Tasks.CompleteAsync(new(id, 1), "pass_code", dev);
        Assert.That((await app.Workflows.Tasks.CompleteAsync(new(id, 2), "pass_legal", Five)).Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [Test]
    public async Task A_paused_instance_has_its_tasks_in_no_inbox()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        await app.Workflows.PauseAsync(id.Instance, Job);
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TaskAsync(id)).Status, Is.EqualTo(WorkflowTaskStatus.Suspended));
            Assert.That(await app.Workflows.InboxOf(Editor), Is.Empty);
            Assert.That((await app.Workflows.Tasks.TryClaimAsync(id, Editor)).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.NotRunning]));
            await app.Workflows.ResumeAsync(id.Instance, Job);
            Assert.That(await app.Workflows.InboxOf(Editor), Is.EqualTo([id]));
        });
    }

    private static Actor Board(string id) => Actor.User(id, "board");
}
