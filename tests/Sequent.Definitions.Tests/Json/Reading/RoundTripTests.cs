using System.Collections;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Json;

public class RoundTripTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Test]
    public void What_is_written_reads_as_the_same_definition() => ForAll(definition =>
    {
        var read = WorkflowJson.Read(definition.ToJson());
        Assert.That(read.Findings.Select(f => f.Message), Is.Empty);
        Assert.That(read.Definition!.ToJson(), Is.EqualTo(definition.ToJson()));
        Assert.That(read.Definition, Is.EqualTo(definition), FirstDifference("", definition, read.Definition));
        Assert.That(Places(read, read.Verify()), Is.EqualTo(Places(read, Verifier.Verify(definition))), "What is wrong is the same, in the words of the text and in those of code.");
    });

    private static string[] Places(JsonDefinition read, VerificationReport report) =>
        [.. report.Findings.Select(f => $"{f.Rule.Id} {f.Severity} {read.Locate(f).Range}").Order(StringComparer.Ordinal)];

    [Test]
    public void Every_property_of_the_model_is_tried()
    {
        var seen = new Dictionary<PropertyInfo, HashSet<object>>();
        foreach (var definition in Arbitrary.Rich.Generator.Sample(300, new Rnd(20260131), 50))
            Note(definition, seen);

        var settable = ModelTypes().SelectMany(Settable).Where(p => !IsKnownInCodeOnly(p)).ToArray();
        Assert.That(settable, Has.Length.GreaterThan(40));
        Assert.That(settable.Where(p => !seen.TryGetValue(p, out var values) || values.Count < 2).Select(p => p.DeclaringType!.Name + "." + p.Name), Is.Empty,
            "Arbitrary.Rich must vary each, so that the round trip is tried on it.");
    }

    // What a member of a class computes is written as a condition; that it was a member is not.
    private static bool IsKnownInCodeOnly(PropertyInfo property) =>
        property.DeclaringType == typeof(Guard.Member) && property.Name is nameof(Guard.Member.Body) or nameof(Guard.Member.Obstacle);

    [Test]
    public void A_member_whose_body_is_known_comes_back_as_what_it_computes()
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B when IsSmall");
        var member = definition.Transitions[0].Branches[0] with { When = new Guard.Member("IsSmall") { Body = "amount < 5" } };
        definition = definition with { Transitions = EquatableArray.Create(definition.Transitions[0] with { Branches = EquatableArray.Create(member) }) };

        Assert.That(WorkflowJson.Read(definition.ToJson()).Definition!.Transitions[0].Branches[0].When, Is.EqualTo(new Guard.Expression("amount < 5")));
    }

    private static string? FirstDifference(string path, object? a, object? b)
    {
        if (Equals(a, b))
            return null;
        if (a is null || b is null || a.GetType() != b.GetType() || a is string)
            return $"{path}: {a ?? "null"} != {b ?? "null"}";
        if (a is IEnumerable first && b is IEnumerable second)
            return first.Cast<object>().Zip(second.Cast<object>()).Select((pair, i) => FirstDifference($"{path}[{i}]", pair.First, pair.Second)).FirstOrDefault(d => d is not null) ?? path + ": other items";
        return Settable(a.GetType()).Select(p => FirstDifference(path + "." + p.Name, p.GetValue(a), p.GetValue(b))).FirstOrDefault(d => d is not null) ?? $"{path}: {a} != {b}";
    }

    private static void Note(object element, Dictionary<PropertyInfo, HashSet<object>> seen)
    {
        foreach (var property in Settable(element.GetType()))
        {
            var value = property.GetValue(element);
            if (!seen.TryGetValue(property, out var values))
                seen.Add(property, values = []);
            values.Add(value ?? "null");
            foreach (var part in value is string ? [] : value is IEnumerable list ? list.Cast<object>() : value is null ? [] : new[] { value })
                if (IsModel(part.GetType()))
                    Note(part, seen);
        }
    }

    private static IEnumerable<Type> ModelTypes()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([typeof(WorkflowDefinition)]);
        while (open.TryPop(out var type))
        {
            if (!IsModel(type) || !found.Add(type))
                continue;
            foreach (var next in type.GetNestedTypes().Concat(type.GetProperties(Members).SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType))))
                open.Push(next);
        }
        return found;
    }

    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(Members).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0).Select(p => p.DeclaringType!.GetProperty(p.Name)!);

    private static bool IsModel(Type type) => type.Assembly == typeof(WorkflowDefinition).Assembly && type.IsClass;

    private static void ForAll(Action<WorkflowDefinition> property) => Check.One(s_config, Prop.ForAll(Arbitrary.Rich, definition =>
    {
        try
        {
            property(definition);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Broken by " + definition.ToJson(), e);
        }
    }));
}
