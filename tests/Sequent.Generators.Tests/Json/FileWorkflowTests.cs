using Microsoft.CodeAnalysis;

namespace Sequent.Generators.Tests.Files;

/// <summary>A class whose definition is in a file has what one with attributes has, and what only the file says.</summary>
public class FileWorkflowTests
{
    private const string Order = """
        {
          "id": "order",
          "version": "2.1.0",
          "label": "Orders",
          "roles": ["buyer", "manager"],
          "dataSchema": {
            "amount": { "type": "number", "required": true, "min": 0 },
            "title": { "type": "string", "required": true },
            "note": { "type": "string" },
            "count": { "type": "integer" },
            "priority": { "type": "enum", "values": ["low", "very_high"], "required": true },
            "due": { "type": "datetime" },
            "day": { "type": "date" },
            "patience": { "type": "duration", "required": true },
            "tags": { "type": "array", "items": { "type": "string" }, "required": true },
            "address": { "type": "object", "properties": { "city": { "type": "string", "required": true }, "zip": { "type": "integer" } } },
            "extra": { "type": "any" },
            "open": { "type": "object" },
            "is_urgent": { "type": "boolean", "required": true }
          },
          "invariants": { "is_named": { "condition": "title != ''" } },
          "initialState": "new",
          "states": { "new": {}, "small": {}, "large": { "label": "Quite large" }, "done": { "final": true } },
          "transitions": {
            "place": [
              { "from": ["new"], "to": "small", "role": "buyer", "condition": "amount < 100.5 && priority == 'low'" },
              { "from": ["new"], "to": "large", "role": "manager", "otherwise": true }
            ],
            "close": {
              "from": ["small", "large"],
              "to": "done",
              "inputs": {
                "reason": { "type": "string", "required": true },
                "times": { "type": "integer", "required": true },
                "share": { "type": "number" },
                "how": { "type": "enum", "values": ["by_mail", "in_person"] }
              },
              "condition": "size(input.reason) > 2 && input.times > 1 && 'a' in tags"
            },
            "drop": { "from": "*", "to": "done", "condition": "address != null && address.city == 'Wien' && count == 7" }
          }
        }
        """;

    private const string Log = "public static class Log { public static readonly System.Collections.Generic.List<string> Lines = new(); }";

    private static UserProject Project(string code, string json = Order) => new("using Sequent;\n" + code) { Files = [new TextFile("workflows/order.workflow.json", json)] };

    [Test]
    public void What_the_class_does_not_have_is_emitted_with_types()
    {
        var text = Project("[Workflow(File = \"workflows/order.workflow.json\")] public partial class Order { }").Build().AssertClean().Text;
        Assert.Multiple(() =>
        {
            foreach (var member in (string[])
                [
                    "public decimal Amount { get; set; }", "public string Title { get; set; } = \"\";", "public string? Note { get; set; }", "public long? Count { get; set; }",
                    "public global::OrderPriority Priority { get; set; }", "public global::System.DateTime? Due { get; set; }", "public global::System.DateOnly? Day { get; set; }",
                    "public global::System.TimeSpan Patience { get; set; }", "public global::System.Collections.Generic.IReadOnlyList<string> Tags { get; set; } = global::System.Array.Empty<string>();",
                    "public global::OrderAddress? Address { get; set; }", "public object? Extra { get; set; }", "public bool IsUrgent { get; set; }",
                    "public enum OrderPriority", "public sealed class OrderAddress", "public string City { get; set; } = \"\";", "public long? Zip { get; set; }",
                    "public void Place(global::Sequent.Actor actor)",
                    "public void Close(global::Sequent.Actor actor, string reason, long times, decimal? share = null, global::OrderCloseHow? how = null)",
                    "public global::Sequent.TransitionResult TryClose(global::Sequent.Actor actor, string reason, long times, decimal? share = null, global::OrderCloseHow? how = null)",
                    "partial void BeforeClose(global::Sequent.Actor actor, string reason, long times, decimal? share, global::OrderCloseHow? how);",
                    "/// <summary>Quite large.</summary>",
                ])
                Assert.That(text, Does.Contain(member));
        });
    }

    [Test]
    public void It_behaves_as_the_file_says() => Assert.That(Run("""
        var ana = Actor.User("ana", "buyer");
        var order = new Order { Amount = 100.4m, Title = "Chairs", Tags = new[] { "b", "a" } };
        Log.Lines.Add(Order.Definition.Version + " " + order.State);
        order.Place(ana);
        Log.Lines.Add(order.State.ToString());
        Log.Lines.Add(order.TryClose(ana, "so", 2).Reasons[0].ToString());
        Log.Lines.Add(order.TryClose(ana, "because", 2, how: OrderCloseHow.InPerson).IsMoved.ToString());
        var other = new Order { Amount = 100.5m, Title = "" };
        Log.Lines.Add(other.TryPlace(ana).Reasons[0].ToString());
        Log.Lines.Add(other.CanDrop(ana).IsGranted.ToString());
        other.Address = new OrderAddress { City = "Wien" };
        other.Count = 7;
        Log.Lines.Add(other.CanDrop(ana).IsGranted.ToString());
        """), Is.EqualTo(new[]
        {
            "2.1.0 New", "Small",
            "'size(input.reason) > 2 && input.times > 1 && 'a' in tags' is false: input.reason is \"so\", input.times is 2, tags is [\"b\", \"a\"]",
            "True",
            "'amount < 100.5 && priority == 'low'' is false: amount is 100.5, priority is \"low\"",
            "False", "True",
        }));

