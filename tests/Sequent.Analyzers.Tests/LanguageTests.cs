using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>Old and new C#, #pragma, and what generator and analyzer see differently.</summary>
public sealed class LanguageTests
{
    private const string Post =
        """
        using Sequent;

        namespace Blog
        {
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition(new[] { "Draft" }, "Done", When = nameof(IsReady))]
                public partial void Finish(Actor actor, string reason);

                private bool IsReady { get { return true; } }

                partial void AfterFinish(Actor actor, string reason) { }
            }
        }
        """;

    [TestCase(LanguageVersion.CSharp9)]
    [TestCase(LanguageVersion.CSharp10)]
    [TestCase(LanguageVersion.CSharp12)]
    [TestCase(LanguageVersion.CSharp13)]
    public void Works_from_CSharp_9_on(LanguageVersion version) => Expect.Clean(Post, version);

    [TestCase(LanguageVersion.CSharp7_3)]
    [TestCase(LanguageVersion.CSharp8)]
    public void Before_CSharp_9_one_rule_says_so(LanguageVersion version) =>
        Assert.That(CheckedCode.Of(Post, version).Findings.Select(d => d.Id), Is.EqualTo(new[] { "SEQ015" }));

    [Test]
    public void A_pragma_hides_a_warning_where_it_stands() => Expect.Findings(
        """
        [Workflow]
        [State("Draft", Initial = true)]
        #pragma warning disable SEQ102
        [State("Small")]
        #pragma warning restore SEQ102
        [State([|SEQ102:"Large"|])]
        public partial class Post
        {
            [Transition("Draft", "Small")]
            public partial void Shrink(Actor actor);

            [Transition("Draft", "Large")]
            public partial void Grow(Actor actor);
        }
        """,
        ["State 'Large' has no way out: mark it Final, or add a transition that leaves it"]);

    [Test]
    public void A_pragma_hides_a_rule_about_an_enum_in_another_file() => Expect.Findings(
        """
        //// PostStatus.cs
        #pragma warning disable SEQ102
        public enum PostStatus { [State(Initial = true)] Draft, Done }
        //// Post.cs
        [Workflow(StateProperty = nameof(Status))]
        public partial class Post
        {
            public partial PostStatus Status { get; private set; }

            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }
        """,
        []);

    [Test]
    public void An_info_is_an_info()
    {
        var found = CheckedCode.Of(RuleSamples.All.Single(s => s.Name == "cyclic by design").Code.Replace("[|SEQ103:Ticket|]", "Ticket", StringComparison.Ordinal));
        Assert.That(found.Findings.Single().Severity, Is.EqualTo(DiagnosticSeverity.Info));
        Assert.That(found.Refuses, Is.False);
    }

    [Test]
    public void Names_that_are_only_generated_are_read_before_they_are_there()
    {
        const string Code =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("InReview")]
            [State("Done", Final = true)]
            public partial class Post
            {
                [Transition(nameof(PostState.Draft), nameof(PostState.InReview))]
                public partial void Submit(Actor actor);

                [Transition(to: nameof(Blog.PostState.Done), from: new[] { nameof(PostState.Draft), nameof(global::Blog.PostState.InReview) })]
                public partial void Finish(Actor actor);
            }
            """;
        var checkedCode = CheckedCode.Of("namespace Blog;\n" + Code);
        Assert.That(checkedCode.Findings, Is.Empty);
        Assert.That(checkedCode.CompilerErrors, Is.Empty);
        Assert.That(checkedCode.Refuses, Is.False, checkedCode.Compilation.SyntaxTrees.Last().ToString());
        var generated = checkedCode.Compilation.SyntaxTrees.Last().ToString();
        Assert.That(generated, Does.Contain("InReview").And.Contain("TryFinish"));
    }

    [Test]
    public void An_enum_may_be_adopted_by_another_project() => Expect.Clean(
        """
        namespace Contracts;

