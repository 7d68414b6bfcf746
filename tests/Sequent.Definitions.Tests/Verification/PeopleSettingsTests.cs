using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class PeopleSettingsTests
{
    private const string States = "A! B# C D.";

    [TestCase("Go: A -> B approvals 0", "SEQ012: Transition 'Go' needs 0 approvals: write 1 or more, or leave Approvals out", "transitions.Go[0].approvals")]
    [TestCase("auto Go: A -> B approvals 2", "SEQ012: Transition 'Go' needs 2 approvals, and no actor fires it: remove Approvals, or let an actor fire it", "transitions.Go[0].approvals")]
    [TestCase("Go: A&C -> B approvals 3",
        "SEQ012: Transition 'Go' is a join that needs 3 approvals, and votes belong to one state: let the join lead to a state from which 3 approve", "transitions.Go[0].approvals")]
    [TestCase("Go: A -> B allows", "SEQ012: Transition 'Go' allows the submitter, whom nothing keeps out: remove AllowSubmitter, or write FourEyes on the workflow", "transitions.Go[0].allowSubmitter")]
    [TestCase("auto Go: A -> B allows", "SEQ012: Transition 'Go' allows the submitter, and no actor fires it: remove AllowSubmitter", "transitions.Go[0].allowSubmitter")]
    public void What_contradicts_itself(string branch, string message, string path)
    {
        var finding = Of(States, branch).Find(Rules.BranchSettings).Single();
        Assert.That((finding.ToString(), finding.Path.Value), Is.EqualTo((message, path)));
    }

    [TestCase("Go: A -> B", "End: B -> C", true)]
    [TestCase("Go: A -> C", "End: C -> D", true)]
    [TestCase("Go: A -> C", "End: C -> D allows", false)]
    [TestCase("Go: A -> C", "auto End: C -> D", false)]
    [TestCase("auto Go: A -> B", "End: B -> D", false)]
    public void Four_eyes_that_keep_nobody_from_anything_are_a_warning(string submit, string end, bool bind)
    {
        var findings = (Of(States, submit, end, "Back: C -> A") with { FourEyes = true }).Find(Rules.BranchSettings);
        Assert.That(findings.Select(f => (f.Severity, f.Path.Value)), bind ? Is.Empty : Is.EqualTo(new[] { (Severity.Warning, "policies.fourEyes") }));
    }

    [TestCase("Go: A,C -> B", null, true)]
    [TestCase("Go: A,C -> B", "Go End", false)]
    [TestCase("Go: A -> B", null, false)]
    [TestCase("Go: A,C -> D", null, false)]
    public void Whoever_submits_again_from_elsewhere_is_no_submitter(string submit, string? apart, bool warns)
    {
        var definition = Of(States, submit, "Back: B -> C", "Redo: C -> B", "End: B -> D") with { FourEyes = true };
        if (apart is not null)
            definition = definition.WithDuties((DutyKind.Separate, apart));
        var findings = definition.Find(Rules.BranchSettings).Where(f => f.Message.Contains("may approve", StringComparison.Ordinal));
        Assert.That(findings.Select(f => (f.Severity, f.Path.Value)), warns ? Is.EqualTo(new[] { (Severity.Warning, "transitions.Go") }) : Is.Empty);
    }

    [TestCase(DutyKind.Separate, "Go", "SEQ021: Separate duties with 'Go' alone bind nobody: name two transitions or more that different persons fire", "policies.separateDuties[0]")]
    [TestCase(DutyKind.Separate, "", "SEQ021: Separate duties without transitions bind nobody: name two transitions or more that different persons fire", "policies.separateDuties[0]")]
    [TestCase(DutyKind.Same, "Go Go", "SEQ021: A duty of the same actor with 'Go' alone binds nobody: name two transitions or more that the same person fires", "policies.sameActor[0]")]
    [TestCase(DutyKind.Same, "Go End Go", "SEQ021: A duty of the same actor names 'Go' twice: remove one", "policies.sameActor[0][2]")]
    [TestCase(DutyKind.Separate, "Go Edn", "SEQ021: Separate duties name 'Edn', which is not a transition: declare it, or correct the name; did you mean 'End'?", "policies.separateDuties[0][1]")]
    [TestCase(DutyKind.Separate, "Go Alone", "SEQ021: Separate duties name 'Alone', which no actor fires: remove it, or let an actor fire it", "policies.separateDuties[0][1]")]
    public void Duties_are_between_transitions_that_actors_fire(DutyKind kind, string names, string message, string path)
    {
        var definition = Of(States, "Go: A -> B", "End: B -> D", "auto Alone: B -> C").WithDuties((kind == DutyKind.Same ? DutyKind.Separate : DutyKind.Same, "Go End"), (kind, names));
        var finding = definition.Find(Rules.InvalidDuty).Single();
        Assert.That((finding.ToString(), finding.Path.Value), Is.EqualTo((message, path)));
    }
}