    [Test]
    public void The_definition_is_that_of_the_file()
    {
        Assert.That(Run("Log.Lines.Add(Order.Definition.ToJson());").Single(), Is.EqualTo(Definitions.WorkflowJson.Read(Order).Definition!.ToJson()));
    }

    [TestCase("namespace Shop { [Workflow(File = \"workflows/order.workflow.json\")] public partial class Order { public decimal Amount { get; init; } partial void OnEnterSmall() { } } }")]
    [TestCase("[Workflow(File = \"workflows/order.workflow.json\", StateName = \"Status\")] public partial record Order(decimal Amount) { public string State => \"\"; }")]
    [TestCase("public partial class Outer<T> { [Workflow(File = \"workflows/order.workflow.json\")] internal partial class Order<U> { internal partial void Place(Actor actor); } }")]
    [TestCase("public enum Status { New, Small, Large, Done } [Workflow(File = \"workflows/order.workflow.json\", StateProperty = nameof(Status))] public partial class Order { public partial Status Status { get; private set; } }")]
    [TestCase("[Workflow(File = \"workflows/order.workflow.json\")] public partial class Order { public Priority Priority { get; set; } private decimal _amount = 1; public Address? Address { get; set; } } public enum Priority { Low, VeryHigh } public record Address(string City, long? Zip, string Street);")]
    [TestCase("[Workflow(File = \"workflows/order.workflow.json\")] public partial class Order { public partial void Close(Actor by, string reason, int times, decimal? share = null, How? how = null); partial void AfterClose(Actor by, string reason, int times, decimal? share, How? how) { } } public enum How { ByMail, InPerson }")]
    [TestCase("[Workflow(File = \"workflows/order.workflow.json\")] public partial class Order { partial void BeforeClose(Actor actor, string reason, long times, decimal? share, OrderCloseHow? how) { } }")]
    public void Classes_of_every_shape_compile(string code)
    {
        var built = Project(code).Build().AssertClean();
        Assert.That(built.Text, Does.Not.Contain("InvalidWorkflowException"));
    }

    [Test]
    public void An_evaluator_is_a_member_of_the_class()
    {
        var json = Order.Replace("\"amount < 100.5 && priority == 'low'\"", "{ \"evaluator\": \"IsSmall\" }", StringComparison.Ordinal)
            .Replace("\"size(input.reason) > 2 && input.times > 1 && 'a' in tags\"", "{ \"evaluator\": \"Explains\" }", StringComparison.Ordinal);
        var built = Project("""
            [Workflow(File = "workflows/order.workflow.json")]
            public partial class Order
            {
                private bool IsSmall => Amounts.Small > 2;
                private bool Explains(Actor who, string reason, long times) => who.Id == reason && times > System.DateTime.MinValue.Ticks;
            }
            public static class Amounts { public static decimal Small = 3; }
            """, json).Build().AssertClean();
        Assert.That(built.Text, Does.Contain("this.IsSmall").And.Contain("this.Explains(actor, reason, times)"));
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{ \"id\": \"order\", \"states\": {}, \"transitions\": {} }")]
    [TestCase("{ \"id\": \"order\", \"states\": { \"new\": {} }, \"initialState\": \"new\", \"transitions\": { \"place\": { \"from\": [\"new\"], \"to\": \"nowhere\" } } }")]
    [TestCase(null)]
    public void A_wrong_file_makes_a_class_that_refuses_and_compiles(string? json)
    {
        var code = """
            using Sequent;
            [Workflow(File = "workflows/order.workflow.json")]
            public partial class Order { public partial void Place(Actor actor); partial void BeforePlace(Actor actor) { } }
            """;
        var project = new UserProject(code) { Files = json is null ? [] : [new TextFile("workflows/order.workflow.json", json)] };
        var built = project.Build();
        Assert.That(built.Text, Does.Contain("InvalidWorkflowException"));
        if (json?.Contains("place", StringComparison.Ordinal) == true)
            built.AssertClean();
        else
            Assert.That(built.Problems.Where(d => d.Id is not "CS0759"), Is.Empty);
    }

    [TestCase("workflows/order.workflow.json", "src/Order.cs")]
    [TestCase("./workflows/../workflows/order.workflow.json", "src/Order.cs")]
    [TestCase("..\\\\workflows\\\\order.workflow.json", "src/Order.cs")]
    public void The_file_is_found_from_the_project_and_from_the_class(string file, string path)
    {
        var project = Project($"[Workflow(File = \"{file}\")] public partial class Order {{ }}");
        var compilation = project.Compilation;
        var tree = compilation.SyntaxTrees[0];
        compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(file.StartsWith("..", StringComparison.Ordinal) ? path : "Order.cs"));
        var text = project.Driver.RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources.Single().SourceText.ToString();
        Assert.That(text, Does.Not.Contain("InvalidWorkflowException"));
    }

    private static string[] Run(string statements)
    {
        var assembly = Project($$"""
            {{Log}}
            [Workflow(File = "workflows/order.workflow.json")]
            public partial class Order { }
            public static class Program { public static void Run() { {{statements}} } }
            """).Build().Load();
        assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
        return [.. (List<string>)assembly.GetType("Log")!.GetField("Lines")!.GetValue(null)!];
    }
}
