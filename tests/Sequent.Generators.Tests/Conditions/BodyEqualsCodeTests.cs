using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests;

/// <summary>
/// What was read of a C# member computes what the member computes: true, false, or an error where it throws. The seed
/// is fixed; the environment variable <c>SEQUENT_SEED</c>, a number, tries others, and <c>SEQUENT_FUZZ</c> more.
/// </summary>
public class BodyEqualsCodeTests
{
    private const int Objects = 50;

    private static readonly Actor[] s_actors = [Actor.User("it", "editor", "it"), Actor.Agent("a"), Actor.System("x", "editor")];

    [Test]
    public void A_body_that_was_read_computes_what_the_code_computes()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        var count = int.Parse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ") ?? "400", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var random = new Random(seed);
        var bodies = new RandomBodies(random);
        var texts = Enumerable.Range(0, count).Select(i => bodies.Boolean(i % 4)).ToArray();
        var (guards, type) = Build(texts);

        var types = ExpressionTypes.Open.WithData(RandomObjects.Schema(type)).WithInput(DataSchema.Closed(
            new DataField("extra", DataType.Integer), new DataField("quota", DataType.Number, Required: false), new DataField("reason", DataType.String, Required: false)));
        var read = 0;
        var errors = 0;
        var failures = new List<string>();
        var objects = new RandomObjects(random);
        for (var i = 0; i < texts.Length; i++)
        {
            var guard = guards[i];
            Assert.That(guard.Body is null, Is.EqualTo(guard.Obstacle is not null), () => $"{texts[i]}: {guard}");
            if (guard.Body is null)
                continue;
            read++;
            var expression = TypeChecker.Check(ExpressionParser.Parse(guard.Body).Root!, types, DataType.Boolean);
            Assert.That(expression.Errors.Select(e => e.Message), Is.Empty, () => $"{texts[i]}\n{guard.Body}");
            Assert.That(expression.Root.ToString(), Is.EqualTo(guard.Body), "The text is canonical.");
            var method = type.GetMethod(guard.Name)!;
            for (var j = 0; j < Objects; j++)
            {
                var instance = objects.Next(type);
                object?[] arguments = [s_actors[random.Next(s_actors.Length)], objects.Value(typeof(int), ""), objects.Value(typeof(decimal?), ""), objects.Value(typeof(string), "")];
                var code = Run(method, instance, arguments);
                var values = (RandomObjects.Object(
                    ("data", RandomObjects.ToValue(instance)), ("actor", RandomObjects.ToValue(arguments[0])),
                    ("input", RandomObjects.Object(("extra", RandomObjects.ToValue(arguments[1])), ("quota", RandomObjects.ToValue(arguments[2])), ("reason", RandomObjects.ToValue(arguments[3])))))).AsObject;
                var value = Interpreter.Evaluate(expression, values);
                var language = value.IsError ? "error" : value.ToString();
                errors += code == "error" ? 1 : 0;
                if (code != language)
                {
                    failures.Add($"{texts[i]}\n  {guard.Body}\n  C#: {code}, language: {value}\n  {Show(instance)}");
                    break;
                }
            }
        }

        TestContext.Out.WriteLine($"{read} of {texts.Length} bodies were read; {errors} of {read * Objects} evaluations threw.");
        foreach (var group in guards.Where(g => g.Obstacle is not null).GroupBy(g => g.Obstacle!).OrderByDescending(g => g.Count()).Take(25))
            TestContext.Out.WriteLine($"{group.Count()} × {group.Key}");
        Assert.That(failures, Is.Empty, () => string.Join("\n", failures.Take(20)));
        Assert.That(read, Is.GreaterThan(texts.Length / 4), "Most of what is written is read.");
    }

    private static string Show(object instance) => string.Join(", ", RandomObjects.MembersOf(instance.GetType()).OfType<PropertyInfo>().Select(p => $"{p.Name}={RandomObjects.ToValue(p.GetValue(instance))}"));

    private static string Run(MethodInfo method, object instance, object?[] arguments)
    {
        try
        {
            return (bool)method.Invoke(instance, arguments)! ? "true" : "false";
        }
        catch (TargetInvocationException)
        {
            return "error";
        }
    }

    private static (IReadOnlyList<GuardBodyRead> Guards, Type Type) Build(string[] texts)
    {
        // A role each, so that the proofs do not hold hundreds of conditions against each other.
        var members = texts.Select((text, i) => $$"""
                public bool G{{i}}(Actor actor, int extra, decimal? quota, string? reason) => {{text}};
                [Transition("A", "B", Role = "r{{i}}", When = nameof(G{{i}}))] public partial void Go{{i}}(Actor actor, int extra, decimal? quota, string? reason);
            """);
        var project = new UserProject($$"""
            {{GuardBodies.Usings}}
            {{RandomBodies.Types}}
            [Workflow, State("A", Initial = true), State("B", Final = true)]
            public partial class Order
            {
                {{RandomBodies.Members}}
                {{string.Join("\n", members)}}
            }
            """);
        var guards = GuardBodies.Of(project.Compilation, project.Driver);
        // The bodies alone: the transitions are not fired, and what is generated is tested elsewhere.
        project.Driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out var output, out _);
        using var stream = new MemoryStream();
        var emitted = output.Emit(stream);
        Assert.That(emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d}: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}"), Is.Empty);
        stream.Position = 0;
        return (guards, new AssemblyLoadContext("UserProject", isCollectible: true).LoadFromStream(stream).GetType("Order")!);
    }
}
