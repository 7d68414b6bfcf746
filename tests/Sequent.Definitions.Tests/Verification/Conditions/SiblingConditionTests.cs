using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>SEQ202 and SEQ203 between different transitions, and of one by itself.</summary>
public class SiblingConditionTests
{
    private static readonly DataField[] Data = [new("amount", DataType.Number), new("limit", DataType.Number, Required: false), new("flag", DataType.Boolean)];

    private static string[] Lines(WorkflowDefinition definition) => [.. definition.FindAll().Select(f => $"{f.Severity} {f.Path} {f}")];

    private static string[] Invoice(params string[] submits) => Lines(Of("Draft! PendingManagerApproval PendingFinanceApproval Approved. Rejected.",
        [.. submits, "ManagerApprove: PendingManagerApproval -> Approved", "FinanceApprove: PendingFinanceApproval -> Approved",
            "Reject: PendingManagerApproval,PendingFinanceApproval -> Rejected"]).WithData(
        new("amount", DataType.Number), new("department", DataType.String, Required: false), new("requester_id", DataType.Number)));

    [Test]
    public void The_invoice_approval_is_proved() => Assert.That(Invoice(
        "Submit: Draft -> PendingManagerApproval if data.amount <= 5000", "SubmitHighValue: Draft -> PendingFinanceApproval if data.amount > 5000"), Is.Empty);

    [Test]
    public void The_invoice_approval_with_an_overlap() => Assert.That(Invoice(
        "Submit: Draft -> PendingManagerApproval if data.amount <= 5000", "SubmitHighValue: Draft -> PendingFinanceApproval if data.amount >= 5000"), Is.EqualTo(new[]
        {
            "Warning transitions.SubmitHighValue[0].when SEQ202: From 'Draft', both 'Submit' and 'SubmitHighValue' are enabled when amount = 5000: make the conditions exclude each other",
        }));

    [Test]
    public void The_invoice_approval_with_one_way_only() => Assert.That(Invoice(
        "Submit: Draft -> PendingManagerApproval if data.amount <= 5000", "Skip: Draft -> PendingFinanceApproval"), Is.EqualTo(new[]
        {
            "Info transitions.Submit[0].when SEQ203: From 'Draft', 'Submit' is not enabled when amount = 5001: add a branch for it, unless that is meant",
        }));

    [TestCase("amount > 5000")]
    public void The_invoice_approval_as_branches(string second)
    {
        Assert.That(Invoice("Submit: Draft -> PendingManagerApproval if amount <= 5000", "Submit: Draft -> PendingFinanceApproval if amount > 5000"), Is.Empty);
        Assert.That(Invoice("Submit: Draft -> PendingManagerApproval if amount <= 5000", "Submit: Draft -> PendingFinanceApproval if amount >= 5000"), Is.EqualTo(new[]
        {
            "Error transitions.Submit[1].when SEQ202: From 'Draft', 'Submit' goes to both 'PendingManagerApproval' and 'PendingFinanceApproval' when amount = 5000: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})",
        }));
    }

    [Test]
    public void Siblings_with_a_gap() => Assert.That(
        Lines(Of("A! B. C.", "Go: A -> B if amount < 5", "Stay: A -> C if amount > 5").WithData(Data)), Is.EqualTo(new[]
        {
            "Warning transitions.Stay[0] SEQ203: From 'A', neither 'Go' nor 'Stay' is enabled when amount = 5: let one of the conditions cover it, unless that is meant",
        }));

    [Test]
    public void Other_roles_are_no_siblings() => Assert.That(
        Of("A! B. C.", "Go: A -> B as buyer if amount < 5", "Stay: A -> C as clerk if amount < 5").WithData(Data).FindAll().Select(f => f.Severity), Is.EqualTo(new[] { Severity.Info, Severity.Info }));

    [Test]
    public void Transitions_without_condition_may_overlap() => Assert.That(
        Of("A! B. C.", "Go: A -> B if amount < 5", "Stay: A -> C").WithData(Data).Find(Rules.Overlap), Is.Empty);

    [Test]
    public void Inputs_of_different_transitions_differ()
    {
        var definition = ShapeRuleTests.WithInputs(Of("A! B. C.", "Go: A -> B if input.day < date('2026-01-31')", "Stay: A -> C if input.day < date('2026-01-31')").WithData(Data), "day");

        Assert.That(definition.FindAll().Select(f => (f.Rule, f.Severity)), Is.EqualTo(new[] { (Rules.Gap, Severity.Info), (Rules.Gap, Severity.Info) }));
    }

    [Test]
    public void Automatic_transitions_exclude_each_other() => Assert.That(
        Lines(Of("A! B. C.", "auto Go: A -> B if amount <= 5", "auto Stay: A -> C if amount >= 5").WithData(Data)), Is.EqualTo(new[]
        {
            "Error transitions.Stay[0].when SEQ202: From 'A', 'Go' goes to 'B' and 'Stay' to 'C' at once when amount = 5: make the conditions exclude each other, or write Routing.First (in JSON \"policies\": {\"routing\": \"first\"})",
        }));

    [Test]
    public void Automatic_transitions_may_wait() => Assert.That(
        Lines(Of("A! B. C.", "auto Go: A -> B if amount < 5", "auto Stay: A -> C if amount > 5").WithData(Data)), Is.EqualTo(new[]
        {
            "Info transitions.Stay[0] SEQ203: From 'A', no automatic transition is enabled when amount = 5: the instance waits until one is",
        }));

    [Test]
    public void A_lone_condition_that_is_an_error() => Assert.That(
        Lines(Of("A! B. C.", "Go: A -> B if limit < 5 || limit >= 5", "Stay: A -> C").WithData(Data)), Is.EqualTo(new[]
        {
            "Info transitions.Go[0].when SEQ203: From 'A', 'Go' is not enabled when limit = null, because 'limit < 5 || limit >= 5' is an error (data.limit is null): say in the condition what holds for null",
        }));
}
