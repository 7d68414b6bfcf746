namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Transitions that fire by themselves.</summary>
public class AutomaticTests
{
    private const string Machine = """
        [Workflow("machine", Routing = Routing.First), State("A", Initial = true), State("B"), State("C"), State("D", Final = true)]
        [Transition("B", "C", Name = "Step", Auto = true, When = nameof(More))]
        [Transition("C", "B", Name = "Back", Auto = true, When = nameof(More))]
        [Transition("C", "D", Name = "End", Auto = true, When = nameof(Done))]
        [Transition("B", "D", Name = "End", Auto = true, When = nameof(Done))]
        public partial class Machine
        {
            public int Left;
            public bool Done;

            private bool More => Left > 0;

            [Transition("A", "B")]
            public partial void Go(Actor actor);

            [Transition("C", "A")]
            public partial void Reset(Actor actor);

            partial void AfterStep() => Left--;
            partial void AfterBack() => Left--;
        }
        """;

    [TestCase(0, false, "B")]
    [TestCase(1, false, "C")]
    [TestCase(2, false, "B")]
    [TestCase(3, true, "D")]
    [TestCase(1000, false, "B")]
    [TestCase(999, true, "D")]
    public void They_fire_until_none_is_enabled(int left, bool done, string state) =>
        Assert.That(Script.Run(Machine, $$"""
            var machine = new Machine { Left = {{left}}, Done = {{(done ? "true" : "false")}} };
            machine.Go(Actor.User("ana"));
            Log.Add(machine.State);
            """), Is.EqualTo(new[] { state }));

    [TestCase("machine.Go(ana)")]
    [TestCase("machine.TryGo(ana)")]
    public void After_1000_in_a_row_they_are_taken_never_to_rest(string call) =>
        Assert.That(Script.Run(Machine, $$"""
            var machine = new Machine { Left = 1001 };
            var ana = Actor.User("ana");
            Log.Catch(() => {{call}});
            Log.Add(machine.State);
            Log.Add(machine.Left);
            Log.Add(machine.Advance());
            Log.Add(machine.State);
            """), Is.EqualTo(new[]
            {
                "InvalidOperationException: Workflow 'machine' fired 1000 automatic transitions in a row and is in state 'B': a condition must become false at some point.",
                "B", "1", "True", "C",
            }));

    [Test]
    public void Advance_fires_them_when_data_has_changed()
    {
        var log = Script.Run(Machine, """
            var machine = new Machine();
            Log.Add(machine.Advance());
            machine.Go(Actor.User("ana"));
            Log.Add(machine.Advance());
            machine.Left = 1;
            Log.Add(machine.Advance());
            Log.Add(machine.State);
            machine.Done = true;
            Log.Add(machine.Advance());
            Log.Add(machine.Advance());
            Log.Add(machine.State);
            """);
        Assert.That(log, Is.EqualTo(new[] { "False", "False", "True", "C", "True", "False", "D" }));
    }

    [Test]
    public void They_are_not_listed_and_not_fired_by_a_denial()
    {
        var log = Script.Run(Machine, """
            var machine = new Machine();
            var ana = Actor.User("ana");
            machine.Restore(new("machine", "1.0.0", "b"));
            machine.Done = true;
            Log.Add(machine.PermittedTransitions(ana).Count);
            Log.Add(machine.TryGo(ana).IsMoved);
            Log.Add(machine.State);
            """);
        Assert.That(log, Is.EqualTo(new[] { "0", "False", "B" }));
    }
}
