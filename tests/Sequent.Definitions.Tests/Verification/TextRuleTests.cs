using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>Expressions and texts outside of transitions.</summary>
public class TextRuleTests
{
    private static readonly WorkflowDefinition s_plain = Of("A! B.", "Go: A -> B").WithData(
        new("amount", DataType.Number), new("manager_id", DataType.String, false), new("due", DataType.Date), new("at", DataType.DateTime),
        new("kind", DataType.Enum("x", "y")), new("address", DataType.Object(DataSchema.Closed(new DataField("city", DataType.String)))));

    [TestCase("trigger.amount > 0")]
    [TestCase("tenant.id == 'x'")]
    [TestCase("trigger.amount >", "ends too early")]
    [TestCase("amount > 0", "'amount' is a field of the data, which is not known in this place: use 'trigger', 'tenant'")]
    [TestCase("actor.id == 'x'", "'actor' is not known in this place: use 'trigger', 'tenant'")]
    [TestCase("1 + 1", "'1 + 1' is an integer, and a boolean is needed here: compare it, for example with '=='")]
    public void Of_triggers(string when, string? fact = null) => AssertInvalid(
        s_plain with { Triggers = EquatableArray.Create(new TriggerDefinition(TriggerKind.Event, "order") { When = when }) },
        "triggers[0].when", "Trigger 'order' has", "its condition", fact);

    [TestCase("data.manager_id")]
    [TestCase("kind")]
    [TestCase("trigger.by")]
    [TestCase("manager_idd", "the data has no field 'manager_idd'; did you mean 'manager_id'?")]
    [TestCase("amount", "'amount' is a number, and a string is needed here: give a string")]
    [TestCase("actor.id", "'actor' is not known in this place")]
    [TestCase("secrets.x", "'secrets' is not known in this place")]
    public void Of_assignees(string source, string? fact = null) => AssertInvalid(
        s_plain.WithState("A", s => s with { Work = new StateWork.Task { Assignee = new Assignee.Expression(source) } }),
        "states.A.task.assignee.expression", "State 'A' has", "the assignee", fact);

    [TestCase("due")]
    [TestCase("at")]
    [TestCase("at + duration('24h')")]
    [TestCase("amount", "'amount' is a number, and a datetime is needed here: give a datetime")]
    [TestCase("'tomorrow'", "and a datetime is needed here")]
    public void Of_waits(string until, string? fact = null) => AssertInvalid(
        s_plain.WithState("A", s => s with { Work = new StateWork.Wait { Until = until } }), "states.A.wait.until", "State 'A' has", "the time that it waits for", fact);

    [TestCase("response.status == 200 && data.amount > 0 && secrets.x == ''")]
    [TestCase("response.status", null)]
    [TestCase("amont > 0", "the data has no field 'amont'; did you mean 'amount'?")]
    [TestCase("input.x == 1", "'input' is not known in this place")]
    public void Of_external_calls(string condition, string? fact = null)
    {
        AssertInvalid(Call(new() { SuccessCondition = condition }), "states.A.external.successCondition", "State 'A' has", "the success condition", fact);
        AssertInvalid(Call(new() { Extract = EquatableArray.Create(new NamedExpression("total", condition)) }), "states.A.external.extract.total", "State 'A' has", "what is extracted into 'total'", fact);
    }

    [Test]
    public void Secrets_are_for_external_calls()
    {
        var headers = EquatableArray.Create(new NamedValue("Authorization", new JsonData.Text("Bearer {{secrets.key}}")));
        Assert.That(Call(new() { Url = "https://erp/{{trigger.no}}", Headers = headers }).FindAll(), Is.Empty);
        Assert.That(Mail("Bearer {{secrets.key}}").FindAll().Single().Message, Does.Contain("'secrets' is not known in this place"));
        Assert.That(Call(new() { Url = "{{response.url}}" }).FindAll().Single().Message, Does.Contain("'response' is not known in this place"));
    }

    [TestCase("#finance")]
    [TestCase("data.amount")]
    [TestCase("data.address.city")]
    [TestCase("Dear {{actor.id}}, {{input.reason}}: {{steps.fetch.total}}")]
    public void A_text_that_fits(string text) => Assert.That(Mail(text).FindAll(), Is.Empty);

