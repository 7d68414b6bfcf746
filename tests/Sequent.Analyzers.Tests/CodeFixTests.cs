using Microsoft.CodeAnalysis.CodeFixes;
using Sequent.CodeFixes;

namespace Sequent.Analyzers.Tests;

/// <summary>A fix changes the words it is about, and not one other character.</summary>
public sealed class CodeFixTests
{
    private const string Closed =
        """
        using Sequent;

        [Workflow]
        [State("Draft", Initial = true)]
        [State("InReview")]
        [State("Done", Final = true)]

        """;

    [Test]
    public async Task Make_partial_keeps_comments_and_odd_layout()
    {
        const string Code =
            """
            using Sequent;

            // around
            public /* not so */ static  class Outer
            {
                [Workflow]
                [State("Draft", Initial = true)]
                [State("Done", Final = true)]
                [Transition("Draft", "Done", Name = "Finish", Auto = true)]
                #region odd
                // why it is a record
                record  Post(int Size); // end
                #endregion
            }

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            [Transition("Draft", "Done", Name = "Finish", Auto = true)]
            class Page { }
            """;

        Assert.That(await FixedCode.One(new MakePartialFix(), "SEQ001", Code),
            Is.EqualTo(Code.Replace("static  class Outer", "static  partial class Outer", StringComparison.Ordinal)));
        Assert.That(await FixedCode.All(new MakePartialFix(), "SEQ001", Code), Is.EqualTo(Code
            .Replace("static  class Outer", "static  partial class Outer", StringComparison.Ordinal)
            .Replace("record  Post", "partial record  Post", StringComparison.Ordinal)
            .Replace("class Page", "partial class Page", StringComparison.Ordinal)));
    }

    [TestCase("\"Drafd\"", "\"Draft\"")]
    [TestCase("/* from */ \"Drafd\" /* here */", "/* from */ \"Draft\" /* here */")]
    [TestCase("nameof(PostState.Drafd)", "nameof(PostState.Draft)")]
    [TestCase("nameof(PostState . Drafd )", "nameof(PostState . Draft )")]
    [TestCase("\"Dra\" + \"fd\"", "\"Draft\"")]
    [TestCase("new[] { \"InReview\", \"Drafd\" }", "new[] { \"InReview\", \"Draft\" }")]
    [TestCase("from: \"Drafd\"", "from: \"Draft\"")]
    public Task Correct_the_name_of_a_state(string before, string after) => Corrects("SEQ004",
        Closed + "public partial class Post { [Transition(" + before + ", to: \"Done\")] public partial void Finish(Actor actor); }", before, after);

    [TestCase("[Fork(\"Drafd\", \"InReview\", \"Done\")]", "[Fork(\"Draft\", \"InReview\", \"Done\")]")]
    [TestCase("[Fork(\"Draft\", nameof(PostState.InReview), \"Don\")]", "[Fork(\"Draft\", nameof(PostState.InReview), \"Done\")]")]
    [TestCase("[Join(\"InReview\", nameof(PostState.Drafd), To = \"Done\")]", "[Join(\"InReview\", nameof(PostState.Draft), To = \"Done\")]")]
    [TestCase("[Join(\"Draft\", \"InReview\", To = \"Don\")]", "[Join(\"Draft\", \"InReview\", To = \"Done\")]")]
    [TestCase("[Join(\"Draft\", \"InReview\", To = \"Done\", AlsoTo = new[] { \"InReveiw\" })]", "[Join(\"Draft\", \"InReview\", To = \"Done\", AlsoTo = new[] { \"InReview\" })]")]
    [TestCase("[Transition(\"Draft\", \"Done\", Cancels = new[] { \"InReveiw\" })]", "[Transition(\"Draft\", \"Done\", Cancels = new[] { \"InReview\" })]")]
    public Task Correct_the_name_of_a_state_of_a_fork_or_a_join(string before, string after) => Corrects("SEQ004",
        Closed + "public partial class Post { " + before + " public partial void Finish(Actor actor); }", before, after);

    [TestCase("[SeparateDuties(\"Finish\", \"Submt\")]", "[SeparateDuties(\"Finish\", \"Submit\")]")]
    [TestCase("[SameActor(nameof(Post.Submt), nameof(Post.Finish))]", "[SameActor(nameof(Post.Submit), nameof(Post.Finish))]")]
    public Task Correct_the_name_of_a_transition_of_a_duty(string before, string after) => Corrects("SEQ021",
        Closed + before + " public partial class Post { [Transition(\"Draft\", \"InReview\")] public partial void Submit(Actor actor); [Transition(\"InReview\", \"Done\")] public partial void Finish(Actor actor); }", before, after);

