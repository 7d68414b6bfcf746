extern alias generators;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using generators::Sequent.Generators;

namespace Sequent.Generators.Tests;

/// <summary>An edit makes the generator do what the edit asks for, and no more.</summary>
public class IncrementalityTests
{
    private const string Post = """
        using Sequent;
        [Workflow, State("A", Initial = true), State("B", Final = true)]
        public partial class Post
        {
            private bool Ready => true;
            [Transition("A", "B", When = nameof(Ready))] public partial void Go(Actor actor);
        }
        """;

    private const string Order = """
        using Sequent;
        [Workflow, State("C", Initial = true), State("D", Final = true)]
        public partial class Order { [Transition("C", "D")] public partial void Go(Actor actor); }
        """;

    private const string OtherPart = "public partial class Post { }";

    private const string Unrelated = "public class Unrelated { }";

    [Test]
    public void An_unrelated_edit_costs_nothing()
    {
        var run = Edit(3, "public class Unrelated { public int Size; public void Post() { } }");
        run.AssertIdle();
        Assert.That(run.Text("Post"), Is.EqualTo(run.TextBefore("Post")));
    }

    [TestCase("\n\n")]
    [TestCase("// A remark.\n")]
    public void An_edit_that_changes_nothing_is_not_emitted_again(string before)
    {
        var run = Edit(0, before + Post.Replace("private bool Ready => true", "private bool   Ready => !false"));
        run.AssertIdle();
    }

    [Test]
    public void Of_two_workflows_only_the_edited_one_is_emitted_again()
    {
        var run = Edit(1, Order.Replace("State(\"D\"", "State(\"E\", Final = true), State(\"D\"").Replace("void Go(Actor actor);", "void Go(Actor actor); [Transition(\"C\", \"E\")] public partial void Leave(Actor actor);"));
        Assert.That(run.Reasons(TrackingNames.Parsed), Is.EqualTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }));
        Assert.That(run.Reasons(TrackingNames.Emitted), Is.EqualTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }));
        Assert.That(run.Outputs, Is.EqualTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }));
        Assert.That(run.Text("Order"), Does.Contain("TryLeave").And.Contain("E = "));
        Assert.That(run.TextBefore("Order"), Does.Not.Contain("TryLeave"));
    }

    [TestCase("using Sequent; public partial class Post { [Transition(\"A\", \"A\")] public partial void Stay(Actor actor); }", "TryStay")]
    [TestCase("public partial class Post { partial void OnEnterB() { } }", "this.OnEnterB()")]
    public void An_edit_of_another_part_is_seen(string part, string generated)
    {
        var run = Edit(2, part);
        Assert.That(run.Reasons(TrackingNames.Emitted), Is.EqualTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached }));
        Assert.That(run.Text("Post"), Does.Contain(generated));
        Assert.That(run.TextBefore("Post"), Does.Not.Contain(generated));
    }

    [Test]
    public void An_edit_of_a_type_that_the_workflow_uses_is_seen()
    {
        const string Before = "namespace X { public enum Size { Small = 1 } }";
        var workflow = Post.Replace("Actor actor", "Actor actor, X.Size size = X.Size.Small");
        var run = Run(new(workflow, Before), 1, Before.Replace("= 1", "= 2"));
        Assert.That(run.Reasons(TrackingNames.Emitted), Is.EqualTo(new[] { IncrementalStepRunReason.Modified }));
        Assert.That(run.Text("Post"), Does.Contain("(2)"));
    }

    [Test]
    public void A_workflow_that_goes_away_takes_its_file_along()
    {
        var run = Edit(1, "public class Order { }");
        Assert.That(run.Reasons(TrackingNames.Emitted), Does.Contain(IncrementalStepRunReason.Removed));
        Assert.That(run.After.GeneratedSources.Select(s => s.HintName), Is.EqualTo(new[] { "Post.sequent.g.cs" }));
    }

    [Test]
    public void With_the_engine_an_unrelated_edit_costs_nothing_either()
    {
        var project = new UserProject(Post, Order, OtherPart, Unrelated) { KnowsEngine = true };
        var run = Run(project, 3, "public class Unrelated { public int Size; }");
        run.AssertIdle();
        Assert.That(run.Text("Post"), Does.Contain("PostCommands"));
    }

    [Test]
    public void A_reference_to_the_engine_is_seen_when_it_comes_and_when_it_goes()
    {
        var project = new UserProject(Post, Order) { KnowsEngine = true };
        var with = project.Compilation;
        var without = (project with { KnowsEngine = false }).Compilation;
        foreach (var (first, second) in (ValueTuple<CSharpCompilation, CSharpCompilation>[])[(without, with), (with, without)])
        {
            var driver = project.Driver.RunGenerators(first);
            var run = new Rerun(driver.GetRunResult().Results.Single(), driver.RunGenerators(second).GetRunResult().Results.Single());
            Assert.That(run.Reasons(TrackingNames.Emitted), Is.EqualTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified }));
            Assert.That(run.Text("Post").Contains("PostCommands", StringComparison.Ordinal), Is.EqualTo(second == with));
            Assert.That(run.TextBefore("Post").Contains("PostCommands", StringComparison.Ordinal), Is.EqualTo(first == with));
        }
    }

    private static Rerun Edit(int file, string text) => Run(new(Post, Order, OtherPart, Unrelated), file, text);

    private static Rerun Run(UserProject project, int file, string text)
    {
        var compilation = project.Compilation;
        var driver = project.Driver.RunGenerators(compilation);
        var before = driver.GetRunResult().Results.Single();
        var old = compilation.SyntaxTrees[file];
        var edited = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, project.ParseOptions, old.FilePath));
        return new(before, driver.RunGenerators(edited).GetRunResult().Results.Single());
    }

    private sealed record Rerun(GeneratorRunResult Before, GeneratorRunResult After)
    {
        public IncrementalStepRunReason[] Outputs => Flatten(After.TrackedOutputSteps.Values.SelectMany(s => s));

        public IncrementalStepRunReason[] Reasons(string step) => Flatten(After.TrackedSteps[step]);

        /// <summary>Both workflows went through both steps, and nothing came of it.</summary>
        public void AssertIdle()
        {
            foreach (var reasons in (IncrementalStepRunReason[][])[Reasons(TrackingNames.Parsed), Reasons(TrackingNames.Emitted)])
                Assert.That(reasons, Has.Length.EqualTo(2).And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
            Assert.That(Outputs, Has.Length.EqualTo(2).And.All.EqualTo(IncrementalStepRunReason.Cached));
        }

        public string Text(string workflow) => TextOf(After, workflow);

        public string TextBefore(string workflow) => TextOf(Before, workflow);

        private static IncrementalStepRunReason[] Flatten(IEnumerable<IncrementalGeneratorRunStep> steps) => [.. steps.SelectMany(s => s.Outputs).Select(o => o.Reason)];

        private static string TextOf(GeneratorRunResult result, string workflow) => result.GeneratedSources.Single(s => s.HintName == workflow + ".sequent.g.cs").SourceText.ToString();
    }
}
