using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Generators.Tests;

/// <summary>What the engine gets to see of a workflow class, and what commands do to it.</summary>
public class EngineContractTests
{
    private const string Order = """
        [Workflow("order")]
        [Invariant("is_paid", "paid"), Invariant("is_small", "amount < 10000")]
        [State("Draft", Initial = true), State("Small"), State("Large"), State("Done", Final = true)]
        [Transition("Small", "Done", Name = "Close", Auto = true, When = "paid")]
        [Transition("Large", "Done", Name = "Expire", After = "10 days", When = nameof(MayExpire))]
        public partial class Order
        {
            [SubjectId]
            public string? Number { get; set; }

            public decimal Amount { get; set; }

            public bool Paid { get; set; }

            private bool MayExpire => Amount > 5000;

            [Transition("Draft", "Small", When = "amount < 100 && size(input.why) > 0")]
            [Transition("Draft", "Large", Otherwise = true)]
            public partial void Submit(Actor actor, string why, int days = 3, string? note = null, params int[] tags);

            partial void BeforeSubmit(Actor actor, string why, int days, string? note, params int[] tags) => Log.Add($"before {actor.Id} {why} {days} {note ?? "-"} [{string.Join(",", tags)}] {State}");
            partial void AfterSubmit(Actor actor, string why, int days, string? note, params int[] tags) => Log.Add($"after {why} {State}");
            partial void BeforeClose() => Log.Add("before close");
            partial void OnExitDraft() => Log.Add("exit draft");
            partial void OnEnterLarge() => Log.Add("enter large");
        }
        """;

    [Test]
    public void A_command_is_made_like_a_call_and_knows_its_guards_hooks_and_inputs()
    {
        var log = Script.RunWithEngine(Order, """
            var ana = Actor.User("ana");
            var order = new Order { Amount = 50 };
            Func<Commands<Order>, Command<Order>> make = o => o.Submit(ana, "now", note: "x", tags: new[] { 1, 2 });
            var command = make(default);
            Log.Add(command.Transition + " " + command.Actor.Id);
            Log.Add(EngineInputs.Written(command));
            Log.Add(command.Ask(order, 0) + " " + command.Ask(order, 1));
            order.Amount = 100;
            Log.Add(command.Ask(order, 0) + " " + command.Ask(order, 1));
            Log.Add(default(Commands<Order>).Submit(ana, null!).Ask(order, 0));
            order.Amount = 0;
            Log.Add(default(Commands<Order>).Submit(ana, null!).Ask(order, 0));
            command.Before(order);
            command.After(order);
            Log.Catch(() => default(Commands<Order>).Submit(null!, ""));
            """);
        Assert.That(log, Is.EqualTo((string[])
        [
            "0 ana", """{"why":"now","days":3,"note":"x","tags":[1,2]}""", "1 1", "0 1", "0", "-1",
            "before ana now 3 x [1,2] Draft", "after now Draft", "ArgumentNullException: Value cannot be null. (Parameter 'actor')",
        ]));
    }

