namespace Sequent.Generators.Tests.Behaviour;

/// <summary>Objects that are in several states at once.</summary>
public class ParallelTests
{
    private const string Change = """
        [Workflow("change", Version = "1.2.0")]
        [State("Rejected", Final = true), State("Draft", Initial = true), State("SecurityReview"), State("CodeReview"), State("SecurityOk"), State("CodeOk"), State("Approved"), State("Released", Final = true)]
        [Join("SecurityOk", "CodeOk", To = "Approved")]
        public partial class Change
        {
            public bool IsClean { get; set; } = true;
            public string Trace = "";

            [Fork("Draft", "SecurityReview", "CodeReview", Role = "author")]
            public partial void Submit(Actor actor);

            [Transition("SecurityReview", "SecurityOk", Role = "security")]
            [Transition("CodeReview", "CodeOk", Role = "reviewer", When = nameof(IsClean))]
            public partial void Approve(Actor actor);

            [Transition(new[] { "SecurityReview", "CodeReview" }, "Rejected", Cancels = new[] { "*" })]
            public partial void Reject(Actor actor, string why = "");

            [Transition("Approved", "Released")]
            public partial void Release(Actor actor);

            partial void OnExitDraft() => Trace += "-Draft ";
            partial void OnExitSecurityReview() => Trace += "-SecurityReview ";
            partial void OnExitCodeReview() => Trace += "-CodeReview ";
            partial void OnExitSecurityOk() => Trace += "-SecurityOk ";
            partial void OnExitCodeOk() => Trace += "-CodeOk ";
            partial void OnEnterSecurityReview() => Trace += "+SecurityReview ";
            partial void OnEnterCodeReview() => Trace += "+CodeReview ";
            partial void OnEnterSecurityOk() => Trace += "+SecurityOk ";
            partial void OnEnterCodeOk() => Trace += "+CodeOk ";
            partial void OnEnterApproved() => Trace += "+Approved ";
            partial void OnEnterRejected() => Trace += "+Rejected ";
            partial void BeforeSubmit(Actor actor) => Trace += "BeforeSubmit ";
            partial void AfterSubmit(Actor actor) => Trace += "AfterSubmit ";
            partial void BeforeJoinApproved() => Trace += "BeforeJoin ";
            partial void AfterJoinApproved() => Trace += "AfterJoin ";
            partial void BeforeReject(Actor actor, string why) => Trace += "BeforeReject ";
        }
        """;

    private const string People = "var ana = Actor.User(\"ana\", \"author\"); var sue = Actor.User(\"sue\", \"security\"); var rob = Actor.User(\"rob\", \"reviewer\"); var change = new Change();\n";

