using System.Text.Json.Nodes;
using Sequent.Engine.Storage;
using Sequent.Engine.Tests.Definitions;
using static Sequent.Engine.Tests.Definitions.Deployments;

namespace Sequent.Engine.Tests.Migration;

/// <summary>Migrating the instances of a store.</summary>
public sealed class MigrationTests
{
    private static readonly Dictionary<string, string> s_toReview = new() { ["in_legal"] = "review" };

    private Deployments _deployments = null!;

    [SetUp]
    public void Deploy() => _deployments = new();

    [TearDown]
    public async Task Dispose() => await _deployments.DisposeAsync();

    [Test]
    public async Task A_change_that_strands_is_refused_with_counts_then_mapped_then_migrated()
    {
        var workflows = _deployments.Run(Orders.Text);
        var drafts = new[] { await workflows.DraftAsync(), await workflows.DraftAsync() };
        var inLegal = await workflows.InLegalAsync(9);
        var done = await workflows.InLegalAsync(1);
        await workflows.FireAsync(done[0], "approve", Ana);

        await workflows.Definitions.StoreAsync(Orders.Changed("2.0.0", ("in_legal", "review"), ("\"note\"", "\"priority\": { \"type\": \"string\", \"required\": true }, \"note\"")));
        await workflows.Definitions.ActivateAsync("order", "2.0.0");

        var plan = new MigrationPlan("2.0.0") { Data = new Dictionary<string, JsonNode?> { ["priority"] = "normal" } };
        var refused = Assert.ThrowsAsync<DefinitionRefusedException>(() => workflows.Definitions.MigrateAsync("order", plan))!;
        Assert.That(refused.Message, Does.Contain("'order' is not migrated to 2.0.0, since 9 of 11 running instances would be stranded").And.Contain("9 of 1.0.0 in 'in_legal': state 'in_legal' is gone"));
        Assert.That(refused.Migration!.Stranded.Single().Instances, Is.EquivalentTo(inLegal));
        Assert.That(await workflows.StatesAsync(drafts.Concat(inLegal).Distinct()), Has.Exactly(9).EqualTo("in_legal"));

        plan = plan with { States = s_toReview, Reasoning = "the lawyers are gone" };
        var dry = await workflows.Definitions.MigrateAsync("order", plan with { DryRun = true });
        Assert.That(dry, Has.Property("Total").EqualTo(11).And.Property("Migrated").EqualTo(11).And.Property("StrandedTotal").Zero);
        Assert.That((await workflows.GetAsync(inLegal[0])).State, Is.EqualTo("in_legal"), "A dry run changes nothing.");

        var report = await workflows.Definitions.MigrateAsync("order", plan);
        Assert.That(report.Markings.Select(m => (m.From.Version, m.Marking, m.Becomes, m.Count)), Is.EqualTo([("1.0.0", "in_legal", "review", 9L), ("1.0.0", "draft", "draft", 2L)]));
        Assert.That((await workflows.FireAsync(inLegal[0], "approve", Ana)).Status, Is.EqualTo(InstanceStatus.Completed));
        Assert.That((await workflows.SubmitAsync(drafts[0])).Marking, Is.EqualTo("review"));
        Assert.That((await workflows.GetAsync(done[0])).Definition.Version, Is.EqualTo("1.0.0"), "What has ended stays as it was.");

        var entry = (await workflows.HistoryOf(inLegal[1]))[^1];
        Assert.That(entry, Has.Property("Kind").EqualTo(HistoryKind.Migrated).And.Property("Reasoning").EqualTo("the lawyers are gone").And.Property("DefinitionVersion").EqualTo("2.0.0"));
        Assert.That(entry.Payload, Is.EqualTo($$$"""{"from":"1.0.0","hash":"{{{DefinitionKey.Of(Orders.V1).Hash}}}","states":{"in_legal":"review"},"data":{"priority":"normal"}}"""));
        Assert.That((await workflows.Definitions.MigrateAsync("order", plan)).Total, Is.Zero, "There is nobody left.");
        await workflows.AssertIntactAsync();
    }

    [Test]
    public async Task A_state_of_a_plan_that_no_instance_ever_had_is_refused()
    {
        var workflows = _deployments.Run(Orders.Text);
        await workflows.InLegalAsync(1);
        await workflows.Definitions.StoreAsync(Orders.Changed("2.0.0", ("in_legal", "review")));
        var plan = new MigrationPlan("2.0.0") { States = new Dictionary<string, string> { ["in_legl"] = "review" } };
        Assert.That(() => workflows.Definitions.MigrateAsync("order", plan), Throws.ArgumentException.With.Message.StartsWith(
            "The plan maps state 'in_legl', which no definition of 'order' before 'order 2.0.0' has; did you mean 'in_legal'?"));
        var dry = await workflows.Definitions.MigrateAsync("order", plan with { States = s_toReview, DryRun = true });
        Assert.That(dry.ToString(), Is.EqualTo("To order 2.0.0: 1 of 1 would be migrated, 0 stranded, 0 skipped."));
    }

