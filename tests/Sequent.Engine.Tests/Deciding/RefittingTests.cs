using Sequent.Definitions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using Sequent.Engine.Migration;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class RefittingTests
{
    private static WorkflowDefinition Old => Article.WithTask("InReview", Role("editor"), due: "8h").WithSla("InReview", "4h", "1h").WithEscalations("InReview", Notify("2h"));

    private static InstanceSnapshot Migrate(Run run, WorkflowDefinition to, params (string From, string To)[] states)
    {
        to = to with { Version = "2.0.0" };
        var decider = new Decider(to.WithWireNames(), DefinitionKey.Of(to));
        var outcome = new InstanceMigration(decider, "1.0.0", new("2.0.0") { States = states.ToDictionary(s => s.From, s => s.To) }).Migrate(run.Instance, run.Now);
        var decision = ((MigrationOutcome.Migrated)outcome).Decision;
        Assert.That(decision.After.Tasks, Is.SubsetOf(decision.Tasks.Concat(run.Instance.Tasks)));
        return decision.After;
    }

    private static string Desk(InstanceSnapshot instance) => string.Join("; ", instance.Tasks.Select(Run.Words));

    private static string Times(InstanceSnapshot instance, DateTimeOffset since) => string.Join(' ', instance.Timers.Select(t => $"{t.Key.Kind}{t.Key.Name}:{(t.DueAt - since)?.TotalHours}"));

    [Test]
    public void A_task_follows_its_state_and_stays_with_whom_it_is()
    {
        var run = new Run(Old).Start().Go("submit").Must(new WorkflowCommand.Claim(1), Ben);
        var to = Sketch.Of("Draft! Checked# Published.", "Submit: Draft -> Checked as author", "Approve: Checked -> Published") with { Id = "article" };
        var after = Migrate(run, to.WithTask("Checked", Role("lawyer")), ("in_review", "checked"));
        Assert.That((Desk(after), after.Tasks.Single().DueAt), Is.EqualTo(("1 checked: ben claimed", run.Task.DueAt)));
        Assert.That(after.Timers, Is.Empty);
    }

    [Test]
    public void A_timer_that_runs_keeps_its_time_and_a_new_one_counts_from_the_entry()
    {
        var run = new Run(Old).Start().Go("submit");
        var entered = run.Now;
        run.Pass("90 minutes");
        var after = Migrate(run, Old.WithSla("InReview", "9h", "30 minutes").WithEscalations("InReview", Notify("7h"), Notify("3h"), Notify("1h")));
        Assert.That(Times(after, entered), Is.EqualTo("Escalation0:2 Escalation1:3 SlaBreach:4"), "What would have been said by now is not said.");
        run.Must(new WorkflowCommand.Pause());
        var paused = Migrate(run, Old.WithEscalations("InReview", Notify("2h"), Notify("3h")));
        Assert.That(paused.Timers.Select(t => (t.DueAt, t.Remaining?.TotalMinutes)), Is.EqualTo(new (DateTimeOffset?, double?)[] { (null, 30), (null, 90), (null, 150) }));
        Assert.That(paused.Tasks.Single().Status, Is.EqualTo(WorkflowTaskStatus.Suspended));
    }

    [Test]
    public void A_state_that_is_no_task_any_more_has_none_and_one_that_has_become_one_does()
    {
        var run = new Run(Old).Start().Go("submit");
        Assert.That(Migrate(run, Old.WithState("InReview", s => new StateDefinition("InReview"))).Tasks, Is.Empty);
        var plain = new Run(Old.WithState("InReview", s => new StateDefinition("InReview"))).Start().Go("submit");
        Assert.That(Desk(Migrate(plain, Old)), Is.EqualTo("1 in_review: [editor]"));
        plain.Must(new WorkflowCommand.Fail());
        Assert.That(Desk(Migrate(plain, Old)), Is.EqualTo("1 in_review: [editor] suspended"));
    }

    [Test]
    public void Whom_duties_bar_is_asked_of_the_definition_that_it_comes_to()
    {
        var run = new Run(Old with { FourEyes = true }).Start().Go("submit");
        Assert.That(run.Task.Barred, Is.EqualTo(new[] { "ana" }));
        Assert.That(Migrate(run, Old).Tasks.Single().Barred, Is.Empty);
    }

    [Test]
    public void A_move_that_is_late_is_still_to_be_made()
    {
        var run = new Run(Old).Start().Go("submit").Pass("90 minutes");
        var to = Sketch.Of("Draft! InReview# Published. Rejected.", "Submit: Draft -> InReview as author", "Approve: InReview -> Published", "Expire: InReview -> Rejected after 1h") with { Id = "article" };
        Assert.That(Migrate(run, to).Timers.Single().DueAt, Is.EqualTo(run.Now.AddMinutes(-30)));
    }
}