    [TestCase("Role = \"edtor\"", "Role = \"editor\"")]
    [TestCase("Role = Roles.Mistaken", "Role = \"editor\"")]
    public Task Correct_the_name_of_a_role(string before, string after) => Corrects("SEQ401",
        Closed + "[Role(\"editor\")] public partial class Post { [Transition(\"*\", \"Done\", " + before
        + ")] public partial void Finish(Actor actor); } static class Roles { public const string Mistaken = \"edtor\"; }", before, after);

    [TestCase("nameof(IsRaedy)", "nameof(IsReady)")]
    [TestCase("nameof(Post.IsRaedy)", "nameof(Post.IsReady)")]
    [TestCase("\"IsRaedy\"", "\"IsReady\"")]
    public Task Correct_the_name_of_a_guard(string before, string after) => Corrects("SEQ008",
        Closed + "public partial class Post { bool IsReady => true; [Transition(\"*\", \"Done\", When = " + before + ")] public partial void Finish(Actor actor); }", before, after);

    [TestCase("\"Sttaus\"", "\"Status\"")]
    [TestCase("nameof(Post.Sttaus)", "nameof(Post.Status)")]
    public Task Correct_the_name_of_the_state_property(string before, string after) => Corrects("SEQ010",
        "using Sequent; [Workflow(StateProperty = " + before + ")] public partial class Post { public partial PostStatus Status { get; private set; } "
        + "[Transition(\"A\", \"B\")] public partial void Go(Actor actor); } public enum PostStatus { [State(Initial = true)] A, [State(Final = true)] B }", before, after);

    private static async Task Corrects(string ruleId, string code, string before, string after)
    {
        var expected = code.Replace(before, after, StringComparison.Ordinal);
        Assert.That(expected, Is.Not.EqualTo(code));
        Assert.That(await FixedCode.One(new CorrectNameFix(), ruleId, code), Is.EqualTo(expected));
        Assert.That(CheckedCode.Of(expected).Findings.Where(d => d.Id == ruleId), Is.Empty);
    }

