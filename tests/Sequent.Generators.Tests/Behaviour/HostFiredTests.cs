namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Transitions that only a host can fire, and invariants that are looked at before every move.</summary>
public class HostFiredTests
{
    private const string Machine = """
        [Workflow("machine")]
        [State("A", Initial = true), WaitState("B", For = "2 days"), ActionState("C", "pay"), State("D"), State("E", Final = true)]
        [Transition(new[] { "B", "C", "D" }, "E", Name = "Step", Auto = true, When = nameof(Ready))]
        [Transition("A", "E", Name = "Expire", After = "3 days")]
        [Transition("A", "D", Name = "Wake", On = "woken")]
        public partial class Machine
        {
            public bool Ready { get; set; }

            [Transition("A", "B")]
            public partial void Wait(Actor actor);

            [Transition("A", "C")]
            public partial void Pay(Actor actor);

            [Transition("A", "D")]
            public partial void Rest(Actor actor);

            partial void BeforeExpire() => Log.Add("expires");
            partial void AfterWake() => Log.Add("woke");
            partial void BeforeStep() => Log.Add("steps");
        }
        """;

    [TestCase("Wait", new[] { "B", "False", "B" })]
    [TestCase("Pay", new[] { "C", "False", "C" })]
    [TestCase("Rest", new[] { "steps", "E", "False", "E" })]
    public void What_a_state_waits_for_is_not_taken_to_have_come(string transition, string[] expected) =>
        Assert.That(Script.Run(Machine, $$"""
            var machine = new Machine { Ready = true };
            machine.{{transition}}(Actor.User("ana"));
            Log.Add(machine.State);
            Log.Add(machine.Advance());
            Log.Add(machine.State);
            """), Is.EqualTo(expected));

    [Test]
    public void A_time_or_an_event_is_no_method() =>
        Assert.That(Script.Run(Machine, """
            var machine = new Machine { Ready = true };
            Log.Add(machine.Advance());
            Log.Add(string.Join(", ", machine.PermittedTransitions(Actor.User("ana"))));
            Log.Add(string.Join(", ", typeof(Machine).GetMethods().Select(m => m.Name).Where(n => n.Contains("Expire") || n.Contains("Wake"))));
            Log.Add(string.Join(", ", Machine.Definition.Transitions.Select(t => t.Name + " " + t.FiredBy)));
            """), Is.EqualTo(new[] { "False", "Wait, Pay, Rest", "", "Wait Actor, Pay Actor, Rest Actor, Step Itself, Expire Timer, Wake Event" }));

    [Test]
    public void Where_all_wait_nothing_fires_by_itself() =>
        Assert.That(Script.Run("""
            [Workflow, State("A", Initial = true), WaitState("B", Event = "paid"), State("C", Final = true)]
            [Transition("B", "C", Name = "Go", Auto = true)]
            public partial class Quiet
            {
                [Transition("A", "B")]
                public partial void Begin(Actor actor);
            }
            """, """
            var quiet = new Quiet();
            quiet.Begin(Actor.User("ana"));
            Log.Add(quiet.Advance());
            Log.Add(quiet.State);
            """), Is.EqualTo(new[] { "False", "B" }));

    [Test]
    public void A_standing_invariant_may_be_looked_at_before_every_move() =>
        Assert.That(Script.Run("""
            [Workflow("order"), State("A", Initial = true), State("B", Final = true)]
            [Invariant("is_small", "amount <= 5", When = InvariantCheck.Pre)]
            public partial class Order
            {
                public int Amount { get; set; } = 9;

                [Transition("A", "B")]
                public partial void Go(Actor actor);

                partial void BeforeGo(Actor actor) => Amount = 9;
            }
            """, """
            var order = new Order();
            var ana = Actor.User("ana");
            Log.Add(order.CanGo(ana));
            Log.Add(order.PermittedTransitions(ana).Count);
            Log.Add(order.TryGo(ana).ToString());
            order.Amount = 5;
            Log.Add(order.PermittedTransitions(ana).Count);
            order.Go(ana);
            Log.Add(order.State);
            """)[^1], Is.EqualTo("B"), "What a hook writes is not looked at again.");
}
