namespace Sequent.Generators.Tests.Behaviour;

/// <summary>What conditions decide, and what is said when they say no.</summary>
public class ConditionTests
{
    private const string Order = """
        public enum Priority { Low, VeryHigh }

        [Workflow]
        [State("Draft", Initial = true), State("Small", Final = true), State("Large", Final = true)]
        public partial class Order
        {
            public decimal Amount { get; set; }
            public decimal? Limit { get; set; }
            public string Department { get; set; } = "it";
            public Priority Priority { get; set; }
            public List<string> Tags { get; } = new();

            [Transition("Draft", "Small", Role = "buyer", When = "amount <= limit")]
            [Transition("Draft", "Large", Role = "director", When = "amount > limit && department != 'it'")]
            public partial void Submit(Actor actor);

            [Transition("Draft", "Large", When = "input.reason.size() > 3 && (actor.id == 'ana' || 'director' in actor.roles)")]
            public partial void Force(Actor actor, string reason);

            [Transition("Draft", "Small", When = "priority == 'very_high' && tags.exists(t, t == 'new')")]
            public partial void Rush(Actor actor);
        }
        """;

    [Test]
    public void A_denial_says_which_values_were_seen() => Assert.That(
        Script.Run(Order, """
            var order = new Order { Amount = 7000, Limit = 5000 };
            Log.Add(order.CanSubmit(Actor.User("ana", "buyer")).ToString());
            Log.Add(order.TryForce(Actor.User("ben"), "no").ToString());
            Log.Add(order.CanRush(Actor.User("ben")).Reasons[0]);
            """),
        Is.EqualTo(new[]
        {
            "'Submit' was denied to user 'ana' in state 'Draft' of workflow 'order': 'amount <= limit' is false: amount is 7000, limit is 5000; 'amount > limit && department != 'it'' is false: amount is 7000, limit is 5000, department is \"it\".",
            "'Force' was denied to user 'ben' in state 'Draft' of workflow 'order': 'input.reason.size() > 3 && (actor.id == 'ana' || 'director' in actor.roles)' is false: input.reason is \"no\", actor.id is \"ben\", actor.roles is [].",
            "'priority == 'very_high' && tags.exists(t, t == 'new')' is false: priority is \"low\", tags is []",
        }));

    [Test]
    public void A_value_that_is_null_denies_and_ends_the_search() => Assert.That(
        Script.Run(Order, """
            var order = new Order { Amount = 7000, Department = "hr" };
            var permission = order.CanSubmit(Actor.User("ana", "buyer", "director"));
            Log.Add(permission.IsGranted);
            foreach (var reason in permission.Reasons)
                Log.Add(reason.Kind + ": " + reason);
            Log.Catch(() => order.Submit(Actor.User("ana", "buyer", "director")));
            Log.Add(order.State);
            Log.Add(order.PermittedTransitions(Actor.User("ana")).Count);
            """),
        Is.EqualTo(new[]
        {
            "False",
            "GuardError: 'amount <= limit' cannot be decided: data.limit is null",
            "TransitionDeniedException: 'Submit' was denied to user 'ana' in state 'Draft' of workflow 'order': 'amount <= limit' cannot be decided: data.limit is null.",
            "Draft",
            "1",
        }));

    [Test]
    public void The_same_is_said_whenever_it_is_asked() => Assert.That(
        Script.Run(Order, """
            var order = new Order { Amount = 7000, Limit = 9000 };
            var permission = order.CanSubmit(Actor.User("ben"));
            order.Amount = 1;
            order.Limit = null;
            order.Tags.Add("new");
            Log.Add(permission.Reasons[0]);
            """),
        Is.EqualTo(new[] { "it needs the role 'buyer', and user 'ben' has no role" }));

    [Test]
    public void Routes_by_value_and_asks_for_the_role_of_the_branch() => Assert.That(
        Script.Run(Order, """
            var small = new Order { Amount = 1, Limit = 1 };
            small.Submit(Actor.User("ana", "buyer"));
            Log.Add(small.State);
            var large = new Order { Amount = 2, Limit = 1, Department = "hr" };
            Log.Add(large.TrySubmit(Actor.User("ana", "buyer")).Reasons[0]);
            large.Submit(Actor.User("eva", "director"));
            Log.Add(large.State);
            var forced = new Order();
            forced.Force(Actor.User("eva", "director"), "because");
            Log.Add(forced.State);
            var rushed = new Order { Priority = Priority.VeryHigh };
            rushed.Tags.Add("new");
            rushed.Rush(Actor.System("night"));
            Log.Add(rushed.State);
            """),
        Is.EqualTo(new[] { "Small", "it needs the role 'director', and user 'ana' has 'buyer'", "Large", "Large", "Small" }));