    [Test]
    public void A_command_is_made_from_json_by_wire_names()
    {
        var log = Script.RunWithEngine(Order, """
            var ana = Actor.User("ana");
            Log.Add(EngineInputs.Written(EngineInputs.Create<Order>(0, ana, "{\"why\":\"now\",\"tags\":[]}")));
            Log.Add(EngineInputs.Written(EngineInputs.Create<Order>(0, ana, "{\"tags\":[7],\"note\":\"n\",\"days\":5,\"why\":\"w\"}")));
            Log.Add(EngineInputs.Written(EngineInputs.Create<Order>(0, ana, "{\"why\":\"w\",\"tags\":[],\"days\":null,\"note\":null}")));
            Log.Catch(() => EngineInputs.Create<Order>(0, ana, "{\"tags\":[]}"));
            Log.Catch(() => EngineInputs.Create<Order>(0, ana, "{\"why\":\"w\",\"tags\":[],\"days\":\"many\"}"));
            var order = new Order { Amount = 6000 };
            foreach (var i in new[] { 1, 2 })
            {
                var command = EngineInputs.Create<Order>(i, Actor.System("sequent"), "{}");
                Log.Add(command.Transition + " " + EngineInputs.Written(command) + " " + command.Ask(order, 0));
                command.Before(order);
            }
            order.Paid = true;
            order.Amount = 1;
            Log.Add(EngineInputs.Create<Order>(1, ana, "{}").Ask(order, 0) + " " + EngineInputs.Create<Order>(2, ana, "{}").Ask(order, 0));
            Log.Catch(() => EngineInputs.Create<Order>(3, ana, "{}"));
            """);
        Assert.That(log, Is.EqualTo((string[])
        [
            """{"why":"now","days":3,"note":null,"tags":[]}""", """{"why":"w","days":5,"note":"n","tags":[7]}""",
            """{"why":"w","days":3,"note":null,"tags":[]}""",
            "InvalidInputException: 'test': input 'why' is missing.", "InvalidInputException: 'test': input 'days' is \"many\", which is no Int32.",
            "1 {} 0", "before close", "2 {} 1", "1 0",
            "ArgumentOutOfRangeException: Specified argument was out of the range of valid values. (Parameter 'transition')",
        ]));
    }

    [Test]
    public void The_engine_moves_the_object_by_hooks_invariants_and_snapshots()
    {
        var log = Script.RunWithEngine(Order, """
            var order = new Order { Amount = 50, Number = "PO-17" };
            IWorkflowObject<Order> contract = order;
            Log.Add(EngineInputs.DefinitionOf<Order>() == Order.Definition);
            Log.Add(contract.SubjectId);
            Log.Add(contract.Holds(0) + " " + contract.Holds(1));
            Log.Catch(() => contract.Holds(2));
            for (var state = 0; state < 4; state++)
            {
                contract.OnExit(state);
                contract.OnEnter(state);
            }
            contract.BeginFiring("Submit");
            Log.Catch(() => order.Submit(Actor.User("ana"), "again"));
            Log.Catch(() => order.Restore(new("order", "1.0.0", "large")));
            contract.Restore(new("order", "1.0.0", "large"));
            Log.Catch(() => contract.Restore(new("order", "1.0.0", "nowhere")));
            Log.Catch(() => order.Submit(Actor.User("ana"), "again"));
            contract.EndFiring();
            Log.Add(order.State + " " + contract.ToSnapshot().State);
            order.Restore(new("order", "1.0.0", "done"));
            Log.Add(order.State);
            """);
        const string Reentered = "InvalidOperationException: ";
        Assert.That(log[..7], Is.EqualTo((string[])
        [
            "True", "PO-17", "False True", "ArgumentOutOfRangeException: Specified argument was out of the range of valid values. (Parameter 'invariant')",
            "exit draft", "enter large", log[6],
        ]));
        Assert.That(log[6], Does.StartWith(Reentered).And.Contain("Submit"));
        Assert.That(log[7], Does.StartWith(Reentered));
        Assert.That(log[8], Does.StartWith("ArgumentException: ").And.Contain("nowhere"));
        Assert.That(log[9], Does.StartWith(Reentered));
        Assert.That(log[10..], Is.EqualTo((string[])["Large large", "Done"]));
    }

    [Test]
    public void The_properties_that_say_where_an_object_is_are_named()
    {
        const string Members = "[Transition(\"A\", \"B\")] public partial void Go(Actor actor); [Transition(\"B\", \"C\")] public partial void Come(Actor actor); }\n";
        const string States = "State(\"A\", Initial = true), State(\"B\"), State(\"C\", Final = true)";
        var log = Script.RunWithEngine(
            $"[Workflow, {States}] public partial class Plain {{ {Members} [Workflow(StateName = \"event\"), {States}, SeparateDuties(\"Go\", \"Come\")] public partial class Duty {{ {Members}"
                + Samples.All["Parallel"].Replace("using Sequent;", ""),
            "Log.Add(EngineInputs.OwnPropertiesOf<Plain>()); Log.Add(EngineInputs.OwnPropertiesOf<Duty>()); Log.Add(EngineInputs.OwnPropertiesOf<Demo.Change>());");
        Assert.That(log, Is.EqualTo((string[])["State", "event RememberedActs", "Marking"]));
    }

