using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Definitions.Deployments;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>Definitions that are stored while the program runs.</summary>
public sealed class StoredDefinitionTests
{
    private Deployments _deployments = null!;

    [SetUp]
    public void Deploy() => _deployments = new();

    [TearDown]
    public async Task Dispose() => await _deployments.DisposeAsync();

    [Test]
    public async Task A_definition_is_run_once_it_is_stored_and_active()
    {
        var workflows = _deployments.Run(_ => { });
        var key = await workflows.Definitions.StoreAsync(Orders.Text);
        Assert.That(key, Is.EqualTo(DefinitionKey.Of(Orders.V1)));
        var early = Assert.ThrowsAsync<DefinitionRefusedException>(() => workflows.DraftAsync())!;
        Assert.That(early.Message, Does.Contain("'order 1.0.0' is stored and not active: activate it"));

        await workflows.Definitions.ActivateAsync("order", "1.0.0");
        var id = await workflows.DraftAsync();
        Assert.That((await workflows.SubmitAsync(id)).Marking, Is.EqualTo("in_legal"));
        Assert.That((await workflows.Definitions.ListAsync()).Select(d => (d.Key, d.IsActive)), Is.EqualTo([(key, true)]));
        Assert.That((await workflows.Definitions.FindAsync("order", "1.0.0"))!.Json, Is.EqualTo(Orders.V1.ToJson()));
        Assert.That(await workflows.Definitions.FindAsync("order", "1.0.1"), Is.Null);
    }

    [Test]
    public async Task What_is_wrong_is_not_stored()
    {
        var workflows = _deployments.Run(_ => { });
        var exception = Assert.ThrowsAsync<DefinitionRefusedException>(() => workflows.Definitions.StoreAsync(Orders.Text.Replace("\"to\": \"approved\"", "\"to\": \"aproved\"", StringComparison.Ordinal)))!;
        Assert.That(exception.Problems, Has.Some.Matches<DefinitionProblem>(p => p.RuleId is not null && p.Line == 7));
        Assert.That(await workflows.Definitions.ListAsync(), Is.Empty);
    }

    [Test]
    public void A_workflow_that_nobody_knows_is_guessed_at()
    {
        var workflows = _deployments.Run(Orders.Text);
        var exception = Assert.ThrowsAsync<UnknownWorkflowException>(() => workflows.StartAsync("ordr", new(), Ana))!;
        Assert.That(exception.Message, Is.EqualTo("There is no workflow 'ordr'; did you mean 'order'?"));
        Assert.That(Assert.ThrowsAsync<UnknownWorkflowException>(() => workflows.StartAsync("invoice", new(), Ana))!.Message, Does.Contain("register it with AddWorkflow"));
    }

    [Test]
    public async Task An_active_definition_is_for_new_instances_and_running_ones_stay()
    {
        var workflows = _deployments.Run(Orders.Text);
        var old = await workflows.InLegalAsync(1);
        await workflows.Definitions.StoreAsync(Orders.Changed("1.1.0", ("in_legal", "audit")));
        await workflows.Definitions.ActivateAsync("order", "1.1.0");
        var young = await workflows.InLegalAsync(1);
        Assert.That(await workflows.StatesAsync([.. old, .. young]), Is.EqualTo(["in_legal", "audit"]));
        Assert.That((await workflows.FireAsync(old[0], "approve", Ana)).Status, Is.EqualTo(InstanceStatus.Completed));

        await workflows.Definitions.DeactivateAsync("order");
        Assert.That(await workflows.StatesAsync(await workflows.InLegalAsync(1)), Is.EqualTo(["in_legal"]));
        Assert.That((await workflows.FireAsync(young[0], "approve", Ana)).Status, Is.EqualTo(InstanceStatus.Completed));
    }

