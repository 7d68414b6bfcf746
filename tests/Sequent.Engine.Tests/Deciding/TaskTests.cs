using Sequent.Definitions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class TaskTests
{
    private static Run InReview() => new Run(Article.WithTask("InReview", Role("editor"), due: "8h")).Start().Go("submit");

    [Test]
    public void Entering_a_state_opens_its_task_in_the_same_commit()
    {
        var run = InReview();
        Assert.That(run.Desk, Is.EqualTo("1 in_review: [editor]"));
        Assert.That(run.Last.Tasks.Single(), Is.EqualTo(run.Task));
        Assert.That((run.Task.Visit, run.Task.OpenedAt, run.Task.DueAt), Is.EqualTo((2, run.Now, run.Now.AddHours(8))));
        Assert.That(run.History[^1].Payload, Does.Contain("""
            "tasks":[{"number":1,"state":"in_review","visit":2,"status":"open","roles":["editor"],"due_at":"2026-03-01T16:00:00Z"}]
            """));
    }

    [Test]
    public void A_transition_that_an_actor_fires_completes_it()
    {
        var run = InReview().Go("approve", Ben);
        var task = run.Last.Tasks.Single();
        Assert.That((task.Status, task.CompletedBy, task.CompletedWith, task.ClosedAt), Is.EqualTo((WorkflowTaskStatus.Completed, "ben", "approve", run.Now)));
        Assert.That(run.Instance.Tasks, Is.Empty);
        run.Replay();
    }

    [Test]
    public void What_leaves_it_otherwise_withdraws_it_and_the_next_visit_opens_another()
    {
        var definition = Sketch.Of("Draft! InReview# Done.", "Submit: Draft -> InReview", "Recall: InReview -> Draft on recalled", "Expire: InReview -> Draft after 2h", "Approve: InReview -> Done");
        var run = new Run(definition).Start().Go("submit").Must(new WorkflowCommand.ReceiveEvent("recalled", null));
        Assert.That(run.Last.Tasks.Single().Status, Is.EqualTo(WorkflowTaskStatus.Withdrawn));
        run.Go("submit").Pass("2h");
        Assert.That(run.Last.Tasks.Single().Status, Is.EqualTo(WorkflowTaskStatus.Withdrawn));
        run.Go("submit");
        Assert.That((run.Desk, run.Task.Visit), Is.EqualTo(("3 in_review: anyone", 6)));
        run.Must(new WorkflowCommand.Cancel());
        Assert.That((run.Last.Tasks.Single().Status, run.Last.Tasks.Single().CompletedBy), Is.EqualTo((WorkflowTaskStatus.Withdrawn, (string?)null)));
        run.Replay();
    }

    [Test]
    public void Where_tokens_fork_each_has_a_task_and_what_withdraws_a_token_withdraws_its_task()
    {
        var definition = Sketch.Of("Draft! A# B# C. Lost.", "Go: Draft -> A&B", "Both: A&B -> C", "GiveUp: A -> Lost cancels B");
        var joined = new Run(definition).Start().Go("go");
        Assert.That(joined.Desk, Is.EqualTo("1 a: anyone; 2 b: anyone"));
        joined.Go("both", Ben);
        Assert.That(joined.Last.Tasks.Select(t => t.Status), Is.All.EqualTo(WorkflowTaskStatus.Completed));
        var lost = new Run(definition).Start().Go("go").Go("give_up", Ben);
        Assert.That(lost.Last.Tasks.Select(t => t.Status), Is.EqualTo(new[] { WorkflowTaskStatus.Completed, WorkflowTaskStatus.Withdrawn }));
        lost.Replay();
    }

    [Test]
    public void A_join_needs_whoever_may_act_on_both()
    {
        var run = new Run(Sketch.Of("Draft! A# B# C.", "Go: Draft -> A&B", "Both: A&B -> C").WithTask("A", User("ben")).WithTask("B", User("cid"))).Start().Go("go");
        Assert.That(Run.Words(run.Fire("both", Ben)), Does.Contain("the task 'b' is that of 'cid': let them do it, or give it to you"));
        run.Must(new WorkflowCommand.Reassign(2, User("ben")), Cid).Go("both", Ben);
    }

    [TestCase("as editor", "as lawyer", "[editor lawyer]")]
    [TestCase("as editor", "", "anyone")]
    [TestCase("as editor", "as lawyer allows", "[editor]")]
    public void Where_nobody_is_named_the_pool_is_whoever_may_fire_what_leaves_it(string approve, string reject, string pool)
    {
        var definition = Sketch.Of("Draft! InReview# Done. No.", "Submit: Draft -> InReview", $"Approve: InReview -> Done {approve}", $"Reject: InReview -> No {reject}");
        Assert.That(new Run(definition).Start().Go("submit").Desk, Is.EqualTo($"1 in_review: {pool}"));
    }

    [Test]
    public void Final_states_open_none() =>
        Assert.That(new Run(Sketch.Of("Draft! Done#.", "Submit: Draft -> Done")).Start().Go("submit").Last.Tasks, Is.Empty);

    [Test]
    public void Who_claims_it_has_it_alone_and_gives_it_back()
    {
        var run = InReview().Must(new WorkflowCommand.Claim(1), Ben);
        Assert.That((run.Desk, run.Task.AssignedAt), Is.EqualTo(("1 in_review: ben claimed", run.Now)));
        Assert.That(Run.Words(run.Fire("approve", Cid)), Does.EndWith("the task 'in_review' is that of 'ben', who has taken it: let them do it, or give it to you."));
        Assert.That(Run.Kinds(run.Fire("approve", Cid)), Is.EqualTo(new[] { DenialKind.NotYourTask }));
        run.Must(new WorkflowCommand.Release(1), Ben);
        Assert.That((run.Desk, run.Task.AssignedAt), Is.EqualTo(("1 in_review: [editor]", (DateTimeOffset?)null)));
        run.Go("approve", Cid);
        Assert.That(run.Story, Is.EqualTo("started moved:submit task_claimed task_released moved:approve completed"));
    }

    [Test]
    public void What_is_refused_says_why()
    {
        var run = InReview();
        string Of(WorkflowCommand command, Actor actor) => Run.Words(run.Try(command, actor));
        Assert.Multiple(() =>
        {
            Assert.That(Of(new WorkflowCommand.Claim(1), Lea), Is.EqualTo("'claim' was denied to user 'lea' in state 'in_review' of workflow 'article': the task 'in_review' is for the role 'editor', and 'lea' has 'lawyer'."));
            Assert.That(Of(new WorkflowCommand.Claim(7), Ben), Does.EndWith("there is no open task 7: it was completed, given to somebody else by an escalation, or withdrawn."));
            Assert.That(Of(new WorkflowCommand.Release(1), Ben), Does.EndWith("nobody has taken it."));
            Assert.That(Of(new WorkflowCommand.FollowDelegation(1), Run.Engine), Does.EndWith("nobody has it."));
            Assert.That(Of(new WorkflowCommand.Reassign(1, User("cid")), Ben), Does.EndWith("it is in a pool, and whoever is of it can take it: claim it first."));
            Assert.That(Of(new WorkflowCommand.Reassign(1, User("cid")), Lea), Does.EndWith("and 'lea' has 'lawyer'."));
            Assert.That(Of(new WorkflowCommand.ChangeTask(1, TaskPriority.High, null), Lea), Does.EndWith("and 'lea' has 'lawyer'."));
            Assert.That(Of(new WorkflowCommand.Fire("approve", null) { Task = 3 }, Ben), Does.Contain("there is no open task 3"));
            Assert.That(Of(new WorkflowCommand.Comment(2, "?"), Ben), Does.Contain("there is no open task 2"));
            run.Must(new WorkflowCommand.Claim(1), Ben);
            Assert.That(Of(new WorkflowCommand.Claim(1), Ben), Does.EndWith("it is theirs already."));
            Assert.That(Of(new WorkflowCommand.Claim(1), Cid), Does.Contain("that of 'ben', who has taken it"));
            Assert.That(Of(new WorkflowCommand.Release(1), Cid), Does.Contain("that of 'ben', who has taken it"));
            run.Must(new WorkflowCommand.Reassign(1, User("cid")), Run.Engine);
            Assert.That(Of(new WorkflowCommand.Release(1), Cid), Does.EndWith("it was given to them, and not taken from a pool: give it to somebody else."));
            Assert.That(() => run.Try(new WorkflowCommand.Reassign(1, new Assignee.Expression("data.owner")), Cid), Throws.ArgumentException);
        });
    }

    [Test]
    public void A_program_that_gives_it_away_says_whose_it_is_and_the_role_of_before_does_not_matter()
    {
        var run = InReview().Must(new WorkflowCommand.Claim(1), Ben).Must(new WorkflowCommand.Reassign(1, User("lea")), Run.Engine);
        Assert.That(run.Desk, Is.EqualTo("1 in_review: lea escalated"));
        run.Must(new WorkflowCommand.Reassign(1, Role("head")), Lea);
        Assert.That(run.Desk, Is.EqualTo("1 in_review: [head] escalated"));
        Assert.That(Run.Words(run.Fire("approve", Ben)), Does.Contain("is for the role 'head', and 'ben' has 'editor'"));
        run.Go("approve", Eve).Replay();
    }

    [Test]
    public void Whoever_has_taken_it_from_a_pool_of_several_roles_has_none_of_the_others_by_that()
    {
        var definition = Sketch.Of("Draft! InReview# Done. No.", "Submit: Draft -> InReview", "Approve: InReview -> Done as editor", "Clear: InReview -> No as lawyer");
        var run = new Run(definition).Start().Go("submit").Must(new WorkflowCommand.Claim(1), Ben);
        Assert.That(Run.Kinds(run.Fire("clear", Ben)), Is.EqualTo(new[] { DenialKind.MissingRole }));
        run.Go("approve", Ben);
    }

    [Test]
    public void What_does_not_belong_to_the_task_follows_the_role_alone()
    {
        var run = InReview().Must(new WorkflowCommand.Claim(1), Ben);
        Assert.That(Run.Kinds(run.Fire("withdraw", Ben)), Is.EqualTo(new[] { DenialKind.MissingRole }));
        run.Go("withdraw", Ana);
        Assert.That(run.Instance.Marking, Is.EqualTo("draft"));
    }

    [Test]
    public void A_task_is_completed_through_its_own_state_and_permissions_say_so()
    {
        var run = new Run(Sketch.Of("Draft! A# B# C. D.", "Go: Draft -> A&B", "Do: A -> C as editor", "Do: B -> D as lawyer")).Start().Go("go");
        Assert.That(run.Permissions(Ben, 1).Transitions.Single().IsGranted);
        Assert.That(run.Permissions(Ben, 2).Transitions.Single().Reasons.Single().Message, Is.EqualTo("it needs the role 'lawyer', and user 'ben' has 'editor'"));
        Assert.That(Run.Words(run.Try(new WorkflowCommand.Fire("do", null) { Task = 2 }, Ben)), Does.EndWith("it needs the role 'lawyer', and user 'ben' has 'editor'."));
        run.Must(new WorkflowCommand.Fire("do", null) { Task = 2 }, Lea);
        Assert.That(run.Instance.Marking, Is.EqualTo("a,d"));
    }

    [Test]
    public void Whose_a_task_is_is_said_in_place_of_roles_that_other_ways_ask_for()
    {
        var run = new Run(Sketch.Of("Draft! A# B# C. D.", "Go: Draft -> A&B", "Do: A -> C as editor", "Do: B -> D as lawyer").WithTask("A", User("cid"))).Start().Go("go");
        Assert.That(run.Permissions(Ben).Single(p => p.Transition == "do").Reasons.Select(r => r.Message), Is.EqualTo(new[] { "the task 'a' is that of 'cid': let them do it, or give it to you" }));
    }

    [Test]
    public void Priority_and_due_time_are_changed_by_whoever_may_act_on_it()
    {
        var run = InReview().Must(new WorkflowCommand.ChangeTask(1, TaskPriority.Urgent, null), Ben).Must(new WorkflowCommand.ChangeTask(1, null, new(null)), Run.Engine);
        Assert.That((run.Task.Priority, run.Task.DueAt), Is.EqualTo((TaskPriority.Urgent, (DateTimeOffset?)null)));
        Assert.That(run.Do(new WorkflowCommand.ChangeTask(1, TaskPriority.Urgent, null), Ben), Is.InstanceOf<Verdict.Nothing>());
        run.Replay();
    }

    [Test]
    public void While_it_is_paused_nobody_can_act_on_it_and_it_is_due_so_much_later()
    {
        var run = InReview();
        var due = run.Task.DueAt;
        run.Must(new WorkflowCommand.Pause()).Pass("3h");
        Assert.That(run.Desk, Is.EqualTo("1 in_review: [editor] suspended"));
        Assert.That(Authority.MayAct(run.Task, Ben), Is.False);
        Assert.That(run.Permissions(Ben, 1).Claim.Single().Message, Is.EqualTo("it is paused: resume it first"));
        run.Must(new WorkflowCommand.Resume());
        Assert.That((run.Desk, run.Task.DueAt), Is.EqualTo(("1 in_review: [editor]", due + TimeSpan.FromHours(3))));
        run.Must(new WorkflowCommand.Fail()).Pass("1h").Must(new WorkflowCommand.Retry());
        Assert.That(run.Task.DueAt, Is.EqualTo(due + TimeSpan.FromHours(4)));
        run.Go("approve", Ben).Replay();
    }

    [Test]
    public void What_is_said_of_a_paused_instance_is_no_break_of_its_history()
    {
        var run = InReview().Must(new WorkflowCommand.Pause()).Must(new WorkflowCommand.Comment(1, "why?"), Lea);
        Assert.That((run.History[^1].Reasoning, run.History[^1].Payload), Is.EqualTo(("why?", """{"task":1}""")));
        run.Replay();
    }
}