    [TestCase("data.requester", 5, 9, "State 'B' reads 'data.requester' in the input 'to' of 'mail': the data has no field 'requester': declare it, or use one of 'amount', 'manager_id', 'due', 'at', 'kind', 'address'")]
    [TestCase("data.amuont", 5, 6, "State 'B' reads 'data.amuont' in the input 'to' of 'mail': the data has no field 'amuont'; did you mean 'amount'?")]
    [TestCase("Dear {{ amuont }}", 8, 6, "State 'B' reads 'amuont' in the input 'to' of 'mail': the data has no field 'amuont'; did you mean 'amount'?")]
    [TestCase("{{data.address.citty}}", 15, 5, "State 'B' reads 'data.address.citty' in the input 'to' of 'mail': 'data.address' has no field 'citty'; did you mean 'city'?")]
    public void Seq209_a_field_is_not_declared(string text, int start, int length, string message)
    {
        var finding = Mail(text).FindAll().Single();
        Assert.That((finding.Rule, finding.Severity, finding.Path.Value, finding.Range, finding.Message),
            Is.EqualTo((Rules.UndeclaredField, Severity.Warning, "states.B.onEntry[0].inputs.to", (TextRange?)new TextRange(start, length), message)));
        Assert.That((Mail(text) with { Data = DataSchema.Open }).FindAll(), Is.Empty, "nothing is declared, so that anything may be there");
    }

    [TestCase("{{data.amount +}}", 15, 0, "State 'B' has '{{data.amount +}}' as the input 'to' of 'mail', which is not valid: the expression ends too early: write a value here")]
    [TestCase("Dear {{name", 5, 6, "State 'B' has 'Dear {{name' as the input 'to' of 'mail', which is not valid: '{{' is not closed: write '}}' after the expression")]
    [TestCase("{{amount + kind}}", 2, 13, null)]
    [TestCase("x {{actor.name}}", 10, 4, null)]
    public void Seq201_a_text_is_wrong(string text, int start, int length, string? message)
    {
        var finding = Mail(text).FindAll().Single();
        Assert.That((finding.Rule, finding.Path.Value, finding.Range), Is.EqualTo((Rules.InvalidExpression, "states.B.onEntry[0].inputs.to", (TextRange?)new TextRange(start, length))), finding.Message);
        if (message is not null)
            Assert.That(finding.Message, Is.EqualTo(message));
    }

    [Test]
    public void Texts_in_lists_and_objects_are_read_too()
    {
        var body = new JsonData.Map(EquatableArray.Create(new NamedValue("lines", new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Number("1"), new JsonData.Text("data.x1"))))));
        var finding = Call(new() { Body = body }).FindAll().Single();
        Assert.That((finding.Rule, finding.Path.Value), Is.EqualTo((Rules.UndeclaredField, "states.A.external.body.lines[1]")));
        Assert.That(finding.Message, Does.StartWith("State 'A' reads 'data.x1' in a part of the body: "));
    }

    [Test]
    public void When_time_passes_nobody_acts()
    {
        var effect = new EffectDefinition("mail") { Inputs = EquatableArray.Create(new NamedValue("to", new JsonData.Text("actor.id"))) };
        Assert.That(s_plain.WithState("A", s => s with { OnExit = EquatableArray.Create(effect) }).FindAll(), Is.Empty);
        Assert.That(s_plain.WithState("A", s => s with { Sla = new("1h") { OnBreach = EquatableArray.Create(effect) } }).PathsOf(Rules.InvalidExpression),
            Is.EqualTo(new[] { "states.A.automation.sla.onBreach[0].inputs.to" }));
    }

    private static WorkflowDefinition Mail(string to) => s_plain.WithState("B", s => s with
    {
        OnEntry = EquatableArray.Create(new EffectDefinition("mail") { Inputs = EquatableArray.Create(new NamedValue("to", new JsonData.Text(to))) }),
    });

    private static WorkflowDefinition Call(StateWork.External call) => s_plain.WithState("A", s => s with { Work = call });

    private static void AssertInvalid(WorkflowDefinition definition, string path, string owner, string role, string? fact)
    {
        var findings = definition.FindAll();
        if (fact is null)
        {
            Assert.That(findings, Is.Empty);
            return;
        }
        Assert.That(findings.Select(f => (f.Rule, f.Severity, f.Path.Value)), Is.EqualTo(new[] { (Rules.InvalidExpression, Severity.Error, path) }));
        Assert.That(findings[0].Message, Does.StartWith(owner).And.Contain($" as {role}, which is not valid: ").And.Contain(fact));
        Assert.That(findings[0].Range, Is.Not.Null);
    }
}