    [Test]
    public async Task The_rest_is_migrated_when_the_plan_says_so()
    {
        var workflows = await WithReviewAsync();
        await workflows.DraftAsync();
        var inLegal = await workflows.InLegalAsync(2);
        var report = await workflows.Definitions.MigrateAsync("order", new("2.0.0") { MigrateTheRest = true });
        Assert.That(report, Has.Property("Total").EqualTo(3).And.Property("Migrated").EqualTo(1).And.Property("StrandedTotal").EqualTo(2));
        Assert.That(await workflows.StatesAsync(inLegal), Is.All.EqualTo("in_legal"));
        Assert.That((await workflows.FireAsync(inLegal[0], "reject", Ana)).IsMoved, "Who is stranded goes on where they are.");
        await workflows.AssertIntactAsync();
    }

    [Test]
    public async Task Only_instances_of_the_version_that_the_plan_names_are_migrated()
    {
        var workflows = await WithReviewAsync();
        var first = await workflows.DraftAsync();
        await workflows.Definitions.StoreAsync(Orders.Changed("1.5.0"));
        await workflows.Definitions.ActivateAsync("order", "1.5.0");
        var second = await workflows.DraftAsync();
        Assert.That((await workflows.Definitions.MigrateAsync("order", new("2.0.0") { From = "1.5.0" })).Total, Is.EqualTo(1));
        Assert.That((await workflows.GetAsync(first)).Definition.Version, Is.EqualTo("1.0.0"));
        Assert.That((await workflows.GetAsync(second)).Definition.Version, Is.EqualTo("2.0.0"));
    }

    [Test]
    public async Task Paused_and_failed_instances_are_migrated_as_they_are()
    {
        var workflows = await WithReviewAsync();
        var ids = await workflows.InLegalAsync(2);
        await workflows.PauseAsync(ids[0], Ana);
        await workflows.FailAsync(ids[1], Ana);
        await workflows.Definitions.MigrateAsync("order", new("2.0.0") { States = s_toReview });
        Assert.That((await workflows.GetAsync(ids[0])), Has.Property("Status").EqualTo(InstanceStatus.Paused).And.Property("State").EqualTo("review"));
        Assert.That((await workflows.GetAsync(ids[1])), Has.Property("Status").EqualTo(InstanceStatus.Failed).And.Property("State").EqualTo("review"));
        Assert.That((await workflows.RetryAsync(ids[1], Ana)).Status, Is.EqualTo(InstanceStatus.Running));
    }

    [Test]
    public async Task Automatic_transitions_are_not_run_until_the_next_command()
    {
        var workflows = _deployments.Run(Orders.Text);
        var ids = await workflows.InLegalAsync(1);
        await workflows.Definitions.StoreAsync(Orders.Changed("1.1.0", ("\"reject\": {", "\"file\": { \"from\": [\"in_legal\"], \"to\": \"approved\", \"auto\": true, \"condition\": \"amount > 50\" }, \"reject\": {")));
        await workflows.Definitions.MigrateAsync("order", new("1.1.0"));
        Assert.That((await workflows.GetAsync(ids[0])).State, Is.EqualTo("in_legal"));
        Assert.That((await workflows.AdvanceAsync(ids[0], Ana)).Marking, Is.EqualTo("approved"));
    }

