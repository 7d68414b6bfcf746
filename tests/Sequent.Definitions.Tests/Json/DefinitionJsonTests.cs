using System.Text.Json;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class DefinitionJsonTests
{
    [Test]
    public void Everything_a_definition_holds()
    {
        var definition = Sketch.Of("Draft! InReview PODone. Old~",
            "Submit: Draft -> InReview as author",
            "Decide: InReview -> PODone as editor when IsSmall", "Decide: InReview,Draft -> Draft otherwise",
            "auto Expire: * -> PODone when IsLate").WithRoles("author", "editor");
        definition = definition with
        {
            Version = "2.0.0",
            Label = "Post",
            Description = "A post",
            Owner = "Ana",
            Transitions = definition.Transitions.Select(t => t.Name != "Decide" ? t : t with
            {
                Label = "Decide it",
                Inputs = EquatableArray.Create(new InputDefinition("dueDate", DataType.Date, true), new InputDefinition("PONumber", DataType.String, false)),
            }).ToEquatableArray(),
        };

        Assert.That(definition.ToJson(), Is.EqualTo("""
            {
              "id": "sketch",
              "version": "2.0.0",
              "label": "Post",
              "description": "A post",
              "owner": "Ana",
              "roles": ["author", "editor"],
              "initialState": "draft",
              "states": {
                "draft": {},
                "in_review": {},
                "po_done": {
                  "name": "PODone",
                  "final": true
                },
                "old": {
                  "retired": true
                }
              },
              "transitions": {
                "submit": {
                  "from": ["draft"],
                  "to": "in_review",
                  "role": "author"
                },
                "decide": [
                  {
                    "label": "Decide it",
                    "from": ["in_review"],
                    "to": "po_done",
                    "role": "editor",
                    "condition": {
                      "evaluator": "IsSmall"
                    },
                    "inputs": {
                      "due_date": {
                        "type": "date",
                        "required": true
                      },
                      "po_number": {
                        "name": "PONumber",
                        "type": "string",
                        "required": false
                      }
                    }
                  },
                  {
                    "from": ["in_review", "draft"],
                    "to": "draft",
                    "otherwise": true
                  }
                ],
                "expire": {
                  "from": ["*"],
                  "to": "po_done",
                  "condition": {
                    "evaluator": "IsLate"
                  },
                  "auto": true
                }
              }
            }
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Conditions_and_what_they_read()
    {
        var definition = Sketch.Of("Draft! Done.", "Go: Draft -> Done pre positive if amount > 5", "Go: Draft -> Draft post positive when IsSmall")
            .WithInvariants(("positive", "amount > 0"))
            .WithData(
                new DataField("amount", DataType.Number, Min: Value.Number(0.01m), Max: Value.Number(5m), OneOf: EquatableArray.Create(Value.Number(1m), Value.Number(2.50m))),
                new DataField("due", DataType.Date, Required: false, Min: Value.Date(2026, 1, 31)) { Computed = true },
                new DataField("phase", DataType.Enum("a", "b")),
                new DataField("lines", DataType.Array(DataType.Integer.OrNull())),
                new DataField("customer", DataType.Object(DataSchema.Closed(new DataField("name", DataType.String)))),
                new DataField("any", DataType.Dynamic, Required: false));
        var go = definition.Transitions[0];
        definition = definition with
        {
            Routing = RoutingPolicy.First,
            Invariants = definition.Invariants.Select(i => i with { Description = "More than nothing" }).ToEquatableArray(),
            Transitions = EquatableArray.Create(go with
            {
                Branches = go.Branches.Select(b => b.When is Guard.Member ? b with { When = new Guard.Member("IsSmall") { Body = "amount <= 5" } } : b).ToEquatableArray(),
            }),
        };

        Assert.That(definition.ToJson(), Is.EqualTo("""
            {
              "id": "sketch",
              "policies": {
                "routing": "first"
              },
              "dataSchema": {
                "amount": {
                  "type": "number",
                  "required": true,
                  "min": 0.01,
                  "max": 5,
                  "oneOf": [
                    1,
                    2.50
                  ]
                },
                "due": {
                  "type": "date",
                  "computed": true,
                  "min": "2026-01-31"
                },
                "phase": {
                  "type": "enum",
                  "values": ["a", "b"],
                  "required": true
                },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "integer",
                    "nullable": true
                  },
                  "required": true
                },
                "customer": {
                  "type": "object",
                  "properties": {
                    "name": {
                      "type": "string",
                      "required": true
                    }
                  },
                  "required": true
                },
                "any": {
                  "type": "any"
                }
              },
              "invariants": {
                "positive": {
                  "description": "More than nothing",
                  "condition": "amount > 0"
                }
              },
              "initialState": "draft",
              "states": {
                "draft": {},
                "done": {
                  "final": true
                }
              },
              "transitions": {
                "go": [
                  {
                    "from": ["draft"],
                    "to": "done",
                    "condition": "amount > 5",
                    "pre": ["positive"]
                  },
                  {
                    "from": ["draft"],
                    "to": "draft",
                    "condition": "amount <= 5",
                    "post": ["positive"]
                  }
                ]
              }
            }
            """.ReplaceLineEndings("\n")));
        using (JsonDocument.Parse(definition.ToJson()))
        {
        }
    }

    [Test]
    public void An_empty_definition() => Assert.That(
        new WorkflowDefinition("x").ToJson(), Is.EqualTo("{\n  \"id\": \"x\",\n  \"states\": {},\n  \"transitions\": {}\n}"));

    [TestCase("a\"b\\c/", "a\\\"b\\\\c/")]
    [TestCase("\n\t\u0001\u007f\u00a0", "\\n\\t\\u0001\\u007f\\u00a0")]
    [TestCase("<a&b>", "<a&b>")]
    [TestCase("a</script>", "a\\u003c/script>")]
    [TestCase("<!--<", "\\u003c!--<")]
    [TestCase("\u2028\u2029\u200b\ufeff", "\\u2028\\u2029\\u200b\\ufeff")]
    [TestCase("Zoë 日本 😀", "Zoë 日本 😀")]
    public void Strings(string label, string expected)
    {
        var json = (new WorkflowDefinition("x") { Label = label }).ToJson();

        Assert.That(json, Does.Contain("\"label\": \"" + expected + "\""));
        using var document = JsonDocument.Parse(json);
        Assert.That(document.RootElement.GetProperty("label").GetString(), Is.EqualTo(label));
    }

    [Test]
    public void Half_a_surrogate_pair()
    {
        var json = (new WorkflowDefinition("x") { Label = "\ud83d!" + "\ude00" }).ToJson();

        Assert.That(json, Does.Contain("\"\\ud83d!\\ude00\""));
    }

    [Test]
    public void A_state_that_does_not_exist_is_written_all_the_same() =>
        Assert.That(Sketch.Of("A!", "Go: A -> InLimbo").ToJson(), Does.Contain("\"to\": \"in_limbo\""));

    [Test]
    public void A_wire_name_of_its_own_is_used_everywhere()
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B");
        definition = definition with { States = definition.States.Select(s => s with { WireName = "x_" + s.WireName }).ToEquatableArray() };

        using var document = JsonDocument.Parse(definition.ToJson());
        var root = document.RootElement;
        Assert.That(root.GetProperty("initialState").GetString(), Is.EqualTo("x_a"));
        Assert.That(root.GetProperty("states").GetProperty("x_b").GetProperty("name").GetString(), Is.EqualTo("B"));
        Assert.That(root.GetProperty("transitions").GetProperty("go").GetProperty("to").GetString(), Is.EqualTo("x_b"));
    }
}
