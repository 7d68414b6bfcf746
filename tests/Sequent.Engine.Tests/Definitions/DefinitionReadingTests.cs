using Sequent.Definitions;
using Sequent.Engine.Storage;

namespace Sequent.Engine.Tests.Definitions;

/// <summary>Definitions from outside, and from the store.</summary>
public sealed class DefinitionReadingTests
{
    [Test]
    public void What_is_right_has_no_problems()
    {
        var (definition, problems) = DefinitionReading.Prove(Orders.Text);
        Assert.That(problems, Is.Empty);
        Assert.That(definition, Is.EqualTo(Orders.V1));
    }

    [Test]
    public void What_is_wrong_is_said_with_its_place_and_its_rule()
    {
        var (_, problems) = DefinitionReading.Prove(Orders.Text.Replace("\"to\": \"approved\"", "\"to\": \"aproved\"", StringComparison.Ordinal), "a/order.workflow.json");
        var problem = problems.Single(p => p.RuleId == RuleIds.UnknownState);
        Assert.That(problem.ToString(), Does.StartWith("a/order.workflow.json(7,46): SEQ004: ").And.Contain("'aproved'").And.Contain("did you mean 'approved'?"));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{")]
    [TestCase("{\"id\": 1}")]
    [TestCase("\u0000")]
    [TestCase("""{ "name": "approve", "type": "approval", "config": { "approver": "x" } }""")]
    public void What_is_no_workflow_is_a_problem_and_never_a_crash(string text) =>
        Assert.That(DefinitionReading.Prove(text).Problems, Is.Not.Empty);

    [Test]
    public void A_text_without_end_is_a_problem_in_bounded_time() =>
        Assert.That(DefinitionReading.Prove(new string('[', 5_000_000)).Problems, Is.Not.Empty.And.Count.LessThanOrEqualTo(101));

    [Test]
    public void A_state_with_a_comma_in_its_name_could_not_be_told_from_two()
    {
        var (_, problems) = DefinitionReading.Prove(Orders.Text.Replace("in_legal\": {}", "in,legal\": { \"name\": \"InLegal\" }", StringComparison.Ordinal).Replace("in_legal", "in,legal", StringComparison.Ordinal));
        Assert.That(problems.Single().Message, Does.Contain("'in,legal' has a comma"));
    }

    [Test]
    public void What_was_stored_comes_back() => Assert.That(DefinitionReading.Read(Stored()), Is.EqualTo(Orders.V1));

    [Test]
    public void A_stored_text_that_was_changed_is_named_with_its_row()
    {
        var stored = Stored();
        var damaged = stored with { Json = stored.Json.Replace("5000", "9000", StringComparison.Ordinal) };
        var exception = Assert.Throws<StoreException>(() => DefinitionReading.Read(damaged))!;
        Assert.That(exception.Problem, Is.EqualTo(StoreProblem.Corrupt));
        Assert.That(exception.Message, Does.Contain("'order 1.0.0'").And.Contain(stored.Key.Hash).And.Contain("tenant 'acme'").And.Contain("its text has the hash").And.Contain("backup"));
    }

    [Test]
    public void A_stored_text_that_is_none_is_named_with_its_row()
    {
        const string Text = "{ \"id\": \"order\", \"states\": 1 }";
        var exception = Assert.Throws<StoreException>(() => DefinitionReading.Read(new("acme", new("order", "1.0.0", DefinitionKey.HashOf(Text)), Text, false, default)))!;
        Assert.That(exception.Message, Does.Contain("cannot be read"));
    }

    [Test]
    public void A_stored_text_of_another_version_than_its_row_says_is_damaged()
    {
        var stored = Stored();
        var exception = Assert.Throws<StoreException>(() => DefinitionReading.Read(stored with { Key = stored.Key with { Version = "2.0.0" } }))!;
        Assert.That(exception.Message, Does.Contain("is that of 'order 1.0.0'"));
    }

    private static StoredDefinition Stored() => new("acme", DefinitionKey.Of(Orders.V1), Orders.V1.ToJson(), false, default);
}
