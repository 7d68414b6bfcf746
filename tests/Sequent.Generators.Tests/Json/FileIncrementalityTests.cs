extern alias generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using generators::Sequent.Generators;

namespace Sequent.Generators.Tests.Files;

/// <summary>An edit of a file makes the generator do what that edit asks for, and no more.</summary>
public class FileIncrementalityTests
{
    private const string Json = """
        { "id": "post", "initialState": "a", "states": { "a": {}, "b": { "final": true } }, "transitions": { "go": { "from": ["a"], "to": "b" } } }
        """;

    private static readonly UserProject s_project = new(
        "using Sequent; [Workflow(File = \"post.workflow.json\")] public partial class Post { }",
        "using Sequent; [Workflow(File = \"order.workflow.json\")] public partial class Order { }",
        "using Sequent; [Workflow, State(\"C\", Initial = true), State(\"D\", Final = true)] public partial class Page { [Transition(\"C\", \"D\")] public partial void Go(Actor actor); }",
        "public class Unrelated { }")
    {
        Files = [new TextFile("post.workflow.json", Json), new TextFile("order.workflow.json", Json.Replace("post", "order", StringComparison.Ordinal)), new TextFile("readme.txt", "")],
    };

    [Test]
    public void An_unrelated_edit_costs_nothing()
    {
        var old = s_project.Compilation.SyntaxTrees[3];
        var result = After(driver => driver, c => c.ReplaceSyntaxTree(c.SyntaxTrees[3], CSharpSyntaxTree.ParseText("public class Unrelated { public int Size; }", s_project.ParseOptions, old.FilePath)));
        Assert.That(Reasons(result, TrackingNames.Read), Has.Length.EqualTo(2).And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(Reasons(result, TrackingNames.Parsed), Has.Length.EqualTo(3).And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(Outputs(result), Has.Length.EqualTo(3).And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void Of_several_files_only_the_edited_one_is_read_and_its_class_emitted()
    {
        var result = After(driver => driver.ReplaceAdditionalText(s_project.Files[0], new TextFile("post.workflow.json", Json.Replace("\"go\"", "\"leave\"", StringComparison.Ordinal))), c => c);
        foreach (var step in (string[])[TrackingNames.Read, TrackingNames.Found])
            Assert.That(Reasons(result, step), Is.EquivalentTo(new[] { IncrementalStepRunReason.Modified, step == TrackingNames.Read ? IncrementalStepRunReason.Cached : IncrementalStepRunReason.Unchanged }), step);
        Assert.That(Reasons(result, TrackingNames.Emitted), Is.EquivalentTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached }));
        Assert.That(Outputs(result), Is.EquivalentTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached }));
        Assert.That(result.GeneratedSources.Single(s => s.HintName.StartsWith("Post.", StringComparison.Ordinal)).SourceText.ToString(), Does.Contain("TryLeave"));
    }

    [TestCase("readme.txt")]
    [TestCase("post.workflow.json")]
    public void An_edit_that_changes_nothing_is_not_emitted_again(string file)
    {
        var old = s_project.Files.Single(f => f.Path == file);
        var result = After(driver => driver.ReplaceAdditionalText(old, new TextFile(file, old.GetText()!.ToString() + "\n ")), c => c);
        Assert.That(Outputs(result), Has.Length.EqualTo(3).And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(Reasons(result, TrackingNames.Emitted), Has.Length.EqualTo(3).And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_of_a_property_that_the_file_names_is_seen()
    {
        var result = After(driver => driver, c => c.ReplaceSyntaxTree(c.SyntaxTrees[0], CSharpSyntaxTree.ParseText(
            "using Sequent; [Workflow(File = \"post.workflow.json\")] public partial class Post { partial void OnEnterB() { } }", s_project.ParseOptions, "File0.cs")));
        Assert.That(Reasons(result, TrackingNames.Read), Has.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(result.GeneratedSources.Single(s => s.HintName.StartsWith("Post.", StringComparison.Ordinal)).SourceText.ToString(), Does.Contain("this.OnEnterB()"));
        Assert.That(Outputs(result), Is.EquivalentTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached }));
    }

    [Test]
    public void What_the_steps_carry_holds_no_compilation()
    {
        var steps = s_project.Driver.RunGenerators(s_project.Compilation).GetRunResult().Results.Single().TrackedSteps;
        var values = new[] { TrackingNames.Read, TrackingNames.Found, TrackingNames.Parsed, TrackingNames.Emitted }.SelectMany(name => steps[name]).SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();
        Assert.That(values, Has.Length.EqualTo(2 + 2 + 3 + 3));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var value in values)
            Walk(value, visited);
        Assert.That(visited.Select(v => v.GetType().Name), Does.Contain("JsonFile").And.Contain("BranchDefinition"));
    }

    private static void Walk(object? value, HashSet<object> visited)
    {
        if (value is null or string or Delegate || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value.GetType().Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) == true || (value.GetType().IsClass && !visited.Add(value)))
            return;
        Assert.That(value.GetType().FullName, Does.Not.StartWith("Microsoft.CodeAnalysis"));
        if (value is System.Collections.IEnumerable items)
            foreach (var item in items)
                Walk(item, visited);
        else if (value.GetType().Assembly == typeof(WorkflowGenerator).Assembly)
            foreach (var field in value.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
                Walk(field.GetValue(value), visited);
    }

    private static GeneratorRunResult After(Func<GeneratorDriver, GeneratorDriver> edit, Func<CSharpCompilation, CSharpCompilation> change)
    {
        var compilation = s_project.Compilation;
        var driver = s_project.Driver.RunGenerators(compilation);
        return edit(driver).RunGenerators(change(compilation)).GetRunResult().Results.Single();
    }

    private static IncrementalStepRunReason[] Outputs(GeneratorRunResult result) => [.. result.TrackedOutputSteps.Values.SelectMany(s => s).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) => [.. result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason)];
}
