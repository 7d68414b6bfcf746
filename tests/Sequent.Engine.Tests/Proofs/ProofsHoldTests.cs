using Sequent.Definitions;

namespace Sequent.Engine.Tests.Proofs;

/// <summary>What the proofs say of people and of time is what the engine does: where there is a finding it never happens, whoever does what, and where there is none it can.</summary>
public sealed class ProofsHoldTests
{
    private const string Manager = "\"task\": { \"assignee\": { \"role\": \"manager\" } }, \"type\": \"task\"";
    private const string Ana = "\"task\": { \"assignee\": { \"user\": \"ana\" } }, \"type\": \"task\"";

    // SEQ402: those for whom a task is can complete it.
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }", false)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }, 'back': { 'from': 'b', 'to': 'a', 'role': 'buyer' }", false)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }, 'back': { 'from': 'b', 'to': 'a', 'role': 'manager' }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }, 'back': { 'from': 'b', 'to': 'a' }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'role': 'manager' }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c' }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2, 'role': 'director' }", false)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", true)]
    [TestCase(Manager + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'role': 'director' } }] }", "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }", true)]
    [TestCase(Manager + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'role': 'director' } }] }", "'go': { 'from': 'b', 'to': 'c', 'role': 'clerk' }", true)]
    [TestCase(Manager + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'user': 'dora' } }] }", "'go': { 'from': 'b', 'to': 'c', 'role': 'clerk' }", true)]
    [TestCase(Manager + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'notify', 'plugin': 'email' }] }", "'go': { 'from': 'b', 'to': 'c', 'role': 'clerk' }", false)]
    [TestCase(Ana, "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }", true)]
    [TestCase("\"type\": \"task\"", "'go': { 'from': 'b', 'to': 'c', 'role': 'director' }", true)]
    public void A_task_that_its_role_cannot_complete(string task, string transitions, bool isDone)
    {
        var definition = Definition(task, transitions);
        Assert.That(Has(definition, Rules.UnusedRole, "states.b.task.assignee.role"), Is.EqualTo(!isDone), "the proof");
        Assert.That(EngineWalk.Of(definition).Done.Contains("b"), Is.EqualTo(isDone), "the engine");
    }

    // SEQ405: there are as many persons as votes are asked for.
    [TestCase(Ana, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", false)]
    [TestCase(Ana, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2, 'role': 'manager' }", false)]
    [TestCase(Ana, "'go': { 'from': 'b', 'to': 'c' }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'approvals': 3, 'role': 'manager' }", true)]
    [TestCase("\"type\": \"task\"", "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", true)]
    [TestCase(Ana + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'user': 'ana' } }] }", "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", false)]
    [TestCase(Ana + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'user': 'dora' } }] }", "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", true)]
    [TestCase(Ana + ", 'automation': { 'escalation': [{ 'after': '1 day', 'action': 'reassign', 'to': { 'role': 'manager' } }] }", "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", true)]
    [TestCase(Ana, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2, 'allowSubmitter': true }", true, true)]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c', 'approvals': 2 }", false, false, "start go")]
    [TestCase(Manager, "'go': { 'from': 'b', 'to': 'c' }", true, false, "start go")]
    public void More_votes_than_persons(string task, string transitions, bool moves, bool fourEyes = false, string? same = null)
    {
        var policies = $"'policies': {{ 'fourEyes': {(fourEyes ? "true" : "false")}{(same is null ? "" : $", 'sameActor': [[{string.Join(", ", same.Split(' ').Select(n => $"'{n}'"))}]]")} }}";
        var definition = Definition(task, transitions, policies);
        Assert.That(Has(definition, Rules.Quorum, "transitions.go[0].approvals"), Is.EqualTo(!moves), "the proof");
        Assert.That(EngineWalk.Of(definition).Moved.Contains("go"), Is.EqualTo(moves), "the engine");
    }

    // SEQ501: a state is left, and the workflow ends, before the time that is allowed for it is up.
    [TestCase("'type': 'wait', 'wait': { 'for': '3 days' }, 'automation': { 'sla': { 'duration': '2 days' } }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", false)]
    [TestCase("'type': 'wait', 'wait': { 'for': '2 days' }, 'automation': { 'sla': { 'duration': '2 days' } }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", true)]
    [TestCase("'type': 'wait', 'wait': { 'for': '36 hours' }, 'automation': { 'sla': { 'duration': '2 days' } }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", true)]
    [TestCase("'type': 'wait', 'wait': { 'event': 'paid' }, 'automation': { 'sla': { 'duration': '2 days' } }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", true)]
    [TestCase("'automation': { 'sla': { 'duration': '1 day' } }", "'go': { 'from': 'b', 'to': 'c', 'after': '25 hours' }", false)]
    [TestCase("'automation': { 'sla': { 'duration': '1 day' } }", "'go': { 'from': 'b', 'to': 'c', 'after': '24 hours' }", true)]
    [TestCase("'automation': { 'sla': { 'duration': '1 day' } }", "'go': { 'from': 'b', 'to': 'c', 'after': '25 hours' }, 'do': { 'from': 'b', 'to': 'c' }", true)]
    [TestCase("'automation': { 'sla': { 'duration': '1 day' } }", "'go': { 'from': 'b', 'to': 'c', 'after': '25 hours' }, 'stop': { 'from': 'b', 'to': 'c', 'on': 'stopped' }", true)]
    public void A_state_that_is_left_too_late(string state, string transitions, bool isInTime)
    {
        var definition = Definition(state, transitions);
        Assert.That(Has(definition, Rules.ImpossibleSla, "states.b.automation.sla.duration"), Is.EqualTo(!isInTime), "the proof");
        Assert.That(EngineWalk.Of(definition).InTime.Contains("b"), Is.EqualTo(isInTime), "the engine");
    }

    [TestCase("'type': 'wait', 'wait': { 'for': '3 days' }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", "2 days", false)]
    [TestCase("'type': 'wait', 'wait': { 'for': '3 days' }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }", "72 hours", true)]
    [TestCase("'type': 'wait', 'wait': { 'for': '3 days' }", "'go': { 'from': 'b', 'to': 'c', 'auto': true }, 'skip': { 'from': 'a', 'to': 'c' }", "2 days", true)]
    [TestCase("'type': 'task'", "'go': { 'from': 'b', 'to': 'c' }", "1 second", true)]
    [TestCase("", "'go': { 'from': 'b', 'to': 'd', 'after': '1 day' }, 'end': { 'from': 'd', 'to': 'c', 'after': '1 day' }", "47 hours", false, "'d': {}, ")]
    [TestCase("", "'go': { 'from': 'b', 'to': 'd', 'after': '1 day' }, 'end': { 'from': 'd', 'to': 'c', 'after': '1 day' }", "2 days", true, "'d': {}, ")]
    [TestCase("", "'split': { 'from': 'b', 'to': ['d', 'e'] }, 'one': { 'from': 'd', 'to': 'd2', 'after': '1 day' }, 'two': { 'from': 'e', 'to': 'e2', 'after': '3 days' }, 'meet': { 'join': ['d2', 'e2'], 'to': 'c', 'auto': true }", "2 days", false, "'d': {}, 'e': {}, 'd2': {}, 'e2': {}, ")]
    [TestCase("", "'split': { 'from': 'b', 'to': ['d', 'e'] }, 'one': { 'from': 'd', 'to': 'd2', 'after': '1 day' }, 'two': { 'from': 'e', 'to': 'e2', 'after': '3 days' }, 'meet': { 'join': ['d2', 'e2'], 'to': 'c', 'auto': true }", "3 days", true, "'d': {}, 'e': {}, 'd2': {}, 'e2': {}, ")]
    public void A_workflow_that_ends_too_late(string state, string transitions, string sla, bool isInTime, string more = "")
    {
        var definition = Definition(state, transitions, $"'sla': {{ 'duration': '{sla}' }}", more);
        Assert.That(Has(definition, Rules.ImpossibleSla, "sla.duration"), Is.EqualTo(!isInTime), "the proof");
        Assert.That(EngineWalk.Of(definition).EndsInTime, Is.EqualTo(isInTime), "the engine");
    }

    // SEQ502: what a time sets off comes before the state is left for certain.
    [TestCase("2 days", "escalation", "3 days", false)]
    [TestCase("2 days", "escalation", "2 days", false)]
    [TestCase("2 days", "escalation", "47 hours", true)]
    [TestCase("2 days", "reassign", "3 days", false)]
    [TestCase("2 days", "reassign", "1 day", true)]
    [TestCase("2 days", "warning", "3 days", false)]
    [TestCase("2 days", "warning", "2 days", false)]
    [TestCase("2 days", "warning", "1 day", true)]
    [TestCase("2 days", "breach", "3 days", false)]
    [TestCase("2 days", "breach", "48 hours", false)]
    [TestCase("2 days", "breach", "1 day", true)]
    [TestCase("2 days", "later", "3 days", false)]
    [TestCase("2 days", "later", "2 days", false)]
    [TestCase("2 days", "later", "1 day", true)]
    [TestCase("2 days", "earlier", "2 days", true)]
    public void A_timer_that_never_fires(string certain, string what, string after, bool fires)
    {
        var (automation, path, setOff) = what switch
        {
            "escalation" => ($"'escalation': [{{ 'after': '{after}', 'action': 'notify', 'plugin': 'email' }}]", "states.b.automation.escalation[0].after", "escalation_notified b"),
            "reassign" => ($"'escalation': [{{ 'after': '{after}', 'action': 'reassign', 'to': {{ 'role': 'director' }} }}]", "states.b.automation.escalation[0].after", "task_escalated b"),
            "warning" => ($"'sla': {{ 'duration': '9 days', 'warnAfter': '{after}' }}", "states.b.automation.sla.warnAfter", "sla_warned b"),
            "breach" => ($"'sla': {{ 'duration': '{after}', 'onBreach': [{{ 'plugin': 'email' }}] }}", "states.b.automation.sla.duration", "sla_breached b"),
            _ => ("", "transitions.timer[0].after", "timer"),
        };
        var timer = $"'timer': {{ 'from': 'b', 'to': 'c', 'after': '{after}' }}";
        var move = $"'expire': {{ 'from': 'b', 'to': 'c', 'after': '{certain}' }}";
        var transitions = what switch { "later" => $"{move}, {timer}", "earlier" => $"{timer}, {move}", _ => move };
        var definition = Definition($"{Manager}, 'automation': {{ {automation} }}", $"{transitions}, 'do': {{ 'from': 'b', 'to': 'c' }}");
        Assert.That(Has(definition, Rules.NeverFires, path), Is.EqualTo(!fires), "the proof");
        var walk = EngineWalk.Of(definition);
        Assert.That(walk.SetOff.Contains(setOff) || walk.Moved.Contains(setOff), Is.EqualTo(fires), "the engine");
    }

    [TestCase("'wait': { 'for': '3 days' }", "'end': { 'from': 'b', 'to': 'c', 'after': '2 days' }", false)]
    [TestCase("'wait': { 'for': '1 day' }", "'end': { 'from': 'b', 'to': 'c', 'after': '2 days' }", true)]
    public void A_wait_that_never_ends(string wait, string transitions, bool fires)
    {
        var definition = Definition($"'type': 'wait', {wait}", $"'go': {{ 'from': 'b', 'to': 'c', 'auto': true }}, {transitions}");
        Assert.That(Has(definition, Rules.NeverFires, "states.b.wait.for"), Is.EqualTo(!fires), "the proof");
        Assert.That(EngineWalk.Of(definition).SetOff.Contains("wait_ended b"), Is.EqualTo(fires), "the engine");
    }

    private static bool Has(WorkflowDefinition definition, Rule rule, string path)
    {
        var findings = Verifier.Verify(definition.WithWireNames()).Findings;
        Assert.That(findings.Where(f => string.CompareOrdinal(f.Rule.Id, "SEQ100") < 0 && f.Severity == Severity.Error), Is.Empty);
        return findings.Any(f => f.Rule == rule && f.Path.Value == path);
    }

    private static WorkflowDefinition Definition(string state, string transitions, string more = "'label': 'x'", string states = "")
    {
        var text = $$"""
            {
              "id": "proved",
              "initialState": "a",
              {{more}},
              "states": { "a": {}, "b": { {{state}} }, {{states}} "c": { "final": true } },
              "transitions": { "start": { "from": "a", "to": "b" }, {{transitions}} }
            }
            """.Replace('\'', '"');
        var read = WorkflowJson.Read(text);
        Assert.That(read.Findings, Is.Empty);
        return read.Definition!;
    }
}
