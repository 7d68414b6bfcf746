namespace Sequent.Generators.Tests.Behaviour;

/// <summary>The steps of one firing, in their order, and what an exception in each of them leaves behind.</summary>
public class FiringOrderTests
{
    private const string Hooked = """
        [Workflow, State("A", Initial = true), State("B"), State("C", Final = true)]
        [Transition("B", "C", Name = "Finish", Auto = true, When = nameof(Ready))]
        public partial class Post
        {
            public string FailsIn = "";
            public bool Open = true;
            public Action<Post> Within = _ => { };

            private bool Ready { get { Step("Ready"); return true; } }
            private bool IsOpen(Actor actor, string note) { Step($"IsOpen({actor.Id}, {note})"); return Open; }

            [Transition("A", "B", When = nameof(IsOpen), Role = "r")]
            public partial void Go(Actor actor, string note);

            partial void OnExitA() => Step("OnExitA");
            partial void BeforeGo(Actor actor, string note) => Step($"BeforeGo({actor.Id}, {note})");
            partial void OnEnterB() => Step("OnEnterB");
            partial void AfterGo(Actor actor, string note) => Step($"AfterGo({actor.Id}, {note})");
            partial void OnExitB() => Step("OnExitB");
            partial void BeforeFinish() => Step("BeforeFinish");
            partial void OnEnterC() => Step("OnEnterC");
            partial void AfterFinish() => Step("AfterFinish");

            private void Step(string name)
            {
                Log.Add($"{name} in {State}");
                if (FailsIn.Length > 0 && name.StartsWith(FailsIn)) throw new ApplicationException(name);
                if (name == "AfterGo(ana, hi)") Within(this);
            }
        }
        """;

    private const string Ana = "var post = new Post(); var ana = Actor.User(\"ana\", \"r\");\n";

    [Test]
    public void Steps_run_in_the_order_of_the_language()
    {
        string[] expected =
        [
            "IsOpen(ana, hi) in A", "OnExitA in A", "BeforeGo(ana, hi) in A", "OnEnterB in B", "AfterGo(ana, hi) in B",
            "Ready in B", "OnExitB in B", "BeforeFinish in B", "OnEnterC in C", "AfterFinish in C",
        ];
        Assert.That(Script.Run(Hooked, Ana + "post.Go(ana, \"hi\");"), Is.EqualTo(expected));
        Assert.That(Script.Run(Hooked, Ana + "Log.Add(post.TryGo(ana, \"hi\"));"), Is.EqualTo(expected.Append("moved")));
    }

    [TestCase("IsOpen", "A")]
    [TestCase("OnExitA", "A")]
    [TestCase("BeforeGo", "A")]
    [TestCase("OnEnterB", "B")]
    [TestCase("AfterGo", "B")]
    [TestCase("Ready", "B")]
    [TestCase("OnExitB", "B")]
    [TestCase("BeforeFinish", "B")]
    [TestCase("OnEnterC", "C")]
    [TestCase("AfterFinish", "C")]
    public void An_exception_leaves_the_state_as_it_was_before_the_write_and_moved_after_it(string step, string state)
    {
        var log = Script.Run(Hooked, Ana + $$"""
            post.FailsIn = "{{step}}";
            Log.Catch(() => post.TryGo(ana, "hi"));
            Log.Add(post.State);
            post.FailsIn = "none";
            Log.Lines.RemoveRange(0, Log.Lines.Count - 3);
            Log.Catch(() => post.Advance());
            """);
        Assert.That(log[0], Does.StartWith(step), "Nothing runs after it.");
        Assert.That(log[1], Does.StartWith("ApplicationException: " + step));
        Assert.That(log[2], Is.EqualTo(state));
        Assert.That(log[^1], Is.EqualTo("no exception"), "The object is not left in its transition.");
    }

    [TestCase("post.Go(ana, \"again\")", "Go")]
    [TestCase("post.TryGo(ana, \"again\")", "Go")]
    [TestCase("post.Advance()", "Advance")]
    public void A_hook_that_fires_on_the_same_object_throws(string call, string name)
    {
        var log = Script.Run(Hooked, Ana + $$"""
            post.Within = _ => {{call}};
            Log.Catch(() => post.Go(ana, "hi"));
            Log.Add(post.State);
            """);
        Assert.That(log[^2], Is.EqualTo($"InvalidOperationException: '{name}' was fired from a hook of the same 'Post' object, whose transition is not finished: fire it after that one has returned, or make it automatic."));
        Assert.That(log[^1], Is.EqualTo("B"));
    }

