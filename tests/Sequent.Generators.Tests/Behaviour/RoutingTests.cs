namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Which branch is taken, and every reason why none is.</summary>
public class RoutingTests
{
    private const string Order = """
        [Workflow("order", Routing = Routing.First), State("New", Initial = true), State("Small"), State("Large"), State("Odd"), State("Done", Final = true)]
        public partial class Order
        {
            public bool First, Second;

            [Transition("New", "Small", When = nameof(First), Role = "small")]
            [Transition("New", "Large", When = nameof(Second), Role = "large")]
            [Transition("New", "Odd", Otherwise = true, Role = "odd")]
            public partial void Place(Actor actor);

            [Transition(new[] { "Small", "Large" }, "Done", When = nameof(First), Role = "a")]
            [Transition("Small", "Odd", When = nameof(Second), Role = "b")]
            public partial void Close(Actor actor);

            [Transition("*", "Done", Role = "admin")]
            public partial void Drop(Actor actor);

            private bool Pays(int amount, Actor actor) => amount > 10 && actor.Id == "ana";

            [Transition("Odd", "Done", When = nameof(Pays))]
            [Transition("Odd", "New", When = nameof(First), Role = "a")]
            [Transition("Odd", "Small", Otherwise = true, Role = "b")]
            public partial void Pay(Actor actor, int amount = 11, params string[] notes);
        }
        """;

    private static string[] Place(bool first, bool second, string roles) => Script.Run(Order, $$"""
        var order = new Order { First = {{(first ? "true" : "false")}}, Second = {{(second ? "true" : "false")}} };
        var result = order.TryPlace(Actor.User("ana", {{roles}}));
        Log.Add(result.Outcome);
        Log.Add(order.State);
        Log.Add(string.Join("|", result.Reasons.Select(r => $"{r.Kind}: {r.Message}")));
        """);

    [TestCase(true, true, "\"small\", \"large\", \"odd\"", "Small")]
    [TestCase(true, false, "\"small\"", "Small")]
    [TestCase(false, true, "\"large\"", "Large")]
    [TestCase(false, false, "\"odd\"", "Odd")]
    public void The_first_branch_whose_guard_holds_is_taken(bool first, bool second, string roles, string target) =>
        Assert.That(Place(first, second, roles), Is.EqualTo(new[] { "Moved", target, "" }));

    [TestCase(true, true, "\"large\", \"odd\"", "small", "'large' and 'odd'")]
    [TestCase(false, true, "\"odd\"", "large", "'odd'")]
    public void A_missing_role_does_not_fall_through(bool first, bool second, string roles, string role, string has) =>
        Assert.That(Place(first, second, roles), Is.EqualTo(new[] { "Denied", "New", $"MissingRole: it needs the role '{role}', and user 'ana' has {has}" }));

    [Test]
    public void Who_may_not_go_otherwise_learns_why_no_other_way_was_open() =>
        Assert.That(Place(false, false, "\"small\""), Is.EqualTo(new[]
        {
            "Denied", "New", "GuardFalse: 'First' is false: first is false|MissingRole: it needs the role 'odd', and user 'ana' has 'small'",
        }));

    [Test]
    public void Every_reason_is_given()
    {
        var log = Script.Run(Order, """
            var order = new Order();
            void Try(string state, params string[] roles)
            {
                order.Restore(new("order", "1.0.0", state));
                var actor = Actor.Agent("bot", roles);
                var permission = order.CanClose(actor);
                Log.Add(permission);
                Log.Catch(() => order.Close(actor));
                Log.Add(string.Join(", ", permission.Reasons.Select(r => r.Kind)));
            }
            Try("new", "a");
            Try("done");
            Try("small", "b");
            Try("small", "c");
            Try("large", "b");
            """);
        string[] messages =
        [
            "'Close' was denied to agent 'bot' in state 'New' of workflow 'order': it leaves 'Small' or 'Large' only.",
            "'Close' was denied to agent 'bot' in state 'Done' of workflow 'order': it leaves 'Small' or 'Large' only; it needs the role 'a' or 'b', and agent 'bot' has no role.",
            "'Close' was denied to agent 'bot' in state 'Small' of workflow 'order': 'First' is false: first is false; 'Second' is false: second is false.",
            "'Close' was denied to agent 'bot' in state 'Small' of workflow 'order': 'First' is false: first is false; 'Second' is false: second is false; it needs the role 'a' or 'b', and agent 'bot' has 'c'.",
            "'Close' was denied to agent 'bot' in state 'Large' of workflow 'order': 'First' is false: first is false; it needs the role 'a', and agent 'bot' has 'b'.",
        ];
        string[] kinds = ["WrongState", "WrongState, MissingRole", "GuardFalse, GuardFalse", "GuardFalse, GuardFalse, MissingRole", "GuardFalse, MissingRole"];
        Assert.That(log, Is.EqualTo(messages.Zip(kinds).SelectMany(m => new[] { m.First, "TransitionDeniedException: " + m.First, m.Second })));
    }