    [Test]
    public void An_enum_that_holds_no_member_denies() => Assert.That(
        Script.Run(Order, """
            Log.Add(new Order { Priority = (Priority)7 }.CanRush(Actor.User("ana")).Reasons[0]);
            """),
        Is.EqualTo(new[] { "'priority == 'very_high' && tags.exists(t, t == 'new')' is false: 7 is not a member of 'Priority', tags is []" }));

    private const string Plan = """
        [Workflow]
        [State("Draft", Initial = true), State("InReview"), State("Done", Final = true)]
        [Invariant("has_title", "title != ''"), Invariant("has_plan", "plan != null"), Invariant("cheap", "cost <= 100")]
        public partial class Plan
        {
            public string Title { get; set; } = "";
            public string? Text { get; set; }
            [Data] public string? PlanText => Text;
            public long Cost { get; set; }

            [Transition("Draft", "InReview", Pre = "has_title")]
            public partial void Submit(Actor actor);

            [Transition("InReview", "Done", Post = "has_plan, has_title")]
            public partial void Finish(Actor actor, string text, long cost);

            partial void BeforeFinish(Actor actor, string text, long cost)
            {
                Log.Add("before");
                Text = text.Length == 0 ? null : text;
                Cost = cost;
            }

            partial void OnExitInReview() => Log.Add("exit");
            partial void OnEnterDone() => Log.Add("enter");
        }
        """;

    private static readonly string s_plan = Plan.Replace("\"plan != null\"", "\"plan_text != null\"", StringComparison.Ordinal);

    [Test]
    public void Pre_invariants_are_asked_before() => Assert.That(
        Script.Run(s_plan, """
            var ana = Actor.User("ana");
            var plan = new Plan();
            Log.Add(plan.CanSubmit(ana).ToString());
            Log.Add(plan.PermittedTransitions(ana).Count);
            plan.Title = "A";
            Log.Add(plan.PermittedTransitions(ana).Count);
            plan.Submit(ana);
            Log.Add(plan.State);
            """),
        Is.EqualTo(new[]
        {
            "'Submit' was denied to user 'ana' in state 'Draft' of workflow 'plan': invariant 'has_title' does not hold: title is \"\".",
            "0", "1", "InReview",
        }));

    [Test]
    public void A_post_invariant_that_fails_leaves_the_state_and_denies() => Assert.That(
        Script.Run(s_plan, """
            var ana = Actor.User("ana");
            var plan = new Plan { Title = "A" };
            plan.Submit(ana);
            Log.Add(plan.CanFinish(ana, "", 1).IsGranted);
            var result = plan.TryFinish(ana, "", 1);
            Log.Add(result.Reasons[0].Kind + ": " + result);
            Log.Add(plan.State);
            Log.Catch(() => plan.Finish(ana, "text", 101));
            Log.Add(plan.State);
            plan.Finish(ana, "text", 100);
            Log.Add(plan.State);
            """),
        Is.EqualTo(new[]
        {
            "True", "exit", "before",
            "InvariantFalse: 'Finish' was denied to user 'ana' in state 'InReview' of workflow 'plan': invariant 'has_plan' does not hold: plan_text is null.",
            "InReview", "exit", "before",
            "TransitionDeniedException: 'Finish' was denied to user 'ana' in state 'InReview' of workflow 'plan': invariant 'cheap' does not hold: cost is 101.",
            "InReview", "exit", "before", "enter", "Done",
        }));

    [Test]
    public void An_automatic_transition_that_an_invariant_stops_does_not_fire() => Assert.That(
        Script.Run("""
            [Workflow]
            [State("Open", Initial = true), State("Sorted"), State("Done", Final = true)]
            [Invariant("counted", "count > 0")]
            [Transition("Sorted", "Done", Name = "Finish", Auto = true, When = "is_ready", Post = "counted")]
            public partial class Box
            {
                public bool IsReady { get; set; } = true;
                public int Count { get; set; }

                [Transition("Open", "Sorted")]
                public partial void Sort(Actor actor);
            }
            """, """
            var box = new Box();
            box.Sort(Actor.User("ana"));
            Log.Add(box.State);
            Log.Add(box.Advance());
            box.Count = 1;
            Log.Add(box.Advance());
            Log.Add(box.State);
            """),
        Is.EqualTo(new[] { "Sorted", "False", "True", "Done" }));

