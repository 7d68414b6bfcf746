using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using static Sequent.Engine.Tests.Deciding.Work;

namespace Sequent.Engine.Tests.Deciding;

public class VoteTests
{
    private const string Data = """{"amount":1,"note":"a"}""";

    private static WorkflowDefinition Board => (Sketch.Of("Draft! InReview# Published. Rejected.",
        "Submit: Draft -> InReview", "Approve: InReview -> Published as editor approvals 2 resets amount", "Reject: InReview -> Rejected as editor") with { Id = "board" })
        .WithTask("InReview", Role("editor"), AssignmentPolicy.LeastLoaded)
        .WithData(new DataField("amount", DataType.Integer), new DataField("note", DataType.String))
        .WithEscalations("InReview", Reassign("2h", Role("head")));

    private static Run InReview() => new Run(Board) { Staff = new Staff().With("ben", "editor").With("cid", "editor") }.Start(Data).Go("submit");

    private static string Votes(Run run) => string.Join(' ', run.Instance.Acts.Where(a => a.Kind == ActKind.Voted).Select(a => a.Actor));

    [Test]
    public void It_stays_with_the_pool_and_cannot_be_taken()
    {
        var run = InReview();
        Assert.That(run.Desk, Is.EqualTo("1 in_review: [editor]"));
        Assert.That(Run.Words(run.Do(new WorkflowCommand.Claim(1), Ben)), Does.EndWith("it takes the votes of several, and stays with all of them: vote without taking it."));
    }

    [Test]
    public void A_vote_changed_before_the_move_counts_once()
    {
        var run = InReview();
        Assert.That(Run.Words(run.Fire("approve", Ben)), Is.EqualTo("Recorded 1/2"));
        Assert.That(Run.Words(run.Fire("approve", Ben)), Is.EqualTo("Recorded 1/2"));
        Assert.That(run.Desk, Is.EqualTo("1 in_review: [editor]"));
        run.Go("approve", Cid);
        Assert.That((run.Instance.Marking, run.Last.Tasks.Single().CompletedBy), Is.EqualTo(("published", "cid")));
        run.Replay();
    }

    [Test]
    public void A_rejection_beats_pending_approvals()
    {
        var run = InReview().Go("approve", Ben).Go("reject", Cid);
        Assert.That((run.Instance.Marking, Votes(run)), Is.EqualTo(("rejected", "")));
    }

    [Test]
    public void A_change_of_what_they_are_about_clears_them_and_of_nothing_else()
    {
        var run = InReview().Go("approve", Ben).Change("""{"amount":1,"note":"b"}""");
        Assert.That(Votes(run), Is.EqualTo("ben"));
        run.Change("""{"amount":2,"note":"b"}""");
        Assert.That((Votes(run), run.History[^1].Kind, run.History[^1].Payload), Is.EqualTo(("", HistoryKind.VotesReset, """{"transition":"approve","fields":["amount"]}""")));
        Assert.That(Run.Words(run.Fire("approve", Cid)), Is.EqualTo("Recorded 1/2"));
        run.Replay();
    }

    [Test]
    public void They_are_cleared_while_it_has_failed_too()
    {
        var run = InReview().Go("approve", Ben).Must(new WorkflowCommand.Fail()).Change("""{"amount":2,"note":"a"}""");
        Assert.That(Votes(run), Is.Empty);
        run.Must(new WorkflowCommand.Retry()).Replay();
    }

    [Test]
    public void An_escalation_keeps_them()
    {
        var run = InReview().Go("approve", Ben).Pass("2h");
        Assert.That((run.Desk, Votes(run)), Is.EqualTo(("2 in_review: [head] escalated", "ben")));
        Assert.That(Run.Kinds(run.Fire("approve", Cid)), Is.EqualTo(new[] { DenialKind.NotYourTask }));
        run.Go("approve", Eve);
        Assert.That(run.Instance.Marking, Is.EqualTo("published"));
        run.Replay();
    }
}
