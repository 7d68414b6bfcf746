namespace Sequent.Definitions.Tests.Json;

/// <summary>Mistakes in a definition, each with its message, line and column. One mistake is one finding.</summary>
public class MistakeTests
{
    private static readonly (string Json, string Findings)[] Workflows =
    [
        ("", "1:1 The text holds no value: write one, such as '{}'"),
        ("[]", "1:1 The workflow is an array: write an object with 'id', 'states' and 'transitions'"),
        ("null", "1:1 The workflow is null: write an object with 'id', 'states' and 'transitions'"),
        ("{}", "1:1 The workflow has no 'id' and no 'initialState' and no 'states' and no 'transitions': add them"),
        ("{ 'id': 'x', 'transitions': {} }", "1:1 The workflow has no 'initialState' and no 'states': add them"),
        ("{ 'id': 'x', 'sttaes': { 'a': {} }, 'initialState': 'a', 'transitions': { 'go': { 'from': 'a', 'to': 'a' } } }", "1:14 'sttaes' is not a key of the workflow: remove it, or correct it; did you mean 'states'?"),
        ("{ 'id': 'x', 'states': { 'draft': { 'final': true } }, 'initialState': 'drft', 'transitions': {} }", "1:72 'initialState' of the workflow is 'drft', which is not a state: declare it, or correct the name; did you mean 'draft'?"),
        ("{ 'id': 'x', 'states': { 'draft': { 'final': true } }, 'initialState': 'Draft', 'transitions': {} }", "1:72 'initialState' of the workflow is 'Draft', which is no state in JSON: write 'draft'"),
        ("{ 'id': 'x', 'states': { 'draft': { 'final': true } }, 'transitions': {} }", "1:1 The workflow has no 'initialState': add it"),
        ("{ 'id': 'a b', 'states': {}, 'transitions': {} }", "1:9 Workflow id 'a b' is not well-formed: use 1 to 200 letters, digits, '-', '_' and '.'|1:1 The workflow has no 'initialState': add it"),
        ("{ 'id': 'x', 'states': { 'a': {}, 'transitions': {} }", "1:1 The object is not closed: write '}' at the end of the text"),
        ("{ 'id': 5, 'states': [], 'initialState': 'a', 'transitions': 'go' }",
            "1:9 'id' of the workflow is a number: write text|" +
            "1:22 'states' of the workflow is an array: write an object with a key for each state|" +
            "1:62 'transitions' of the workflow is text: write an object with a key for each transition"),
    ];