    [Test]
    public async Task A_large_store_is_migrated_a_page_at_a_time_and_what_was_interrupted_is_finished()
    {
        var workflows = await WithReviewAsync();
        var ids = await workflows.InLegalAsync(10);
        var plan = new MigrationPlan("2.0.0") { States = s_toReview, BatchSize = 3 };
        using var stop = new CancellationTokenSource();
        var heard = new Heard(p =>
        {
            if (p.Done >= 6)
                stop.Cancel();
        });
        Assert.That(() => workflows.Definitions.MigrateAsync("order", plan, heard, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(heard.All, Is.EqualTo([new MigrationProgress(3, 10), new MigrationProgress(6, 10)]));
        Assert.That((await workflows.StatesAsync(ids)).Count(s => s == "review"), Is.EqualTo(6));

        Assert.That((await workflows.Definitions.MigrateAsync("order", plan)).Migrated, Is.EqualTo(4));
        Assert.That(await workflows.StatesAsync(ids), Is.All.EqualTo("review"));
        await workflows.AssertIntactAsync();
    }

    [Test]
    public async Task Who_loses_a_race_is_looked_at_again()
    {
        var workflows = _deployments.Run(o => o.AddWorkflow(Orders.V1), out var store);
        await workflows.Definitions.StoreAsync(Orders.Changed("2.0.0", ("in_legal", "review")));
        var ids = await workflows.InLegalAsync(1);
        var conflicts = 3;
        store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) && conflicts-- > 0 ? Task.FromResult<CommitResult>(CommitResult.Conflict.Instance) : null;
        Assert.That((await workflows.Definitions.MigrateAsync("order", new("2.0.0") { States = s_toReview })).Migrated, Is.EqualTo(1));
        Assert.That((await workflows.GetAsync(ids[0])).State, Is.EqualTo("review"));
    }

    [Test]
    public async Task Who_always_loses_is_skipped_and_counted()
    {
        var workflows = _deployments.Run(o => o.AddWorkflow(Orders.V1), out var store);
        await workflows.Definitions.StoreAsync(Orders.Changed("2.0.0", ("in_legal", "review")));
        await workflows.InLegalAsync(1);
        store.Answer = method => method == nameof(IWorkflowStore.CommitAsync) ? Task.FromResult<CommitResult>(CommitResult.Conflict.Instance) : null;
        Assert.That(await workflows.Definitions.MigrateAsync("order", new("2.0.0") { States = s_toReview }), Has.Property("Skipped").EqualTo(1).And.Property("Migrated").Zero);
    }

    [Test]
    public async Task Commands_and_a_migration_at_once_lose_nothing()
    {
        var workflows = await WithReviewAsync();
        var ids = await workflows.InLegalAsync(20);
        var updates = ids.Select(id => Task.Run(async () =>
        {
            for (var i = 1; i <= 5; i++)
                await workflows.UpdateDataAsync(id, Ana, new() { ["amount"] = i });
        }));
        var migration = Task.Run(() => workflows.Definitions.MigrateAsync("order", new("2.0.0") { States = s_toReview, BatchSize = 7 }));
        await Task.WhenAll([.. updates, migration]);

        var report = await migration;
        Assert.That(report.Migrated + report.Skipped, Is.EqualTo(20));
        await workflows.Definitions.MigrateAsync("order", new("2.0.0") { States = s_toReview });
        Assert.That(await workflows.StatesAsync(ids), Is.All.EqualTo("review"));
        foreach (var id in ids)
            Assert.That((await workflows.HistoryOf(id)).Count(e => e.Kind == HistoryKind.DataChanged), Is.EqualTo(5));
        await workflows.AssertIntactAsync();
    }

    [Test]
    public async Task A_tenant_migrates_its_own_instances_only()
    {
        var workflows = _deployments.Run(Orders.Text);
        var (acme, globex) = (workflows.ForTenant("acme"), workflows.ForTenant("globex"));
        await acme.DraftAsync();
        var other = await globex.DraftAsync();
        await acme.Definitions.StoreAsync(Orders.Changed("2.0.0"));
        Assert.That((await acme.Definitions.MigrateAsync("order", new("2.0.0"))).Total, Is.EqualTo(1));
        Assert.That((await globex.GetAsync(other)).Definition.Version, Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task A_plan_that_makes_no_sense_is_refused_even_when_nobody_is_there()
    {
        var workflows = await WithReviewAsync();
        var definitions = workflows.Definitions;
        Assert.Multiple(() =>
        {
            Assert.That(() => definitions.MigrateAsync("order", new("3.0.0")), Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("no version '3.0.0'"));
            Assert.That(() => definitions.MigrateAsync("order", new("2.0.0") { BatchSize = 0 }), Throws.ArgumentException.With.Message.Contains("from 1 to 1000"));
            Assert.That(() => definitions.MigrateAsync("order", new("2.0.0") { States = new Dictionary<string, string> { ["in_legal"] = "revew" } }), Throws.ArgumentException.With.Message.Contains("did you mean 'review'?"));
        });
    }

    private async Task<Workflows> WithReviewAsync()
    {
        var workflows = _deployments.Run(Orders.Text);
        await workflows.Definitions.StoreAsync(Orders.Changed("2.0.0", ("in_legal", "review")));
        return workflows;
    }

    private sealed class Heard(Action<MigrationProgress> then) : IProgress<MigrationProgress>
    {
        public List<MigrationProgress> All { get; } = [];

        public void Report(MigrationProgress value)
        {
            All.Add(value);
            then(value);
        }
    }
}
