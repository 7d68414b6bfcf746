namespace Sequent.Engine.Tests.Definitions;

/// <summary>What becomes of running instances when another definition is deployed.</summary>
public sealed class DeploymentTests
{
    private Deployments _deployments = null!;

    [SetUp]
    public void Deploy() => _deployments = new();

    [TearDown]
    public async Task Dispose() => await _deployments.DisposeAsync();

    [Test]
    public async Task A_definition_that_was_changed_without_a_new_version_takes_its_instances_along_when_nobody_is_stranded()
    {
        var ids = await _deployments.Run(Orders.Text).InLegalAsync(3);
        var later = _deployments.Run(Orders.Changed("1.0.0", ("5000", "50")));
        Assert.That((await later.TryFireAsync(ids[0], "approve", Deployments.Ana)).IsDenied, "The amount is 100, and the limit is 50 now.");
        Assert.That((await later.GetAsync(ids[1])).Definition, Is.EqualTo(DefinitionKey.Of(Orders.Read(Orders.Changed("1.0.0", ("5000", "50"))))));
        Assert.That((await later.HistoryOf(ids[2]))[^1], Has.Property("Kind").EqualTo(HistoryKind.Migrated).And.Property("ActorId").EqualTo("sequent"));
        await later.AssertIntactAsync();
    }

    [Test]
    public async Task It_is_refused_with_counts_over_all_tenants_when_somebody_would_be_stranded_and_nobody_is_migrated()
    {
        var program = _deployments.Run(Orders.Text);
        await program.ForTenant("acme").InLegalAsync(3);
        var globex = await program.ForTenant("globex").InLegalAsync(2);
        await program.DraftAsync();

        var later = _deployments.Run(Orders.Changed("1.0.0", ("in_legal", "review")));
        var exception = Assert.ThrowsAsync<DefinitionRefusedException>(() => later.DraftAsync())!;
        Assert.That(exception.Problems.Single().Message, Does.StartWith("Workflow 'order' 1.0.0 was changed, and 5 running instances would be stranded: 5 in 'in_legal' (state 'in_legal' is gone): add a migration from '1.0.0' under 'migrations' and keep the version, and they are brought over when the host starts; or"));
        Assert.That((await program.ForTenant("globex").GetAsync(globex[0])).Definition, Is.EqualTo(DefinitionKey.Of(Orders.V1)));
        Assert.That((await program.HistoryOf((await program.SearchAsync(new())).Instances.Single().Id)).Select(e => e.Kind), Is.EqualTo([HistoryKind.Started]), "Not those who could go on, either.");
    }

    [Test]
    public async Task Its_own_migrations_say_what_becomes_of_states_that_are_gone()
    {
        var ids = await _deployments.Run(Orders.Text).InLegalAsync(2);
        var later = _deployments.Run(Orders.Changed("1.0.0", ("in_legal", "review"), ("\"states\"", """ "migrations": { "1.0.0": { "states": { "in_legal": "review" } } }, "states" """)));
        Assert.That(await later.StatesAsync(ids), Is.EqualTo(["review", "review"]));
    }

    [Test]
    public async Task Instances_of_an_earlier_version_stay_on_the_definition_that_they_began_with()
    {
        var ids = await _deployments.Run(Orders.Text).InLegalAsync(1);
        var later = _deployments.Run(Orders.Changed("2.0.0", ("in_legal", "review"), ("\"states\"", """ "migrations": { "1.0.0": { "states": { "in_legal": "review" } } }, "states" """)));
        Assert.That(await later.StatesAsync([.. ids, .. await later.InLegalAsync(1)]), Is.EqualTo(["in_legal", "review"]));
        Assert.That((await later.FireAsync(ids[0], "reject", Deployments.Ana)).Marking, Is.EqualTo("draft"));
    }

    [Test]
    public async Task What_a_tenant_has_put_in_place_of_the_registered_definition_stays_in_its_place()
    {
        var program = _deployments.Run(Orders.Text);
        await program.Definitions.StoreAsync(Orders.Changed("1.1.0", ("in_legal", "audit")));
        await program.Definitions.ActivateAsync("order", "1.1.0");
        var ids = await program.InLegalAsync(1);
        var later = _deployments.Run(Orders.Changed("1.1.0", ("in_legal", "review")));
        Assert.That(await later.StatesAsync([.. ids, .. await later.InLegalAsync(1)]), Is.EqualTo(["audit", "audit"]));
    }

    [Test]
    public async Task A_class_without_the_states_of_earlier_versions_is_refused_until_they_are_migrated()
    {
        var program = _deployments.Run(o => o.AddWorkflow<Ticket>());
        var id = await program.StartAsync(new Ticket(), Deployments.Ana);
        await program.ApplyAsync(id, t => t.Escalate(Deployments.Ana));

        var later = _deployments.Run(o => o.AddWorkflow<ShortTicket>());
        var exception = Assert.ThrowsAsync<DefinitionRefusedException>(() => later.FindAsync(id))!;
        Assert.That(exception.Problems.Single().Message, Is.EqualTo(
            "Class 'ShortTicket' does not have the states of 1 running instance of earlier versions of workflow 'ticket': 1 of 1.0.0 in 'in_legal': keep the states and mark them Retired until these are migrated, or call Workflows.Definitions.MigrateAsync before the host starts"));

        var report = await later.Definitions.MigrateAsync("ticket", new("2.0.0"));
        Assert.That(report.Markings.Single(), Has.Property("Marking").EqualTo("in_legal").And.Property("Becomes").EqualTo("open"));
        InstanceId migrated = id;
        await later.ApplyAsync(migrated.Of<ShortTicket>(), t => t.Close(Deployments.Ana));
        Assert.That((await later.GetAsync(migrated.Of<ShortTicket>())).Object.State, Is.EqualTo(ShortTicketState.Closed));
        await later.AssertIntactAsync();
    }

