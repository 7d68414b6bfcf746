using Sequent.Definitions;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>What a stored definition must keep to so that a compiled class can go on with it.</summary>
public sealed class ClassFitTests
{
    private static readonly TestCaseData[] s_changes =
    [
        Case("A_state_that_the_class_has_not", "State 'in_audit' is not in the class 'Order': add it to the class, or start it as another workflow", ("in_legal", "in_audit")),
        Case("A_transition_that_is_gone", "Transition 'reject' is a method of the class 'Order', and is gone", ("reject", "refuse")),
        Case("A_transition_that_fires_by_itself", "Transition 'approve' is a method of the class 'Order', and actors cannot fire it any more", ("\"approve\": {", "\"approve\": { \"auto\": true,")),
        Case("An_input_that_is_gone", "Transition 'submit' has no input 'reason' any more", ("\"reason\": {", "\"cause\": {")),
        Case("An_input_of_another_type", "Transition 'submit' has the input 'reason' as an integer, and the method of the class 'Order' gives a string", ("\"reason\": { \"type\": \"string\"", "\"reason\": { \"type\": \"integer\"")),
        Case("An_input_that_is_not_required", "Transition 'submit' has the input 'reason' as not required, which it is in the class 'Order'", ("\"reason\": { \"type\": \"string\", \"required\": true }", "\"reason\": { \"type\": \"string\" }")),
        Case("An_input_more", "Transition 'submit' has the input 'urgent', which the method of the class 'Order' does not give", ("\"inputs\": {", "\"inputs\": { \"urgent\": { \"type\": \"boolean\" },")),
        Case("A_field_of_another_type", "Data field 'note' is an integer, and a string in the class 'Order'", ("\"note\": { \"type\": \"string\" }", "\"note\": { \"type\": \"integer\" }")),
        Case("A_field_that_is_gone", "Data field 'note' of the class 'Order' is gone, and no other fields are allowed", ("\"note\"", "\"remark\"")),
        Case("A_field_that_may_be_left_out", "Data field 'amount' may be left out, and the class 'Order' always has it", ("\"amount\": { \"type\": \"number\", \"required\": true }", "\"amount\": { \"type\": \"number\" }")),
        Case("A_condition_that_is_code", "Transition 'approve' has the condition 'IsSmall', which is code", ("\"amount < 5000\"", "{ \"evaluator\": \"IsSmall\" }")),
        Case("A_fork", "Workflow 'order' forks or joins, and an object of the class 'Order' is in one state at a time", ("\"reject\": { \"from\": [\"in_legal\"], \"to\": \"draft\" }", "\"reject\": { \"from\": [\"in_legal\"], \"to\": [\"draft\", \"approved\"] }")),
    ];

    [TestCaseSource(nameof(s_changes))]
    public void A_change_that_the_code_could_not_go_on_with_is_refused(string problem, (string, string)[] replacements) =>
        Assert.That(Check(Orders.Changed("1.1.0", replacements)), Has.Some.StartsWith(problem));

    [Test]
    public void Conditions_limits_roles_and_labels_may_change() =>
        Assert.That(Check(Orders.Changed("1.1.0", ("amount < 5000", "amount < 9000"), ("\"draft\": {}", "\"draft\": { \"label\": \"New\" }"), ("\"reject\": {", "\"reject\": { \"role\": \"lawyer\","))), Is.Empty);

    [Test]
    public void A_state_less_and_a_transition_by_the_engine_more_are_no_harm() => Assert.That(
        Check(Orders.Changed("1.1.0", ("\"reject\": {", "\"expire\": { \"from\": [\"in_legal\"], \"to\": \"approved\", \"after\": \"3 days\" }, \"reject\": {"))), Is.Empty);

    [Test]
    public void What_was_compiled_fits_itself_though_its_conditions_are_code()
    {
        var compiled = Orders.Read(Orders.Text.Replace("\"amount < 5000\"", "{ \"evaluator\": \"IsSmall\" }", StringComparison.Ordinal));
        Assert.That(ClassFit.Check(compiled, DefinitionKey.Of(compiled), new Registered(compiled, isClass: true)), Is.Empty);
    }

    [Test]
    public void A_condition_that_was_read_is_stored_as_what_it_computes()
    {
        var read = new BranchDefinition("InLegal", "Approved") { When = new Guard.Member("IsSmall") { Body = "amount < 5000" } };
        var compiled = Orders.V1 with { Transitions = Orders.V1.Transitions.Select(t => t.Name == "Approve" ? t with { Branches = EquatableArray.Create(read) } : t).ToEquatableArray() };
        Assert.That(DefinitionKey.Of(compiled), Is.EqualTo(DefinitionKey.Of(Orders.V1)));
    }

    [Test]
    public void Without_a_class_anything_goes_but_code() =>
        Assert.That(ClassFit.Check(Orders.Read(Orders.Changed("1.1.0", ("in_legal", "in_audit"))), new("order", "1.1.0", ""), new Registered(Orders.V1)), Is.Empty);

    private static string[] Check(string json) =>
        [.. ClassFit.Check(Orders.Read(json), DefinitionKey.Of(Orders.Read(json)), new Registered(Orders.V1, isClass: true)).Select(p => p.Message)];

    private static TestCaseData Case(string name, string problem, params (string, string)[] replacements) => new TestCaseData(problem, replacements).SetArgDisplayNames(name);
}
