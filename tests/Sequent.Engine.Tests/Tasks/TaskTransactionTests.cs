using System.Diagnostics;
using Sequent.Definitions;
using Sequent.Sqlite;
using static Sequent.Engine.Tests.Tasks.Desks;

namespace Sequent.Engine.Tests.Tasks;

public class TaskTransactionTests
{
    [Test]
    public async Task A_task_is_assigned_in_a_transaction_of_the_callers_own()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara", "cem"));
        await app.Workflows.PrepareAsync();
        await using var connection = await app.ConnectAsync();
        await using var transaction = connection.BeginTransaction();
        var options = new StartOptions { Transaction = transaction };
        var ids = new List<TaskId>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(new(await app.Workflows.StartAsync("payment", [], Author, options), 1));
            await app.Workflows.FireAsync(ids[i].Instance, "send", Author, options: options);
        }
        await app.Workflows.Tasks.CommentAsync(ids[0], Author, "please", options);
        await transaction.CommitAsync();
        var assignees = await Task.WhenAll(ids.Select(async id => (await app.Workflows.TaskAsync(id)).Assignee));
        Assert.That(assignees, Is.EqualTo(["cara", "cem", "cara", "cem"]));
    }

    [Test]
    public async Task What_is_rolled_back_was_never_a_task()
    {
        await using var app = Start(await DirectoryAsync("clerk", "cara"));
        var id = await app.Workflows.StartAsync("payment", [], Author);
        await using (var connection = await app.ConnectAsync())
        {
            await using var transaction = connection.BeginTransaction();
            await app.Workflows.FireAsync(id, "send", Author, options: new() { Transaction = transaction });
        }
        Assert.That(await app.Workflows.Tasks.ListAsync(id), Is.Empty);
        Assert.That(() => app.Workflows.Tasks.ClaimAsync(new(id, 1), Author), Throws.TypeOf<TaskNotFoundException>());
    }

    [Test]
    public async Task The_directory_in_the_database_is_asked_in_such_a_transaction_too()
    {
        IUserDirectory? directory = null;
        await using var app = Start(new Late(() => directory!));
        await app.Workflows.PrepareAsync();
        await using var store = new SqliteStore(app.ConnectionString);
        await store.InitializeAsync(default);
        var users = new SqliteUserDirectory(store);
        await users.SetAsync(Tenants.Default, new("cara") { Roles = EquatableArray.Create("clerk") }, default);
        directory = users;

        await using var connection = await app.ConnectAsync();
        await using var transaction = connection.BeginTransaction();
        var id = await app.Workflows.StartAsync("payment", [], Author, new() { Transaction = transaction });
        await app.Workflows.FireAsync(id, "send", Author, options: new() { Transaction = transaction });
        await transaction.CommitAsync();
        Assert.That((await app.Workflows.TaskAsync(new(id, 1))).Assignee, Is.EqualTo("cara"));
    }

    [Test]
    public async Task Commands_on_tasks_are_spans()
    {
        await using var app = Start();
        var id = await app.Workflows.ArticleAsync();
        var spans = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SequentTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (Equals(span.GetTagItem("sequent.instance"), id.Instance.ToString()))
                    lock (spans)
                        spans.Add($"{span.OperationName} {span.GetTagItem("sequent.outcome")}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        await app.Workflows.Tasks.ClaimAsync(id, Editor);
        await app.Workflows.Tasks.TryClaimAsync(id, OtherEditor);
        await app.Workflows.Tasks.CommentAsync(id, Editor, "x");
        await app.Workflows.Tasks.ChangeAsync(id, Editor, TaskPriority.High);
        await app.Workflows.Tasks.ReleaseAsync(id, Editor);
        await app.Workflows.Tasks.ReassignAsync(id, Job, new Assignee.User("dora"));
        await app.Workflows.RaiseEventAsync(id.Instance, "paid", Job);
        Assert.That(spans, Is.EqualTo(["sequent.claim moved", "sequent.claim denied", "sequent.comment moved", "sequent.change moved", "sequent.release moved", "sequent.reassign moved", "sequent.event unchanged"]));
    }

    private sealed class Late(Func<IUserDirectory> inner) : IUserDirectory
    {
        public Task<WorkflowUser?> FindAsync(string tenant, string id, CancellationToken cancellation) => inner().FindAsync(tenant, id, cancellation);

        public Task<IReadOnlyList<WorkflowUser>> ListInRoleAsync(string tenant, string role, CancellationToken cancellation) => inner().ListInRoleAsync(tenant, role, cancellation);
    }
}
