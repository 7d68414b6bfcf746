using Sequent.Definitions;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class AssignmentTests
{
    private static async Task<string?[]> AssigneesAsync(Application app, IEnumerable<TaskId> ids) => await Task.WhenAll(ids.Select(async id => (await app.Workflows.TaskAsync(id)).Assignee));

    private static string Shares(IEnumerable<string?> assignees) => string.Join(" ", assignees.GroupBy(a => a).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}:{g.Count()}"));

    [Test]
    public async Task The_one_with_the_fewest_open_tasks_gets_the_next()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem", "cleo"));
        var ids = new List<TaskId>();
        for (var i = 0; i < 6; i++)
            ids.Add(await app.Workflows.PaymentAsync());
        Assert.That(Shares(await AssigneesAsync(app, ids)), Is.EqualTo("cara:2 cem:2 cleo:2"));

        foreach (var id in ids)
            if (await app.Workflows.TaskAsync(id) is { Assignee: "cleo" })
                await app.Workflows.Tasks.CompleteAsync(id, "check", Actor.User("cleo", "clerk"));
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.PaymentAsync())).Assignee, Is.EqualTo("cleo"));
    }

    [TestCase("payment")]
    [TestCase("turns")]
    public async Task Many_who_start_at_once_are_shared_out_evenly(string workflow)
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem", "cleo", "cyd"));
        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => app.Workflows.PaymentAsync(workflow))));
        Assert.That(Shares(await AssigneesAsync(app, ids)), Is.EqualTo("cara:10 cem:10 cleo:10 cyd:10"));
    }

    [Test]
    public async Task In_turn_means_whatever_else_they_have_to_do()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem"));
        var assignees = new List<string?>();
        for (var i = 0; i < 6; i++)
        {
            var id = await app.Workflows.PaymentAsync("turns");
            assignees.Add((await app.Workflows.TaskAsync(id)).Assignee);
            if (assignees[^1] == "cem")
                await app.Workflows.Tasks.CompleteAsync(id, "check", Actor.User("cem", "clerk"));
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.That(assignees, Is.EqualTo(["cara", "cem", "cara", "cem", "cara", "cem"]));
    }

    [Test]
    public async Task Whom_a_duty_bars_is_passed_over()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem"));
        for (var i = 0; i < 3; i++)
            Assert.That((await app.Workflows.TaskAsync(await app.Workflows.PaymentAsync(actor: Actor.User("cara", "clerk")))).Assignee, Is.EqualTo("cem"));
    }

    [Test]
    public async Task Where_nobody_is_left_the_task_is_nobodys_and_can_be_found()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara"));
        var id = await app.Workflows.PaymentAsync(actor: Actor.User("cara", "clerk"));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Workflows.TaskAsync(id)).IsUnassigned);
            Assert.That((await app.Workflows.Tasks.UnassignedAsync()).Items.Select(i => i.Task.Id), Is.EqualTo([id]));
            Assert.That(await app.Workflows.TextsAsync(id.Instance), Does.Contain("Nobody is left who could do the task"));
            await app.Workflows.Tasks.ReassignAsync(id, Job, new Assignee.User("dora"));
            Assert.That((await app.Workflows.Tasks.UnassignedAsync()).Items, Is.Empty);
            Assert.That(await app.Workflows.InboxOf(Actor.User("dora")), Is.EqualTo([id]));
        });
    }

    [Test]
    public async Task Without_a_directory_a_task_is_for_whoever_of_the_role_takes_it()
    {
        await using var app = Start();
        var id = await app.Workflows.PaymentAsync();
        Assert.That(await app.Workflows.InboxOf(Actor.User("x", "clerk")), Is.EqualTo([id]));
        Assert.That((await app.Workflows.TaskAsync(id)).Assignee, Is.Null);
    }

    [Test]
    public async Task Loads_and_directories_are_of_one_tenant()
    {
        var directory = await DirectoryAsync("clerk", "cara");
        await directory.SetAsync("acme", new("cem") { Roles = EquatableArray.Create("clerk") });
        await using var app = Start(directory);
        var theirs = await app.Workflows.ForTenant("acme").PaymentAsync();
        Assert.That((await app.Workflows.ForTenant("acme").TaskAsync(theirs)).Assignee, Is.EqualTo("cem"));
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.PaymentAsync())).Assignee, Is.EqualTo("cara"));
    }

    [Test]
    public async Task Whose_tasks_are_delegated_has_their_turn_done_by_another()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara"));
        await app.Workflows.Delegations.AddAsync(new("cara", "dora"), Job);
        Assert.That((await app.Workflows.TaskAsync(await app.Workflows.PaymentAsync())).Text(), Is.EqualTo("1 checking Open dora for cara[clerk]"));
    }

    [Test]
    public async Task A_directory_that_fails_keeps_the_task_from_being_opened_and_nobody_waiting()
    {
        var directory = new Failing();
        await using var app = Start(directory);
        var id = await app.Workflows.StartAsync("payment", [], Author);
        Assert.That(() => app.Workflows.FireAsync(id, "send", Author), Throws.InvalidOperationException);
        directory.IsMended = true;
        await app.Workflows.FireAsync(id, "send", Author);
        Assert.That((await app.Workflows.TaskAsync(new(id, 1))).Assignee, Is.EqualTo("cara"));
    }

    private sealed class Failing : IUserDirectory
    {
        public bool IsMended { get; set; }

        public Task<WorkflowUser?> FindAsync(string tenant, string id, CancellationToken cancellation) => throw new NotSupportedException();

        public async Task<IReadOnlyList<WorkflowUser>> ListInRoleAsync(string tenant, string role, CancellationToken cancellation)
        {
            await Task.Yield();
            return IsMended ? [new("cara")] : throw new InvalidOperationException("It is down.");
        }
    }
}
