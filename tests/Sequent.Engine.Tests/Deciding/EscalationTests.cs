using Sequent.Definitions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class EscalationTests
{
    private static Run InReview(params EscalationDefinition[] escalations) => new Run(Sketch.Of("Draft! InReview# Published.",
        "Submit: Draft -> InReview", "Approve: InReview -> Published as editor", "Withdraw: InReview -> Draft as author allows")
        .WithTask("InReview", Role("editor"), due: "1 day").WithEscalations("InReview", escalations)) { Staff = new() { HasDirectory = false } }.Start().Go("submit");

    [Test]
    public void After_two_days_the_old_task_is_escalated_and_the_head_can_act_whatever_role_is_asked_for()
    {
        var run = InReview(Reassign("2 days", Role("head")));
        Assert.That(Run.Kinds(run.Fire("approve", Eve)), Is.EqualTo(new[] { DenialKind.MissingRole }));
        var first = run.Task;
        run.Pass("3 days");
        var (old, next) = (run.Last.Tasks[0], run.Last.Tasks[1]);
        Assert.That((old.Status, old.ClosedAt, next.Visit, next.DueAt, next.OpenedAt), Is.EqualTo((WorkflowTaskStatus.Escalated, first.OpenedAt.AddDays(2), first.Visit, first.DueAt, first.OpenedAt.AddDays(2))));
        Assert.That(run.Desk, Is.EqualTo("2 in_review: [head] escalated"));
        Assert.That(Run.Kinds(run.Fire("approve", Ben)), Is.EqualTo(new[] { DenialKind.NotYourTask }));
        Assert.That(Run.Words(run.Try(new WorkflowCommand.Claim(1), Ben)), Does.Contain("there is no open task 1"));
        run.Go("approve", Eve).Replay();
    }

    [Test]
    public void It_escalates_twice()
    {
        var run = InReview(Reassign("2h", Role("head")), Reassign("4h", User("lea"))).Must(new WorkflowCommand.Claim(1), Ben).Pass("3h");
        Assert.That(run.Desk, Is.EqualTo("2 in_review: [head] escalated"));
        run.Must(new WorkflowCommand.Claim(2), Eve).Pass("1h");
        Assert.That(run.Desk, Is.EqualTo("3 in_review: lea escalated"));
        Assert.That(run.Story, Is.EqualTo("started moved:submit task_claimed task_escalated task_claimed task_escalated"));
        run.Go("approve", Lea).Replay();
    }

    [Test]
    public void What_belongs_to_somebody_else_stays_theirs()
    {
        var run = InReview(Reassign("2h", Role("head"))).Pass("2h").Go("withdraw", Ana);
        Assert.That(run.Instance.Marking, Is.EqualTo("draft"));
        Assert.That(run.Go("submit").Desk, Is.EqualTo("3 in_review: [editor]"), "The next visit begins anew.");
    }

    [Test]
    public void Whoever_has_it_is_told()
    {
        var run = InReview(Notify("2h"), Notify("4h")).Pass("2h");
        Assert.That(run.History[^1].Payload, Is.EqualTo("""{"escalation":0,"recipients":["role:editor"],"state":"in_review"}"""));
        run.Must(new WorkflowCommand.Claim(1), Ben).Pass("2h");
        Assert.That(run.History[^1].Payload, Is.EqualTo("""{"escalation":1,"recipients":["ben"],"state":"in_review"}"""));
        run.Pass("30 days");
        Assert.That(run.History.Count(e => e.Kind == HistoryKind.EscalationNotified), Is.EqualTo(2));
    }

    [Test]
    public void Whom_a_duty_bars_does_not_get_it_by_waiting()
    {
        var run = new Run(Article.WithTask("InReview", Role("editor")).WithEscalations("InReview", Reassign("2h", User("ana"))) with { FourEyes = true }).Start().Go("submit").Pass("2h");
        Assert.That(run.Desk, Is.EqualTo("2 in_review: [] unassigned escalated"));
        Assert.That(run.Story, Is.EqualTo("started moved:submit task_escalated task_unassigned"));
        run.Replay();
    }

    [Test]
    public void Of_what_is_due_at_once_a_move_comes_first()
    {
        var definition = Sketch.Of("Draft! InReview# Expired.", "Submit: Draft -> InReview", "Expire: InReview -> Expired after 2h").WithEscalations("InReview", Reassign("2h", Role("head")), Notify("2h")).WithSla("InReview", "2h", "1h");
        var run = new Run(definition).Start().Go("submit").Pass("2h");
        Assert.That(run.Story, Is.EqualTo("started moved:submit sla_warned moved:expire completed"));
        Assert.That(run.Instance.Timers, Is.Empty);
    }

    [Test]
    public void Who_looks_late_sees_everything_happen_in_its_order()
    {
        var definition = Sketch.Of("Draft! InReview# Expired.", "Submit: Draft -> InReview", "Expire: InReview -> Expired after 5h").WithEscalations("InReview", Reassign("3h", Role("head")), Notify("2h")).WithSla("InReview", "4h", "1h");
        var run = new Run(definition).Start().Go("submit").Oversleep("9h");
        Assert.That(run.Story, Is.EqualTo("started moved:submit sla_warned escalation_notified task_escalated sla_breached moved:expire completed"));
        Assert.That(run.History.Skip(2).Select(e => e.At), Is.All.EqualTo(run.Now));
        run.Replay();
    }
}
