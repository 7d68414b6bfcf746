using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Json;

/// <summary>Findings of the verifier, shown in the text.</summary>
public class LocateTests
{
    private const string Text = """
        {
          "id": "a b",
          "version": "1",
          "roles": ["editor", "editor", "idle"],
          "dataSchema": {
            "n": { "type": "integer", "min": 2, "max": 1 },
            "o": { "type": "object", "properties": { "deep": { "type": "string", "min": "a" } } }
          },
          "invariants": { "big": { "condition": "n > 5" } },
          "initialState": "draft",
          "states": {
            "draft": { "retired": true },
            "in_review": { "name": "In Review" }
          },
          "transitions": {
            "submit": {
              "from": "draftt", "to": "in_reviw", "role": "edtor", "condition": "true", "otherwise": true,
              "pre": ["bog"], "post": ["bug"],
              "inputs": { "x": { "name": "x-y", "type": "string" } }
            },
            "decide": [
              { "from": ["draft", "limbo"], "to": "in_review" },
              { "from": ["draft", "draft"], "to": "nowhere", "role": " x" },
              { "from": [], "to": "draft" }
            ],
            "nothing": []
          }
        }
        """;

    [Test]
    public void Each_finding_of_the_shape_points_at_what_it_is_about()
    {
        Assert.That(Shown(Text), Is.EquivalentTo(new[]
        {
            "SEQ004 transitions.submit[0].from[0]: \"draftt\"", "SEQ004 transitions.submit[0].to: \"in_reviw\"",
            "SEQ004 transitions.decide[0].from[1]: \"limbo\"", "SEQ004 transitions.decide[1].to: \"nowhere\"",
            "SEQ005 roles.editor: \"editor\"",
            "SEQ006 id: \"a b\"", "SEQ006 version: \"1\"", "SEQ006 states.in_review: \"In Review\"",
            "SEQ006 transitions.submit.inputs[0]: \"x-y\"", "SEQ006 transitions.decide[1].role: \" x\"",
            "SEQ012 states.draft.retired: true", "SEQ012 transitions.submit[0].otherwise: true",
            "SEQ012 transitions.decide[1].from[1]: \"draft\"", "SEQ012 transitions.decide[2].from: []", "SEQ012 transitions.nothing: \"nothing\"",
            "SEQ017 transitions.submit[0].pre: [\"bog\"]", "SEQ017 transitions.submit[0].post: [\"bug\"]",
            "SEQ018 data.n: \"n\"", "SEQ018 data.o.deep: \"deep\"",
            "SEQ401 transitions.submit[0].role: \"edtor\"", "SEQ402 roles.idle: \"idle\"",
        }));
    }

    [Test]
    public void Each_finding_of_conditions_and_graph_points_at_what_it_is_about()
    {
        const string text = """
            {
              "id": "x", "initialState": "a",
              "dataSchema": { "n": { "type": "integer", "required": true } },
              "invariants": { "never": { "condition": "n < 1 && n > \u0031" }, "odd": { "condition": "n + nn > 0" } },
              "states": { "a": {}, "b": {}, "lost": { "retired": true }, "end": { "final": true } },
              "transitions": {
                "go": { "from": "a", "to": "b", "condition": "n \u003e m" },
                "on": { "from": ["b", "lost"], "to": "end", "condition": { "evaluator": "IsDone" } },
                "off": { "from": ["b", "end"], "to": "lost", "pre": ["odd", "never"] }
              }
            }
            """;
        Assert.That(Shown(text), Is.EquivalentTo(new[]
        {
            "SEQ201 invariants.odd.condition: nn", "SEQ201 transitions.go[0].when: m",
            "SEQ104 transitions.off[0].from[1]: \"end\"", "SEQ105 transitions.off[0].to: \"lost\"",
            "SEQ206 transitions.on[0].when: { \"evaluator\": \"IsDone\" }",
        }));
    }

