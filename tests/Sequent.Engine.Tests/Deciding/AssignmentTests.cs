using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class AssignmentTests
{
    private static Staff Editors => new Staff().With("ana", "author", "editor").With("ben", "editor").With("cid", "editor");

    private static Run InReview(WorkflowDefinition definition, Staff? staff = null, string data = "{}") => new Run(definition) { Staff = staff ?? new() }.Start(data).Go("submit");

    [Test]
    public void The_one_with_the_fewest_tasks_gets_it()
    {
        var article = Article.WithTask("InReview", Role("editor"), AssignmentPolicy.LeastLoaded);
        Assert.That(InReview(article, Editors.Busy("ana", 3).Busy("ben", 2).Busy("cid", 1)).Desk, Is.EqualTo("1 in_review: cid"));
        Assert.That(InReview(article, new() { HasDirectory = false }).Desk, Is.EqualTo("1 in_review: [editor]"), "Where nobody knows who there is, one of them claims it.");
    }

    [Test]
    public void Each_in_turn_gets_it()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var staff = Editors.Busy("ana", 0, time.AddDays(2)).Busy("ben", 9, time.AddDays(1)).Busy("cid", 0, time.AddDays(3));
        Assert.That(InReview(Article.WithTask("InReview", Role("editor"), AssignmentPolicy.RoundRobin), staff).Desk, Is.EqualTo("1 in_review: ben"));
    }

    [Test]
    public void Two_tasks_of_one_commit_go_to_two_persons()
    {
        var definition = Sketch.Of("Draft! A# B# C.", "Submit: Draft -> A&B", "Both: A&B -> C").WithTask("A", Role("editor"), AssignmentPolicy.LeastLoaded).WithTask("B", Role("editor"), AssignmentPolicy.LeastLoaded);
        Assert.That(InReview(definition, Editors.Busy("ana", 1)).Desk, Is.EqualTo("1 a: ben; 2 b: cid"));
    }

    [Test]
    public void Whom_a_duty_bars_is_passed_over_and_where_nobody_is_left_history_says_so()
    {
        var article = Article.WithTask("InReview", Role("editor"), AssignmentPolicy.LeastLoaded) with { FourEyes = true };
        Assert.That(InReview(article, Editors.Busy("ben", 2).Busy("cid", 1)).Desk, Is.EqualTo("1 in_review: cid"), "Ana has submitted it, and has the fewest.");
        var alone = InReview(article, new Staff().With("ana", "editor"));
        Assert.That((alone.Desk, alone.Story), Is.EqualTo(("1 in_review: [editor] unassigned", "started moved:submit task_unassigned")));
        Assert.That(alone.Task.Barred, Is.EqualTo(new[] { "ana" }));
        Assert.That(Run.Words(alone.Try(new WorkflowCommand.Claim(1), Actor.User("ana", "editor"))), Does.Contain("not for 'ana', whom a duty keeps from it: leave it to somebody else"));
        // The directory does not know everybody.
        alone.Must(new WorkflowCommand.Claim(1), Ben).Go("approve", Ben).Replay();
    }

    [Test]
    public void An_expression_names_whose_it_is()
    {
        var article = Article.WithTask("InReview", new Assignee.Expression("data.owner")).WithData(new DataField("owner", DataType.String, Required: false));
        Assert.That(InReview(article, data: """{"owner":"cid"}""").Desk, Is.EqualTo("1 in_review: cid"));
        var nobody = InReview(article);
        Assert.That((nobody.Desk, nobody.Story), Is.EqualTo(("1 in_review: [] unassigned", "started moved:submit task_unassigned")));
        nobody.Must(new WorkflowCommand.Reassign(1, User("ben")), Run.Engine).Go("approve", Ben).Replay();
    }

    [Test]
    public void A_delegate_gets_it_and_acts_for_whom_it_was()
    {
        var run = InReview(Article.WithTask("InReview", User("5")), new Staff().Delegating("5", "10").Delegating("5", "11", "other"));
        Assert.That((run.Desk, run.History[^1].Payload), Is.EqualTo(("1 in_review: 10 for 5", """{"tasks":[{"number":1,"state":"in_review","visit":2,"status":"open","assignee":"10","delegate_for":"5"}]}""")));
        Assert.That(Run.Words(run.Fire("approve", Actor.User("5"))), Does.EndWith("the task 'in_review' is that of '10' for '5': let them do it, or give it to you."));
        Assert.That(Run.Words(run.Fire("approve", Actor.User("10").ActingFor("7"))), Does.Contain("that of '10' for '5', and not for '7'"));
        run.Go("approve", Actor.User("10"));
        Assert.That((run.History[^2].ActorId, run.History[^2].OnBehalfOf), Is.EqualTo(("10", "5")));
    }

    [TestCase("5 10 11 12", "12 for 5")]
    [TestCase("5 10 ana 12", "10 for 5", Description = "a chain stops before whom a duty bars")]
    [TestCase("5 ana", "5")]
    [TestCase("ana 5", "[] unassigned", Description = "who does it for somebody is bound as they are")]
    public void Delegations_lead_on_until_a_duty_stops_them(string chain, string whose)
    {
        var persons = chain.Split(' ');
        var staff = new Staff();
        foreach (var (from, to) in persons.Zip(persons.Skip(1)))
            staff.Delegating(from, to);
        Assert.That(InReview(Article.WithTask("InReview", User(persons[0])) with { FourEyes = true }, staff).Desk, Is.EqualTo($"1 in_review: {whose}"));
    }

    [Test]
    public void Only_a_delegation_that_is_in_force_counts()
    {
        var now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var article = Article.WithTask("InReview", User("5"));
        Assert.That(InReview(article, new Staff().Delegating("5", "10", start: now, end: now.AddHours(1))).Desk, Is.EqualTo("1 in_review: 10 for 5"));
        Assert.That(InReview(article, new Staff().Delegating("5", "10", start: now.AddHours(-1), end: now)).Desk, Is.EqualTo("1 in_review: 5"));
    }

    [Test]
    public void A_delegation_that_begins_takes_the_open_task_along_and_it_stays_for_whom_it_was_first()
    {
        var staff = new Staff();
        var run = InReview(Article.WithTask("InReview", User("5")), staff);
        Assert.That(run.Do(new WorkflowCommand.FollowDelegation(1), Run.Engine), Is.InstanceOf<Verdict.Nothing>());
        staff.Delegating("5", "10");
        run.Must(new WorkflowCommand.FollowDelegation(1), Run.Engine);
        Assert.That(run.Desk, Is.EqualTo("1 in_review: 10 for 5"));
        staff.Delegating("10", "12");
        run.Must(new WorkflowCommand.Pause()).Must(new WorkflowCommand.FollowDelegation(1), Run.Engine).Must(new WorkflowCommand.Resume());
        Assert.That(run.Desk, Is.EqualTo("1 in_review: 12 for 5"));
        run.Replay();
    }

    [Test]
    public void Who_acts_for_somebody_is_told_what_their_duties_are_too()
    {
        var definition = (Sketch.Of("Draft! InReview# Done. No.", "Submit: Draft -> InReview", "Approve: InReview -> Done", "Reject: InReview -> No").WithTask("InReview", User("5"))).WithDuties((DutyKind.Separate, "Submit Approve"));
        var run = new Run(definition) { Staff = new Staff().Delegating("5", "10") }.Start().Go("submit", Actor.User("5"));
        Assert.That(run.Desk, Is.EqualTo("1 in_review: 10 for 5"), "There is something left that they may.");
        var ten = Actor.User("10");
        Assert.That(run.Permissions(ten).Where(p => p.IsGranted).Select(p => p.Transition), Is.EqualTo(new[] { "reject" }));
        Assert.That(run.Permissions(ten, 1).Transitions.Where(p => p.IsGranted).Select(p => p.Transition), Is.EqualTo(new[] { "reject" }));
        Assert.That(Run.Kinds(run.Fire("approve", ten)), Is.EqualTo(new[] { DenialKind.SeparateDuties }));
        run.Must(new WorkflowCommand.Advance(), ten);
        Assert.That(run.Instance.Marking, Is.EqualTo("no"));
    }

    [Test]
    public void Where_a_duty_leaves_certain_persons_it_is_theirs_alone()
    {
        var definition = Sketch.Of("Draft! InReview# Done.", "Submit: Draft -> InReview", "Approve: InReview -> Done").WithTask("InReview", Role("editor")).WithDuties((DutyKind.Same, "Submit Approve"));
        var run = new Run(definition).Start(actor: Ben).Go("submit", Ben);
        Assert.That(run.Desk, Is.EqualTo("1 in_review: {ben}"));
        Assert.That(Run.Words(run.Try(new WorkflowCommand.Claim(1), Cid)), Does.EndWith("the task 'in_review' is for 'ben' alone."));
        Assert.That(Run.Kinds(run.Fire("approve", Cid)), Does.Contain(DenialKind.SameActor));
        run.Must(new WorkflowCommand.Claim(1), Ben).Go("approve", Ben).Replay();
    }

    [Test]
    public void Where_duties_leave_it_to_one_and_keep_them_from_it_it_is_nobodys()
    {
        var definition = Sketch.Of("Draft! InReview# Done.", "Submit: Draft -> InReview", "Approve: InReview -> Done").WithTask("InReview", Role("editor")).WithDuties((DutyKind.Same, "Submit Approve")) with { FourEyes = true };
        var run = new Run(definition).Start(actor: Ben).Go("submit", Ben);
        Assert.That((run.Desk, run.Story), Is.EqualTo(("1 in_review: {ben} unassigned", "started moved:submit task_unassigned")));
        Assert.That(new[] { Ben, Cid }.Any(a => Authority.MayAct(run.Task, a)), Is.False);
    }

    [Test]
    public void Who_acts_elsewhere_meanwhile_may_lose_it_and_history_says_when_nobody_is_left()
    {
        var definition = Sketch.Of("Draft! A# B# A2 B2 C.", "Go: Draft -> A&B", "Pack: A -> A2", "Approve: B -> B2", "Both: A2&B2 -> C").WithTask("B", User("ben")).WithDuties((DutyKind.Separate, "Pack Approve"));
        var run = new Run(definition).Start().Go("go").Go("pack", Ben);
        Assert.That((run.Desk, run.Story), Is.EqualTo(("2 b: [] unassigned", "started moved:go moved:pack task_unassigned")));
        run.Replay();
    }
}
