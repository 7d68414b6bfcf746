using Microsoft.Extensions.DependencyInjection;
using Sequent.Definitions;
using Sequent.Engine.Storage;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests.Timers;

/// <summary>Instances that cron triggers start. The clock begins at noon UTC of 1 January 2030, a Tuesday.</summary>
public sealed class CronTriggerTests
{
    private const string Daily = """{ "cron": "0 8 * * *", "timeZone": "Europe/Berlin" }""";

    [Test]
    public async Task It_starts_an_instance_when_it_is_due()
    {
        await using var app = With(Daily);
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.Zero);
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-02 07:00"]));

        app.Time.Advance(TimeSpan.FromHours(19));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 1, 0, 0)));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0)));
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-03 07:00"]));

        var instance = (await StartedAsync(app)).Single();
        var started = (await app.Workflows.HistoryOf(instance.Id))[0];
        Assert.Multiple(() =>
        {
            Assert.That((instance.State, instance.Data.GetRawText(), instance.StartedAt), Is.EqualTo(("open", "{}", app.Time.GetUtcNow())));
            Assert.That((started.Kind, started.ActorId, started.ActorKind), Is.EqualTo((HistoryKind.Started, "sequent", ActorKind.System)));
            Assert.That(started.Reasoning, Is.EqualTo("trigger '0 8 * * * Europe/Berlin', due at 2030-01-02T07:00:00Z"));
        });
    }

    [Test]
    public async Task What_was_missed_is_made_up_for_by_one_start()
    {
        await using var app = With("""{ "cron": "*/5 * * * *" }""");
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(30) + TimeSpan.FromMinutes(1));
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.EqualTo(1));
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report */5 * * * * 2030-01-02 18:05"]));
    }

    [TestCase("trigger.kind == 'cron'", true)]
    [TestCase("trigger.scheduled_at == timestamp('2030-01-02T08:00:00Z')", true)]
    [TestCase("trigger.at > trigger.scheduled_at", true)]
    [TestCase("tenant.id == 'default'", true)]
    [TestCase("trigger.scheduled_at > timestamp('2031-01-01T00:00:00Z')", false)]
    [TestCase("trigger.amount > 5", false)]
    public async Task It_starts_one_when_its_condition_holds(string when, bool starts)
    {
        await using var app = With($$"""{ "cron": "0 8 * * *", "when": "{{when}}" }""");
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(20) + TimeSpan.FromMinutes(1));
        Assert.That(await app.Workflows.RunDueAsync(), Is.EqualTo(new DueReport(0, starts ? 1 : 0, 0, 0)));
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * 2030-01-03 08:00"]));
    }

    [Test]
    public async Task A_start_that_the_definition_refuses_is_left_out_and_the_trigger_goes_on()
    {
        await using var app = Start(options: o => o.AddWorkflow(Report(Daily, """ "dataSchema": { "pages": { "type": "integer", "required": true } }, """)));
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        var report = await app.Workflows.RunDueAsync();
        Assert.That((report.Started, report.Failed), Is.EqualTo((0, 1)));
        Assert.That(report.FirstFailure, Is.TypeOf<InvalidInputException>());
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-03 07:00"]));
    }

    [Test]
    public async Task Each_tenant_has_its_own_and_a_new_one_gets_it()
    {
        await using var app = With(Daily);
        await app.Workflows.ForTenant("acme").MemoAsync();
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.EqualTo(2));
        Assert.That((await StartedAsync(app)).Count + (await StartedAsync(app, "acme")).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task An_application_with_tenants_has_none_beside_them()
    {
        await using var app = Start(services => services.AddSingleton<ITenantContext>(new Acme()), o => o.AddWorkflow(Report(Daily)));
        await app.Workflows.RunDueAsync();
        Assert.That(await SchedulesAsync(app), Is.Empty);
        await app.Workflows.MemoAsync();
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.EqualTo(1));
        Assert.That(await StartedAsync(app, "acme"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_trigger_that_is_gone_is_forgotten_and_another_one_takes_its_place()
    {
        await using var app = With(Daily);
        await app.Workflows.RunDueAsync();
        await app.Workflows.Definitions.StoreAsync(Report("""{ "cron": "30 6 * * 1" }""", version: "2.0.0"));
        await app.Workflows.Definitions.ActivateAsync("report", "2.0.0");
        await app.Workflows.RunDueAsync();
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 30 6 * * 1 2030-01-07 06:30"]));

        await app.Workflows.Definitions.DeactivateAsync("report");
        await app.Workflows.RunDueAsync();
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-02 07:00"]));
    }

    [Test]
    public async Task A_trigger_that_is_gone_when_it_is_due_starts_nothing()
    {
        await using var app = With(Daily);
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.ExecuteAsync("UPDATE workflow_schedules SET trigger = '0 8 * * *'");
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.Zero);
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-03 07:00"]));
    }

    [Test]
    public async Task What_another_application_on_the_database_starts_is_left_to_it()
    {
        await using var app = With(Daily);
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        using var other = new WorkflowEngine(new SequentOptions().AddWorkflow(Documents.Memo), app.Services.GetRequiredService<IWorkflowStore>(), app.Time, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, null, directory: null);
        Assert.That(await new Workflows(other, Tenants.DefaultContext).RunDueAsync(), Is.EqualTo(new DueReport(0, 0, 0, 0)));
        Assert.That(await SchedulesAsync(app), Is.EqualTo(["report 0 8 * * * Europe/Berlin 2030-01-02 07:00"]));
        Assert.That((await app.Workflows.RunDueAsync()).Started, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_processes_that_look_at_once_start_one()
    {
        await using var app = With("""{ "cron": "*/5 * * * *" }""", """{ "cron": "1/5 * * * *" }""", """{ "cron": "2/5 * * * *" }""");
        using var other = new WorkflowEngine(new SequentOptions().AddWorkflow(Report("""{ "cron": "*/5 * * * *" }, { "cron": "1/5 * * * *" }, { "cron": "2/5 * * * *" }""")), app.Services.GetRequiredService<IWorkflowStore>(), app.Time, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, null, directory: null);
        var there = new Workflows(other, Tenants.DefaultContext);
        app.Store.Answer = method => method == nameof(IWorkflowStore.TryLeaseAsync) ? Task.FromResult(true) : null;
        await app.Workflows.RunDueAsync();
        for (var round = 1; round <= 20; round++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(5));
            await Task.WhenAll(Task.Run(() => app.Workflows.RunDueAsync()), Task.Run(() => there.RunDueAsync()));
            Assert.That(await StartedAsync(app), Has.Count.EqualTo(3 * round));
        }
    }

    [Test]
    public void A_time_zone_that_nobody_knows_is_refused() => Assert.That(() => With("""{ "cron": "0 8 * * *", "timeZone": "Europe/Berln" }"""),
        Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("Trigger '0 8 * * *' of workflow 'report' has the time zone 'Europe/Berln', which this machine does not know"));

    private static Application With(params string[] triggers) => Start(options: o => o.AddWorkflow(Report(string.Join(", ", triggers))));

    private static WorkflowDefinition Report(string triggers, string more = "", string version = "1.0.0") => Documents.Read($$"""
        {
          "id": "report", "version": "{{version}}", {{more}} "triggers": [{{triggers}}], "initialState": "open",
          "states": { "open": {}, "done": { "final": true } },
          "transitions": { "finish": { "from": "open", "to": "done" } }
        }
        """);

    private static async Task<IReadOnlyList<Instance>> StartedAsync(Application app, string tenant = Tenants.Default) =>
        (await app.Workflows.ForTenant(tenant).SearchAsync(new() { Workflow = "report", Limit = 1000 })).Instances;

    private static async Task<string[]> SchedulesAsync(Application app) =>
        [.. (await app.Services.GetRequiredService<IWorkflowStore>().ListSchedulesAsync(Tenants.Default, default)).Select(s => $"{s.Workflow} {s.Trigger} {s.NextAt.UtcDateTime:yyyy-MM-dd HH:mm}")];

    private sealed class Acme : ITenantContext
    {
        public string TenantId => "acme";
    }
}