    // What stands behind the states of a sound workflow, from the second line on.
    private static readonly (string Json, string Findings)[] Rests =
    [
        ("", ""),
        ("'$schema': 'x', 'x-note': [1], 'description': 'd'", ""),
        ("'$schema': 1, 'description': false", "2:12 '$schema' of the workflow is a number: write text|2:30 'description' of the workflow is false: write text"),
        ("'initialState': 'c'", "2:1 The name 'initialState' is already taken in line 1: remove one of the two, or rename it"),
        ("'label': null", "2:10 'label' of the workflow is null: write text, or leave it out"),
        ("'lable': 'x'", "2:1 'lable' is not a key of the workflow: remove it, or correct it; did you mean 'label'?"),
        ("'task': {}", "2:1 'task' is not a key of the workflow: remove it, or correct it"),
        ("'version': '1.0'", "2:12 Version '1.0' is not a semantic version: write major.minor.patch, such as '1.0.0'"),
        ("'label': 'a', 'label': 'b'", "2:15 The name 'label' is already taken in line 2: remove one of the two, or rename it"),

        ("'roles': 'a'", "2:10 'roles' of the workflow is text: write an array"),
        ("'roles': ['a', 5]", "2:16 An item of 'roles' of the workflow is a number: write text"),
        ("'roles': ['go', 'go ']", "2:17 Role name 'go ' is not well-formed: write one name, without commas, spaces around it and control characters; for one of several roles write a condition such as 'a' in actor.roles|2:11 Role 'go' is declared but no transition asks for it: use it, or remove it|2:17 Role 'go ' is declared but no transition asks for it: use it, or remove it"),
        ("'policies': { 'routing': 'frist' }", "2:26 'routing' of 'policies' of the workflow is 'frist': write one of 'unique', 'first'; did you mean 'first'?"),
        ("'policies': { 'colour': true }", "2:15 'colour' is not a key of 'policies' of the workflow: remove it, or correct it"),

        ("'dataSchema': { 'n': {} }", "2:17 Field 'n' has no 'type': add it"),
        ("'dataSchema': { 'n': 'integer' }", "2:22 Field 'n' is text: write an object"),
        ("'dataSchema': { 'n': { 'type': 'int', 'min': 'a' } }",
            "2:32 'type' of field 'n' is 'int': write one of 'integer', 'number', 'double', 'string', 'boolean', 'date', 'datetime', 'duration', 'enum', 'array', 'object', 'any'"),
        ("'dataSchema': { 'n': { 'type': 'Integer' } }",
            "2:32 'type' of field 'n' is 'Integer': write one of 'integer', 'number', 'double', 'string', 'boolean', 'date', 'datetime', 'duration', 'enum', 'array', 'object', 'any'; did you mean 'integer'?"),
        ("'dataSchema': { 'n': { 'type': 'enum' } }", "2:17 Field 'n' has no 'values': its type is 'enum', so add its values"),
        ("'dataSchema': { 'n': { 'type': 'enum', 'valuse': ['a'] } }", "2:40 'valuse' is not a key of field 'n': remove it, or correct it; did you mean 'values'?"),
        ("'dataSchema': { 'n': { 'type': 'string', 'values': ['a'] } }", "2:42 'values' of field 'n' belongs to the type 'enum', and this is 'string': remove it, or correct the type"),
        ("'dataSchema': { 'n': { 'type': 'array', 'items': { 'type': 'array', 'items': { 'nullable': 1 } } } }",
            "2:78 'items' of 'items' of field 'n' has no 'type': add it|2:92 'nullable' of 'items' of 'items' of field 'n' is a number: write true or false"),
        ("'dataSchema': { 'n': { 'type': 'object', 'properties': { 'm': { 'type': 'string', 'required': 'yes' } } } }", "2:95 'required' of field 'm' is text: write true or false"),
        ("'dataSchema': { 'n': { 'type': 'integer', 'min': 1.5, 'max': '9' } }",
            "2:50 'min' of field 'n' is '1.5', which is not a whole number of at most 64 bits: write one|2:62 'max' of field 'n' is '9', which is not a whole number of at most 64 bits: write one"),
        ("'dataSchema': { 'n': { 'type': 'number', 'min': 0.00000000000000000000000000001 } }", "2:49 'min' of field 'n' is '0.00000000000000000000000000001', which is not a number of at most 28 digits: write one"),
        ("'dataSchema': { 'n': { 'type': 'date', 'min': '2026-02-30' } }", "2:47 'min' of field 'n' is '2026-02-30', which is not a day such as '2026-01-31': write one"),
        ("'dataSchema': { 'n': { 'type': 'duration', 'max': '2 months' } }", "2:51 'max' of field 'n' is '2 months', which is not a duration such as '48 hours', '1h30m' or 'P3D': write one"),
        ("'dataSchema': { 'n': { 'type': 'string', 'oneOf': ['a', 1] } }", "2:57 An item of 'oneOf' of field 'n' is '1', which is not text: write one"),
        ("'dataSchema': { 'n': { 'type': 'integer', 'min': [] } }", "2:50 'min' of field 'n' is an array: write a value of its type"),
        ("'dataSchema': { 'n': { 'type': 'boolean', 'min': 1 } }", "2:17 Data field 'n' is a boolean, which has no Min: remove it, or write OneOf"),
        ("'dataSchema': { 'n': { 'type': 'integer', 'min': 2, 'max': 1 } }", "2:17 Data field 'n' has the Min '2', which is greater than its Max '1': exchange them"),
        ("'dataSchema': { 'o': { 'type': 'object', 'properties': { 'n': { 'type': 'string', 'max': 1 } } } }", "2:58 Data field 'n' is a string, which has no Max: remove it, or write OneOf"),

        ("'invariants': { 'a': { 'description': 'x' } }", "2:17 Invariant 'a' has no 'condition': add it"),
        ("'invariants': { 'a': { 'condition': { 'evaluator': 'x' } } }", "2:37 'condition' of invariant 'a' is an object: write text"),
        ("'invariants': { 'a': { 'condition': 'b <' } }", "2:41 Invariant 'a' has the condition 'b <', which is not valid: the expression ends too early: write a value here"),
    ];