    [TestCase("string?", "null", "null")]
    [TestCase("string", "\"a b\"", "a b")]
    [TestCase("int", "-7", "-7")]
    [TestCase("ulong", "ulong.MaxValue", "18446744073709551615")]
    [TestCase("short?", "5", "5")]
    [TestCase("short?", "null", "null")]
    [TestCase("Guid", "new Guid(\"0192F0C4-7E2A-7B6C-8F10-2F4D8C1A9E33\")", "0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33")]
    [TestCase("Guid?", "null", "null")]
    [TestCase("Kind", "Kind.RushOrder", "rush_order")]
    [TestCase("Kind", "(Kind)9", "9")]
    [TestCase("Kind?", "null", "null")]
    public void The_subject_id_has_one_text_for_each_value(string type, string value, string expected)
    {
        var log = Script.RunWithEngine(
            "public enum Kind { Plain, RushOrder } [Workflow, State(\"A\", Initial = true), State(\"B\", Final = true)] public partial class Post {"
                + $" [SubjectId] public {type} Which => {value}; [Transition(\"A\", \"B\")] public partial void Go(Actor actor); }}",
            """
            var culture = System.Globalization.CultureInfo.CurrentCulture;
            var odd = (System.Globalization.CultureInfo)culture.Clone();
            odd.NumberFormat.NegativeSign = "~";
            System.Globalization.CultureInfo.CurrentCulture = odd;
            Log.Add(((IWorkflowObject<Post>)new Post()).SubjectId);
            System.Globalization.CultureInfo.CurrentCulture = culture;
            """);
        Assert.That(log, Is.EqualTo((string[])[expected]));
    }

    [Test]
    public void A_generic_class_has_generic_commands()
    {
        var log = Script.RunWithEngine("""
            public partial class Outer<TKey> where TKey : notnull
            {
                [Workflow, State("A", Initial = true), State("B", Final = true)]
                public partial class Inner<TItem> where TItem : class, IComparable<TItem>, new()
                {
                    public TItem? Kept { get; private set; }
                    [Transition("A", "B")] public partial void Keep(Actor actor, TItem item, TKey key);
                    partial void BeforeKeep(Actor actor, TItem item, TKey key) => Kept = item;
                }
            }
            public class Text : IComparable<Text> { public string Value { get; set; } = "t"; public int CompareTo(Text? other) => 0; }
            """, """
            var inner = new Outer<int>.Inner<Text>();
            var command = default(Commands<Outer<int>.Inner<Text>>).Keep(Actor.User("ana"), new Text(), 4);
            command.Before(inner);
            Log.Add(inner.Kept!.Value + " " + EngineInputs.Written(command) + " " + typeof(Outer_InnerCommands).IsPublic);
            """);
        Assert.That(log, Is.EqualTo((string[])["""t {"item":{"Value":"t"},"key":4} True"""]));
    }

    [Test]
    public void Classes_whose_commands_have_one_name_share_the_class_of_them() => new UserProject("""
        using Sequent; using Sequent.Engine;
        public partial class A { [Workflow, State("X", Initial = true), State("Y", Final = true)] public partial class B { [Transition("X", "Y")] public partial void Go(Actor actor); } }
        [Workflow, State("X", Initial = true), State("Y", Final = true)] partial class A_B { [Transition("X", "Y")] public partial void Go(Actor actor); }
        [Workflow(StateName = "Status"), State("X", Initial = true), State("Y", Final = true)] public partial class A_B<T> { [Transition("X", "Y")] public partial void Go(Actor actor); }
        public static class Use
        {
            public static object Of(Commands<A.B> commands, Actor actor) => commands.Go(actor);
            internal static object Of(Commands<A_B> commands, Actor actor) => commands.Go(actor);
            public static object Of(Commands<A_B<int>> commands, Actor actor) => commands.Go(actor);
        }
        """) { KnowsEngine = true }.Build().AssertClean();

