using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class ResetOnTests
{
    private static readonly DataField[] s_fields =
        [new("amount", DataType.Number, true), new("due_date", DataType.Date, false), new("total", DataType.Number, true) { Computed = true }];

    [TestCase("approvals 2 resets amount")]
    [TestCase("approvals 2 resets amount,due_date")]
    [TestCase("approvals 2")]
    public void Votes_are_reset_on_fields_of_the_data(string settings) => Assert.That(Find(settings), Is.Empty);

    [TestCase("amuont", "Transition 'Go' resets its votes on 'amuont': the data has no field 'amuont'; did you mean 'amount'?", "amount")]
    [TestCase("color", "Transition 'Go' resets its votes on 'color': the data has no field 'color': declare it, or use one of 'amount', 'due_date', 'total'", null)]
    [TestCase("data.amount", "Transition 'Go' resets its votes on 'data.amount': the data has no field 'data.amount': declare it, or use one of 'amount', 'due_date', 'total'", null)]
    public void A_field_that_does_not_exist_is_an_error(string field, string message, string? suggestion)
    {
        var finding = Find("approvals 2 resets due_date," + field).Single();
        Assert.That((finding.Rule, finding.Severity, finding.Message, finding.Path.Value, finding.Suggestion),
            Is.EqualTo((Rules.InvalidExpression, Severity.Error, message, "transitions.Go[0].resetOn[1]", suggestion)));
    }

    [Test]
    public void Where_the_data_is_open_any_field_may_be_there() =>
        Assert.That(Find(Of("A! B.", "Go: A -> B approvals 2 resets anything")), Is.Empty);

    [Test]
    public void Where_the_data_is_empty_no_field_is() =>
        Assert.That(Find(Of("A! B.", "Go: A -> B approvals 2 resets amount").WithData()).Single().Message,
            Is.EqualTo("Transition 'Go' resets its votes on 'amount': the data has no field 'amount': it has none at all, declare it"));

    [TestCase("approvals 2 resets total", Severity.Error, "[0].resetOn[0]", "Transition 'Go' resets its votes on 'total', which is computed and never written: name the fields that it is computed from")]
    [TestCase("approvals 2 resets amount,amount", Severity.Error, "[0].resetOn[1]", "Transition 'Go' resets its votes on 'amount' twice: remove one")]
    [TestCase("resets amount", Severity.Warning, "[0].resetOn", "Transition 'Go' resets votes, and takes none: remove ResetOn, or let several approve with Approvals")]
    public void What_has_no_effect(string settings, Severity severity, string path, string message)
    {
        var finding = Find(settings).Single();
        Assert.That((finding.Rule, finding.Severity, finding.Path.Value, finding.Message), Is.EqualTo((Rules.BranchSettings, severity, "transitions.Go" + path, message)));
    }

    // That several people are needed is said of all that take votes.
    private static Finding[] Find(WorkflowDefinition definition) => [.. definition.FindAll().Where(f => f.Rule != Rules.Staffing)];

    private static Finding[] Find(string settings) => Find(Of("A! B.", "Go: A -> B " + settings).WithData(s_fields));
}
