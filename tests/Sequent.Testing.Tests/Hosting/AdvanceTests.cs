using Sequent.Definitions;
using Sequent.Engine;
using Sequent.Testing.Tests.Documented;

namespace Sequent.Testing.Tests.Hosting;

/// <summary>What happens while a test lets time pass.</summary>
public sealed class AdvanceTests
{
    private static readonly Actor s_ben = Actor.User("ben", "buyer");
    private static readonly Actor s_director = Actor.User("dora", "director");

    [Test]
    public async Task Everything_that_is_due_on_the_way_happens_at_its_time_and_in_order()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<PurchaseOrder>());
        var id = await host.Workflows.StartAsync(new PurchaseOrder { Amount = 100 }, s_ben);
        await host.Workflows.ApplyAsync(id, o => o.Submit(s_ben));
        var submitted = host.Time.GetUtcNow();

        await host.AdvanceAsync("47 hours");
        Assert.That(await Kinds(host, id), Is.EqualTo([HistoryKind.Started, HistoryKind.Moved]));
        await host.AdvanceAsync("30 days");

        var entries = await History(host, id);
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(e => (e.Kind, e.At - submitted)).Skip(2), Is.EqualTo(new[] { (HistoryKind.TaskEscalated, TimeSpan.FromHours(48)), (HistoryKind.SlaBreached, TimeSpan.FromDays(3)) }));
            Assert.That(host.Time.GetUtcNow() - submitted, Is.EqualTo(TimeSpan.FromDays(30) + TimeSpan.FromHours(47)));
        });
        await host.Workflows.ApplyAsync(id, o => o.Approve(s_director));
        Assert.That((await host.Workflows.GetAsync(id)).State, Is.EqualTo("approved"));
    }

    [Test]
    public async Task A_chain_of_timers_goes_on_from_each_to_the_next()
    {
        await using var host = await StartAsync("""
            "states": { "a": {}, "b": {}, "c": { "final": true } },
            "transitions": { "on": { "from": "a", "to": "b", "after": "90 minutes" }, "off": { "from": "b", "to": "a", "after": "30 minutes" }, "end": { "from": "a", "to": "c" } }
            """);
        var id = await host.Workflows.StartAsync("walk", [], s_ben);
        await host.AdvanceAsync("10 hours");

        var moves = (await History(host, id)).Skip(1).ToArray();
        Assert.That(moves, Has.Length.EqualTo(10));
        Assert.That(moves.Select(e => (e.At - moves[0].At).TotalMinutes), Is.EqualTo(new double[] { 0, 30, 120, 150, 240, 270, 360, 390, 480, 510 }));
    }

    [Test]
    public async Task A_cron_trigger_starts_one_a_day()
    {
        await using var host = await StartAsync("""
            "triggers": [{ "cron": "0 8 * * MON-FRI", "timeZone": "America/New_York" }],
            "states": { "a": {}, "c": { "final": true } }, "transitions": { "end": { "from": "a", "to": "c" } }
            """);
        await host.AdvanceAsync("14 days");
        var started = (await host.Workflows.SearchAsync(new() { Workflow = "walk", Order = InstanceOrder.LongestUnchangedFirst })).Instances;
        Assert.That(started.Select(i => $"{i.StartedAt.UtcDateTime:ddd HH:mm}"), Is.EqualTo(["Tue 13:00", "Wed 13:00", "Thu 13:00", "Fri 13:00", "Mon 13:00", "Tue 13:00", "Wed 13:00", "Thu 13:00", "Fri 13:00", "Mon 13:00"]));
    }

    [Test]
    public async Task Business_time_is_counted_by_the_calendar()
    {
        await using var host = await StartAsync("""
            "calendar": "germany", "states": { "a": {}, "c": { "final": true } },
            "transitions": { "expire": { "from": "a", "to": "c", "after": "4 business days" }, "end": { "from": "a", "to": "c" } }
            """);
        var id = await host.Workflows.StartAsync("walk", [], s_ben);
        await host.AdvanceAsync("30 days");
        // From Tuesday 13:00 in Berlin, with the weekend between.
        Assert.That((await host.Workflows.GetAsync(id)).EndedAt, Is.EqualTo(new DateTimeOffset(2030, 1, 7, 12, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_pause_keeps_what_is_left()
    {
        await using var host = await StartAsync("""
            "states": { "a": {}, "c": { "final": true } },
            "transitions": { "expire": { "from": "a", "to": "c", "after": "2 days" }, "end": { "from": "a", "to": "c" } }
            """);
        var id = await host.Workflows.StartAsync("walk", [], s_ben);
        await host.AdvanceAsync("1 day");
        await host.Workflows.PauseAsync(id, s_ben);
        await host.AdvanceAsync("100 days");
        await host.Workflows.ResumeAsync(id, s_ben);
        var resumed = host.Time.GetUtcNow();
        await host.AdvanceAsync("100 days");
        Assert.That((await host.Workflows.GetAsync(id)).EndedAt - resumed, Is.EqualTo(TimeSpan.FromDays(1)));
    }

    [Test]
    public async Task What_cannot_be_done_is_said()
    {
        await using var host = await WorkflowTestHost.StartAsync(o => o.AddWorkflow<Fragile>());
        await host.Workflows.StartAsync(new Fragile(), s_ben);
        Assert.That(() => host.AdvanceAsync("2 days"), Throws.InvalidOperationException.With.Message.Contains("2030-01-02 12:00:00 UTC").And.InnerException.TypeOf<NotSupportedException>());
    }

    [Test, CancelAfter(60_000)]
    public async Task What_is_due_at_once_again_and_again_comes_to_an_end()
    {
        await using var host = await StartAsync("""
            "dataSchema": { "day": { "type": "date", "required": true }, "again": { "type": "boolean", "required": true } },
            "states": { "a": { "type": "wait", "wait": { "until": "day" } }, "b": {}, "c": { "final": true } },
            "transitions": { "on": { "from": "a", "to": "b", "auto": true }, "off": { "from": "b", "to": "a", "auto": true, "condition": "again" }, "end": { "from": "b", "to": "c" } }
            """);
        var id = await host.Workflows.StartAsync("walk", new() { ["day"] = "2029-01-01", ["again"] = true }, s_ben);
        await host.AdvanceAsync("1 hour");
        Assert.That((await host.Workflows.GetAsync(id)).Status, Is.EqualTo(InstanceStatus.Failed));
    }

    private static Task<WorkflowTestHost> StartAsync(string rest) => WorkflowTestHost.StartAsync(o => o
        .AddWorkflow(Read("{ \"id\": \"walk\", \"initialState\": \"a\"," + rest + "}"))
        .AddCalendar("germany", new BusinessCalendar(new("Europe/Berlin"))));

    private static WorkflowDefinition Read(string json)
    {
        var read = WorkflowJson.Read(json);
        Assert.That(read.Verify().Findings.Where(f => f.Severity == Severity.Error), Is.Empty);
        return read.Definition!;
    }

    private static async Task<List<HistoryEntry>> History(WorkflowTestHost host, InstanceId id)
    {
        var entries = new List<HistoryEntry>();
        await foreach (var entry in host.Workflows.HistoryAsync(id))
            entries.Add(entry);
        return entries;
    }

    private static async Task<IEnumerable<HistoryKind>> Kinds(WorkflowTestHost host, InstanceId id) => (await History(host, id)).Select(e => e.Kind);
}

/// <summary>Its hook throws.</summary>
[Workflow("fragile")]
[State("Here", Initial = true)]
[State("There", Final = true)]
[Transition("Here", "There", Name = "Expire", After = "1 day")]
public partial class Fragile
{
    [Transition("Here", "There")]
    public partial void Go(Actor actor);

    partial void OnEnterThere() => throw new NotSupportedException("The hook is broken.");
}
