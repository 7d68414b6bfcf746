using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class WaitTests
{
    private static WorkflowDefinition Resting(StateWork.Wait wait) => Sketch.Of("Draft! Resting Done. Gone.", "Rest: Draft -> Resting", "auto GoOn: Resting -> Done", "Leave: Resting -> Gone")
        .WithWait("Resting", wait).WithData(new DataField("until", DataType.DateTime, Required: false), new DataField("day", DataType.Date, Required: false));

    private static WorkflowDefinition Until => Resting(new() { Until = "data.until" });

    private static string At(DateTimeOffset time) => $$"""{"until":"{{time:O}}"}""";

    [Test]
    public void It_goes_on_when_the_time_has_passed()
    {
        var run = new Run(Resting(new() { For = "2h" })).Start().Go("rest").Pass("1h");
        Assert.That(run.Instance.Marking, Is.EqualTo("resting"));
        Assert.That(run.Do(new WorkflowCommand.Advance()), Is.InstanceOf<Verdict.Decided>(), "The one way that somebody may take.");
        run = new Run(Resting(new() { For = "2h" })).Start().Go("rest").Pass("2h");
        Assert.That((run.Story, run.History[2].Payload), Is.EqualTo(("started moved:rest wait_ended moved:go_on completed", """{"state":"resting"}""")));
        run.Replay();
    }

    [Test]
    public void Whoever_may_leaves_it_before()
    {
        var run = new Run(Resting(new() { For = "2h" })).Start().Go("rest").Go("leave");
        Assert.That((run.Instance.Marking, run.Instance.Timers.Count), Is.EqualTo(("gone", 0)));
    }

    [Test]
    public void It_goes_on_when_the_event_has_come()
    {
        var run = new Run(Resting(new() { Event = "paid" })).Start();
        Assert.That(run.Do(new WorkflowCommand.ReceiveEvent("paid", null)), Is.InstanceOf<Verdict.Nothing>(), "Nothing waits yet.");
        run.Go("rest");
        Assert.That(run.Do(new WorkflowCommand.ReceiveEvent("called", null)), Is.InstanceOf<Verdict.Nothing>());
        Assert.That(Run.Words(run.Do(new WorkflowCommand.ReceiveEvent("paid", "{"))), Does.Contain("'receive event' was denied").And.Contain("what the event says is"));
        run.Must(new WorkflowCommand.ReceiveEvent("paid", """{"sum":7}"""), Ben);
        Assert.That((run.Story, run.History[2].Payload, run.History[2].ActorId), Is.EqualTo(("started moved:rest event_received moved:go_on completed", """{"event":"paid","payload":{"sum":7}}""", "ben")));
        run.Replay();
    }

    [Test]
    public void The_time_that_the_data_names_is_another_when_the_data_is()
    {
        var run = new Run(Until);
        run.Start(At(run.Now.AddHours(5))).Go("rest").Pass("1h").Change(At(run.Now.AddHours(2)));
        Assert.That(run.Instance.Timers.Single(), Is.EqualTo(new WorkflowTimer(new(2, TimerKind.Wait, "")) { DueAt = run.Now.AddHours(2), FixedAt = run.Now.AddHours(2) }));
        run.Pass("2h");
        Assert.That(run.Instance.Marking, Is.EqualTo("done"));
        run.Replay();
    }

    [Test]
    public void An_instant_comes_however_long_it_is_paused()
    {
        var run = new Run(Until);
        run.Start(At(run.Now.AddHours(5))).Go("rest").Must(new WorkflowCommand.Pause());
        Assert.That((run.Instance.Timers.Single().Remaining, run.Instance.Timers.Single().DueAt), Is.EqualTo(((TimeSpan?)null, (DateTimeOffset?)null)));
        run.Pass("9h").Must(new WorkflowCommand.Resume()).Pass("0s");
        Assert.That(run.Instance.Marking, Is.EqualTo("done"));
    }

    [Test]
    public void What_has_passed_already_is_waited_for_no_more()
    {
        var run = new Run(Until);
        run.Start(At(run.Now.AddHours(-5))).Go("rest");
        Assert.That(run.Instance.Marking, Is.EqualTo("resting"));
        Assert.That(run.Pass("0s").Instance.Marking, Is.EqualTo("done"));
    }

    [Test]
    public void A_day_begins_at_midnight()
    {
        var run = new Run(Resting(new() { Until = "data.day" })).Start("""{"day":"2026-03-04"}""").Go("rest");
        Assert.That(run.Instance.Timers.Single().DueAt, Is.EqualTo(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void Where_the_data_names_no_time_it_fails_and_a_retry_asks_again()
    {
        var run = new Run(Until).Start().Go("rest");
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed));
        Assert.That(run.History[^1].Reasoning, Does.StartWith("'resting' waits until 'data.until', which is no time: "));
        run.Must(new WorkflowCommand.Retry());
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed), "Nothing has changed.");
        run.Change(At(run.Now.AddHours(1))).Must(new WorkflowCommand.Retry());
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Running));
        Assert.That(run.Pass("1h").Instance.Marking, Is.EqualTo("done"));
        run.Replay();
    }

    [Test]
    public void Where_the_data_names_none_any_more_it_fails_too()
    {
        var run = new Run(Until);
        run.Start(At(run.Now.AddHours(5))).Go("rest").Change("{}");
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed));
    }

    [Test]
    public void A_circle_of_times_that_have_passed_fails()
    {
        var definition = Sketch.Of("A! B Done.", "auto There: A -> B", "auto Back: B -> A", "Leave: B -> Done").WithData(new DataField("until", DataType.DateTime))
            .WithWait("A", new() { Until = "data.until" }).WithWait("B", new() { Until = "data.until" });
        var run = new Run(definition);
        run.Start(At(run.Now.AddHours(-1))).Pass("0s");
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Failed));
        Assert.That(run.History[^1].Reasoning, Does.Contain("timers fired in a row"));
        run.Replay();
    }

    [Test]
    public void A_circle_with_a_time_that_lies_ahead_rests()
    {
        var definition = Sketch.Of("A! B Done.", "auto There: A -> B", "auto Back: B -> A", "Leave: B -> Done").WithWait("A", new() { For = "1h" }).WithWait("B", new() { For = "1h" });
        var run = new Run(definition).Start().Oversleep("100h");
        Assert.That((run.Instance.Marking, run.Instance.Timers.Single().DueAt), Is.EqualTo(("b", run.Now.AddHours(1))));
    }
}
