extern alias generators;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using generators::Sequent.Generators;

namespace Sequent.Generators.Tests;

/// <summary>What the generator reads in the guard members of a class.</summary>
internal sealed record GuardBodyRead(string Name, string? Body, string? Obstacle);

internal static class GuardBodies
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Linq; using Sequent;\n";

    // One compilation for all, so that the framework is read once.
    private static readonly UserProject s_project = new();
    private static readonly Compilation s_empty = s_project.Compilation;

    /// <summary>Reads the guards of the only workflow of a compilation, in the order of its transitions.</summary>
    public static IReadOnlyList<GuardBodyRead> Of(Compilation compilation, GeneratorDriver driver)
    {
        var run = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.That(run.Exception, Is.Null);
        var parsed = run.TrackedSteps[TrackingNames.Parsed].Single().Outputs.Single().Value;
        var transitions = (IEnumerable<object>)Get(Get(parsed, "Definition")!, "Transitions")!;
        return [.. transitions.Select(t => ((IEnumerable<object>)Get(t, "Branches")!).Single()).Select(b => Get(b, "When")!)
            .Select(g => new GuardBodyRead((string)Get(g, "Text")!, Get(g, "Body") as string, Get(g, "Obstacle") as string))];
    }

    /// <summary>Reads one guard, named <c>Guard</c>, of a class with the given members.</summary>
    public static GuardBodyRead Of(string members, string types = "", string inputs = "", string modifiers = "", string @base = "")
    {
        var source = $$"""
            {{Usings}}
            {{types}}
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public {{modifiers}} partial class Order {{@base}}
            {
                {{members}}
                [Transition("A", "B", When = "Guard")] public partial void Go(Actor actor{{inputs}});
            }
            """;
        return Of(s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_project.ParseOptions)), s_project.Driver).Single();
    }

    private static object? Get(object owner, string name) =>
        owner.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(owner);
}