    [Test]
    public void A_hook_may_ask_and_may_fire_on_another_object()
    {
        var log = Script.Run(Hooked, Ana + """
            var other = new Post();
            post.Within = p => { Log.Add(p.CanGo(ana, "x").IsGranted); Log.Add(p.PermittedTransitions(ana).Count); other.Go(ana, "other"); };
            post.Go(ana, "hi");
            Log.Add(post.State);
            Log.Add(other.State);
            """);
        Assert.That(log, Does.Contain("False").And.Contain("0").And.Contain("AfterGo(ana, other) in B"));
        Assert.That(log[^2..], Is.EqualTo(new[] { "C", "C" }));
    }

    [Test]
    public void A_denied_transition_runs_no_hook()
    {
        Assert.That(Script.Run(Hooked, Ana + "Log.Add(post.TryGo(Actor.User(\"ben\"), \"hi\").IsDenied); Log.Add(post.State);"),
            Is.EqualTo(new[] { "IsOpen(ben, hi) in A", "IsOpen(ben, hi) in A", "True", "A" }));
    }

    [Test]
    public void An_exception_of_a_condition_comes_through_from_every_question_as_well()
    {
        var log = Script.Run("""
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Post
            {
                private bool Fails() => throw new ApplicationException("condition");

                [Transition("A", "B", When = nameof(Fails))]
                public partial void Go(Actor actor);
            }
            """, Ana + """
            Log.Catch(() => post.CanGo(ana));
            Log.Catch(() => post.PermittedTransitions(ana));
            Log.Catch(() => post.TryGo(ana));
            Log.Add(post.State);
            """);
        Assert.That(log, Is.EqualTo(Enumerable.Repeat("ApplicationException: condition", 3).Append("A")));
    }

    [Test]
    public void A_hook_keeps_an_input()
    {
        var log = Script.Run("""
            [Workflow, State("InReview", Initial = true), State("Rejected", Final = true)]
            public partial class Post
            {
                public string? Rejection { get; private set; }

                partial void BeforeReject(Actor actor, string reason) => Rejection = reason;

                [Transition("InReview", "Rejected")]
                public partial void Reject(Actor actor, string reason);
            }
            """, Ana + "post.Reject(ana, \"Too long.\"); Log.Add(post.Rejection);");
        Assert.That(log, Is.EqualTo(new[] { "Too long." }));
    }

    [Test]
    public void Guards_are_not_asked_in_a_state_that_is_not_left() =>
        Assert.That(Script.Run(Hooked, Ana + "post.Restore(new(\"post\", \"1.0.0\", \"c\")); Log.Add(post.TryGo(ana, \"hi\").IsDenied);"), Is.EqualTo(new[] { "True" }));

    [Test]
    public void Nobody_fires_nothing()
    {
        var log = Script.Run(Hooked, """
            var post = new Post();
            Actor nobody = null!;
            Log.Catch(() => post.Go(nobody, "hi"));
            Log.Catch(() => post.TryGo(nobody, "hi"));
            Log.Catch(() => post.CanGo(nobody, "hi"));
            Log.Catch(() => post.PermittedTransitions(nobody));
            Log.Add(post.State);
            """);
        Assert.That(log, Is.EqualTo(Enumerable.Repeat("ArgumentNullException: Value cannot be null. (Parameter 'actor')", 4).Append("A")));
    }

    [Test]
    public void A_copy_of_a_record_made_in_a_hook_is_an_object_of_its_own()
    {
        var log = Script.Run("""
            [Workflow, State("A", Initial = true), State("B"), State("C", Final = true)]
            public partial record Post(string Title)
            {
                public static Post? Copy;
                [Transition("A", "B")] public partial void Go(Actor actor);
                [Transition("B", "C")] public partial void Leave(Actor actor);
                partial void AfterGo(Actor actor) { Copy = this with { }; Copy.Leave(actor); }
                partial void BeforeLeave(Actor actor) { if (Title == "inner") Copy = this with { }; }
            }
            """, """
            var ana = Actor.User("ana");
            var post = new Post("x");
            post.Go(ana);
            Log.Add(post.State);
            Log.Add(Post.Copy!.State);

            var inner = new Post("inner");
            inner.Restore(new("post", "1.0.0", "b"));
            var twin = new Post("inner");
            twin.Restore(inner.ToSnapshot());
            inner.Leave(ana);
            Log.Add(Post.Copy == twin);
            Log.Add(Post.Copy!.GetHashCode() == twin.GetHashCode());
            """);
        Assert.That(log, Is.EqualTo(new[] { "B", "C", "True", "True" }));
    }
}