    // The whole object of states and transitions.
    private static readonly (string States, string Transitions, string Findings)[] Parts =
    [
        ("'a': {}, 'b': { 'finl': true }", "'go': { 'from': 'a', 'to': 'b' }", "2:29 'finl' is not a key of state 'b': remove it, or correct it; did you mean 'final'?"),
        ("'a': {}, 'b': { 'final': 'true' }", "'go': { 'from': 'a', 'to': 'b' }", "2:38 'final' of state 'b' is text: write true or false"),
        ("'a': {}, 'b': true", "'go': { 'from': 'a', 'to': 'b' }", "2:27 State 'b' is true: write an object"),
        ("'a': {}, 'b': { 'type': 'task', 'onEntri': [] }", "'go': { 'from': 'a', 'to': 'b' }", "2:45 'onEntri' is not a key of state 'b': remove it, or correct it; did you mean 'onEntry'?"),
        ("'a': {}, 'b': { 'task': {} }", "'go': { 'from': 'a', 'to': 'b' }", "2:29 'task' of state 'b' says what to do in a state of that type: add \"type\": \"task\""),
        ("'a': {}, 'b': { 'type': 'wait', 'task': {}, 'wait': { 'for': '1h' } }", "'go': { 'from': 'a', 'to': 'b' }", "2:45 'task' of state 'b' belongs to the type 'task', and this is 'wait': remove it, or correct the type"),
        ("'a': {}, 'b': { 'type': 'action' }", "'go': { 'from': 'a', 'to': 'b' }", "2:22 State 'b' has no 'action': its type is 'action', so name the activity: \"action\": { \"plugin\": \"…\" }"),
        ("'a': {}, 'b': { 'type': 'task', 'task': { 'assignee': { 'role': 'r', 'user': 'u' } } }", "'go': { 'from': 'a', 'to': 'b' }", "2:82 'user' of 'assignee' of 'task' of state 'b' stands beside 'role', and both say whose task it is: keep one of them"),
        ("'a': {}, 'b': { 'type': 'task', 'task': { 'assignee': {} } }", "'go': { 'from': 'a', 'to': 'b' }", "2:67 'assignee' of 'task' of state 'b' does not say whose task it is: add one of 'role', 'user', 'expression'"),
        ("'a': {}, 'b': { 'automation': { 'escalation': [{ 'after': '1h', 'action': 'reassign', 'plugin': 'x' }] } }", "'go': { 'from': 'a', 'to': 'b' }", "2:60 An item of 'escalation' of 'automation' of state 'b' has no 'to': its action is 'reassign', so say whose task it becomes|2:99 'plugin' of an item of 'escalation' of 'automation' of state 'b' belongs to the action 'notify', and this is 'reassign': remove it, or correct the action"),
        ("'a': {}, '2nd': {}", "'go': { 'from': 'a', 'to': '2nd' }", "2:22 State '2nd' would be '2nd' in code, which is not an identifier: add a 'name' that is one"),
        ("'a': {}, '': {}", "'go': { 'from': 'a', 'to': '' }", "2:22 A state has an empty name: write one before ':'"),
        ("'a': {}, 'b': { 'name': 'b c' }", "'go': { 'from': 'a', 'to': 'b' }", "2:37 State name 'b c' is not an identifier: use 1 to 200 letters, digits and '_', beginning with a letter"),
        ("'a': {}, 'b': { 'name': 1 }", "'go': { 'from': 'a', 'to': 'b' }", "2:37 'name' of state 'b' is a number: write text"),
        ("'a': {}, 'b_c': {}, 'bC': {}", "'go': { 'from': 'a', 'to': 'bC' }", "2:33 State 'bC' is 'BC' in code, and so is 'b_c': give one of them another 'name'"),
        ("'a': {}, 'b': { 'name': 'A' }", "'go': { 'from': 'a', 'to': 'b' }", "2:37 State 'b' is 'A' in code, and so is 'a': give one of them another 'name'"),
        ("'a': { 'final': true, }, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b' }, /* none */", "3:34 Transition 'go' leaves the final state 'a': do not mark the state Final, or remove it from the sources"),

        ("'a': {}, 'b': { 'final': true }", "'go': {}", "3:18 Transition 'go' has no 'from' and no 'to': add them"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'form': 'a', 'to': 'b' }", "3:26 'form' is not a key of transition 'go': remove it, or correct it; did you mean 'from'?"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a' }", "3:18 Transition 'go' has no 'to': add it"),
        ("'a': {}, 'b': { 'final': true }", "'go': 'b'", "3:24 Transition 'go' is text: write an object, or an array of objects"),
        ("'a': {}, 'b': { 'final': true }", "'go': []", "3:18 Transition 'go' goes nowhere: say which state it leaves and which it enters"),
        ("'a': {}, 'b': { 'final': true }", "'go': ['a', { 'from': 'a', 'to': 'b' }]", "3:25 Branch 1 of transition 'go' is text: write an object"),
        ("'a': {}, 'b': { 'final': true }", "'go': [{ 'from': 'a', 'to': 'b', 'condition': 'true' }, { 'to': 'b', 'label': 'x' }]",
            "3:74 Branch 2 of transition 'go' has no 'from': add it|3:87 'label' of branch 2 of transition 'go' belongs to the transition as a whole: write it on its first branch"),
        ("'a': {}, 'b': { 'final': true }", "'go': [{ 'from': 'a', 'to': 'b', 'auto': true }, { 'from': 'b', 'to': 'b', 'auto': false }]",
            "3:93 'auto' of branch 2 of transition 'go' says otherwise than the first branch: write it on every branch of a transition that fires by itself, and else on none"),
        ("'a': {}, 'b': { 'final': true }", "'go': [{ 'from': 'a', 'to': 'b', 'auto': true }, { 'from': 'b', 'to': 'b' }]",
            "3:67 Branch 2 of transition 'go' has no 'auto': write it on every branch of a transition that fires by itself, and else on none"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': ['a', 'limbo'], 'to': 'bb' }",
            "3:40 Transition 'go' leaves 'limbo', which is not a state: declare it, or correct the name|3:56 Transition 'go' enters 'bb', which is not a state: declare it, or correct the name"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': ['a', 5], 'to': {} }", "3:40 An item of 'from' of transition 'go' is a number: write the name of a state|3:50 'to' of transition 'go' is an object: write the name of a state, or an array"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 5, 'to': 'b' }", "3:34 'from' of transition 'go' is a number: write the name of a state, or an array"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'A', 'to': 'b' }", "3:34 'from' of transition 'go' is 'A', which is no state in JSON: write 'a'"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': ['a', '*'], 'to': '*' }",
            "3:40 Transition 'go' leaves '*' and other states: '*' already means every state, so write it alone|3:52 Transition 'go' enters '*': name the state it enters"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'condition': true }", "3:63 'condition' of transition 'go' is true: write an expression as text, or an object with 'evaluator'"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'condition': { 'evaluater': 'X' } }", "3:65 'evaluater' is not a key of 'condition' of transition 'go': remove it, or correct it; did you mean 'evaluator'?"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'condition': '\\u0061mount <' }", "3:77 Transition 'go' has the condition 'amount <', which is not valid: the expression ends too early: write a value here"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'pre': ['x'], 'post': 'y' }",
            "3:57 Transition 'go' names 'x', which is not an invariant: declare it, or correct the name|3:72 'post' of transition 'go' is text: write an array"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'inputs': { 'x': { 'type': 'string', 'requird': true } } }", "3:87 'requird' is not a key of input 'x': remove it, or correct it; did you mean 'required'?"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'inputs': { 'x': { 'type': 'string' }, 'y': { 'type': 'date', 'name': 'x' } } }", "3:120 Input 'y' is 'x' in code, and so is 'x': give one of them another 'name'"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b', 'auto': true, 'inputs': { 'x': { 'type': 'string' } } }", "3:74 Transition 'go' is automatic, so nobody gives it inputs: remove the inputs, or let an actor fire it"),
        ("'a': {}, 'b': { 'final': true }", "'go': { 'from': 'a', 'to': 'b' }, 'Go': { 'from': 'a', 'to': 'b' }", "3:52 Transition 'Go' is 'Go' in code, and so is 'go': give one of them another 'name'"),
    ];

    [TestCaseSource(nameof(Workflows))]
    public void In_the_workflow_as_a_whole((string Json, string Findings) given) => Check(given.Json, given.Findings);

    [TestCaseSource(nameof(Rests))]
    public void In_what_belongs_to_the_workflow((string Json, string Findings) given) => Check(
        $"{{ 'id': 'x', 'initialState': 'a', 'states': {{ 'a': {{}}, 'b': {{ 'final': true }} }}, 'transitions': {{ 'go': {{ 'from': 'a', 'to': 'b' }} }},\n{given.Json}\n}}", given.Findings);

    [TestCaseSource(nameof(Parts))]
    public void In_states_and_transitions((string States, string Transitions, string Findings) given) =>
        Check($"{{ 'id': 'x', 'initialState': 'a',\n'states': {{ {given.States} }},\n'transitions': {{ {given.Transitions} }} }}", given.Findings);


    // Quotes are single here to be legible.
    private static void Check(string json, string expected)
    {
        var read = WorkflowJson.Read(json.Replace('\'', '"'));
        var findings = read.Verify().Findings.Select(f => $"{read.Locate(f).Line}:{read.Locate(f).Column} {f.Message}");
        Assert.That(string.Join("|", findings), Is.EqualTo(expected));
    }
}
