using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class TaskCommandTests
{
    [Test]
    public async Task A_task_of_a_pool_is_claimed_and_given_back()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.ArticleAsync());
        await tasks.ClaimAsync(id, Editor);
        Assert.Multiple(async () =>
        {
            Assert.That(await app.Workflows.InboxOf(OtherEditor), Is.Empty);
            Assert.That((await tasks.TryClaimAsync(id, OtherEditor)).Reasons.Single(), Is.EqualTo(new DenialReason(DenialKind.NotYourTask, "the task 'in_review' is that of 'ben', who has taken it: let them do it, or give it to you")));
            Assert.That((await tasks.TryCompleteAsync(id, "approve", OtherEditor)).Reasons.Select(r => r.ToString()), Is.EqualTo(["the task 'in_review' is that of 'ben', who has taken it: let them do it, or give it to you"]));
            Assert.That((await tasks.TryReleaseAsync(id, OtherEditor)).Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.NotYourTask]));
            Assert.That((await tasks.TryClaimAsync(id, Editor)).Reasons.Select(r => r.Message), Is.EqualTo(["it is theirs already"]));
            Assert.That((await tasks.ReleaseAsync(id, Editor)).IsMoved);
            Assert.That((await tasks.TryReleaseAsync(id, Editor)).Reasons.Select(r => r.Message), Is.EqualTo(["nobody has taken it"]));
            Assert.That((await tasks.CompleteAsync(id, "approve", OtherEditor)).IsMoved);
            Assert.That((await app.Workflows.TextsAsync(id.Instance)).Skip(2).Take(2), Is.EqualTo(["Task claimed by ben", "Task released to role 'editor'"]));
        });
    }

    [Test]
    public async Task Denials_of_tasks_are_exceptions_too()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.ArticleAsync());
        await tasks.ClaimAsync(id, Editor);
        Assert.Multiple(() =>
        {
            Assert.That(() => tasks.ClaimAsync(id, OtherEditor), Throws.TypeOf<TransitionDeniedException>().With.Message.EqualTo(
                "'claim' was denied to user 'cid' in state 'in_review' of workflow 'article': the task 'in_review' is that of 'ben', who has taken it: let them do it, or give it to you."));
            Assert.That(() => tasks.ReleaseAsync(id, OtherEditor), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => tasks.ReassignAsync(id, OtherEditor, new Assignee.User("cid")), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => tasks.CompleteAsync(id, "approve", OtherEditor), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => tasks.ChangeAsync(id, OtherEditor, TaskPriority.Urgent), Throws.TypeOf<TransitionDeniedException>());
            Assert.That(() => tasks.CompleteAsync(id, "submit", Editor), Throws.TypeOf<TransitionDeniedException>());
        });
    }

    [Test]
    public async Task Of_many_who_claim_at_once_one_has_it()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => app.Workflows.Tasks.TryClaimAsync(id, Actor.User($"e{i}", "editor")))));
        Assert.That(results.Count(r => r.IsMoved), Is.EqualTo(1));
    }

    [Test]
    public async Task Whose_task_it_is_gives_it_to_a_person_or_a_role()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.LeaveAsync());
        await tasks.ReassignAsync(id, Five, new Assignee.User("12"), new() { Reasoning = "knows more" });
        Assert.That((await tasks.TryCompleteAsync(id, "grant", Five)).IsDenied);
        await tasks.ReassignAsync(id, Actor.User("12"), new Assignee.Role("boss"));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TextsAsync(id.Instance)).TakeLast(2), Is.EqualTo(["Task reassigned to 12", "Task reassigned to role 'boss'"]));
            Assert.That((await tasks.TryReassignAsync(id, Five, new Assignee.User("5"))).IsDenied);
            Assert.That((await tasks.CompleteAsync(id, "grant", Actor.User("7", "boss"))).IsMoved);
        });
    }

    [Test]
    public async Task A_task_goes_to_nobody_whom_a_duty_bars()
    {
        await using var app = Start();
        var id = await app.Workflows.LeaveAsync();
        var result = await app.Workflows.Tasks.TryReassignAsync(id, Five, new Assignee.User("ana"));
        Assert.That(result.Reasons.Select(r => r.Message), Is.EqualTo(["a duty keeps user 'ana' from it: give it to somebody else"]));
    }

    [Test]
    public async Task What_is_no_name_is_refused()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.LeaveAsync());
        Assignee[] names = [new Assignee.User(" "), new Assignee.Role(new('x', 201)), new Assignee.Expression("data.manager")];
        Assert.Multiple(() =>
        {
            foreach (var to in names)
                Assert.That(() => tasks.ReassignAsync(id, Five, to), Throws.ArgumentException, $"{to}");
            Assert.That(() => tasks.CommentAsync(id, Five, " "), Throws.ArgumentException);
            Assert.That(() => tasks.CommentAsync(id, Five, new('x', 10_001)), Throws.ArgumentException);
            Assert.That(() => tasks.CommentAsync(id, Five, "x", new() { Reasoning = "y" }), Throws.ArgumentException);
            Assert.That(() => tasks.ChangeAsync(id, Five, (TaskPriority)7), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => tasks.InboxAsync(Five, new() { Text = new('x', 201) }), Throws.ArgumentException);
            Assert.That(() => tasks.InboxAsync(Five, new() { Limit = 0 }), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => app.Workflows.RaiseEventAsync(id.Instance, "", Five), Throws.ArgumentException);
            Assert.That(() => app.Workflows.CommentAsync(id.Instance, Five, ""), Throws.ArgumentException);
        });
    }

    [Test]
    public async Task Comments_are_kept_also_of_a_task_that_is_closed()
    {
        await using var app = Start();
        var id = await app.Workflows.LeaveAsync();
        await app.Workflows.Tasks.CommentAsync(id, Five, "why not?");
        await app.Workflows.CommentAsync(id.Instance, Author, "please");
        await app.Workflows.ForTenant(Tenants.Default).Tasks.CommentAsync(id, Five, "well");
        var history = (await app.Workflows.HistoryOf(id.Instance)).TakeLast(3).ToArray();
        Assert.That(history.Select(e => (e.Kind, e.ActorId, e.ToText())), Is.EqualTo([
            (HistoryKind.Commented, "5", "Comment on task 1: why not?"), (HistoryKind.Commented, "ana", "Comment: please"), (HistoryKind.Commented, "5", "Comment on task 1: well")]));
    }

    [Test]
    public async Task Priority_and_due_time_change_and_order_the_inbox()
    {
        await using var app = Start();
        var (tasks, now) = (app.Workflows.Tasks, app.Time.GetUtcNow());
        var first = await app.Workflows.LeaveAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await app.Workflows.LeaveAsync();
        await tasks.ChangeAsync(second, Five, TaskPriority.Urgent, new DueTime(now.AddHours(2).AddTicks(7)));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TaskAsync(second)).DueAt, Is.EqualTo(now.AddHours(2)));
            Assert.That(await app.Workflows.InboxOf(Five), Is.EqualTo([second, first]));
            Assert.That(await app.Workflows.InboxOf(Five, new() { Order = TaskOrder.OldestFirst }), Is.EqualTo([first, second]));
            Assert.That(await app.Workflows.InboxOf(Five, new() { PriorityFrom = TaskPriority.High }), Is.EqualTo([second]));
            Assert.That((await app.Workflows.TextsAsync(second.Instance))[^1], Is.EqualTo("Task changed: priority urgent, due 2030-01-01 14:00Z"));
            Assert.That((await tasks.ChangeAsync(second, Five, TaskPriority.Urgent)).IsUnchanged);
            await tasks.ChangeAsync(second, Five, due: new(null));
            Assert.That((await app.Workflows.TaskAsync(second)).DueAt, Is.Null);
        });
    }

    [Test]
    public async Task Several_tasks_are_completed_each_for_itself()
    {
        await using var app = Start();
        var ids = new List<TaskId>();
        for (var i = 0; i < 20; i++)
            ids.Add(await app.Workflows.ArticleAsync());
        await app.Workflows.Tasks.ClaimAsync(ids[3], OtherEditor);
        var nothing = new TaskId(ids[0].Instance, 9);
        var none = new TaskId(InstanceId.New(app.Time.GetUtcNow()), 1);

        var results = await app.Workflows.Tasks.CompleteAllAsync([.. ids, nothing, none, ids[0]], "approve", Editor, reasoning: "all of them");
        Assert.Multiple(async () =>
        {
            Assert.That(results.Select(r => r.Task), Is.EqualTo([.. ids, nothing, none]));
            Assert.That(results.Where(r => !r.IsDone).Select(r => r.Task), Is.EqualTo([ids[3], nothing, none]));
            Assert.That(results[3].Result!.Reasons.Select(r => r.Kind), Is.EqualTo([DenialKind.NotYourTask]));
            Assert.That(results.TakeLast(2).Select(r => r.Error?.GetType()), Is.All.EqualTo(typeof(TaskNotFoundException)));
            Assert.That((await app.Workflows.HistoryOf(ids[5].Instance)).Select(e => e.Reasoning), Does.Contain("all of them"));
            Assert.That(() => app.Workflows.Tasks.CompleteAllAsync(Enumerable.Range(1, 1001).Select(i => new TaskId(none.Instance, i)), "approve", Editor), Throws.ArgumentException);
        });
    }

    [Test]
    public async Task What_may_be_done_with_a_task_and_why_not()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.ArticleAsync());
        var pool = await tasks.PermissionsAsync(id, Editor);
        var stranger = await tasks.PermissionsAsync(id, Actor.User("x"));
        await tasks.ClaimAsync(id, Editor);
        var own = await tasks.PermissionsAsync(id, Editor);
        await tasks.CompleteAsync(id, "approve", Editor);
        var closed = await tasks.PermissionsAsync(id, Editor);
        Assert.Multiple(() =>
        {
            Assert.That(pool.Transitions.Select(t => (t.Transition, t.IsGranted)), Is.EqualTo([("approve", true), ("reject", true), ("withdraw", false)]));
            Assert.That((pool.MayClaim, pool.MayRelease), Is.EqualTo((true, false)));
            Assert.That((stranger.MayClaim, stranger.MayRelease, stranger.MayReassign, stranger.Transitions.Any(t => t.IsGranted)), Is.EqualTo((false, false, false, false)));
            Assert.That((own.MayClaim, own.MayRelease, own.MayReassign), Is.EqualTo((false, true, true)));
            Assert.That((closed.MayClaim, closed.MayRelease, closed.MayReassign, closed.Transitions.Count), Is.EqualTo((false, false, false, 0)));
            Assert.That(() => tasks.PermissionsAsync(id with { Number = 2 }, Editor), Throws.TypeOf<TaskNotFoundException>());
            Assert.That(() => tasks.PermissionsAsync(new(default, 1), Editor), Throws.TypeOf<TaskNotFoundException>());
        });
    }

    [Test]
    public async Task A_task_that_has_never_been_is_not_found()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.ArticleAsync());
        foreach (var unknown in (TaskId[])[id with { Number = 2 }, id with { Number = 0 }, id with { Number = -1 }, new(default, 1)])
            Assert.Multiple(async () =>
            {
                Assert.That(await tasks.FindAsync(unknown), Is.Null);
                Assert.That(() => tasks.GetAsync(unknown), Throws.TypeOf<TaskNotFoundException>().With.Message.Contains($"'{unknown}'"));
                Assert.That(() => tasks.TryClaimAsync(unknown, Editor), Throws.TypeOf<TaskNotFoundException>());
                Assert.That(() => tasks.TryCompleteAsync(unknown, "approve", Editor), Throws.TypeOf<TaskNotFoundException>());
                Assert.That(() => tasks.CommentAsync(unknown, Editor, "x"), Throws.TypeOf<TaskNotFoundException>());
            });
        Assert.That(() => tasks.ListAsync(default), Throws.TypeOf<InstanceNotFoundException>());
        Assert.That(await tasks.ListAsync(await app.Workflows.MemoAsync()), Is.Empty);
    }

    [Test]
    public async Task A_command_under_the_same_key_is_carried_out_once()
    {
        await using var app = Start();
        var (tasks, id) = (app.Workflows.Tasks, await app.Workflows.LeaveAsync());
        CommandOptions Key(string key) => new() { IdempotencyKey = key };

        var first = await tasks.CommentAsync(id, Five, "why?", Key("a"));
        Assert.That(await tasks.CommentAsync(id, Five, "why?", Key("a")), Is.EqualTo(first with { IsReplay = true }));
        await tasks.ReassignAsync(id, Five, new Assignee.User("12"), Key("b"));
        Assert.That((await tasks.ReassignAsync(id, Five, new Assignee.User("12"), Key("b"))).IsReplay);
        await tasks.CompleteAsync(id, "grant", Actor.User("12"), options: Key("c"));
        Assert.Multiple(async () =>
        {
            Assert.That((await tasks.CompleteAsync(id, "grant", Actor.User("12"), options: Key("c"))).IsReplay);
            Assert.That(() => tasks.CommentAsync(id, Five, "why not?", Key("a")), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => app.Workflows.CommentAsync(id.Instance, Five, "why?", Key("a")), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => tasks.ReassignAsync(id, Five, new Assignee.Role("12"), Key("b")), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => tasks.ReassignAsync(id, Five, new Assignee.User("13"), Key("b")), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That(() => app.Workflows.FireAsync(id.Instance, "grant", Actor.User("12"), options: Key("c")), Throws.TypeOf<IdempotencyKeyReusedException>());
        });
    }

    [Test]
    public async Task An_event_that_nothing_waits_for_changes_nothing()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        Assert.That((await app.Workflows.RaiseEventAsync(id.Instance, "paid", Job, new JsonObject { ["amount"] = 7 })).IsUnchanged);
    }

    [Test]
    public async Task An_event_that_something_waits_for_is_kept_with_what_it_says()
    {
        var definition = Documents.Read("""
            {
              "id": "invoice", "initialState": "sent",
              "states": { "sent": { "type": "wait", "wait": { "event": "paid" } }, "closed": { "final": true } },
              "transitions": { "close": { "from": "sent", "to": "closed", "auto": true } }
            }
            """);
        await using var app = Application.Start(options: o => o.AddWorkflow(definition));
        var id = await app.Workflows.StartAsync("invoice", [], Author);
        var options = new CommandOptions { IdempotencyKey = "payment-7" };
        var result = await app.Workflows.RaiseEventAsync(id, "paid", Job, new JsonObject { ["amount"] = 7 }, options);
        Assert.Multiple(async () =>
        {
            Assert.That((result.Marking, result.Status), Is.EqualTo(("closed", InstanceStatus.Completed)));
            Assert.That((await app.Workflows.RaiseEventAsync(id, "paid", Job, new JsonObject { ["amount"] = 7 }, options)).IsReplay);
            Assert.That(() => app.Workflows.RaiseEventAsync(id, "paid", Job, new JsonObject { ["amount"] = 8 }, options), Throws.TypeOf<IdempotencyKeyReusedException>());
            Assert.That((await app.Workflows.HistoryOf(id)).Single(e => e.Kind == HistoryKind.EventReceived).Payload, Is.EqualTo("""{"event":"paid","payload":{"amount":7}}"""));
            Assert.That(await app.Workflows.TextsAsync(id), Does.Contain("Event 'paid' received"));
        });
    }
}