    [Test]
    public void Findings_are_in_the_words_of_the_text()
    {
        const string text = """
            {
              "id": "x", "initialState": "2nd",
              "states": { "2nd": { "name": "Second" }, "b": { "name": "a" }, "a": { "name": "b" }, "*": { "name": "Star" }, "manager_approval": {}, "x y": { "name": "Spaced", "final": true } },
              "transitions": {
                "go-on": { "name": "GoOn", "from": "2nd", "to": "a" },
                "call_back": { "from": ["a", "b"], "to": "managerApprovl" },
                "end": { "from": "*", "to": "x y" }
              },
              "migrations": { "0.1.0": { "states": { "old": "x_y" } } }
            }
            """;
        var read = WorkflowJson.Read(text);
        Assert.That(read.Verify().Findings.Select(f => $"{f.Path}: {f.Message}, {f.Suggestion}"), Is.EquivalentTo(new[]
        {
            "transitions.call_back[0].to: Transition 'call_back' enters 'managerApprovl', which is not a state: declare it, or correct the name; did you mean 'manager_approval'?, manager_approval",
            "migrations.0.1.0.states.old: Migration from '0.1.0' turns 'old' into 'x_y', which is not a state: declare it, or correct the name; did you mean 'x y'?, x y",
        }));

        read = WorkflowJson.Read(text.Replace("managerApprovl", "manager_approval").Replace("x_y", "x y"));
        Assert.That(read.Verify().Findings.Select(f => f.ToString()), Is.EquivalentTo(new[]
        {
            "SEQ101: State 'b' cannot be reached from '2nd': add a transition to it, or mark it Retired",
            "SEQ101: State 'Star' cannot be reached from '2nd': add a transition to it, or mark it Retired",
            "SEQ101: State 'x y' cannot be reached from '2nd': add a transition to it, or mark it Retired",
            "SEQ102: State 'manager_approval' has no way out: mark it Final, or add a transition that leaves it",
        }));
    }

    [TestCase("states.Second", "\"2nd\"")]
    [TestCase("states.2nd", "\"2nd\"")]
    [TestCase("states.Second.retired", "\"2nd\"")]
    [TestCase("states.a", "\"a\"")]
    [TestCase("transitions.GoOn[0].to", "\"a\"")]
    [TestCase("transitions.go.on[0].to", "\"a\"")]
    public void An_element_is_found_by_its_name_in_the_text_and_by_that_in_code(string path, string shown)
    {
        const string text = """{ "id": "x", "initialState": "2nd", "states": { "2nd": { "name": "Second" }, "b": { "name": "a" }, "a": { "name": "b" } }, "transitions": { "go.on": { "name": "GoOn", "from": "2nd", "to": "a" } } }""";
        var range = WorkflowJson.Read(text).Locate(new(Rules.DeadEnd, new(path), "x")).Range;
        Assert.That(text.Substring(range.Start, range.Length), Is.EqualTo(shown));
    }

    [Test]
    public void A_part_of_a_condition_is_found_behind_escapes()
    {
        var read = WorkflowJson.Read("""{ "id": "x", "initialState": "a", "dataSchema": {}, "states": { "a": {} }, "transitions": { "go": { "from": "a", "to": "a", "condition": "\u0074rue && \"\\\"\" == nam\u0065" } } }""");
        var finding = read.Verify().Findings.Single(f => f.Rule == Rules.InvalidExpression);

        Assert.That(read.Locate(finding), Is.EqualTo(new JsonPlace(1, 164, new TextRange(163, 9))));
    }

    [Test]
    public void Each_finding_has_a_place_of_its_own() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Arbitrary.Rich, definition =>
    {
        var text = definition.ToJson();
        var read = WorkflowJson.Read(text);
        foreach (var finding in read.Verify().Findings.Where(f => f.Path != ElementPath.Workflow))
        {
            var place = read.Locate(finding);
            Assert.That(place.Range.Start, Is.GreaterThan(text.IndexOf("\"id\"", StringComparison.Ordinal)), finding + " at " + finding.Path);
            Assert.That(text.Split('\n')[place.Line - 1][(place.Column - 1)..], Does.StartWith(text.Substring(place.Range.Start, place.Range.Length).Split('\n')[0]));
        }
    }));

    [Test]
    public void A_finding_of_another_definition_is_shown_at_the_nearest_element()
    {
        var read = WorkflowJson.Read("""{ "id": "x", "states": { "a": {} }, "transitions": {} }""");
        Assert.That(Column(ElementPath.State("A").Field("unheard").Branch(7)), Is.EqualTo(26));
        Assert.That(Column(ElementPath.State("B")), Is.EqualTo(24));
        Assert.That(Column(ElementPath.Role("b.c")), Is.EqualTo(9));
        Assert.That(WorkflowJson.Read("").Locate(new(Rules.DeadEnd, ElementPath.State("A"), "x")), Is.EqualTo(new JsonPlace(1, 1, default)));

        int Column(ElementPath path) => read.Locate(new(Rules.DeadEnd, path, "x")).Column;
    }

    private static IEnumerable<string> Shown(string text)
    {
        var read = WorkflowJson.Read(text);
        Assert.That(read.Findings, Is.Empty);
        return read.Verify().Findings.Select(f => $"{f.Rule.Id} {f.Path}: {text.Substring(read.Locate(f).Range.Start, read.Locate(f).Range.Length)}");
    }
}