    [Test]
    public void Work_splits_and_comes_together()
    {
        var log = Script.Run(Change, People + """
            Log.Add(change.Marking);
            change.Submit(ana);
            Log.Add(change.Marking);
            Log.Add(change.PermittedTransitions(sue));
            change.Approve(rob);
            Log.Add(change.Marking);
            change.Approve(sue);
            Log.Add(change.Marking);
            Log.Add(change.Trace);
            change.Release(ana);
            Log.Add(change.Marking + " " + change.Marking.IsComplete);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "Draft", "{SecurityReview, CodeReview}", "Approve, Reject", "{SecurityReview, CodeOk}", "Approved",
            "-Draft BeforeSubmit +SecurityReview +CodeReview AfterSubmit -CodeReview +CodeOk -SecurityReview +SecurityOk -SecurityOk -CodeOk BeforeJoin +Approved AfterJoin ",
            "Released True",
        }));
    }

    [Test]
    public void Cancelling_withdraws_all_other_work()
    {
        var log = Script.Run(Change, People + """
            change.Submit(ana);
            change.Approve(sue);
            change.Trace = "";
            Log.Add(change.TryReject(ana));
            Log.Add(change.Trace);
            Log.Add(change.Marking + " " + change.Marking.IsComplete);
            """);
        Assert.That(log, Is.EqualTo(new[] { "moved", "-CodeReview -SecurityOk BeforeReject +Rejected ", "Rejected True" }));
    }

    [Test]
    public void The_first_origin_from_which_it_is_permitted_is_left()
    {
        var log = Script.Run(Change, People + """
            change.Submit(ana);
            change.IsClean = false;
            Log.Add(string.Join("; ", change.CanApprove(ana).Reasons));
            Log.Add(string.Join("; ", change.CanApprove(rob).Reasons));
            change.IsClean = true;
            Log.Add(string.Join("; ", change.CanApprove(ana).Reasons));
            Log.Catch(() => change.Approve(ana));
            Log.Add(change.TryApprove(rob));
            Log.Add(change.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "it needs the role 'security', and user 'ana' has 'author'; 'IsClean' is false: is_clean is false; it needs the role 'reviewer', and user 'ana' has 'author'",
            "it needs the role 'security', and user 'rob' has 'reviewer'; 'IsClean' is false: is_clean is false",
            "it needs the role 'security', and user 'ana' has 'author'; it needs the role 'reviewer', and user 'ana' has 'author'",
            "TransitionDeniedException: 'Approve' was denied to user 'ana' in states {SecurityReview, CodeReview} of workflow 'change': it needs the role 'security', and user 'ana' has 'author'; it needs the role 'reviewer', and user 'ana' has 'author'.",
            "moved", "{SecurityReview, CodeOk}",
        }));
    }

    private const string Poll = """
        [Workflow]
        [State("Asked", Initial = true), State("A"), State("B"), State("C"), State("AOk"), State("BOk"), State("COk"), State("Known"), State("Done", Final = true)]
        public partial class Poll
        {
            [Fork("Asked", "A", "B", "C")] public partial void Ask(Actor actor);
            [Transition("A", "AOk"), Transition("B", "BOk"), Transition("C", "COk")] public partial void Say(Actor actor);
            [Join("AOk", "BOk", "COk", To = "Known", AtLeast = 2, Cancels = new[] { "A", "B", "C" })] public partial void Close(Actor actor);
            [Transition("Known", "Done")] public partial void Tell(Actor actor);
        }
        """;

    [Test]
    public void A_join_says_what_it_still_needs()
    {
        var log = Script.Run(Poll, """
            var ana = Actor.User("ana");
            var poll = new Poll();
            Log.Add(poll.CanClose(ana).Reasons.Single());
            poll.Ask(ana);
            poll.Say(ana);
            Log.Add(poll.CanClose(ana).Reasons.Single());
            Log.Add(poll.CanClose(ana).Reasons.Single().Kind);
            poll.Say(ana);
            poll.Close(ana);
            Log.Add(poll.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "it leaves at least 2 of 'AOk', 'BOk' and 'COk' only",
            "it needs 1 more of 'BOk' and 'COk'; the object is in {B, C, AOk}",
            "WrongState", "Known",
        }));
    }

    [Test]
    public void A_state_is_not_entered_twice_at_once()
    {
        var log = Script.Run(Poll, """
            var ana = Actor.User("ana");
            var poll = new Poll();
            poll.Restore(new("poll", "1.0.0", "a,a_ok"));
            Log.Add(poll.TrySay(ana));
            Log.Add(poll.CanSay(ana).Reasons.Single().Kind);
            Log.Add(poll.PermittedTransitions(ana).Count);
            """);
        Assert.That(log, Is.EqualTo(new[] { "'Say' was denied to user 'ana' in states {A, AOk} of workflow 'poll': it enters 'AOk', and the object is there already.", "TargetOccupied", "0" }));
    }

    [Test]
    public void A_marking_is_a_value()
    {
        var log = Script.Run(Change, People + """
            var before = change.Marking;
            Log.Add(before == new Change().Marking);
            change.Submit(ana);
            Log.Add(before == change.Marking);
            Log.Add(before.Equals((object)new Change().Marking) && before.GetHashCode() == new Change().Marking.GetHashCode() && before != change.Marking);
            Log.Add(change.Marking.Count + " " + change.Marking.Contains(ChangeState.CodeReview) + " " + change.Marking.Contains(ChangeState.Draft) + " " + change.Marking.Contains((ChangeState)99));
            foreach (var state in change.Marking)
                Log.Add(state);
            Log.Add(ChangeMarking.Parse(change.Marking.ToString()) == change.Marking && ChangeMarking.Parse("Draft") == before && ChangeMarking.Parse("CodeReview,SecurityReview") == change.Marking);
            Log.Catch(() => ChangeMarking.Parse("{Draft, Drift}"));
            Log.Catch(() => ChangeMarking.Parse(""));
            Log.Add(default(ChangeMarking));
            """);
        Assert.That(log, Is.EqualTo(new[]
        {
            "True", "False", "True", "2 True False False", "SecurityReview", "CodeReview", "True",
            "FormatException: '{Draft, Drift}' does not name states of workflow 'change': write their names in C#, such as 'Rejected', separated by commas.",
            "FormatException: '' does not name states of workflow 'change': write their names in C#, such as 'Rejected', separated by commas.",
            "{}",
        }));
    }

    [Test]
    public void Storage_keeps_every_state()
    {
        var log = Script.Run(Change, People + """
            change.Submit(ana);
            Log.Add(change.ToSnapshot());
            var copy = new Change();
            copy.Restore(change.ToSnapshot());
            Log.Add(copy.Marking == change.Marking);
            Log.Catch(() => copy.Restore(new("change", "1.2.0", "draft,drift")));
            Log.Catch(() => copy.Restore(new("change", "1.2.0", "")));
            Log.Add(copy.Marking);
            var json = System.Text.Json.JsonSerializer.Serialize(change);
            Log.Add(json);
            Log.Add(System.Text.Json.JsonSerializer.Deserialize<Change>(json)!.Marking);
            foreach (var wrong in new[] { "[]", "[\"Drift\"]", "[1]", "1", "null" })
                Log.Catch(() => System.Text.Json.JsonSerializer.Deserialize<Change>("{\"Marking\":" + wrong + "}"));
            """);
        Assert.That(log[0], Is.EqualTo("WorkflowSnapshot { Workflow = change, Version = 1.2.0, State = security_review,code_review }"));
        Assert.That(log[1], Is.EqualTo("True"));
        Assert.That(log[2], Does.StartWith("ArgumentException: Workflow 'change' has no state 'drift'"));
        Assert.That(log[3], Does.StartWith("ArgumentException: Workflow 'change' has no state ''"));
        Assert.That(log[4], Is.EqualTo("{SecurityReview, CodeReview}"));
        Assert.That(log[5], Does.Contain("\"Marking\":[\"SecurityReview\",\"CodeReview\"]"));
        Assert.That(log[6], Is.EqualTo("{SecurityReview, CodeReview}"));
        Assert.That(log[7..], Has.Length.EqualTo(5).And.All.StartsWith("JsonException").And.All.Contains("$.Marking"));
    }

    private const string Machine = """
        [Workflow, Invariant("is_ready", "ready")]
        [State("S", Initial = true), State("A"), State("B"), State("X"), State("Y"), State("E", Final = true)]
        [Join("X", "Y", To = "E", When = nameof(Open))]
        public partial class Machine
        {
            public bool Ready { get; set; }
            public bool Open { get; set; } = true;
            public long? Size { get; set; }
            public Action<Machine>? Hook;
            [Fork("S", "A", "B")] public partial void Go(Actor actor);
            [Transition("A", "X", When = "size > 5", Otherwise = false), Transition("B", "Y", Post = "is_ready")] public partial void Next(Actor actor, string note = "");
            partial void OnExitA() => Hook?.Invoke(this);
            partial void OnEnterB() => Hook?.Invoke(this);
            partial void BeforeNext(Actor actor, string note) => Ready |= note == "now";
        }
        """;

    [Test]
    public void A_guard_that_is_an_error_ends_the_search()
    {
        var log = Script.Run(Machine, """
            var ana = Actor.User("ana");
            var machine = new Machine { Ready = true };
            machine.Go(ana);
            Log.Add(machine.CanNext(ana).Reasons.Single().Kind);
            Log.Add(machine.PermittedTransitions(ana).Count);
            machine.Size = 1;
            Log.Add(machine.TryNext(ana));
            Log.Add(machine.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[] { "GuardError", "0", "moved", "{A, Y}" }));
    }

    [Test]
    public void What_must_hold_afterwards_denies_and_a_hook_fires_nothing()
    {
        var log = Script.Run(Machine, """
            var ana = Actor.User("ana");
            var machine = new Machine { Size = 1 };
            machine.Go(ana);
            Log.Add(machine.TryNext(ana).Reasons.Single());
            Log.Add(machine.Marking);
            Log.Add(machine.TryNext(ana, "now"));
            machine.Size = 9;
            machine.Hook = m => m.Go(ana);
            Log.Catch(() => machine.Next(ana));
            Log.Add(machine.Marking);
            machine.Hook = null;
            machine.Open = false;
            machine.Next(ana);
            Log.Add(machine.Marking + " " + machine.Marking.IsComplete);
            machine.Open = true;
            Log.Add(machine.Advance() + " " + machine.Advance() + " " + machine.Marking);
            """);
        Assert.That(log[0], Does.StartWith("invariant 'is_ready' does not hold"));
        Assert.That(log[1], Is.EqualTo("{A, B}"));
        Assert.That(log[2], Is.EqualTo("moved"));
        Assert.That(log[3], Does.StartWith("InvalidOperationException: 'Go' was fired from a hook"));
        Assert.That(log[4..], Is.EqualTo(new[] { "{A, Y}", "{X, Y} False", "True False E" }));
    }

    private static readonly string s_many = $$"""
        [Workflow, State("S0", Initial = true), {{string.Join(", ", Enumerable.Range(1, 99).Select(i => $"State(\"S{i}\")"))}}, State("Done", Final = true)]
        public partial class Many
        {
            [Fork("S0", {{string.Join(", ", Enumerable.Range(1, 99).Select(i => $"\"S{i}\""))}})] public partial void Go(Actor actor);
            [Transition(new[] { "S99", "S1" }, "S0", Cancels = new[] { "*" })] public partial void Back(Actor actor);
            [Transition("*", "Done", Cancels = new[] { "*" })] public partial void End(Actor actor);
        }
        """;

    [Test]
    public void A_transition_allocates_nothing_with_however_many_states()
    {
        var log = Script.Run(s_many, """
            var ana = Actor.User("ana");
            var many = new Many();
            many.Go(ana);
            Log.Add(many.Marking.Count + " " + many.Marking.Contains(ManyState.S64) + " " + many.Marking.Contains(ManyState.S0) + " " + many.PermittedTransitions(ana));
            var restored = new Many();
            restored.Restore(many.ToSnapshot());
            Log.Add(restored.Marking == many.Marking && ManyMarking.Parse(many.Marking.ToString()) == many.Marking);
            many.Back(ana);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                many.Go(ana);
                foreach (var state in many.Marking)
                    _ = state;
                many.Back(ana);
            }
            Log.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            Log.Add(many.Marking);
            many.End(ana);
            Log.Add(many.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[] { "99 True False Back, End", "True", "0", "S0", "Done" }));
    }

    [Test]
    public void A_property_called_State_is_data_like_any_other()
    {
        var log = Script.Run("""
            [Workflow("parcel"), State("Draft", Initial = true), State("Packed"), State("Billed"), State("Sent", Final = true)]
            [Join("Packed", "Billed", To = "Sent", When = "state == 'NY'")]
            public partial class Parcel
            {
                public string State { get; set; } = "";
                [Fork("Draft", "Packed", "Billed")] public partial void Go(Actor actor);
            }
            """, """
            var parcel = new Parcel();
            parcel.Go(Actor.User("ana"));
            Log.Add(parcel.Marking);
            parcel.State = "NY";
            Log.Add(parcel.Advance());
            Log.Add(parcel.Marking);
            """);
        Assert.That(log, Is.EqualTo(new[] { "{Packed, Billed}", "True", "Sent" }));
    }

    [Test]
    public void A_property_of_ones_own_cannot_hold_several_states()
    {
        var built = new UserProject("""
            using Sequent;
            public enum At { [State(Initial = true)] S, A, B, [State(Final = true)] E }
            [Workflow(StateProperty = nameof(At))]
            [Join("A", "B", To = "E")]
            public partial class Machine
            {
                public partial At At { get; private set; }
                [Fork("S", "A", "B")] public partial void Go(Actor actor);
            }
            """).Build();
        Assert.That(built.Text, Does.Contain("SEQ010: Property 'At' holds one state, and an object of workflow 'machine', which forks or joins, can be in several at once"));
    }
}