    [Test]
    public void A_star_leaves_every_state_that_is_neither_final_nor_the_target()
    {
        var log = Script.Run(Order, """
            var order = new Order();
            var admin = Actor.User("root", "admin");
            foreach (var state in Order.Definition.States)
            {
                order.Restore(new("order", "1.0.0", state.WireName));
                Log.Add($"{state.Name} {order.CanDrop(admin).IsGranted} {order.TryDrop(admin)}");
            }
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "New True moved", "Small True moved", "Large True moved", "Odd True moved",
            "Done False 'Drop' was denied to user 'root' in state 'Done' of workflow 'order': it leaves 'New', 'Small', 'Large' or 'Odd' only.",
        }));
    }

    [Test]
    public void A_guard_takes_the_actor_and_the_inputs_by_name()
    {
        var log = Script.Run(Order, """
            void Try(Actor actor, int amount)
            {
                var order = new Order();
                order.Restore(new("order", "1.0.0", "odd"));
                Log.Add($"{order.CanPay(actor, amount, "x", "y").IsGranted} {order.TryPay(actor, amount).IsMoved} {order.State}");
            }
            Try(Actor.User("ana"), 11);
            Try(Actor.User("ana"), 10);
            Try(Actor.User("ben", "b"), 11);
            var last = new Order();
            last.Restore(new("order", "1.0.0", "odd"));
            last.Pay(Actor.User("ana"));
            Log.Add(last.State);
            """);
        Assert.That(log, Is.EqualTo(new[] { "True True Done", "False False Odd", "True True Small", "Done" }));
    }

    [TestCase("false", "\"b\"", "Pay")]
    [TestCase("true", "\"a\"", "Pay")]
    // Pay may be fired by anybody whose amount is large enough, so that no other role is looked at.
    [TestCase("true", "\"admin\"", "Drop, Pay")]
    public void A_guard_on_inputs_is_taken_to_hold_when_listing(string first, string roles, string expected) =>
        Assert.That(Script.Run(Order, $$"""
            var order = new Order { First = {{first}} };
            order.Restore(new("order", "1.0.0", "odd"));
            Log.Add(order.PermittedTransitions(Actor.User("ana", {{roles}})));
            """), Is.EqualTo(new[] { expected }));

    [Test]
    public void What_follows_a_guard_on_inputs_is_listed_under_the_guards_before_it()
    {
        var log = Script.Run("""
            [Workflow(Routing = Routing.First), State("A", Initial = true), State("B", Final = true)]
            public partial class Post
            {
                public bool Known;
                private bool Asks(int amount) => amount > 0;

                [Transition("A", "B", When = nameof(Known), Role = "known")]
                [Transition("A", "B", When = nameof(Asks), Role = "asked")]
                [Transition("A", "B", Otherwise = true, Role = "other")]
                public partial void Go(Actor actor, int amount);
            }
            """, """
            foreach (var known in new[] { true, false })
                foreach (var role in new[] { "known", "asked", "other", "none" })
                    Log.Add($"{known} {role} {new Post { Known = known }.PermittedTransitions(Actor.User("ana", role)).Contains("Go")}");
            """);
        Assert.That(log.Where(l => l.EndsWith("True", StringComparison.Ordinal)), Is.EqualTo(new[] { "True known True", "False asked True", "False other True" }));
    }

    [Test]
    public void More_than_64_roles_and_transitions_are_told_apart()
    {
        var methods = Enumerable.Range(0, 130).Select(i => $"[Transition(\"A\", \"{(i == 129 ? "B" : "A")}\", Role = \"r{i}\")] public partial void T{i}(Actor actor);");
        var log = Script.Run($$"""
            [Workflow(Routing = Routing.First), State("A", Initial = true), State("B", Final = true)]
            public partial class Post { {{string.Join("\n", methods)}} }
            """, """
            var post = new Post();
            foreach (var i in new[] { 0, 1, 63, 64, 65, 127, 128, 129 })
                Log.Add(post.PermittedTransitions(Actor.User("ana", "r" + i)));
            Log.Add(post.PermittedTransitions(Actor.User("ana", Enumerable.Range(0, 200).Select(i => "r" + i).ToArray())).Count);
            Log.Add(post.TryT128(Actor.User("ana", "r127")).IsMoved);
            Log.Add(post.TryT128(Actor.User("ana", "r128")).IsMoved);
            post.T129(Actor.User("ana", "r129"));
            Log.Add(post.State);
            """);
        Assert.That(log, Is.EqualTo(new[] { "T0", "T1", "T63", "T64", "T65", "T127", "T128", "T129", "130", "False", "True", "B" }));
    }
}