        public enum PostStatus { [State(Initial = true)] Draft, [State(Final = true)] Done }
        """);

    [Test]
    public void What_is_wrong_in_one_class_does_not_touch_another() => Expect.Findings(
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State([|SEQ102:"Done"|])]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor);
        }

        [Workflow]
        [State("Open", Initial = true)]
        [State("Closed", Final = true)]
        public partial class Page
        {
            [Transition("Open", "Closed")]
            public partial void Close(Actor actor);
        }

        [Workflow]
        [State("New", Initial = true)]
        [State("Old", Final = true)]
        public partial class Note
        {
            [Transition("New", [|SEQ004:"Odl"|])]
            public partial void Age(Actor actor);
        }
        """,
        [
            "State 'Done' has no way out: mark it Final, or add a transition that leaves it",
            "Transition 'Age' enters 'Odl', which is not a state: declare it, or correct the name; did you mean 'Old'?",
        ]);

    [Test]
    public void Code_that_uses_a_wrong_workflow_still_compiles() => Expect.Findings(
        """
        [Workflow]
        [State("Draft", Initial = true)]
        [State([|SEQ101:"Limbo"|])]
        [State("Done", Final = true)]
        public partial class Post
        {
            [Transition("Draft", "Done")]
            public partial void Finish(Actor actor, string? reason = null);

            partial void BeforeFinish(Actor actor, string? reason) { }
        }

        public static class Desk
        {
            public static bool Use(Post post, Actor actor)
            {
                post.Finish(actor);
                _ = post.TryFinish(actor, "why");
                _ = post.PermittedTransitions(actor);
                post.Restore(post.ToSnapshot());
                _ = Post.Definition.States;
                return post.CanFinish(actor) && post.State == PostState.Limbo;
            }
        }
        """,
        ["State 'Limbo' cannot be reached from 'Draft': add a transition to it, or mark it Retired"]);

    [Test]
    public void What_another_generator_declares_is_no_hook()
    {
        const string Code =
            """
            [Workflow]
            [State("Draft", Initial = true)]
            [State("Changed", Final = true)]
            public partial class Post
            {
                [Transition("Draft", "Changed")]
                public partial void Change(Actor actor);

                partial void OnExitCodeChanged(int value) { }
                partial void OnExitChanged(int value) { }
            }
            """;
        const string Generated = "partial class Post { partial void OnExitCodeChanged(int value); partial void OnExitChanged(int value); }";
        var compilation = Compiler.Generate(Compiler.Compile(SourceFile.Split(Code)));
        var found = CheckedCode.Of(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Generated, Compiler.Parsing(Compiler.Newest), "Properties.g.cs")));
        Assert.That(found.Findings, Is.Empty);
        Assert.That(found.CompilerErrors, Is.Empty);
        Assert.That(found.Refuses, Is.False);
    }

    [TestCase("public", "SEQ009")]
    [TestCase("protected", "SEQ009")]
    [TestCase("protected internal", "SEQ009")]
    [TestCase("internal")]
    [TestCase("private protected")]
    [TestCase("private")]
    public void A_state_in_another_assembly_is_hidden_where_it_can_be_seen(string accessibility, params string[] expected)
    {
        var library = Compiler.Compile([new("Entity.cs", $"public class Entity {{ {accessibility} int State {{ get; set; }} }}")]).WithAssemblyName("Library");
        var post = Compiler.Compile([new("Post.cs", Post.Replace("class Post", "class Post : Entity", StringComparison.Ordinal))]).AddReferences(library.ToMetadataReference());
        var found = CheckedCode.Of(Compiler.Generate(post));
        Assert.That(found.Relevant([]).Select(d => d.Id), Is.EqualTo(expected));
        Assert.That(found.Refuses, Is.EqualTo(expected.Length > 0));
        Assert.That(found.CompilerErrors, Is.Empty);
    }
}
