using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public sealed class StaffingRuleTests
{
    [Test]
    public void A_workflow_that_keeps_nobody_from_anything_needs_no_word() =>
        Assert.That(Of("A! B# C.", "Go: A -> B as x", "End: B -> C as y").Find(Rules.Staffing), Is.Empty);

    [Test]
    public void Four_eyes_take_two() => AssertInfo(
        Of("A! B# C.", "Submit: A -> B", "Approve: B -> C") with { FourEyes = true },
        "Workflow 'sketch' needs at least 2 people; with one person away, 3");

    [Test]
    public void Parallel_reviews_take_one_of_each_role() => AssertInfo(
        Of("Draft! Security# Code# SecurityOk CodeOk Approved.", "Submit: Draft -> Security&Code as developer", "Secure: Security -> SecurityOk as security_reviewer",
            "Review: Code -> CodeOk as code_reviewer", "auto Join: SecurityOk&CodeOk -> Approved") with { FourEyes = true },
        "Workflow 'sketch' needs at least 3 people: 1 developer, 1 security_reviewer other than the submitter and 1 code_reviewer other than the submitter; with one person of each role away, 6");

    [Test]
    public void Steps_that_exclude_each_other_do_not_add_up() => AssertInfo(
        Of("A! B# C. D.", "Submit: A -> B as x", "Approve: B -> C as y", "Reject: B -> D as y").WithDuties((DutyKind.Separate, "Approve Reject Submit")),
        "Workflow 'sketch' needs at least 2 people: 1 x and 1 y; with one person of each role away, 4");

    [Test]
    public void Steps_behind_each_other_do() => AssertInfo(
        Of("A! B# C# D.", "Submit: A -> B as x", "First: B -> C as y", "Second: C -> D as y").WithDuties((DutyKind.Separate, "First Second")),
        "Workflow 'sketch' needs at least 3 people: 1 x and 2 × y; with one person of each role away, 5");

    [Test]
    public void Approvals_take_as_many() => AssertInfo(
        Of("A! B# C.", "Submit: A -> B as x", "Approve: B -> C as x approvals 3") with { FourEyes = true },
        "Workflow 'sketch' needs at least 4 people: 4 × x; with one person of each role away, 5");

    [Test]
    public void One_person_for_two_roles_is_counted_once() => AssertInfo(
        Of("A! B C.", "Claim: A -> B as x", "Finish: B -> C as y").WithDuties((DutyKind.Same, "Claim Finish")),
        "Workflow 'sketch' needs at least 1 person: 1 x who is also y; with one person of each role away, 2");

    [Test]
    public void What_nobody_can_ever_do_is_an_error()
    {
        var finding = (Of("A! B# C.", "Submit: A -> B", "Approve: B -> C").WithDuties((DutyKind.Same, "Submit Approve")) with { FourEyes = true }).Find(Rules.Staffing).Single();
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
        Assert.That(finding.Message, Is.EqualTo("Nobody can ever do 'Approve': 'Approve' is for who did 'Submit' (same actor) and 'Approve' is for somebody else than who did 'Submit' (four eyes) "
            + "cannot be met together, by however many people: remove one of these rules"));
        Assert.That(finding.Related.Select(p => p.Value), Is.EqualTo(new[] { "transitions.Submit[0]", "transitions.Approve[0]" }));
    }

    [Test]
    public void What_takes_somebody_who_acts_for_somebody_else_is_possible()
    {
        var finding = Of("A! B C D.", "One: A -> B", "Two: B -> C", "Three: C -> D").WithDuties((DutyKind.Same, "One Two"), (DutyKind.Same, "Two Three"), (DutyKind.Separate, "One Three"))
            .Find(Rules.Staffing).Single();
        Assert.That((finding.Severity, finding.Witness.Count), Is.EqualTo((Severity.Warning, 3)));
        Assert.That(finding.Message, Does.StartWith("A run cannot be done by people who act only for themselves: "));
    }

    [Test]
    public void Too_much_to_look_at_is_not_analysed_and_in_strict_mode_an_error()
    {
        var definition = Of("A! B# C.", "Submit: A -> B", "Approve: B -> C approvals 100") with { FourEyes = true };
        var report = Verifier.Verify(definition);
        Assert.That(report.Findings.Single(f => f.Rule == Rules.Staffing), Has.Property("Severity").EqualTo(Severity.Info).And.Property("Message").EqualTo(
            "How many people workflow 'sketch' needs is not analysed, because more than 60 persons can have to do with one run: see with 'sequent staff' whether certain people are enough"));
        Assert.That(report.Summary.NotAnalysed, Is.EqualTo(1));
        Assert.That(Verifier.Verify(definition, strict: true).Findings.Single(f => f.Rule == Rules.Staffing).Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Many_choices_are_answered_or_given_up()
    {
        // Each of many reviews may be left out, and each looks back at the submission.
        var states = string.Join(" ", Enumerable.Range(1, 30).Select(i => $"S{i}#"));
        var branches = Enumerable.Range(1, 29).SelectMany(i => new[] { $"Do{i}: S{i} -> S{i + 1} as r{i % 3}", $"Skip{i}: S{i} -> S{i + 1} allows" });
        var definition = Of("A! " + states + " Z.", ["Submit: A -> S1 as r0", .. branches, "End: S30 -> Z allows"]) with { FourEyes = true };
        var finding = definition.Find(Rules.Staffing).Single();
        TestContext.Out.WriteLine(finding.Message);
        Assert.That(finding.Severity, Is.EqualTo(Severity.Info));
    }

    [Test]
    public void A_user_alone_cannot_give_two_approvals()
    {
        var definition = Of("A! B# C.", "Submit: A -> B", "Approve: B -> C approvals 2").WithState("B", s => s with { Work = new StateWork.Task { Assignee = new Assignee.User("ana") } });
        var finding = definition.Find(Rules.Quorum).Single();
        Assert.That(finding.ToString(), Is.EqualTo("SEQ405: Transition 'Approve' takes 2 approvals, and state 'B' is a task for 'ana' alone: give the task to a role, or ask for one approval"));
        Assert.That((finding.Path.Value, finding.Severity), Is.EqualTo(("transitions.Approve[0].approvals", Severity.Warning)));
    }

    [Test]
    public void One_person_cannot_give_two_approvals() => Assert.That(
        Of("A! B# C.", "Submit: A -> B", "Approve: B -> C approvals 2").WithDuties((DutyKind.Same, "Submit Approve")).Find(Rules.Quorum).Single().Message,
        Is.EqualTo("Transition 'Approve' takes 2 approvals, and only who fired 'Submit' may give one, which takes 1 person: ask for fewer approvals, or remove the duty"));

    private static void AssertInfo(WorkflowDefinition definition, string message)
    {
        var finding = definition.Find(Rules.Staffing).Single();
        Assert.That((finding.Message, finding.Severity, finding.Path), Is.EqualTo((message, Severity.Info, ElementPath.Workflow)));
    }
}
