namespace Sequent.Definitions.Tests.Json;

/// <summary>Mistakes in the commands dialect, each with its message, line and column. One mistake is one finding.</summary>
public class CommandsMistakeTests
{
    private const string Sound = """
        {
        'version': '1.0.0',
        'metadata': { 'name': 'ticket', 'roles': ['agent'] },
        'status': ['open', 'closed'],
        'stage': ['new', 'done'],
        'states': { 'fresh': { 'status': 'open', 'stage': 'new' }, 'gone': { 'status': 'closed', 'stage': 'done' } },
        'invariants': [{ 'name': 'has_text', 'logic': 'text != null' }],
        'commands': { 'close': { 'from': 'fresh', 'to': 'gone', 'actor': 'agent', 'pre': ['has_text'] },
        'reopen': { 'from': { 'status': 'closed', 'stage': 'done' }, 'to': 'fresh', 'actor': 'agent' } }
        }
        """;

    private static readonly (string Part, string Other, string Findings)[] Changes =
    [
        ("", "", ""),
        ("'version'", "'verison'", "2:1 'verison' is not a key of the workflow: remove it, or correct it; did you mean 'version'?"),
        ("'1.0.0'", "'1.0'", "2:12 Version '1.0' is not a semantic version: write major.minor.patch, such as '1.0.0'"),
        ("'name': 'ticket', ", "", "3:13 'metadata' of the workflow has no 'name': add it"),
        ("'ticket'", "'a b'", "3:23 Workflow id 'a b' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'"),
        ("'roles'", "'rolse'", "3:33 'rolse' is not a key of 'metadata' of the workflow: remove it, or correct it; did you mean 'roles'?"),
        ("'metadata': { 'name': 'ticket', 'roles': ['agent'] }", "'metadata': 5", "3:13 'metadata' of the workflow is a number: write an object"),
        ("['agent']", "['clerk']", "8:66 Transition 'close' asks for the role 'agent', which is not declared: declare it, or correct the name|9:86 Transition 'reopen' asks for the role 'agent', which is not declared: declare it, or correct the name|3:43 Role 'clerk' is declared but no transition asks for it: use it, or remove it"),
        ("'status': ['open', 'closed'],\n", "", "1:1 The workflow has no 'status': add it"),
        ("['open', 'closed']", "['open', 'closed', 'open']", "4:30 An item of 'status' of the workflow is 'open' once more: remove it"),
        ("['open', 'closed']", "['open', 'closed', 1]", "4:30 An item of 'status' of the workflow is a number: write text"),
        ("'status': 'open', 'stage': 'new'", "'status': 'opne', 'stage': 'new'", "6:34 'status' of state 'fresh' is 'opne', which is not a value of 'status': declare it, or correct it; did you mean 'open'?"),
        ("'status': 'open', 'stage': 'new'", "'status': 'open'", "6:13 State 'fresh' has no 'stage': add it"),
        ("'status': 'open', 'stage': 'new'", "'status': 'closed', 'stage': 'done'", "6:63 State 'gone' has the same values in all facets as 'fresh': they could not be told apart, so change one of them"),
        ("'stage': 'done' } },", "'stage': 'done', 'final': 1 } },", "6:116 'final' of state 'gone' is a number: write true or false"),
        ("'fresh': {", "'2nd': {", "8:34 Transition 'close' leaves 'fresh', which is not a state: declare it, or correct the name|9:68 Transition 'reopen' enters 'fresh', which is not a state: declare it, or correct the name|6:13 State '2nd' would be '2nd' in code, which is not an identifier: add a 'name' that is one"),
        ("'name': 'has_text', ", "", "7:16 Invariant 1 has no 'name': add it"),
        ("'logic': 'text != null'", "'logic': 'text <'", "7:54 Invariant 'has_text' has the condition 'text <', which is not valid: the expression ends too early: write a value here"),
        ("'logic'", "'condition'", "7:26 Invariant 'has_text' has no 'logic': add it|7:38 'condition' is not a key of invariant 'has_text': remove it, or correct it"),
        ("'logic'", "'when': 'before', 'logic'", "7:46 'when' of invariant 'has_text' is 'before': write one of 'pre', 'post'"),
        ("}],", "}, { 'name': 'has_text', 'logic': 'true' }],", "7:75 Invariant 'has_text' is declared twice: rename one, or remove it"),
        ("'pre': ['has_text']", "'pre': ['has_txt']", "8:82 Transition 'close' names 'has_txt', which is not an invariant: declare it, or correct the name; did you mean 'has_text'?"),
        ("'from': 'fresh'", "'from': 'frseh'", "8:34 Transition 'close' leaves 'frseh', which is not a state: declare it, or correct the name; did you mean 'fresh'?"),
        ("'from': 'fresh', ", "", "8:15 Command 'close' has no 'from': add it"),
        ("'from': 'fresh'", "'from': 5", "8:34 'from' of command 'close' is a number: write the name of a state, or an object with 'status' and 'stage', or an array"),
        ("'from': 'fresh'", "'from': ['fresh', { 'status': 'open', 'stage': 'nwe' }]", "8:73 'stage' of an item of 'from' of command 'close' is 'nwe', which is not a value of 'stage': declare it, or correct it; did you mean 'new'?"),
        ("'from': { 'status': 'closed', 'stage': 'done' }", "'from': { 'status': 'closed', 'stagee': 'done' }", "9:43 'stagee' is not a key of 'from' of command 'reopen': remove it, or correct it; did you mean 'stage'?"),
        ("'actor'", "'role'", "8:57 'role' is not a key of command 'close': remove it, or correct it"),
        ("'reopen': {", "'close': {", "9:1 The name 'close' is already taken in line 8: remove one of the two, or rename it"),
        ("'to': 'gone'", "'to': 'gone', 'inputs': { 'why': { 'type': 'text' } }", "8:86 'type' of input 'why' is 'text': write one of 'integer', 'number', 'double', 'string', 'boolean', 'date', 'datetime', 'duration', 'enum', 'array', 'object', 'any'"),
        ("'close': { 'from': 'fresh', 'to': 'gone', 'actor': 'agent', 'pre': ['has_text'] }", "'close': 'x'", "8:24 Command 'close' is text: write an object"),
    ];

    [TestCaseSource(nameof(Cases))]
    public string Is_found_at_its_place(string text)
    {
        var read = WorkflowJson.Read(text.Replace('\'', '"'));
        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Commands));
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