    [Test]
    public void An_object_in_several_states_is_restored_and_asked_as_one()
    {
        var log = Script.RunWithEngine(Samples.All["Parallel"].Replace("using Sequent;", ""), """
            var change = new Demo.Change { Lines = 9 };
            IWorkflowObject<Demo.Change> contract = change;
            contract.BeginFiring("Submit");
            contract.Restore(new("change", "1.0.0", "security_review,code_review"));
            contract.EndFiring();
            Log.Add(change.Marking + " " + contract.ToSnapshot().State);
            var ana = Actor.User("ana");
            Log.Add(Demo.ChangeCommands.Reject(default, ana, "long").Ask(change, 0) + " " + Demo.ChangeCommands.Reject(default, ana, "no").Ask(change, 0));
            Log.Add(string.Join(" ", new[] { 0, 1, 2 }.Select(branch => Demo.ChangeCommands.Approve(default, ana).Ask(change, branch))));
            """);
        Assert.That(log, Is.EqualTo((string[])["{SecurityReview, CodeReview} security_review,code_review", "1 0", "1 0 1"]));
    }

    [Test]
    public void A_class_with_a_file_has_commands_too()
    {
        const string Json = """
            {
              "id": "claim", "initialState": "open", "states": { "open": {}, "closed": { "final": true } },
              "dataSchema": { "amount": { "type": "integer", "required": true }, "number": { "type": "string" } },
              "transitions": { "close_it": { "from": ["open"], "to": "closed", "condition": "amount > input.limit",
                "inputs": { "limit": { "type": "integer", "required": true }, "paid_on": { "type": "date" } } } }
            }
            """;
        var log = Script.RunWithEngine("[Workflow(File = \"claim.workflow.json\")] public partial class Claim { [SubjectId] public string? Number { get; set; } }", """
            var command = default(Commands<Claim>).CloseIt(Actor.User("ana"), 4);
            Log.Add(EngineInputs.Written(command));
            Log.Add(EngineInputs.Written(EngineInputs.Create<Claim>(0, Actor.User("ana"), "{\"limit\":2,\"paid_on\":\"2030-01-31\"}")));
            Log.Add(((IWorkflowObject<Claim>)new Claim { Number = "C-1" }).SubjectId);
            Log.Add(command.Ask(new Claim { Amount = 5 }, 0) + " " + command.Ask(new Claim { Amount = 4 }, 0));
            """, new TextFile("claim.workflow.json", Json));
        Assert.That(log, Is.EqualTo((string[])["""{"limit":4,"paid_on":null}""", """{"limit":2,"paid_on":"2030-01-31"}""", "C-1", "1 0"]));
    }

    [Test]
    public void A_wrong_definition_refuses_and_what_calls_its_commands_compiles()
    {
        var log = Script.RunWithEngine("""
            [Workflow, State("A", Initial = true), State("B", Final = true), State("Limbo", Final = true)]
            public partial class Broken { [Transition("A", "B")] public partial void Go(Actor actor, int x = 3); }
            """, """
            IWorkflowObject<Broken> contract = new Broken();
            Log.Catch(() => EngineInputs.DefinitionOf<Broken>());
            Log.Catch(() => EngineInputs.Create<Broken>(0, Actor.User("ana"), "{}"));
            Log.Catch(() => default(Commands<Broken>).Go(Actor.User("ana")));
            Log.Catch(() => contract.ToSnapshot());
            """);
        Assert.That(log, Has.Length.EqualTo(4).And.All.StartWith("InvalidWorkflowException: ").And.All.Contain("Limbo"));
    }

    [Test]
    public void Without_C_sharp_11_there_is_nothing_for_the_engine_and_the_class_says_why([Values] bool knowsEngine)
    {
        var built = new UserProject(Samples.All["BlogPost"]) { Language = LanguageVersion.CSharp10, KnowsEngine = knowsEngine }.Build().AssertClean();
        Assert.That(built.Text, Does.Not.Contain("Sequent.Engine"));
        Assert.That(built.Text.Contains("SEQ015: Workflow class 'Post' is compiled as C# 10.0, and what the engine asks of it needs C# 11: set <LangVersion>11</LangVersion> or later in the project", StringComparison.Ordinal), Is.EqualTo(knowsEngine));
    }
}