    [Test]
    public async Task The_advice_for_a_class_that_was_changed_under_its_version_works()
    {
        var program = _deployments.Run(o => o.AddWorkflow<Ticket>());
        var id = await program.StartAsync(new Ticket(), Deployments.Ana);
        await program.ApplyAsync(id, t => t.Escalate(Deployments.Ana));

        var exception = Assert.ThrowsAsync<DefinitionRefusedException>(() => _deployments.Run(o => o.AddWorkflow<CutTicket>()).FindAsync(id))!;
        Assert.That(exception.Problems.Single().Message, Does.EndWith(
            "1 in 'in_legal' (state 'in_legal' is gone): add [Migration(\"1.0.0\", States = …)] and keep the version, and they are brought over when the host starts; or keep the states and mark them Retired; or raise the version, keep the states Retired, and call Definitions.MigrateAsync"));

        var later = _deployments.Run(o => o.AddWorkflow<MappedTicket>());
        Assert.That((await later.GetAsync((InstanceId)id)).State, Is.EqualTo("open"));
        await later.AssertIntactAsync();
    }

    [Test]
    public async Task An_active_definition_that_does_not_fit_the_class_any_more_is_refused_until_it_is_deactivated()
    {
        var program = _deployments.Run(o => o.AddWorkflow<Ticket>());
        await program.Definitions.StoreAsync(Ticket.Definition with { Version = "1.5.0" });
        await program.Definitions.ActivateAsync("ticket", "1.5.0");
        var later = _deployments.Run(o => o.AddWorkflow<ShortTicket>());
        var exception = Assert.ThrowsAsync<DefinitionRefusedException>(() => later.StartAsync(new ShortTicket(), Deployments.Ana))!;
        Assert.That(exception.Message, Does.Contain("The active definition 'ticket 1.5.0' of tenant 'default' does not fit what is registered. State 'in_legal' is not in the class 'ShortTicket'").And.Contain("or deactivate it"));

        await later.Definitions.DeactivateAsync("ticket");
        Assert.That(() => later.StartAsync(new ShortTicket(), Deployments.Ana), Throws.Nothing);
    }

    [Test]
    public async Task Several_programs_that_start_at_once_migrate_everybody_once()
    {
        var ids = await _deployments.Run(Orders.Text).InLegalAsync(20);
        var text = Orders.Changed("1.0.0", ("5000", "50"));
        var programs = Enumerable.Range(0, 4).Select(_ => _deployments.Run(text)).ToArray();
        await Task.WhenAll(programs.Select(p => Task.Run(() => p.FindAsync(ids[0]))));
        foreach (var id in ids)
            Assert.That((await programs[0].HistoryOf(id)).Count(e => e.Kind == HistoryKind.Migrated), Is.EqualTo(1));
        await programs[0].AssertIntactAsync();
    }

    [Test]
    public void Two_workflows_of_one_id_are_not_registered()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => _deployments.Run(o => o.AddWorkflow<Ticket>().AddWorkflow<ShortTicket>()))!;
        Assert.That(exception.Message, Does.Contain("'ticket' is registered twice, as class 'Sequent.Engine.Tests.Definitions.Ticket' and as class"));
        exception = Assert.Throws<InvalidOperationException>(() => _deployments.Run(o => o.AddWorkflow<Ticket>().AddWorkflow<Ticket>()))!;
        Assert.That(exception.Message, Does.EndWith("is registered twice as class 'Sequent.Engine.Tests.Definitions.Ticket': register it once."));
    }
}

/// <summary>The first version of a workflow.</summary>
[Workflow("ticket")]
[State("Open", Initial = true)]
[State("InLegal")]
[State("Closed", Final = true)]
public partial class Ticket
{
    public int Priority { get; set; }

    [Transition("Open", "InLegal")]
    public partial void Escalate(Actor actor);

    [Transition(new[] { "Open", "InLegal" }, "Closed")]
    public partial void Close(Actor actor);
}

/// <summary>Its second version, without the lawyers.</summary>
[Workflow("ticket", Version = "2.0.0")]
[State("Open", Initial = true)]
[State("Closed", Final = true)]
[Migration("1.0.0", States = new[] { "in_legal: Open" })]
public partial class ShortTicket
{
    public int Priority { get; set; }

    [Transition("Open", "Closed")]
    public partial void Close(Actor actor);
}

/// <summary>The first version without the lawyers, and without a word of what becomes of them.</summary>
[Workflow("ticket")]
[State("Open", Initial = true)]
[State("Closed", Final = true)]
public partial class CutTicket
{
    public int Priority { get; set; }

    [Transition("Open", "Closed")]
    public partial void Close(Actor actor);
}

/// <summary>The first version without the lawyers, whose tickets are open again.</summary>
[Workflow("ticket")]
[State("Open", Initial = true)]
[State("Closed", Final = true)]
[Migration("1.0.0", States = new[] { "in_legal: Open" })]
public partial class MappedTicket
{
    public int Priority { get; set; }

    [Transition("Open", "Closed")]
    public partial void Close(Actor actor);
}