    [Test]
    public void A_member_that_could_be_read_says_what_it_saw() => Assert.That(
        Script.Run("""
            [Workflow]
            [State("Open", Initial = true), State("Done", Final = true)]
            public partial class Box
            {
                public int? Count { get; set; }
                public bool IsFull => Count >= 10;
                public bool IsOdd() { var half = Count / 2; return half * 2 != Count; }

                [Transition("Open", "Done", When = nameof(IsFull))]
                public partial void Close(Actor actor);

                [Transition("Open", "Done", When = nameof(IsOdd))]
                public partial void Break(Actor actor);
            }
            """, """
            Log.Add(new Box { Count = 3 }.CanClose(Actor.User("ana")).Reasons[0]);
            Log.Add(new Box().CanClose(Actor.User("ana")).Reasons[0]);
            Log.Add(new Box { Count = 4 }.CanBreak(Actor.User("ana")).Reasons[0]);
            Log.Add(Box.Definition.ToJson().Contains("count != null && count >= 10"));
            """),
        Is.EqualTo(new[] { "'IsFull' is false: count is 3", "'IsFull' is false: count is null", "'IsOdd' is false", "True" }));

    [Test]
    public void User_text_in_conditions_and_values_stays_text() => Assert.That(
        Script.Run("""
            [Workflow]
            [State("Open", Initial = true), State("Done", Final = true)]
            [Invariant("plain", "name != '*/ // \" {0} \\n'")]
            public partial class Box
            {
                public string Name { get; set; } = "";

                [Transition("Open", "Done", Pre = "plain", When = "name != '</summary> \" */ @\"'")]
                public partial void Close(Actor actor, string @class = "}");
            }
            """, """
            Log.Add(new Box { Name = "</summary> \" */ @\"" }.CanClose(Actor.User("ana")).Reasons[0]);
            Log.Add(new Box { Name = "*/ // \" {0} \n" }.CanClose(Actor.User("ana")).Reasons[0].Kind);
            Log.Add(new Box().CanClose(Actor.User("ana")).IsGranted);
            """),
        Is.EqualTo(new[] { "'name != '</summary> \" */ @\"'' is false: name is \"</summary> \\\" */ @\\\"\"", "InvariantFalse", "True" }));

    [Test]
    public void A_property_that_throws_is_no_reason_to_throw() => Assert.That(
        Script.Run("""
            [Workflow]
            [State("Open", Initial = true), State("Done", Final = true)]
            public partial class Box
            {
                public int Count { get; set; }
                public int Average => 10 / Count;

                [Transition("Open", "Done", When = "count > 0 && average > 5")]
                public partial void Close(Actor actor);
            }
            """, """
            Log.Add(new Box().CanClose(Actor.User("ana")).Reasons[0]);
            Log.Add(new Box { Count = 1 }.CanClose(Actor.User("ana")).IsGranted);
            """),
        Is.EqualTo(new[] { "'count > 0 && average > 5' is false: count is 0, data.average cannot be read: DivideByZeroException", "True" }));

    [Test]
    public void What_hides_a_member_of_the_base_class_is_what_is_read() => Assert.That(
        Script.Run("""
            public class Thing { public object Amount { get; set; } = ""; public virtual decimal Price { get; set; } public string Code { private get; set; } = ""; }

            [Workflow]
            [State("Open", Initial = true), State("Done", Final = true)]
            public partial class Box : Thing
            {
                public new long Amount { get; set; }
                [Data(Min = 0)] public override decimal Price { get; set; }

                [Transition("Open", "Done", When = "amount > 3 && price >= 0")]
                public partial void Close(Actor actor);
            }
            """, """
            Log.Add(new Box { Amount = 4 }.CanClose(Actor.User("ana")).IsGranted);
            Log.Add(string.Join(", ", Box.Definition.Data.Fields.Select(f => f.Name + " " + f.Type + " " + f.Min)));
            """),
        Is.EqualTo(new[] { "True", "amount an integer , price a number 0" }));

    [Test]
    public void No_text_of_a_condition_is_taken_for_code() => Assert.That(
        Script.Run("""
            [Workflow]
            [State("Open", Initial = true), State("Done", Final = true)]
            public partial class Box
            {
                public string? Name { get; set; }
                public int? Size { get; set; }

                [Transition("Open", "Done", When = "size > 5 && name == '$name$\u0001{{0}}'")]
                public partial void Close(Actor actor);
            }
            """, """
            Log.Add(new Box { Size = 6, Name = "$name$\u0001{{0}}" }.CanClose(Actor.User("ana")).IsGranted);
            """),
        Is.EqualTo(new[] { "True" }));
}
