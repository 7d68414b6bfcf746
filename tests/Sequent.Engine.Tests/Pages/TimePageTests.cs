using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sequent.Definitions;
using Sequent.Sqlite;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests.Pages;

/// <summary>The code of docs/time.md.</summary>
public sealed class TimePageTests
{
    private static readonly BusinessCalendar s_berlin = BusinessCalendar.Parse("""
        {
          "timeZone": "Europe/Berlin",
          "hours": {
            "monday": ["09:00-12:00", "13:00-17:00"],
            "tuesday": ["09:00-12:00", "13:00-17:00"],
            "wednesday": ["09:00-12:00", "13:00-17:00"],
            "thursday": ["09:00-12:00", "13:00-17:00"],
            "friday": ["09:00-12:00"]
          },
          "holidays": ["2030-12-25", "2030-12-26"]
        }
        """);

    private static readonly Actor s_clerk = Actor.User("ana");
    private static readonly Actor s_packer = Actor.User("ben", "packer");
    private static readonly Actor s_foreman = Actor.User("cara", "foreman");

    [Test]
    public void A_calendar_has_a_name()
    {
        var folder = Directory.CreateTempSubdirectory("sequent-");
        var file = Path.Combine(folder.FullName, "berlin.json");
        File.WriteAllText(file, """{ "timeZone": "Europe/Berlin" }""");
        var builder = Host.CreateEmptyApplicationBuilder(null);

        builder.Services.AddSequent(o => o.AddWorkflow<Parcel>().AddWorkflow<StockCheck>().AddCalendar("berlin", BusinessCalendar.Load(file))).UseSqlite("Data Source=parcels.db");

        using (var host = builder.Build())
            Assert.That(host.Services.GetRequiredService<Workflows>(), Is.Not.Null);
        folder.Delete(recursive: true);
        var calendar = new BusinessCalendar(new CalendarDefinition("Europe/Berlin") { Holidays = EquatableArray.Create(new DateTime(2030, 12, 25)) });
        Assert.That(calendar.IsBusinessDay(new(2030, 12, 25)), Is.False);
    }

    [Test]
    public async Task A_parcel_goes_its_way()
    {
        await using var app = StartApp();
        var (workflows, clerk) = (app.Workflows, s_clerk);
        var id = await workflows.StartAsync(new Parcel(), clerk);
        await workflows.ApplyAsync(id, p => p.Confirm(clerk));
        // On Wednesday at 13:00 in Berlin; until Thursday 09:00 it is 4 hours.
        await ToAsync(app, TimeSpan.FromDays(1));
        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("packing"));
        await ToAsync(app, TimeSpan.FromHours(26));
        Assert.That(await KindsAsync(app, id), Does.Contain(HistoryKind.EscalationNotified).And.Contain(HistoryKind.SlaWarned));
        await ToAsync(app, TimeSpan.FromDays(3));
        Assert.That(await KindsAsync(app, id), Does.Contain(HistoryKind.SlaBreached).And.Contain(HistoryKind.TaskEscalated));
        Assert.That((await workflows.TryApplyAsync(id, p => p.Send(s_packer))).IsDenied);
        await workflows.ApplyAsync(id, p => p.Send(s_foreman));

        await workflows.RaiseEventAsync(id, "delivered", Actor.System("carrier"));

        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("done"));
    }

    [Test]
    public async Task A_move_whose_condition_does_not_hold_when_its_time_has_passed_waits_for_it()
    {
        await using var app = StartApp();
        var (workflows, clerk) = (app.Workflows, s_clerk);
        var id = await workflows.StartAsync(new Parcel { IsInsured = true }, clerk);
        await workflows.ApplyAsync(id, p => p.Confirm(clerk));
        await ToAsync(app, TimeSpan.FromDays(1));
        await workflows.ApplyAsync(id, p => p.Send(s_packer));
        await ToAsync(app, TimeSpan.FromDays(14));
        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("travelling"));

        await workflows.UpdateAsync(id, clerk, p => p.IsInsured = false);

        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("lost"));
    }

    [Test]
    public async Task A_pause_keeps_what_is_left()
    {
        await using var app = StartApp();
        var (workflows, clerk) = (app.Workflows, s_clerk);
        var id = await workflows.StartAsync(new Parcel(), clerk);
        await workflows.ApplyAsync(id, p => p.Confirm(clerk));
        await ToAsync(app, TimeSpan.FromHours(20));

        await workflows.PauseAsync(id, clerk, new() { Reasoning = "the warehouse moves" });

        await ToAsync(app, TimeSpan.FromDays(100));
        await workflows.ResumeAsync(id, clerk);
        await ToAsync(app, TimeSpan.FromHours(3.9));
        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("cooling_off"));
        await ToAsync(app, TimeSpan.FromHours(0.1));
        Assert.That((await workflows.GetAsync(id)).State, Is.EqualTo("packing"));
    }

    [Test]
    public async Task A_program_of_its_own_does_what_is_due()
    {
        await using var app = StartApp();
        await app.Workflows.RunDueAsync();
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await RunAsync(app.Workflows), Is.Zero);
        Assert.That((await app.Workflows.SearchAsync(new() { Workflow = "stock-check" })).Instances, Has.Count.EqualTo(1));
    }

    private static async Task<int> RunAsync(Workflows workflows)
    {
        var report = await workflows.RunDueAsync();
        Console.WriteLine($"{report.Timers} timers, {report.Started} starts, {report.Delegations} delegations; {report.Failed} failed");
        return report.Failed == 0 ? 0 : 1;
    }

    private static Application StartApp() => Start(options: o => o.AddWorkflow<Parcel>().AddWorkflow<StockCheck>().AddCalendar("berlin", s_berlin));

    private static async Task ToAsync(Application app, TimeSpan time)
    {
        app.Time.Advance(time);
        await app.Workflows.RunDueAsync();
    }

    private static async Task<List<HistoryKind>> KindsAsync(Application app, InstanceId id) => [.. (await app.Workflows.HistoryOf(id)).Select(e => e.Kind)];
}