    [Test]
    public async Task Correct_every_name_at_once()
    {
        const string Code = Closed +
            """
            public partial class Post
            {
                [Transition("Drafd", "InReveiw")]
                public partial void Submit(Actor actor);

                [Transition(nameof(PostState.InReveiw), "Dome")] // here too
                public partial void Finish(Actor actor);
            }
            """;
        Assert.That(await FixedCode.All(new CorrectNameFix(), "SEQ004", Code), Is.EqualTo(Code
            .Replace("Drafd", "Draft", StringComparison.Ordinal).Replace("InReveiw", "InReview", StringComparison.Ordinal).Replace("Dome", "Done", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_name_without_a_close_one_is_left_alone() =>
        Assert.That(await FixedCode.One(new CorrectNameFix(), "SEQ004",
            Closed + "public partial class Post { [Transition(\"Elsewhere\", \"Done\")] public partial void Finish(Actor actor); }"), Is.Null);

    [TestCase("[State(\"Done\")]", "[State(\"Done\", Final = true)]")]
    [TestCase("[State(name: \"Done\", Label = \"Done!\" /* so */)] // end", "[State(name: \"Done\", Label = \"Done!\", Final = true /* so */)] // end")]
    [TestCase("[Sequent.StateAttribute(\"Done\", Final = false)]", "[Sequent.StateAttribute(\"Done\", Final = true)]")]
    [TestCase("[State(nameof(PostState.Done))]", "[State(nameof(PostState.Done), Final = true)]")]
    public Task Mark_final(string before, string after) => Marks("SEQ102",
        "using Sequent;\n\n[Workflow]\n[State(\"Draft\", Initial = true)]\n" + before + "\npublic partial class Post\n{\n    [Transition(\"Draft\", \"Done\")]\n    public partial void Finish(Actor actor);\n}\n", before, after);

    [TestCase("Done,", "[State(Final = true)] Done,")]
    [TestCase("[State] Done", "[State(Final = true)] Done")]
    [TestCase("[State()] Done", "[State(Final = true)] Done")]
    [TestCase("[State(Label = \"All done\")] Done", "[State(Label = \"All done\", Final = true)] Done")]
    [TestCase("/// <summary>The end.</summary>\n    [System.Obsolete]\n    Done = 7, // end", "/// <summary>The end.</summary>\n    [System.Obsolete]\n    [State(Final = true)] Done = 7, // end")]
    public Task Mark_an_enum_member_final(string before, string after) => Marks("SEQ102",
        "using Sequent;\n\npublic enum PostStatus\n{\n    [State(Initial = true)] Draft,\n    " + before + "\n}\n\n[Workflow(StateProperty = nameof(Status))]\npublic partial class Post\n{\n"
        + "    public partial PostStatus Status { get; private set; }\n\n    [Transition(\"Draft\", \"Done\")]\n    public partial void Finish(Actor actor);\n}\n", before, after);

    [Test]
    public Task Mark_an_enum_member_in_a_file_without_the_namespace() => Marks("SEQ102",
        """
        //// PostStatus.cs
        public enum PostStatus
        {
            [Sequent.State(Initial = true)] Draft,
            Done
        }
        //// Post.cs
        using Sequent;

        [Workflow(StateProperty = nameof(Status))]
        public partial class Post
        {
            public partial PostStatus Status { get; private set; }

            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """, "    Done\n", "    [Sequent.State(Final = true)] Done\n");

    [TestCase("SEQ101", "[State(\"Limbo\")]", "[State(\"Limbo\", Retired = true)]")]
    public Task Mark_retired(string ruleId, string before, string after) => Marks(ruleId,
        "using Sequent;\n\n[Workflow]\n[State(\"Draft\", Initial = true)]\n" + before + "\n[State(\"Done\", Final = true)]\npublic partial class Post\n{\n"
        + "    [Transition(new[] { \"Draft\", \"Limbo\" }, \"Done\")]\n    public partial void Finish(Actor actor);\n}\n", before, after);

    [Test]
    public Task Mark_retired_what_only_a_retired_state_leads_to() => Marks("SEQ105",
        """
        using Sequent;

        [Workflow]
        [State("Draft", Initial = true)]
        [State("Legacy", Retired = true)]
        [State("Archived")]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);

            [Transition("Legacy", "Archived")]
            public partial void Archive(Actor actor);

            [Transition("Archived", "Done")]
            public partial void Revive(Actor actor);
        }
        """, "[State(\"Archived\")]", "[State(\"Archived\", Retired = true)]");

    private static async Task Marks(string ruleId, string code, string before, string after)
    {
        code = code.ReplaceLineEndings("\n");
        var expected = code.Replace(before, after, StringComparison.Ordinal);
        Assert.That(expected, Is.Not.EqualTo(code));
        Assert.That(await FixedCode.One(new MarkStateFix(), ruleId, code), Is.EqualTo(expected));
        Assert.That(CheckedCode.Of(expected).Findings, Is.Empty);
    }

    [Test]
    public async Task Mark_every_dead_end_final()
    {
        const string Code =
            """
            using Sequent;

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Small")] [State("Large")]
            public partial class Post
            {
                [Transition("Draft", "Small")]
                public partial void Finish(Actor actor);

                [Transition("Draft", "Large")]
                public partial void Grow(Actor actor);
            }
            """;
        Assert.That(await FixedCode.All(new MarkStateFix(), "SEQ102", Code), Is.EqualTo(Code
            .Replace("State(\"Small\"", "State(\"Small\", Final = true", StringComparison.Ordinal).Replace("State(\"Large\"", "State(\"Large\", Final = true", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_retired_state_that_is_entered_is_for_the_author_to_decide() =>
        Assert.That(await FixedCode.One(new MarkStateFix(), "SEQ105",
            """
            using Sequent;

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Legacy", Retired = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Legacy")]
                public partial void Submit(Actor actor);

                [Transition("*", "Done")]
                public partial void Finish(Actor actor);
            }
            """), Is.Null);

    [TestCase("void AfterFinish(Actor actor) { }", "partial void AfterFinish(Actor actor) { }")]
    [TestCase("private  void AfterFinish(Actor actor) => Log(); // why", "partial void AfterFinish(Actor actor) => Log(); // why")]
    [TestCase("/// <summary>Tells.</summary>\n    [System.Obsolete]\n    protected internal void AfterFinish(Actor actor) { }", "/// <summary>Tells.</summary>\n    [System.Obsolete]\n    partial void AfterFinish(Actor actor) { }")]
    [TestCase("public /* so far */ void AfterFinish(Actor actor) { }", "/* so far */ partial void AfterFinish(Actor actor) { }")]
    public async Task Make_a_hook_partial(string before, string after)
    {
        var code = HookSample(before);
        var expected = code.Replace(before, after, StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new MakeHookPartialFix(), "SEQ009", code), Is.EqualTo(expected));
        var mended = CheckedCode.Of(expected);
        Assert.That(mended.Findings, Is.Empty);
        Assert.That(mended.CompilerErrors, Is.Empty);
    }

    [TestCase("public int AfterFinish(Actor actor) => 1;")]
    [TestCase("public static void AfterFinish(Actor actor) { }")]
    [TestCase("public virtual void AfterFinish(Actor actor) { }")]
    [TestCase("public void TryFinish(Actor actor) { }")]
    [TestCase("partial void AfterFinish(Actor actor);")]
    public async Task What_cannot_be_a_hook_is_left_alone(string member) =>
        Assert.That(await FixedCode.One(new MakeHookPartialFix(), "SEQ009", HookSample(member)), Is.Null);

    [Test]
    public async Task Make_every_hook_partial()
    {
        var code = HookSample("void BeforeFinish(Actor actor) { }\n    private void OnEnterDone() { }");
        Assert.That(await FixedCode.All(new MakeHookPartialFix(), "SEQ009", code), Is.EqualTo(code
            .Replace("void BeforeFinish", "partial void BeforeFinish", StringComparison.Ordinal)
            .Replace("private void OnEnterDone", "partial void OnEnterDone", StringComparison.Ordinal)));
    }

    private static string HookSample(string member) =>
        "using Sequent;\n\n[Workflow]\n[State(\"Draft\", Initial = true)]\n[State(\"Done\", Final = true)]\npublic partial class Post\n{\n"
        + "    [Transition(\"Draft\", \"Done\")]\n    public partial void Finish(Actor actor);\n\n    " + member + "\n\n    private void Log() { }\n}\n";

    [Test]
    public Task Correct_the_name_of_an_invariant() => Corrects("SEQ017",
        Closed + "[Invariant(\"has_size\", \"size > 0\")] public partial class Post { public int Size { get; set; } [Transition(\"*\", \"Done\", Pre = \"hassize\")] public partial void Finish(Actor actor); }", "\"hassize\"", "\"has_size\"");

    private const string Branches =
        """
        using Sequent;

        [Workflow]
        [State("Draft", Initial = true)]
        [State("Small", Final = true)]
        [State("Large", Final = true)]
        public partial class Order
        {
            public long Amount { get; set; }

            // why small
            [Transition("Draft", "Small", Role = "buyer", When = "amount < 5000")]
            [Transition("Draft", "Large", Role = "buyer", When = "amount > 5000")] // end
            public partial void Submit(Actor actor);
        }
        """;

    [TestCase("Small")]
    [TestCase("Large")]
    public async Task Add_the_missing_branch(string target) => Assert.That(
        await FixedCode.One(new AddOtherwiseFix(), "SEQ203", Branches, target),
        Is.EqualTo(Branches.Replace("\"amount > 5000\")]", $"\"amount > 5000\")]\n    [Transition(\"Draft\", \"{target}\", Role = \"buyer\", Otherwise = true)]", StringComparison.Ordinal)));

    [Test]
    public async Task Add_the_missing_branch_beside_others_in_one_list()
    {
        var code = Branches.Replace("5000\")]\n    [Transition", "5000\"), Transition", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new AddOtherwiseFix(), "SEQ203", code, "Large"),
            Is.EqualTo(code.Replace("\"amount > 5000\")]", "\"amount > 5000\")]\n    [Transition(\"Draft\", \"Large\", Role = \"buyer\", Otherwise = true)]", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Add_the_missing_branch_of_a_join()
    {
        const string Code =
            """
            using Sequent;

            [Workflow]
            [State("Draft", Initial = true)]
            [State("Left")]
            [State("Right")]
            [State("Small", Final = true)]
            [State("Large", Final = true)]
            [Join("Left", "Right", To = "Small", When = "amount <= 100")]
            public partial class Post
            {
                [Data]
                public decimal Amount { get; set; }

                [Fork("Draft", "Left", "Right", When = "amount < 5")]
                [Sequent.Transition("Draft", "Large", When = "amount > 5000")]
                public partial void Submit(Actor actor);

                [Join("Left", "Right", To = "Small", AtLeast = 1, Role = "buyer", Cancels = new[] { "Draft" }, When = "amount < 10")]
                [Join("Left", "Right", To = "Large", AtLeast = 1, Role = "buyer", When = "amount > 20")]
                public partial void Decide(Actor actor);
            }
            """;
        Assert.That(await FixedCode.One(new AddOtherwiseFix(), "SEQ203", Code, "\"Left\" and \"Right\""), Is.EqualTo(Code.Replace(
            "\"amount > 5000\")]", "\"amount > 5000\")]\n    [Sequent.Fork(\"Draft\", \"Left\", \"Right\", Otherwise = true)]", StringComparison.Ordinal)));
    }

    private const string Joins =
        """
        using Sequent;

        [Workflow(Routing = Routing.First)]
        [State("Draft", Initial = true)]
        [State("Left")]
        [State("Right")]
        [State("Small", Final = true)]
        [State("Large", Final = true)]
        [State("Filed", Final = true)]
        public partial class Post
        {
            [Data]
            public decimal Amount { get; set; }

            [Fork("Draft", new[] { "Left", "Right" })]
            public partial void Submit(Actor actor);

            [Join("Left", "Right", To = "Small", AlsoTo = new[] { "Filed" }, Role = "buyer", When = "amount < 10")]
            [Join("Left", "Right", To = "Large", When = "amount > 20")]
            public partial void Decide(Actor actor);
        }
        """;

    [TestCase("\"Small\" and \"Filed\"", "To = \"Small\", AlsoTo = new[] { \"Filed\" }")]
    [TestCase("\"Large\"", "To = \"Large\"")]
    public async Task Add_the_missing_branch_that_joins(string title, string targets)
    {
        var added = await FixedCode.One(new AddOtherwiseFix(), "SEQ203", Joins, title);
        Assert.That(added, Does.Contain($"\n    [Join(\"Left\", \"Right\", {targets}").And.Contain("Otherwise = true)]"));
        Assert.That(CheckedCode.Of([new("Post.cs", added!)]).Findings.Select(f => f.Id), Has.None.EqualTo("SEQ203"));
    }

    [Test]
    public async Task Remove_the_branch_that_never_joins()
    {
        var code = Joins.Replace("amount > 20", "amount < 5", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new RemoveBranchFix(), "SEQ205", code), Is.EqualTo(
            code.Replace("    [Join(\"Left\", \"Right\", To = \"Large\", When = \"amount < 5\")]\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Remove_the_branch_that_never_forks()
    {
        var code = Joins.Replace("    public partial void Submit", "    [Fork(\"Draft\", \"Left\", \"Right\", When = \"amount < 5\")]\n    public partial void Submit", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new RemoveBranchFix(), "SEQ205", code), Is.EqualTo(
            code.Replace("    [Fork(\"Draft\", \"Left\", \"Right\", When = \"amount < 5\")]\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_precondition_gets_no_branch()
    {
        var code = Branches.Replace("    [Transition(\"Draft\", \"Large\", Role = \"buyer\", When = \"amount > 5000\")] // end\n", "", StringComparison.Ordinal)
            .Replace("[State(\"Large\", Final = true)]\n", "", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new AddOtherwiseFix(), "SEQ203", code), Is.Null);
    }

    [Test]
    public async Task Remove_the_branch_that_is_never_taken()
    {
        var code = Branches.Replace("[Workflow]", "[Workflow(Routing = Routing.First)]", StringComparison.Ordinal)
            .Replace("amount > 5000", "amount < 100", StringComparison.Ordinal)
            .Replace("    public partial void", "    [Transition(\"Draft\", \"Large\", Otherwise = true)]\n    public partial void", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new RemoveBranchFix(), "SEQ205", code), Is.EqualTo(
            code.Replace("[Transition(\"Draft\", \"Large\", Role = \"buyer\", When = \"amount < 100\")]", "", StringComparison.Ordinal)));
        var alone = code.Replace(" // end", "", StringComparison.Ordinal);
        Assert.That(await FixedCode.One(new RemoveBranchFix(), "SEQ205", alone), Is.EqualTo(
            alone.Replace("    [Transition(\"Draft\", \"Large\", Role = \"buyer\", When = \"amount < 100\")]\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_fix_says_which_rules_it_fixes()
    {
        var fixes = typeof(MakePartialFix).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!).ToArray();
        Assert.That(fixes.SelectMany(f => f.FixableDiagnosticIds), Is.EquivalentTo(
            new[] { "SEQ001", "SEQ004", "SEQ008", "SEQ009", "SEQ010", "SEQ017", "SEQ021", "SEQ101", "SEQ102", "SEQ105", "SEQ203", "SEQ205", "SEQ401", "SEQ602" }));
        // A migration is guessed: each is to be looked at.
        Assert.That(fixes.Where(f => f is not StrandedInstancesFix).Select(f => f.GetFixAllProvider()), Has.All.Not.Null);
    }
}
