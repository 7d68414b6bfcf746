using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Json;

public class StepsTests
{
    [TestCase("'wait', 'config': { 'duration_days': 2 }", "Step → Completed (Proceed)")]
    [TestCase("'wait', 'config': { 'event': 'paid', 'timeout': '2 weeks', 'on_timeout': 'reject' }", "Step → Completed (Proceed); Step → Rejected (TimeOut after 2 weeks)")]
    [TestCase("'manual', 'config': { 'assignee': { 'type': 'role', 'value': 'clerk' }, 'due_days': 1, 'timeout_days': 3, 'on_timeout': 'complete' }", "Step → Completed (Complete by clerk); Step → Completed (TimeOut after 3 days)")]
    [TestCase("'manual', 'config': {}", "Step → Completed (Complete)")]
    [TestCase("'approval', 'config': { 'approvers': { 'type': 'user', 'value': 'ann' }, 'timeout_hours': 1.5, 'on_timeout': 'continue' }", "Step → Completed (Approve); Step → Rejected (Reject); Step → Completed (TimeOut after 1.5 hours)")]
    [TestCase("'condition', 'config': { 'expression': 'data.ok', 'if_false': 'end' }", "Step → Completed (Decide if data.ok); Step → Completed (Decide otherwise)")]
    [TestCase("'system', 'config': { 'action': 'sync', 'result': 'r', 'compensate': 'undo', 'retry_config': { 'max_retries': 2, 'backoff_seconds': 1 }, 'on_failure': 'human_review' }", "Step → Completed (Proceed)")]
    [TestCase("'notification', 'config': { 'type': 'email', 'to': 'a@example.com', 'params': { 'x': [1] } }", "Step → Completed (Proceed)")]
    [TestCase("'external', 'config': { 'url': 'https://example.com' }", "Step → Completed (Proceed)")]
    public void Each_kind_goes_its_ways(string step, string moves)
    {
        var definition = Sound($"{{ 'name': 'W', 'steps': [{{ 'name': 'Step', 'type': {step} }}] }}");

        Assert.That(string.Join("; ", definition.Transitions.SelectMany(t => t.Branches.Select(b =>
            $"{b.From[0]} → {b.To[0]} ({t.Name}{(b.Role is null ? "" : " by " + b.Role)}{(b.When is null ? "" : " if " + b.When.Text)}{(b.Otherwise ? " otherwise" : "")}{(b.After is null ? "" : " after " + b.After)})"))), Is.EqualTo(moves));
    }

