namespace Sequent.Definitions.Tests.Json;

/// <summary>Random definitions in the dialects, for the fuzzing and for the conversion.</summary>
internal sealed class DialectTexts(Random random)
{
    private static readonly string[] Words = ["open", "closed", "new", "done", "in_review", "blocked", "a", "b c", "Step-1"];

    private static readonly string[] Configs =
    [
        "'approval', 'config': { 'approvers': { 'type': 'role', 'value': 'lead' }, 'timeout_hours': 48, 'on_timeout': 'TARGET' }",
        "'approval', 'config': { 'approvers': { 'type': 'user', 'value': 'ann' } }",
        "'condition', 'config': { 'expression': 'trigger.amount > 10', 'if_true': 'TARGET', 'if_false': 'TARGET' }",
        "'action', 'config': { 'action': 'pay', 'params': { 'id': '{{trigger.id}}', 'x': [1, null, { 'y': true }] }, 'on_failure': 'skip', 'retry_config': { 'max_retries': 3, 'backoff_ms': 500 } }",
        "'wait', 'config': { 'duration_days': 2 }",
        "'wait', 'config': { 'event': 'paid', 'timeout': 'P3D' }",
        "'notification', 'config': { 'type': 'email', 'to': '{{data.mail}}', 'params': { 'n': 1.50 } }",
        "'external', 'config': { 'url': 'https://example.com/{{trigger.id}}', 'method': 'POST', 'mode': 'async', 'body': { 'a': [] }, 'headers': { 'X': 'y' }, 'completion_timeout_hours': 4, 'extract_fields': { 'f': 'response.body.f' }, 'failure_notification': { 'type': 'webhook', 'url': 'u' } }",
        "'manual', 'config': { 'assignee': { 'type': 'expression', 'value': 'data.owner' }, 'due_days': 2 }",
        "'system', 'config': { 'action': 'sync', 'result': 'r', 'compensate': 'undo' }",
    ];

    private static readonly string[] Triggers =
    [
        "",
        "'trigger_type': 'on_transfer', 'trigger_config': { 'conditions': [{ 'field': 'metadata.type', 'op': 'in', 'value': ['x', 5] }, { 'field': 'n', 'op': 'lte', 'value': 1e3 }] },",
        "'trigger_type': 'cron', 'trigger_config': { 'cron': '0 8 * * *', 'time_zone': 'Europe/Berlin' },",
        "'trigger_type': 'webhook', 'trigger_config': { 'webhook': 'orders' },",
    ];

    public string Any() => random.Next(5) switch { 0 => Step(), 1 or 2 => Steps(), _ => Commands() };

    public string Step() => Quoted($"{{ 'name': '{Pick(Words)}', 'type': {Config(["A"])} }}");

    public string Steps()
    {
        var names = Enumerable.Range(1, random.Next(1, 7)).Select(i => "Step " + i).ToArray();
        var isChain = random.Next(4) == 0;
        var steps = names.Select((name, i) => $"{{ 'name': '{name}', 'type': {Config(names.Skip(i + 1).ToArray())}{(isChain && i > 0 ? $", 'dependencies': ['{names[i - 1]}']" : "")} }}");
        return Quoted($"{{ 'name': 'Some Work', {Pick(Triggers)}\n 'version': '1.2.3', 'steps': [\n{string.Join(",\n", steps)}\n] }}");
    }

    public string Commands()
    {
        string[] statuses = ["open", "closed", "in_progress"];
        string[] stages = ["new", "done", "review"];
        var pairs = statuses.SelectMany(status => stages.Select(stage => $"{{ 'status': '{status}', 'stage': '{stage}' }}")).OrderBy(_ => random.Next()).ToArray();
        var aliases = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"'state_{i}': {pairs[i]}").ToArray();
        var commands = Enumerable.Range(0, random.Next(1, 6)).Select(i => $"'command_{i}': {{ 'description': 'd', 'from': [{State()}], 'to': {State()}{Pick(["", ", 'actor': 'agent'", ", 'actor': 'nobody'"])}"
            + Pick(["", ", 'pre': ['ok']", ", 'post': ['ok']", ", 'prompt_ref': 'p.md'"]) + Pick(["", ", 'inputs': { 'why': { 'type': 'string', 'required': true } }", ", 'effects': { 'add_tags': ['x'], 'n': { 'a': 1 } }"]) + " }");
        return Quoted($"{{ 'version': '1.0.0', 'metadata': {{ 'name': 'ticket', 'description': 'd', 'owner': 'o', 'roles': ['agent', 'lead'] }},\n'status': ['open', 'closed', 'in_progress'], 'stage': ['new', 'done', 'review'],\n"
            + $"'states': {{ {string.Join(",\n", aliases)} }},\n'invariants': [{{ 'name': 'ok', 'description': 'd', 'when': 'pre', 'logic': 'text != null' }}],\n'commands': {{\n{string.Join(",\n", commands)}\n}} }}");

        string State() => random.Next(2) == 0 ? $"'state_{random.Next(aliases.Length)}'" : pairs[random.Next(pairs.Length)];
    }

    private string Config(string[] later)
    {
        var config = Pick(Configs);
        while (config.Contains("TARGET"))
        {
            var at = config.IndexOf("TARGET", StringComparison.Ordinal);
            var target = later.Length == 0 || random.Next(3) == 0 ? Pick(["continue", "reject", "complete"]) : "skip_to:" + Pick(later);
            config = config.Remove(at, "TARGET".Length).Insert(at, target);
        }
        return config;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Quoted(string text) => text.Replace('\'', '"');
}
