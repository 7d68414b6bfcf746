using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class TimerTests
{
    private static WorkflowDefinition Offer => Sketch.Of("Draft! Open Taken. Expired.", "Send: Draft -> Open", "Take: Open -> Taken", "Expire: Open -> Expired after 2h");

    private static Run Open(WorkflowDefinition? definition = null, string data = "{}") => new Run(definition ?? Offer).Start(data).Go("send");

    [Test]
    public void A_transition_fires_when_its_time_has_passed_and_not_before()
    {
        var run = Open();
        Assert.That(run.Instance.Timers.Single(), Is.EqualTo(new WorkflowTimer(new(2, TimerKind.Transition, "expire#0")) { DueAt = run.Now.AddHours(2) }));
        run.Pass("119 minutes");
        Assert.That(run.Do(new WorkflowCommand.FireTimers(), Run.Engine), Is.InstanceOf<Verdict.Nothing>());
        run.Pass("1 minute");
        Assert.That((run.Story, run.History[^2].ActorId), Is.EqualTo(("started moved:send moved:expire completed", "sequent")));
    }

    [Test]
    public void Who_was_faster_ends_the_timer()
    {
        var run = Open().Go("take");
        Assert.That((run.Instance.Timers.Count, run.Last.TimersEnded.Single().Name), Is.EqualTo((0, "expire#0")));
        Assert.That(run.Do(new WorkflowCommand.FireTimers(), Run.Engine), Is.InstanceOf<Verdict.Nothing>());
    }

    [Test]
    public void Where_its_condition_is_false_it_fires_when_that_becomes_true()
    {
        var run = Open(Sketch.Of("Draft! Open Expired.", "Send: Draft -> Open", "Expire: Open -> Expired after 2h if cold").WithData(new DataField("cold", DataType.Boolean)), """{"cold":false}""").Pass("3h");
        Assert.That((run.Instance.Marking, run.Instance.Timers.Single().HasElapsed, run.Last.Entries.Count), Is.EqualTo(("open", true, 0)));
        Assert.That(run.Do(new WorkflowCommand.FireTimers(), Run.Engine), Is.InstanceOf<Verdict.Nothing>(), "It has passed once.");
        run.Must(new WorkflowCommand.Pause()).Must(new WorkflowCommand.Resume()).Change("""{"cold":true}""");
        Assert.That((run.Instance.Marking, run.Instance.Timers.Count), Is.EqualTo(("expired", 0)));
        run.Replay();
    }

    [Test]
    public void Of_several_that_pass_at_once_the_first_as_written_moves()
    {
        var run = Open(Sketch.Of("Draft! Open A. B.", "Send: Draft -> Open", "First: Open -> A after 2h", "Second: Open -> B after 2h")).Pass("2h");
        Assert.That(run.Instance.Marking, Is.EqualTo("a"));
    }

    [Test]
    public void A_join_fires_when_all_of_it_have_waited_so_long()
    {
        var run = new Run(Sketch.Of("Draft! A B X. C.", "Go: Draft -> A&X", "Later: X -> B", "Both: A&B -> C after 2h")).Start().Go("go").Pass("90 minutes").Go("later").Pass("90 minutes");
        Assert.That(run.Instance.Marking, Is.EqualTo("a,b"));
        run.Pass("30 minutes");
        Assert.That(run.Instance.Marking, Is.EqualTo("c"));
        run.Replay();
    }

    [Test]
    public void While_it_is_paused_or_has_failed_no_time_passes()
    {
        var run = Open().Pass("30 minutes").Must(new WorkflowCommand.Pause());
        Assert.That(run.Instance.Timers.Single(), Is.EqualTo(new WorkflowTimer(new(2, TimerKind.Transition, "expire#0")) { Remaining = TimeSpan.FromMinutes(90) }));
        run.Pass("30 days");
        Assert.That(run.Do(new WorkflowCommand.FireTimers(), Run.Engine), Is.InstanceOf<Verdict.Nothing>());
        run.Must(new WorkflowCommand.Resume());
        Assert.That(run.Instance.Timers.Single().DueAt, Is.EqualTo(run.Now.AddMinutes(90)));
        run.Pass("30 minutes").Must(new WorkflowCommand.Fail()).Pass("30 days").Must(new WorkflowCommand.Retry()).Pass("59 minutes");
        Assert.That(run.Instance.Marking, Is.EqualTo("open"));
        run.Pass("1 minute");
        Assert.That(run.Instance.Marking, Is.EqualTo("expired"));
        run.Replay();
    }

    [Test]
    public void What_was_due_when_it_was_paused_is_due_when_it_goes_on()
    {
        var run = Open();
        run.Now += TimeSpan.FromHours(3);
        run.Must(new WorkflowCommand.Pause());
        Assert.That(run.Instance.Timers.Single().Remaining, Is.EqualTo(TimeSpan.Zero));
        run.Now += TimeSpan.FromHours(3);
        run.Must(new WorkflowCommand.Resume()).Pass("0s");
        Assert.That(run.Instance.Marking, Is.EqualTo("expired"));
    }

    [Test]
    public void What_a_state_and_the_whole_may_take_is_said_once()
    {
        var run = new Run(Offer.WithSla("Open", "1h", "30 minutes") with { Sla = new("90 minutes") { WarnAfter = "45 minutes" } }).Start().Pass("10 minutes").Go("send").Pass("100 minutes");
        Assert.That(run.Story, Is.EqualTo("started moved:send sla_warned sla_warned sla_breached sla_breached"));
        Assert.That(run.History.Skip(2).Select(e => (e.Payload, (e.At - run.History[0].At).TotalMinutes)), Is.EqualTo(new (string?, double)[]
        {
            ("""{"state":"open"}""", 40), (null, 45), ("""{"state":"open"}""", 70), (null, 90),
        }));
        run.Replay();
    }

    [Test]
    public void The_time_of_the_whole_ends_with_it()
    {
        var run = new Run(Offer with { Sla = new("90 minutes") }).Start().Go("send");
        Assert.That(run.Instance.Timers.Select(t => t.Key.Visit), Is.EqualTo(new[] { 0, 2 }));
        Assert.That(run.Go("take").Instance.Timers, Is.Empty);
        Assert.That(new Run(Offer with { Sla = new("90 minutes") }).Start().Must(new WorkflowCommand.Cancel()).Instance.Timers, Is.Empty);
    }

    [Test]
    public void Business_time_is_counted_by_the_calendar()
    {
        var definition = Sketch.Of("Draft! Open Expired.", "Send: Draft -> Open", "Expire: Open -> Expired after 2h") is var plain
            ? plain.WithTask("Open", due: "2 business days").WithSla("Open", "4 business hours") with { Calendar = "office" } : null!;
        var run = new Run(definition, new BusinessCalendar(new("UTC"))).Start();
        // A Friday.
        run.Now = new(2026, 3, 6, 15, 0, 0, TimeSpan.Zero);
        run.Go("send");
        Assert.That((run.Task.DueAt, run.Instance.Timers.Single(t => t.Key.Kind == TimerKind.SlaBreach).DueAt), Is.EqualTo((
            (DateTimeOffset?)new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero), (DateTimeOffset?)new DateTimeOffset(2026, 3, 9, 11, 0, 0, TimeSpan.Zero))));
        Assert.That(() => new Run(definition).Start().Go("send"), Throws.InvalidOperationException.With.Message.Contains("counts business time by the calendar 'office', which this program does not have: register it with AddCalendar"));
    }

    [Test]
    public void A_clock_that_was_set_back_lets_nothing_fire_again()
    {
        var run = Open(Offer.WithSla("Open", "1h")).Pass("1h");
        run.Now -= TimeSpan.FromHours(1);
        Assert.That(run.Do(new WorkflowCommand.FireTimers(), Run.Engine), Is.InstanceOf<Verdict.Nothing>());
        Assert.That(run.History.Count(e => e.Kind == HistoryKind.SlaBreached), Is.EqualTo(1));
    }
}
