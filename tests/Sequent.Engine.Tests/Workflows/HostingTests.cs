using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sequent.Definitions;
using Sequent.Engine.Storage;
using Sequent.Sqlite;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class HostingTests
{
    [Test]
    public void A_definition_whose_conditions_are_code_is_not_taken_without_its_class() =>
        Assert.That(() => Resolve(o => o.AddWorkflow(Documents.Read("""
            { "id": "opaque", "initialState": "a", "states": { "a": {}, "b": { "final": true } }, "transitions": { "go": { "from": "a", "to": "b", "condition": { "evaluator": "IsSmall" } } } }
            """))), Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("which is code"));

    [Test]
    public async Task The_first_call_makes_the_store_ready_once_for_all()
    {
        await using var app = Start();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => app.Workflows.CounterAsync())));
        Assert.That(app.Store.CallsOf(nameof(IWorkflowStore.InitializeAsync)), Is.EqualTo(1));
    }

    [Test]
    public async Task When_the_store_could_not_be_made_ready_the_next_call_tries_again()
    {
        await using var app = Start();
        app.Store.Answer = method => method == nameof(IWorkflowStore.InitializeAsync) ? throw new StoreException(StoreProblem.Unavailable, "It is not there.") : null;
        Assert.That(() => app.Workflows.CounterAsync(), Throws.TypeOf<StoreException>());
        app.Store.Answer = null;
        Assert.That((await app.Workflows.FindAsync(await app.Workflows.CounterAsync()))!.State, Is.EqualTo("open"));
    }

    [Test]
    public async Task Without_a_host_everything_is_prepared_before_the_first_transaction()
    {
        await using var app = Start();
        await app.Workflows.PrepareAsync();
        await app.Workflows.PrepareAsync();
        Assert.That(app.Store.CallsOf(nameof(IWorkflowStore.InitializeAsync)), Is.EqualTo(1));

        InstanceId id;
        await using (var connection = await app.ConnectAsync())
        await using (var transaction = connection.BeginTransaction())
        {
            id = await app.Workflows.StartAsync(new Counter(), Buyer, new() { Transaction = transaction });
            await transaction.CommitAsync();
        }
        Assert.That((await app.Workflows.GetAsync(id)).State, Is.EqualTo("open"));
    }

    [Test]
    public async Task A_host_does_not_start_on_a_store_that_is_not_there()
    {
        await using var app = Start();
        app.Store.Answer = method => method == nameof(IWorkflowStore.InitializeAsync) ? throw new StoreException(StoreProblem.Unavailable, "It is not there.") : null;
        Assert.That(() => app.HostAsync(() => Task.CompletedTask), Throws.TypeOf<StoreException>());
    }

    [Test]
    public async Task A_command_that_always_comes_too_late_gives_up_and_says_so()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        app.Store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) ? Task.FromResult<CommitResult>(CommitResult.Conflict.Instance) : null;
        Assert.That(() => app.Workflows.ApplyAsync(id, c => c.Step(Buyer)), Throws.TypeOf<ConcurrencyException>().With.Message.Contains("100 times").And.Message.Contains(id.ToString()));
    }

    [Test]
    public async Task A_call_that_is_cancelled_writes_nothing()
    {
        await using var app = Start();
        var id = await app.Workflows.CounterAsync();
        Assert.Multiple(() =>
        {
            Assert.That(() => app.Workflows.ApplyAsync(id, c => c.Step(Buyer), cancellation: new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => app.Workflows.CounterAsync(), Throws.Nothing);
        });
        Assert.That((await app.Workflows.GetAsync(id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task The_health_check_says_whether_the_store_answers()
    {
        await using var app = Start(services => services.AddLogging().AddHealthChecks().AddSequent());
        await app.Workflows.CounterAsync();
        var health = app.Services.GetRequiredService<HealthCheckService>();

        var well = (await health.CheckHealthAsync()).Entries["sequent"];
        app.Store.Answer = method => method == nameof(IWorkflowStore.CheckAsync) ? throw new StoreException(StoreProblem.Full, "The disk is full.") : null;
        var ill = (await health.CheckHealthAsync()).Entries["sequent"];

        Assert.That((well.Status, ill.Status, ill.Description), Is.EqualTo((HealthStatus.Healthy, HealthStatus.Unhealthy, "The disk is full.")));
    }

    [Test]
    public void A_store_must_be_chosen()
    {
        var services = new ServiceCollection();
        services.AddSequent(o => o.AddWorkflow<Counter>());
        Assert.That(() => services.BuildServiceProvider().GetRequiredService<Workflows>(), Throws.InvalidOperationException.With.Message.Contains("UseSqlite"));
    }

    [Test]
    public void Sequent_is_added_once()
    {
        var services = new ServiceCollection();
        services.AddSequent(_ => { });
        Assert.That(() => services.AddSequent(_ => { }), Throws.InvalidOperationException.With.Message.Contains("twice"));
    }

    [Test]
    public void Two_workflows_of_one_id_are_refused() =>
        Assert.That(() => Resolve(o => o.AddWorkflow<Counter>().AddWorkflow<Counter>()), Throws.InvalidOperationException.With.Message.Contains("'counter' is registered twice"));

    [Test]
    public void Every_error_of_a_definition_is_listed()
    {
        var wrong = WorkflowJson.Read("""
            { "id": "wrong", "initialState": "a", "states": { "a": {}, "b": { "final": true }, "limbo": { "final": true }, "nowhere": { "final": true } }, "transitions": { "go": { "from": "a", "to": "b" } } }
            """).Definition!;
        Assert.That(() => Resolve(o => o.AddWorkflow(wrong)), Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("'wrong'").And.Message.Contains("'limbo'").And.Message.Contains("'nowhere'"));
    }

    [Test]
    public void Options_say_what_they_can_be()
    {
        var options = new SequentOptions();
        Assert.Multiple(() =>
        {
            Assert.That(() => options.RelayInterval = TimeSpan.Zero, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.ReceiptRetention = -TimeSpan.FromDays(1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.AddWorkflowsFrom(" "), Throws.ArgumentException);
            Assert.That((options.RelayInterval, options.ReceiptRetention), Is.EqualTo((TimeSpan.FromSeconds(1), TimeSpan.FromDays(30))));
        });
    }

    [Test]
    public async Task Workflows_are_read_from_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("sequent-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "note.workflow.json"), Documents.Memo.ToJson().Replace("\"memo\"", "\"note\"", StringComparison.Ordinal));
        await using var app = Start(options: o => o.AddWorkflowsFrom(folder.FullName));

        var id = await app.Workflows.StartAsync("note", new() { ["pages"] = 1 }, Buyer);

        Assert.That((await app.Workflows.GetAsync(id)).Workflow, Is.EqualTo("note"));
        folder.Delete(recursive: true);
    }

    private static void Resolve(Action<SequentOptions> options)
    {
        var services = new ServiceCollection();
        services.AddSequent(options);
        services.AddSingleton<IWorkflowStore>(_ => new SqliteStore("Data Source=:memory:"));
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<Workflows>();
    }
}