    [Test]
    public async Task A_version_is_one_text_once_anything_runs_on_it()
    {
        var workflows = _deployments.Run(Orders.Text);
        var definitions = workflows.Definitions;
        Assert.That(Refusal(() => definitions.StoreAsync(Orders.Changed("1.0.0", ("5000", "1")))), Does.Contain("Version '1.0.0' of workflow 'order' is another text already, which is registered: raise the version"));

        await definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "1")));
        var key = await definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "2")));
        Assert.That(await definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "2"))), Is.EqualTo(key), "The same again is the same.");
        Assert.That(Refusal(() => definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "1")))), Does.Contain("stored in its place"));

        Assert.That(await definitions.ActivateAsync("order", "1.1.0"), Is.EqualTo(key), "The later draft is in the place of the earlier one.");
        Assert.That(Refusal(() => definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "3")))), Does.Contain("which is active"));
        await workflows.DraftAsync();
        await definitions.DeactivateAsync("order");
        Assert.That(Refusal(() => definitions.StoreAsync(Orders.Changed("1.1.0", ("5000", "3")))), Does.Contain("which instances run"));
    }

    [Test]
    public async Task A_version_of_which_two_programs_have_stored_a_text_at_once_is_the_active_one()
    {
        var workflows = _deployments.Run(Orders.Text);
        var other = _deployments.Run(o => o.AddWorkflow(Orders.V1), out var store);
        var (first, second) = (Orders.Changed("1.1.0", ("5000", "1")), Orders.Changed("1.1.0", ("5000", "2")));
        var key = default(DefinitionKey);
        // Between its look at what is there and its write, the first text is stored and activated.
        store.Answer = method =>
        {
            if (method != nameof(IWorkflowStore.StoreDefinitionAsync))
                return null;
            store.Answer = null;
            workflows.Definitions.StoreAsync(first).GetAwaiter().GetResult();
            key = workflows.Definitions.ActivateAsync("order", "1.1.0").GetAwaiter().GetResult();
            return null;
        };
        await other.Definitions.StoreAsync(second);

        Assert.That((await workflows.Definitions.FindAsync("order", "1.1.0"))!.Key, Is.EqualTo(key));
        var id = await workflows.DraftAsync();
        Assert.That((await workflows.Definitions.MigrateAsync("order", new("1.1.0"))).Total, Is.Zero);
        Assert.That((await workflows.GetAsync(id)).Definition, Is.EqualTo(key));
    }

    [Test]
    public async Task A_version_that_is_not_there_is_not_activated()
    {
        var workflows = _deployments.Run(Orders.Text);
        Assert.That(Refusal(() => workflows.Definitions.ActivateAsync("order", "9.0.0")), Does.Contain("has no version '9.0.0'").And.Contain("store one first"));
        await workflows.DraftAsync();
        Assert.That(Refusal(() => workflows.Definitions.ActivateAsync("order", "9.0.0")), Does.Contain("Those that are stored are 1.0.0"));
    }

    [Test]
    public async Task Tenants_have_their_own_definitions()
    {
        var workflows = _deployments.Run(Orders.Text);
        var acme = workflows.ForTenant("acme");
        await acme.Definitions.StoreAsync(Orders.Changed("1.1.0", ("in_legal", "audit")));
        await acme.Definitions.ActivateAsync("order", "1.1.0");
        var globex = workflows.ForTenant("globex");
        Assert.That(await globex.Definitions.ListAsync(), Is.Empty);
        Assert.That(Refusal(() => globex.Definitions.ActivateAsync("order", "1.1.0")), Does.Contain("has no version"));
        Assert.That(await globex.StatesAsync(await globex.InLegalAsync(1)), Is.EqualTo(["in_legal"]));
        Assert.That(await acme.StatesAsync(await acme.InLegalAsync(1)), Is.EqualTo(["audit"]));
    }

    [Test]
    public async Task What_was_registered_is_stored_with_the_first_instance_also_when_a_transaction_before_was_rolled_back()
    {
        var workflows = _deployments.Run(Orders.Text);
        Assert.That(await workflows.Definitions.ListAsync(), Is.Empty);
        await using (var connection = await _deployments.ConnectAsync())
        await using (var transaction = connection.BeginTransaction())
        {
            await workflows.StartAsync("order", new() { ["amount"] = 1 }, Ana, new() { Transaction = transaction });
            await transaction.RollbackAsync();
        }
        Assert.That(await workflows.Definitions.ListAsync(), Is.Empty);
        await workflows.DraftAsync();
        Assert.That((await workflows.Definitions.ListAsync()).Single().Key, Is.EqualTo(DefinitionKey.Of(Orders.V1)));
    }

    [Test]
    public async Task A_row_that_was_damaged_is_named()
    {
        var workflows = _deployments.Run(_ => { });
        await workflows.Definitions.StoreAsync(Orders.Text);
        await workflows.Definitions.ActivateAsync("order", "1.0.0");
        var id = await workflows.DraftAsync();
        await _deployments.ExecuteAsync("UPDATE workflow_definitions SET json = replace(json, '5000', '9000')");

        var later = _deployments.Run(_ => { });
        var exception = Assert.ThrowsAsync<StoreException>(() => later.SubmitAsync(id))!;
        Assert.That(exception.Problem, Is.EqualTo(StoreProblem.Corrupt));
        Assert.That(exception.Message, Does.Contain("'order 1.0.0'").And.Contain("is damaged").And.Contain("tenant 'default'"));
    }

    [Test]
    public async Task A_class_goes_on_with_its_hooks_where_a_stored_definition_is_in_its_place()
    {
        var workflows = _deployments.Run(o => o.AddWorkflow<PurchaseOrder>());
        var before = await workflows.OrderAsync("PO-1", 50);
        var stored = PurchaseOrder.Definition.ToJson().Replace("\"id\": \"purchase-order\"", "\"id\": \"purchase-order\", \"version\": \"1.1.0\"", StringComparison.Ordinal).Replace("amount > 0", "amount > 100", StringComparison.Ordinal);
        await workflows.Definitions.StoreAsync(stored);
        await workflows.Definitions.ActivateAsync("purchase-order", "1.1.0");

        var small = await workflows.OrderAsync("PO-2", 50);
        var large = await workflows.OrderAsync("PO-3", 500);
        Assert.That((await workflows.TryApplyAsync(before, o => o.Submit(Ana))).IsMoved);
        Assert.That((await workflows.TryApplyAsync(small, o => o.Submit(Ana))).IsDenied);
        Assert.That((await workflows.TryApplyAsync(large, o => o.Submit(Ana))).IsMoved);
        Assert.That((await workflows.GetAsync(large)).Object.SubmittedBy, Is.EqualTo("ana"));
        await workflows.ApplyAsync(large, o => o.Approve(Application.Manager));
        Assert.That((await workflows.GetAsync(large)).Object, Has.Property("IsFiled").True.And.Property("State").EqualTo(PurchaseOrderState.Approved));
    }

    [Test]
    public void A_definition_that_the_class_could_not_go_on_with_is_refused()
    {
        var workflows = _deployments.Run(o => o.AddWorkflow<PurchaseOrder>());
        var text = PurchaseOrder.Definition.ToJson().Replace("pending_approval", "in_legal", StringComparison.Ordinal);
        Assert.That(Refusal(() => workflows.Definitions.StoreAsync(text)), Does.Contain("State 'in_legal' is not in the class 'PurchaseOrder': add it to the class, or start it as another workflow"));
    }

    [Test]
    public async Task What_another_program_has_activated_and_the_class_could_not_go_on_with_is_not_started()
    {
        var workflows = _deployments.Run(o => o.AddWorkflow<PurchaseOrder>());
        var id = await workflows.OrderAsync("PO-1", 50);
        var other = _deployments.Run(_ => { });
        await other.Definitions.StoreAsync(PurchaseOrder.Definition.ToJson().Replace("\"id\": \"purchase-order\"", "\"id\": \"purchase-order\", \"version\": \"1.1.0\"", StringComparison.Ordinal).Replace("pending_approval", "in_legal", StringComparison.Ordinal));
        await other.Definitions.ActivateAsync("purchase-order", "1.1.0");

        Assert.That(Refusal(() => workflows.OrderAsync("PO-2", 50)), Does.Contain("State 'in_legal' is not in the class 'PurchaseOrder'"));
        Assert.That((await workflows.ApplyAsync(id, o => o.Submit(Ana))).IsMoved, "Who runs goes on.");
    }

    private static string Refusal(Func<Task> action) => Assert.ThrowsAsync<DefinitionRefusedException>(action)!.Message;
}
