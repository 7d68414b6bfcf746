using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sequent.Analyzers.Tests;

/// <summary>What a file says never breaks the compilation: it compiles, or one finding says at its place why not.</summary>
public sealed class DefinitionFileTests
{
    private const string Class = "[Workflow(File = \"order.workflow.json\")] public partial class Order { }";

    [TestCase("class", "{ \"line\": { \"type\": \"object\", \"properties\": { \"order_line\": { \"type\": \"string\" } } } }", "", "SEQ009 Field 'order_line' would be property 'OrderLine', which is the name of its type")]
    [TestCase("class", "{ \"line\": { \"type\": \"object\", \"properties\": { \"a_b\": { \"type\": \"string\" }, \"aB\": { \"type\": \"string\" } } } }", "", "SEQ009 Field 'aB' would be property 'AB', which is the name of another field's property")]
    [TestCase("record", "{ \"clone\": { \"type\": \"string\" } }", "", "SEQ009 Field 'clone' would be property 'Clone'")]
    [TestCase("record", "{ \"equality_contract\": { \"type\": \"string\" } }", "", "SEQ009 Field 'equality_contract' would be property 'EqualityContract'")]
    [TestCase("class", "{ \"clone\": { \"type\": \"string\" } }", "", null)]
    [TestCase("class", "{}", "order", "SEQ009 Transition 'order' would be method 'Order', which is the name of the class")]
    [TestCase("class", "{}", "try_place", "SEQ009 Transition 'try_place' would be method 'TryPlace'")]
    [TestCase("class", "{}", "before_place", "SEQ009 Transition 'before_place' would be method 'BeforePlace'")]
    [TestCase("class", "{}", "definition", "SEQ009 Transition 'definition' would be method 'Definition'")]
    [TestCase("class", "{}", "state", "SEQ009 Transition 'state' would be method 'State'")]
    [TestCase("record", "{}", "clone", "SEQ009 Transition 'clone' would be method 'Clone'")]
    [TestCase("class", "{}", "advance", null)]
    [TestCase("class", "{}", "restore", null)]
    public void A_name_that_is_taken_is_reported_in_the_file(string kind, string data, string transition, string? finding)
    {
        var other = transition.Length == 0 ? "" : $", \"{transition}\": {{ \"from\": [\"new\"], \"to\": \"done\" }}";
        var code = Check(Class.Replace("class", kind, StringComparison.Ordinal), $$"""
            {
              "id": "order",
              "dataSchema": {{data}},
              "initialState": "new",
              "states": { "new": {}, "done": { "final": true } },
              "transitions": { "place": { "from": ["new"], "to": "done" }{{other}} }
            }
            """);
        Assert.That(code.CompilerErrors, Is.Empty);
        Assert.That(code.Refuses, Is.EqualTo(finding is not null));
        var errors = code.Findings.Where(f => f.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.That(errors.Select(f => $"{f.Id} {f.GetMessage()}").ToArray(), finding is null ? Is.Empty : Has.Length.EqualTo(1).And.All.StartsWith(finding));
        Assert.That(errors.Select(f => f.Location.GetLineSpan().Path), Has.All.EqualTo("order.workflow.json"));
    }

    [Test]
    public void Inputs_may_have_every_name_that_the_actor_could_have() => Assert.That(Check(Class, """
        {
          "id": "order",
          "initialState": "new",
          "states": { "new": {}, "done": { "final": true } },
          "transitions": { "place": { "from": ["new"], "to": "done", "inputs": { "actor": { "type": "string" }, "fired_by": { "type": "string" }, "class": { "type": "string" } } } }
        }
        """).CompilerErrors, Is.Empty);

    [Test]
    public void Of_a_file_with_mistakes_only_those_are_reported()
    {
        var code = Check(
            "[Workflow(File = \"order.workflow.json\")] public partial class Order { [Data(Min = 3)] public int Total { get; set; } public partial void Place(Actor actor, string reason, long n); }",
            """
            {
              "id": "order",
              "dataSchema": { "total": { "type": "integer", "requird": true } },
              "initialState": "new",
              "states": { "new": {}, "done": { "final": true } },
              "transitions": { "place": { "from": ["new"], "to": "done", "inputs": { "reason": { "type": "strng" } } } }
            }
            """);
        Assert.That(code.CompilerErrors, Is.Empty);
        Assert.That(code.Findings.Select(f => f.Id), Is.EqualTo(new[] { "SEQ601", "SEQ601" }));
    }

    [TestCase("\"after\": \"3 days\"", "'after'")]
    [TestCase("\"on\": \"post.came\"", "'on'")]
    [TestCase("\"auto\": true", "'auto'")]
    public void A_method_for_what_no_actor_fires_is_told_so(string setting, string remedy)
    {
        var code = Check("[Workflow(File = \"order.workflow.json\")] public partial class Order { public partial void Expire(Actor actor); }", $$"""
            { "id": "order", "initialState": "new", "states": { "new": {}, "done": { "final": true } }, "transitions": { "expire": { "from": ["new"], "to": "done", {{setting}} } } }
            """);
        Assert.That(code.CompilerErrors, Is.Empty);
        Assert.That(code.Findings.Single(f => f.Severity == DiagnosticSeverity.Error).GetMessage(), Does.Contain("no actor fires transition 'expire'").And.Contain(remedy).And.Not.Contain("did you mean"));
    }

    [Test]
    public void An_evaluator_that_is_missing_is_asked_for_in_words_that_fit_a_file() => Assert.That(Check(Class, """
        { "id": "order", "initialState": "new", "states": { "new": {}, "done": { "final": true } }, "transitions": { "place": { "from": ["new"], "to": "done", "condition": { "evaluator": "IsReady" } } } }
        """).Findings.Single(f => f.Severity == DiagnosticSeverity.Error).GetMessage(), Is.EqualTo("Guard 'IsReady' is not the name of a member of 'Order': write a bool property 'IsReady'"));

    [Test]
    public void Files_are_looked_for_once_for_each_class()
    {
        const int Count = 20;
        var classes = string.Concat(Enumerable.Range(0, Count).Select(i => $"[Workflow(File = \"o{i}.workflow.json\")] public partial class O{i} {{ }}\n"));
        var files = Enumerable.Range(0, Count).Select(i => new CountedText($"o{i}.workflow.json", $$"""
            { "id": "o{{i}}", "initialState": "new", "states": { "new": {}, "done": { "final": true } }, "transitions": { "place": { "from": ["new"], "to": "done" } } }
            """)).ToArray();
        var compilation = Compiler.Generate(Compiler.Compile([new("Classes.cs", classes)]), files);
        foreach (var file in files)
            file.Reads = 0;
        Assert.That(CheckedCode.Of(compilation, files).Findings, Is.Empty);
        Assert.That(files.Sum(f => f.Reads), Is.LessThan(4 * Count * Count));
    }

    private static CheckedCode Check(string code, string json) => CheckedCode.Of([new SourceFile("Order.cs", code), new SourceFile("order.workflow.json", json)]);

    private sealed class CountedText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public int Reads { get; set; }

        public override string Path
        {
            get
            {
                Reads++;
                return path;
            }
        }

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
