extern alias generators;
using System.Collections;
using System.Reflection;
using generators::Sequent.Generators;

namespace Sequent.Generators.Tests;

/// <summary>What the pipeline carries between its steps is plain data compared by value: anything else would defeat its cache or keep a compilation alive.</summary>
public class ModelShapeTests
{
    private static readonly Assembly s_generator = typeof(WorkflowGenerator).Assembly;

    [TestCaseSource(typeof(Samples), nameof(Samples.Names))]
    public void Values_hold_plain_data_only(string sample)
    {
        var project = new UserProject(Samples.All[sample]) { KnowsEngine = true };
        var steps = project.Driver.RunGenerators(project.Compilation).GetRunResult().Results.Single().TrackedSteps;
        var values = new[] { TrackingNames.Parsed, TrackingNames.Emitted }.SelectMany(name => steps[name]).SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();
        Assert.That(values, Is.Not.Empty);

        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var value in values)
            Walk(value, value.GetType().Name, visited);
        Assert.That(visited.Select(v => v.GetType().Name), Does.Contain("BranchDefinition").And.Contain("MethodSpec"), "The walk goes into the values.");
    }

    [Test]
    public void Equal_sources_give_equal_values([Values("RolesGuardsOtherwise", "Inputs", "SubjectId", "Invalid")] string sample)
    {
        object Parse()
        {
            var project = new UserProject(Samples.All[sample]) { KnowsEngine = true };
            return project.Driver.RunGenerators(project.Compilation).GetRunResult().Results.Single().TrackedSteps[TrackingNames.Parsed].Single().Outputs.Single().Value;
        }
        var first = Parse();
        var second = Parse();
        Assert.That(second, Is.EqualTo(first).And.Not.SameAs(first));
        Assert.That(second.GetHashCode(), Is.EqualTo(first.GetHashCode()));
    }

    [Test]
    public void Declared_types_are_sealed_and_compared_by_value()
    {
        var visited = new HashSet<Type>();
        foreach (var root in (string[])["Sequent.Generators.Parsing.ParsedWorkflow", "Sequent.Generators.WorkflowGenerator+EmittedFile"])
            Check(s_generator.GetType(root, throwOnError: true)!, root, visited);
        Assert.That(visited.Select(t => t.Name), Is.SupersetOf(new[] { "WorkflowDefinition", "ClassSpec", "MethodSpec", "GuardCall", "Finding", "Member", "EngineSpec" }));
    }

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is string)
            return;
        var type = value.GetType();
        Assert.That(type.FullName, Does.Not.StartWith("Microsoft.CodeAnalysis"), path);
        if (type.IsClass && !visited.Add(value))
            return;
        if (value is IEnumerable items)
        {
            Assert.That(type.Name, Is.EqualTo("EquatableArray`1"), path);
            foreach (var item in items)
                Walk(item, path + "[]", visited);
            return;
        }
        foreach (var field in FieldsOf(type))
            Walk(field.GetValue(value), path + "." + field.Name, visited);
    }

    private static void Check(Type type, string path, HashSet<Type> visited)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsPrimitive || type == typeof(string) || !visited.Add(type))
            return;
        Assert.That(type.Assembly, Is.EqualTo(s_generator), path);
        if (type.IsEnum)
            return;
        if (type is { IsGenericType: true, Name: "EquatableArray`1" })
        {
            Check(type.GetGenericArguments()[0], path + "[]", visited);
            return;
        }

        var isRecord = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
        var hasValueEquality = typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
        Assert.That(isRecord || hasValueEquality, Is.True, path + " is not compared by value");
        // A value of an expression holds any kind of value; what a definition has of them is constants.
        if (type.FullName == "Sequent.Definitions.Expressions.Value")
            return;
        if (type.IsAbstract)
        {
            var cases = s_generator.GetTypes().Where(t => t.IsSubclassOf(type)).ToArray();
            Assert.That(cases, Is.Not.Empty, path);
            foreach (var derived in cases)
                Check(derived, path, visited);
            return;
        }
        Assert.That(type.IsSealed, Is.True, path + " is not sealed");
        foreach (var field in FieldsOf(type))
        {
            Assert.That(field.IsInitOnly, Is.True, $"{path}.{field.Name} can be written");
            Check(field.FieldType, path + "." + field.Name, visited);
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }
}