    [Test]
    public void Work_is_what_the_config_says()
    {
        var definition = Sound("""
            { 'name': 'W', 'steps': [
              { 'name': 'A', 'type': 'wait', 'config': { 'duration_hours': 1 } },
              { 'name': 'B', 'type': 'manual', 'description': 'by hand', 'config': { 'assignee': { 'type': 'expression', 'value': 'data.owner' }, 'assign': 'round_robin', 'due_days': 1 } },
              { 'name': 'C', 'type': 'system', 'config': { 'action': 'sync', 'result': 'r', 'compensate': 'undo', 'retry_config': { 'max_retries': 2, 'backoff': '1s' }, 'on_failure': 'skip' } },
              { 'name': 'D', 'type': 'notification', 'config': { 'type': 'email', 'to': 'a', 'params': { 'x': [1, null] }, 'on_failure': 'retry' } }
            ] }
            """);

        Assert.That(definition.FindState("A")!.Work, Is.EqualTo(new StateWork.Wait { For = "1 hour" }));
        Assert.That(definition.FindState("B")!.Work, Is.EqualTo(new StateWork.Task { Assignee = new Assignee.Expression("data.owner"), Assign = AssignmentPolicy.RoundRobin, Due = "1 day" }));
        Assert.That(definition.FindState("B")!.Description, Is.EqualTo("by hand"));
        Assert.That(definition.FindState("C")!.Work, Is.EqualTo(new StateWork.Action("sync") { Result = "r", Compensate = "undo", Retry = new(2) { Backoff = "1s" }, OnFailure = FailurePolicy.Skip }));
        Assert.That(definition.FindState("D")!.OnEntry, Is.EqualTo(EquatableArray.Create(new EffectDefinition("email")
        {
            Inputs = EquatableArray.Create(new NamedValue("to", new JsonData.Text("a")), new NamedValue("x", new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Number("1"), JsonData.Null.Instance)))),
            OnFailure = FailurePolicy.Retry,
        })));
    }

    [Test]
    public void Dependencies_say_the_order()
    {
        var definition = Sound("""
            { 'name': 'W', 'steps': [
              { 'name': 'Third', 'type': 'manual', 'config': {}, 'dependencies': ['Second', 'First'] },
              { 'name': 'First', 'type': 'manual', 'config': {} },
              { 'name': 'Second', 'type': 'manual', 'config': {}, 'dependencies': ['First'], 'parallel': false }
            ] }
            """);

        Assert.That(definition.States.Single(s => s.Initial).Name, Is.EqualTo("First"));
        Assert.That(definition.Transitions[0].Branches.Select(b => b.From[0] + " → " + b.To[0]), Is.EqualTo(new[] { "First → Second", "Second → Third", "Third → Completed" }));
    }

    [TestCase("'eq', 'value': 'a\\u0022b\\\\'", "trigger.a.b == \"a\\\"b\\\\\"")]
    [TestCase("'ne', 'value': null", "trigger.a.b != null")]
    [TestCase("'neq', 'value': true", "trigger.a.b != true")]
    [TestCase("'gte', 'value': -1.50", "trigger.a.b >= -1.50")]
    [TestCase("'lt', 'value': '2026-01-31'", "trigger.a.b < \"2026-01-31\"")]
    [TestCase("'in', 'value': ['a', 1]", "trigger.a.b in [\"a\", 1]")]
    [TestCase("'not_in', 'value': []", "!(trigger.a.b in [])")]
    [TestCase("'contains', 'value': 'x'", "trigger.a.b.contains(\"x\")")]
    [TestCase("'contains', 'value': 1", "1 in trigger.a.b")]
    [TestCase("'starts_with', 'value': '\\\") || true'", "trigger.a.b.startsWith(\"\\\") || true\")")]
    public void Conditions_of_a_trigger_become_an_expression(string condition, string when)
    {
        var definition = Sound("{ 'name': 'W', 'trigger_type': 'paid', 'trigger_config': { 'conditions': [{ 'field': 'a.b', 'op': " + condition + " }] }, 'steps': [{ 'name': 'A', 'type': 'manual', 'config': {} }] }");

        Assert.That(definition.Triggers[0].When, Is.EqualTo(when));
        Assert.That(ExpressionParser.Parse(when).Errors, Is.Empty);
    }

    [Test]
    public void Triggers_are_events_times_or_calls()
    {
        Assert.That(Trigger("'trigger_type': 'cron', 'trigger_config': { 'cron': '0 8 * * 1', 'time_zone': 'Europe/Berlin' }"), Is.EqualTo(new TriggerDefinition(TriggerKind.Cron, "0 8 * * 1") { TimeZone = "Europe/Berlin" }));
        Assert.That(Trigger("'trigger_type': 'webhook', 'trigger_config': { 'webhook': 'orders' }"), Is.EqualTo(new TriggerDefinition(TriggerKind.Webhook, "orders")));
        Assert.That(Trigger("'trigger_type': 'paid'"), Is.EqualTo(new TriggerDefinition(TriggerKind.Event, "paid")));
        Assert.That(Trigger("'trigger_type': 'manual'"), Is.Null);

        static TriggerDefinition? Trigger(string keys) => Sound($"{{ 'name': 'W', {keys}, 'steps': [{{ 'name': 'A', 'type': 'manual', 'config': {{}} }}] }}").Triggers.FirstOrDefault();
    }

    private static WorkflowDefinition Sound(string text)
    {
        var read = WorkflowJson.Read(text.Replace('\'', '"'));
        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Steps));
        Assert.That(read.Verify().Findings.Where(f => f.Severity == Severity.Error), Is.Empty);
        return read.Definition!;
    }
}
