using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Tasks;

namespace Sequent.Engine.Tests.Deciding;

/// <summary>Times that are hardly any, and events that come once.</summary>
public class TimeLimitTests
{
    [TestCase("10:00")]
    [TestCase("May 5")]
    [TestCase("5 May")]
    public void A_time_that_only_the_clock_completes_is_none(string text)
    {
        var run = new Run(Documents.Read("""
            {
              "id": "waiting",
              "initialState": "waiting",
              "states": { "waiting": { "type": "wait", "wait": { "until": "data.until" } }, "done": { "final": true } },
              "transitions": { "go": { "from": "waiting", "to": "done", "auto": true } }
            }
            """)).Start($$"""{ "until": "{{text}}" }""");
        Assert.That((run.Instance.Status, run.Instance.Timers.Count), Is.EqualTo((InstanceStatus.Failed, 0)));
    }

    [TestCase("2026-03-01T10:00:00Z")]
    [TestCase("2026-03-01T10:00:00.0000000+00:00")]
    [TestCase("2026-03-01T11:00:00.5+01:00")]
    [TestCase("2026-03-01T10:00:00")]
    [TestCase("2026-03-01T10:00")]
    [TestCase("2026-03-02")]
    public void A_text_that_is_a_time_is_waited_for(string text)
    {
        var run = new Run(Documents.Read("""
            {
              "id": "waiting",
              "initialState": "waiting",
              "states": { "waiting": { "type": "wait", "wait": { "until": "data.until" } }, "done": { "final": true } },
              "transitions": { "go": { "from": "waiting", "to": "done", "auto": true } }
            }
            """)).Start($$"""{ "until": "{{text}}" }""");
        Assert.That((run.Instance.Status, run.Instance.Timers.Count), Is.EqualTo((InstanceStatus.Running, 1)));
    }

    [Test]
    public void A_task_that_is_due_at_the_end_of_all_time_does_not_keep_its_instance_from_going_on()
    {
        var run = new Run(Desks.Leave).Start("""{ "manager": "5" }""").Go("ask")
            .Must(new WorkflowCommand.ChangeTask(1, null, new(DateTimeOffset.MaxValue)), Desks.Five).Must(new WorkflowCommand.Pause());
        run.Now += TimeSpan.FromHours(1);
        run.Must(new WorkflowCommand.Resume());
        Assert.That(run.Task.DueAt?.Year, Is.EqualTo(9999));
    }

    [Test]
    public void A_timer_at_the_end_of_all_time_does_not_either()
    {
        var days = (int)(DateTimeOffset.MaxValue - new Run(Desks.Leave).Now).TotalDays;
        var run = new Run(Documents.Read($$"""
            {
              "id": "long",
              "initialState": "open",
              "states": { "open": {}, "done": { "final": true } },
              "transitions": { "expire": { "from": "open", "to": "done", "after": "{{days}} days" }, "close": { "from": "open", "to": "done" } }
            }
            """)).Start().Must(new WorkflowCommand.Pause());
        run.Now += TimeSpan.FromDays(3);
        run.Must(new WorkflowCommand.Resume());
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Running));
    }

    [Test]
    public void An_event_moves_an_instance_once()
    {
        var run = new Run(Documents.Read("""
            {
              "id": "paying",
              "initialState": "open",
              "states": { "open": {}, "half": {}, "paid": { "final": true } },
              "transitions": { "first": { "from": "open", "to": "half", "on": "paid" }, "second": { "from": ["open", "half"], "to": "paid", "on": "paid" } }
            }
            """)).Start().Must(new WorkflowCommand.ReceiveEvent("paid", null));
        Assert.That(run.Instance.Marking, Is.EqualTo("half"));
        run.Must(new WorkflowCommand.ReceiveEvent("paid", null));
        Assert.That(run.Instance.Marking, Is.EqualTo("paid"));
    }
}
