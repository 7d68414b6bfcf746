using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Sqlite;

namespace Sequent.Engine.Tests.Pages;

/// <summary>The code of docs/tasks.md.</summary>
public sealed class TaskPageTests
{
    private static readonly Actor s_ana = Actor.User("ana", "employee");
    private static readonly Actor s_ben = Actor.User("ben", "manager");

    private static Application Start() => Application.Start(options: o => o.AddWorkflow<LeaveRequest>());

    private static async Task<TaskId> AskedAsync(Workflows workflows, string number = "L-1")
    {
        var id = await workflows.StartAsync(new LeaveRequest { Number = number, Days = 5 }, s_ana);
        await workflows.ApplyAsync(id, r => r.Ask(s_ana));
        return new(id, 1);
    }

    [Test]
    public async Task From_the_request_to_the_grant()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var lines = new List<string>();
        void Print(string line) => lines.Add(line);

        var ana = Actor.User("ana", "employee");
        var ben = Actor.User("ben", "manager");

        var id = await workflows.StartAsync(new LeaveRequest { Number = "L-1", Days = 5 }, ana);
        await workflows.ApplyAsync(id, r => r.Ask(ana));

        var inbox = await workflows.Tasks.InboxAsync(ben);
        var task = inbox.Items[0].Task;
        await workflows.Tasks.ClaimAsync(task.Id, ben);
        await workflows.Tasks.CompleteAsync(task.Id, "grant", ben);

        await foreach (var entry in workflows.HistoryAsync(id))
            Print($"{entry.ActorId}: {entry.ToText()}");

        Assert.That(string.Join("\n", lines), Is.EqualTo("""
            ana: Started in 'draft'
            ana: ask: draft → asked. Task opened for role 'manager'
            ben: Task claimed by ben
            ben: grant: asked → granted
            sequent: Completed in 'granted'
            """));
    }

    [Test]
    public async Task An_inbox_page_by_page()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (ben, now) = (s_ben, app.Time.GetUtcNow());
        await AskedAsync(workflows);
        await AskedAsync(workflows, "L-2");

        var query = new TaskQuery
        {
            Workflow = "leave-request",
            DueBefore = now.AddDays(3),
            Data = [new("days", 5)],
            Text = "L-",                                               // in the subject's id or the state
            Order = TaskOrder.DueFirst,                                // or OldestFirst, NewestFirst, MostUrgentFirst
            Limit = 20,
        };
        var page = await workflows.Tasks.InboxAsync(ben, query);
        foreach (var item in page.Items)
            Console.WriteLine($"{item.Subject}: {item.Task.State}, due {item.Task.DueAt:u}");
        var next = page.Next is null ? null : await workflows.Tasks.InboxAsync(ben, query with { After = page.Next });

        foreach (var count in await workflows.Tasks.CountAsync(ben))
            Console.WriteLine($"{count.Workflow}, {count.State}: {count.Count}, of which {count.Assigned} are ben's alone and {count.Overdue} are late");

        Assert.That((page.Items.Count, next), Is.EqualTo((2, (TaskPage?)null)));
    }

    [Test]
    public async Task What_may_be_done()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (id, ben) = (await AskedAsync(workflows), s_ben);

        var permissions = await workflows.Tasks.PermissionsAsync(id, ben);
        foreach (var transition in permissions.Transitions)
            Console.WriteLine(transition);                             // grant: granted
        if (!permissions.MayRelease)
            Console.WriteLine(permissions.Release[0]);                 // nobody has taken it

        Assert.That(permissions.Transitions.Select(t => $"{t}"), Does.Contain("grant: granted"));
        Assert.That($"{permissions.Release[0]}", Is.EqualTo("nobody has taken it"));
    }

    [Test]
    public async Task What_can_be_done_with_a_task()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (id, ben, now) = (await AskedAsync(workflows), s_ben, app.Time.GetUtcNow());

        await workflows.Tasks.ClaimAsync(id, ben);                                             // ben's alone
        await workflows.Tasks.ReleaseAsync(id, ben);                                           // the managers' again
        await workflows.Tasks.CommentAsync(id, ben, "Does the team know?");
        await workflows.Tasks.ChangeAsync(id, ben, TaskPriority.High, new DueTime(now.AddHours(4)));
        await workflows.Tasks.ClaimAsync(id, ben);
        await workflows.Tasks.ReassignAsync(id, ben, new Assignee.User("cid"), new() { Reasoning = "knows the team" });

        Assert.That((await workflows.Tasks.GetAsync(id)).Task.Assignee, Is.EqualTo("cid"));
    }

    [Test]
    public async Task Completing()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (ben, first, second) = (s_ben, await AskedAsync(workflows), await AskedAsync(workflows, "L-2"));
        await workflows.Tasks.CompleteAsync(first, "refuse", ben, new JsonObject { ["reason"] = "the team is away" });

        var results = await workflows.Tasks.CompleteAllAsync([first, second], "grant", ben, reasoning: "summer plan");
        foreach (var result in results.Where(r => !r.IsDone))
            Console.WriteLine(result);

        Assert.That(results.Select(r => r.IsDone), Is.EqualTo([false, true]));
    }

    [Test]
    public async Task A_directory()
    {
        await using var app = Start();
        var services = new ServiceCollection();

        var directory = new InMemoryUserDirectory();
        await directory.SetAsync(Tenants.Default, new("ben", "manager") { Name = "Ben" });
        services.AddSequent(o => o.AddWorkflow<LeaveRequest>()).UseSqlite("Data Source=:memory:").UseDirectory(directory);

        await using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<IUserDirectory>(), Is.SameAs(directory));
    }

    [Test]
    public async Task Delegation()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var (monday, friday) = (app.Time.GetUtcNow(), app.Time.GetUtcNow().AddDays(4));

        var five = Actor.User("5");
        await workflows.Delegations.AddAsync(new("5", "10", StartsAt: monday, EndsAt: friday) { Reason = "on holiday" }, five);
        foreach (var cover in await workflows.Delegations.CoverAsync())
            Console.WriteLine(cover);                                  // 5 → 10

        Assert.That((await workflows.Delegations.CoverAsync()).Select(c => $"{c}"), Is.EqualTo(["5 → 10"]));
        Assert.That(() => workflows.Delegations.AddAsync(new("10", "5"), Actor.User("10")), Throws.TypeOf<InvalidDelegationException>());
    }

    [Test]
    public async Task Whom_nobody_looks_after()
    {
        await using var app = Start();
        var workflows = app.Workflows;
        var admin = Actor.System("desk");
        Assert.That((await workflows.Tasks.UnassignedAsync()).Items, Is.Empty);

        foreach (var item in (await workflows.Tasks.UnassignedAsync()).Items)
            await workflows.Tasks.ReassignAsync(item.Task.Id, admin, new Assignee.Role("director"));
    }
}
