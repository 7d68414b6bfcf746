namespace Sequent.Definitions.Tests.Json;

/// <summary>Mistakes in the steps dialect, each with its message, line and column. One mistake is one finding.</summary>
public class StepsMistakeTests
{
    private const string Sound = """
        {
        'name': 'Leave Request', 'trigger_type': 'on_request', 'trigger_config': { 'conditions': [{ 'field': 'days', 'op': 'gt', 'value': 0 }] },
        'steps': [
        { 'type': 'condition', 'name': 'Is Long', 'config': { 'expression': 'trigger.days > 10', 'if_true': 'continue', 'if_false': 'skip_to:Lead Approval' } },
        { 'type': 'approval', 'name': 'Head Approval', 'config': { 'approvers': { 'type': 'role', 'value': 'head' }, 'timeout_hours': 48 } },
        { 'type': 'approval', 'name': 'Lead Approval', 'config': { 'approvers': { 'type': 'role', 'value': 'lead' } } },
        { 'type': 'action', 'name': 'Book Days', 'config': { 'action': 'book', 'params': { 'days': 'trigger.days' } } },
        { 'type': 'notification', 'name': 'Tell', 'config': { 'type': 'email', 'to': '{{trigger.user}}' } }
        ] }
        """;

    private static readonly (string Part, string Other, string Findings)[] Changes =
    [
        ("", "", ""),
        ("'name': 'Leave Request', ", "", "1:1 The workflow has no 'name': add it"),
        ("'name': 'Leave Request'", "'name': 'Leave Request', 'idd': 'x'", "2:26 'idd' is not a key of the workflow: remove it, or correct it"),
        ("'Leave Request'", "'!'", "2:9 Workflow id '' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'"),
        ("'on_request'", "''", "2:42 'trigger_type' of the workflow is empty: write the name of an event"),
        ("'trigger_type': 'on_request', ", "", "1:1 The workflow has no 'trigger_type': write what the trigger is, such as 'on_transfer', 'cron', 'webhook' or 'manual'"),
        ("'on_request'", "'cron'", "2:68 'trigger_config' of the workflow has no 'cron': the trigger is 'cron', so add it"),
        ("'on_request'", "'manual'", "2:72 'conditions' of 'trigger_config' of the workflow belongs to an event, and the trigger is 'manual': remove it, or correct the trigger"),
        ("'conditions'", "'webhook': 'x', 'conditions'", "2:76 'webhook' of 'trigger_config' of the workflow belongs to the trigger type 'webhook': remove it, or correct the type"),
        ("'field': 'days'", "'field': 'a days'", "2:102 'field' of an item of 'conditions' of 'trigger_config' of the workflow is 'a days', which is not a path: write names with '.' between them, such as 'metadata.type'"),
        ("'gt'", "'gtt'", "2:116 'op' of an item of 'conditions' of 'trigger_config' of the workflow is 'gtt': write one of 'eq', 'ne', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'not_in', 'contains', 'starts_with', 'ends_with', 'matches'; did you mean 'gte'?"),
        ("'value': 0", "'value': null", "2:131 'value' of an item of 'conditions' of 'trigger_config' of the workflow cannot be compared by 'gt': write text or a number"),
        ("'value': 0", "'value': {}", "2:131 'value' of an item of 'conditions' of 'trigger_config' of the workflow cannot be compared by 'gt': write text or a number"),
        ("'type': 'condition'", "'type': 'conditoin'", "4:11 'type' of step 'Is Long' is 'conditoin': write one of 'approval', 'condition', 'action', 'wait', 'notification', 'external', 'manual', 'system'; did you mean 'condition'?"),
        ("'type': 'condition', ", "", "4:11 Step 'Is Long' has no 'type': add it"),
        ("'name': 'Is Long', ", "", "4:1 Step 1 has no 'name': add it"),
        ("'expression': 'trigger.days > 10', ", "", "4:53 'config' of step 'Is Long' has no 'expression': add it"),
        ("'expression'", "'expresion'", "4:55 'expresion' is not a key of 'config' of step 'Is Long': remove it, or correct it; did you mean 'expression'?"),
        ("'trigger.days > 10'", "'trigger.days >'", "4:84 Transition 'decide' has the condition 'trigger.days >', which is not valid: the expression ends too early: write a value here"),
        ("'continue'", "'contineu'", "4:101 'if_true' of 'config' of step 'Is Long' is 'contineu': write 'continue', 'skip_to:' and the name of a step, 'reject' or 'complete'; did you mean 'continue'?"),
        ("skip_to:Lead Approval", "skip_to:Laed Approval", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:Laed Approval', which names no step: add the step, or correct the name; did you mean 'skip_to:Lead Approval'?"),
        ("skip_to:Lead Approval", "skip_to:6", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:6', and there are 5 steps, counted from 1: write the name of a step"),
        ("skip_to:Lead Approval", "skip_to:0", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:0', and there are 5 steps, counted from 1: write the name of a step"),
        ("skip_to:Lead Approval", "skip_to:1", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:1', which is not behind it: a skip goes forward, so name a step that comes later"),
        ("skip_to:Lead Approval", "skip_to:4", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:4', which leads to 'Book Days' past every approval: write 'skip_to:Lead Approval', or add an approval behind it"),
        ("'timeout_hours': 48", "'timeout_hours': 48, 'on_timeout': 'skip_to:Book Days'", "5:145 'on_timeout' of 'config' of step 'Head Approval' is 'skip_to:Book Days', which leads to 'Book Days' past every approval: write 'skip_to:Lead Approval', or add an approval behind it"),
        ("skip_to:Lead Approval", "skip_to:Tell", ""),
        ("'timeout_hours': 48", "'on_timeout': 'reject'", "5:124 'on_timeout' of 'config' of step 'Head Approval' says what a time-out brings, and there is none: add one, such as 'timeout_hours', or remove it"),
        ("'timeout_hours': 48", "'on_timeout': 'reject', 'timeout_huors': 48", "5:134 'timeout_huors' is not a key of 'config' of step 'Head Approval': remove it, or correct it; did you mean 'timeout_hours'?"),
        ("'timeout_hours': 48", "'timeout_hours': -1", "5:127 'timeout_hours' of 'config' of step 'Head Approval' is '-1': write a number of hours above 0"),
        ("'timeout_hours': 48", "'timeout_hours': '48'", "5:127 'timeout_hours' of 'config' of step 'Head Approval' is text: write a number of hours above 0"),
        ("'timeout_hours': 48", "'timeout_hours': 48, 'timeout_days': 2", "5:131 'timeout_days' of 'config' of step 'Head Approval' says what 'timeout_hours' says too: remove one of them"),
        ("'approvers': { 'type': 'role', 'value': 'head' }, ", "", "5:58 'config' of step 'Head Approval' has no 'approvers': add it"),
        ("'type': 'role', 'value': 'head'", "'type': 'roel', 'value': 'head'", "5:83 'type' of 'approvers' of 'config' of step 'Head Approval' is 'roel': write one of 'role', 'user', 'expression'; did you mean 'role'?"),
        ("'name': 'Head Approval'", "'name': 'lead-approval'", "6:31 Step 'Lead Approval' becomes 'lead_approval', and so does 'lead-approval': rename one of them"),
        ("'name': 'Head Approval'", "'name': 'Lead Approval'", "6:31 Step 'Lead Approval' is declared twice: rename one, or remove it"),
        ("'name': 'Tell'", "'name': 'Completed'", "8:35 Step 'Completed' would be the state 'completed', which is an end of the workflow: rename the step"),
        ("'name': 'Tell'", "'name': '2 Tell'", "8:35 Step '2 Tell' would be the state '2Tell' in code, which is not an identifier: use letters, digits and spaces, beginning with a letter"),
        ("'name': 'Tell'", "'name': 'Tell', 'parallel': true", "8:55 'parallel' of step 'Tell' is true, and every other step comes before it or after it: remove it, or write it on the steps beside it too"),
        ("'name': 'Tell'", "'name': 'Tell', 'dependencies': ['Book Dyas']", "8:60 An item of 'dependencies' of step 'Tell' is 'Book Dyas', which names no step: add the step, or correct the name; did you mean 'Book Days'?"),
        ("'name': 'Tell'", "'name': 'Tell', 'dependencies': ['Book Days']", "4:125 'if_false' of 'config' of step 'Is Long' is 'skip_to:Lead Approval', which is not behind it: a skip goes forward, so name a step that comes later"),
        ("'name': 'Tell'", "'name': 'Tell', 'dependencies': ['Tell']", "8:35 Step 'Tell' depends on itself, by way of its dependencies: remove one of them"),
        ("'config': { 'action': 'book', 'params': { 'days': 'trigger.days' } }", "'config': []", "7:52 'config' of step 'Book Days' is an array: write an object"),
        (", 'config': { 'action': 'book', 'params': { 'days': 'trigger.days' } }", "", "7:29 Step 'Book Days' has no 'config': add it"),
    ];

    [TestCaseSource(nameof(Cases))]
    public string Is_found_at_its_place(string text)
    {
        var read = WorkflowJson.Read(text.Replace('\'', '"'));
        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Steps));
        return string.Join("|", read.Verify().Findings.Where(f => f.Severity != Severity.Info).Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f.Message}"));
    }

    private static IEnumerable<TestCaseData> Cases() => Changes.Select(change => new TestCaseData(Changed(change.Part, change.Other)).SetName("{m}: " + change.Other + " for " + change.Part).Returns(change.Findings));

    private static string Changed(string part, string other)
    {
        var at = Sound.IndexOf(part, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), part);
        return Sound.Remove(at, part.Length).Insert(at, other);
    }
}
