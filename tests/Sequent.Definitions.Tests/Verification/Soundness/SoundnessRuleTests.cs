using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class SoundnessRuleTests
{
    private const string States = "Draft! SecurityReview CodeReview SecurityOk CodeOk Approved.";

    private static readonly string[] s_reviews = ["Submit: Draft -> SecurityReview&CodeReview", "SecurityApprove: SecurityReview -> SecurityOk", "CodeApprove: CodeReview -> CodeOk", "auto JoinApproved: SecurityOk&CodeOk -> Approved"];

    [Test]
    public void A_workflow_that_forks_and_joins()
    {
        var report = Verifier.Verify(Of(States, s_reviews));

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Summary, Is.EqualTo(new VerificationSummary(3, 0, 0)), "stuck, unsafe, dead");
    }

    [Test]
    public void Seq301_a_branch_that_never_gets_to_the_join()
    {
        var finding = Of(States + " Escalated", [.. s_reviews, "Escalate: SecurityReview -> Escalated", "auto Merge: Escalated&CodeReview -> Approved"]).Find(Rules.Deadlock).Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ301: deadlock: after Submit, CodeApprove, Escalate the workflow waits forever in {CodeOk, Escalated}: "
            + "Join 'Approved' also needs 'SecurityOk', and Join 'Approved' also needs 'CodeReview'; lead every way to what is waited for, or cancel the waiting token"));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "Submit", "CodeApprove", "Escalate" }));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.JoinApproved[0]"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Seq301_a_choice_before_a_join()
    {
        var finding = Of("A! B C D.", "Left: A -> B", "Right: A -> C", "auto Join: B&C -> D").Find(Rules.Deadlock)[0];

        Assert.That(finding.Message, Does.StartWith("deadlock: after Left the workflow waits forever in {B}: Join 'D' also needs 'C'"));
    }

    [Test]
    public void Seq301_a_workflow_that_goes_on_for_ever()
    {
        var finding = Of("A! B C D E.", "Go: A -> B&C", "Turn: B -> D", "Back: D -> B", "Done: B&E -> E", "Sleep: C -> C").Find(Rules.Deadlock);
        Assert.That(finding, Is.Empty, "SEQ103 says it of the states");

        var crossed = Of("A! B C D F E.", "Go: A -> B&C", "Swap: B&C -> D&F", "Back: D&F -> B&C", "Done: B&F -> E").Find(Rules.Deadlock).Single();
        Assert.That(crossed.Message, Does.StartWith("livelock: at the start the workflow can always go on from {A}, and can never complete: "));
    }

    [Test]
    public void Seq301_what_waits_for_a_branch_that_was_rejected()
    {
        var finding = Of(States + " Rejected.", [.. s_reviews, "SecurityReject: SecurityReview -> Rejected"]).FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ301: deadlock: after Submit, SecurityReject, CodeApprove the workflow waits forever in {CodeOk}: "
            + "Join 'Approved' also needs 'SecurityOk', and 'Rejected' is done; let 'SecurityReject' cancel 'CodeReview' and 'CodeOk'"));
    }

    [Test]
    public void Seq301_the_proposal_mends_it() => Assert.That(
        Of(States + " Rejected.", [.. s_reviews, "SecurityReject: SecurityReview -> Rejected cancels CodeReview,CodeOk"]).FindAll(), Is.Empty);

    [Test]
    public void Seq302_what_a_quorum_leaves_behind()
    {
        const string Asked = "Draft! AskedAna AskedBen AskedCid Ana Ben Cid Decided.";
        string[] moves = ["Ask: Draft -> AskedAna&AskedBen&AskedCid", "AskAna: AskedAna -> Ana", "AskBen: AskedBen -> Ben", "AskCid: AskedCid -> Cid"];

        var finding = Of(Asked, [.. moves, "auto Decide: Ana&Ben&Cid -> Decided atleast 2"]).FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ302: improper completion: after Ask, AskAna, AskBen, Decide, AskCid 'Decided' is done, and a token is left behind in {Cid}: "
            + "Join 'Decided' also needs 1 of 'Ana' and 'Ben'; let 'Decide' cancel 'AskedAna', 'AskedBen' and 'AskedCid'"));
        Assert.That(Of(Asked, [.. moves, "auto Decide: Ana&Ben&Cid -> Decided atleast 2 cancels AskedAna,AskedBen,AskedCid"]).FindAll(), Is.Empty);
    }

    [Test]
    public void Seq303_two_branches_into_one_state()
    {
        var finding = Of("A! B C D.", "Go: A -> B&C", "Left: B -> D", "Right: C -> D").Find(Rules.Unsafe).Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ303: State 'D' can be entered twice at once: after Go, Left it holds a token, and Right would put a second one there: "
            + "let the parallel branches meet in a join before it, or let one of them cancel the others"));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "Go", "Left", "Right" }));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Right[0].to"));
    }

    [Test]
    public void Seq303_says_which_way_a_transition_moves() => Assert.That(
        Of("A! B C D.", "Go: A -> B&C", "Finish: B,C -> D").Find(Rules.Unsafe).Single().Witness, Is.EqualTo(new[] { "Go", "Finish (B → D)", "Finish" }));

    [Test]
    public void Seq303_of_what_was_meant_for_a_join_says_so() => Assert.That(
        Of("A! B C D.", "Go: A -> B&C", "Finish: B,C -> D").Find(Rules.Unsafe).Single().Message, Does.EndWith(
            "let 'Finish' join the states that it leaves, of which it leaves any one now, or let one of them cancel the others"));

    [Test]
    public void Seq304_names_what_always_moves_first()
    {
        var findings = Of("A! B C Bo Co D.", "Go: A -> B&C", "Vb: B -> Bo", "Vc: C -> Co", "auto Meet: B&C -> D").Find(Rules.DeadInEveryRun);

        Assert.That(findings.Select(f => f.ToString()), Has.Some.StartsWith("SEQ304: Transition 'Vb' can go to 'Bo' in no run, because 'Meet', which fires by itself, always moves first: "));
    }

    [Test]
    public void Seq304_tokens_that_never_meet()
    {
        var finding = Of("A! B C D. E. F G", "Go: A -> B&C", "Both: B&C -> D", "One: A -> F", "Two: A -> G", "Never: F&G -> E", "Out: F,G -> D").Find(Rules.DeadInEveryRun).Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ304: Transition 'Never' can go to 'E' in no run, because 'F' and 'G' never hold tokens together: fork to the states that it joins, or remove it"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Never[0]"));
    }

    [Test]
    public void What_fires_by_itself_leaves_no_time_for_what_would_get_stuck()
    {
        string[] moves = ["Go: A -> B&C", "Skip: C -> D", "JoinE: B&D -> E"];
        Assert.That(Of("A! B C D E.", [.. moves, "auto Meet: B&C -> E"]).Find(Rules.Unsafe), Is.Empty);
        Assert.That(Of("A! B C D E. X", ["Go: A -> B&C", "auto Meet: B&C -> E", "Stray: C -> X", "Wait: X&A -> E"]).Find(Rules.Deadlock), Is.Empty);
        Assert.That(Of("A! B C D E. X", ["Go: A -> B&C", "Meet: B&C -> E", "Stray: C -> X", "Wait: X&A -> E"]).Find(Rules.Deadlock), Is.Not.Empty);
    }

    [Test]
    public void A_quorum_that_withdraws_the_rest()
    {
        Assert.That(Of("A! B C D Done.", "Go: A -> B&C&D", "Enough: B&C&D -> Done atleast 2").FindAll(), Is.Empty);
        Assert.That(Of("A! B C D Bo Co Do Done.", "Go: A -> B&C&D", "Vb: B -> Bo", "Vc: C -> Co", "Vd: D -> Do", "auto Enough: Bo&Co&Do -> Done atleast 2 cancels B,C,D").FindAll(), Is.Empty);
        Assert.That(Of("A! B C D Bo Co Do Done.", "Go: A -> B&C&D", "Vb: B -> Bo", "Vc: C -> Co", "Vd: D -> Do", "auto Enough: Bo&Co&Do -> Done atleast 2").Find(Rules.ImproperCompletion), Is.Not.Empty);
    }

    [Test]
    public void What_cancels_everything_completes_whatever_waits() => Assert.That(
        Of(States + " Cancelled.", [.. s_reviews, "Cancel: * -> Cancelled cancels *"]).FindAll(), Is.Empty);

    [Test]
    public void Sequential_workflows_are_left_to_the_rules_of_the_graph() =>
        Assert.That(Of("A! B", "Go: A -> B", "Back: B -> A").FindAll().Select(f => f.Rule.Id), Is.EqualTo(new[] { "SEQ103" }));

    [Test]
    public void Seq305_where_there_is_too_much_to_look_at()
    {
        var names = Enumerable.Range(0, 40).ToArray();
        // A quorum in the middle keeps the net from being reduced.
        var wide = Of("A! Done. " + string.Join(' ', names.Select(i => $"P{i} Q{i} R{i}")),
        [
            "Go: A -> " + string.Join('&', names.Select(i => "P" + i)),
            .. names.Select(i => $"T{i}: P{i} -> Q{i}"), .. names.Select(i => $"U{i}: Q{i} -> R{i}"),
            "End: " + string.Join('&', names.Select(i => "R" + i)) + " -> Done atleast 39 cancels *",
        ]);

        var finding = wide.Find(Rules.NotExplored).Single();
        Assert.That(finding.Severity, Is.EqualTo(Severity.Info));
        Assert.That(finding.Message, Does.StartWith("Workflow 'sketch' is not analysed for deadlocks: after "));
        Assert.That(Verifier.Verify(wide, strict: true).HasErrors, Is.True);
        Assert.That(Verifier.Verify(wide).Summary, Is.EqualTo(new VerificationSummary(0, 0, 3)));
        TestContext.Out.WriteLine(finding.Message);
    }

    [Test]
    public void A_witness_of_another_definition_is_none()
    {
        var finding = Of("A! B C D.", "Go: A -> B&C", "Left: B -> D", "Right: C -> D").Find(Rules.Unsafe).Single();

        Assert.That(() => WitnessReplay.Run(Of("A! B.", "Go: A -> B"), finding), Throws.ArgumentException.With.Message.Contains("'Left' cannot fire"));
        Assert.That(WitnessReplay.Run(Of("A! B.", "Go: A -> B"), new Finding(Rules.DeadEnd, ElementPath.Workflow, "")), Is.Empty);
    }
}
