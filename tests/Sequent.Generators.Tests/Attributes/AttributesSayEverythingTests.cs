extern alias generators;
using System.Globalization;
using System.Reflection;
using generators::Sequent.Generators;
using generators::Sequent.Generators.Parsing;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>
/// Whatever the model can say, attributes can say too. Definitions are random; the seed is fixed, the environment variable
/// <c>SEQUENT_SEED</c>, a number, tries others, and <c>SEQUENT_FUZZ</c> that many times as many.
/// </summary>
public class AttributesSayEverythingTests
{
    private const int Count = 60;

    private const string Usings = "using System; using System.Collections.Generic; using Sequent;\n";

    private static readonly int s_seed = int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);

    private static readonly int s_count = Count * int.Parse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ") ?? "1", CultureInfo.InvariantCulture);

    [Test]
    public void Every_property_of_the_model_is_tried()
    {
        var seen = new Dictionary<PropertyInfo, HashSet<object>>();
        foreach (var definition in Definitions(isWild: false))
            ModelWalk.Note(definition, seen);

        var settable = ModelWalk.AllSettable().ToArray();
        Assert.That(settable, Has.Length.GreaterThan(80));
        Assert.That(settable.Where(p => !seen.TryGetValue(p, out var values) || values.Count < 2).Select(p => p.DeclaringType!.Name + "." + p.Name), Is.Empty,
            "RandomDefinitions must vary each, so that it is tried whether attributes can say it.");
    }

    [Test]
    public void Random_definitions_are_valid_where_that_is_meant() =>
        Assert.That(string.Join("\n", Definitions(isWild: false).SelectMany(d => Verifier.Verify(d).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString())).Distinct()), Is.Empty);

    [Test]
    public void The_generated_definition_is_the_one_that_was_written([Values] bool adopts)
    {
        var definitions = Definitions(isWild: false);
        var assembly = Project(definitions, adopts).Build().Load();
        for (var i = 0; i < definitions.Length; i++)
        {
            var type = assembly.GetType("W" + i)!;
            var made = (WorkflowDefinition)type.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            Assert.That(made, Is.EqualTo(definitions[i]), ModelWalk.FirstDifference("", definitions[i], made));
            Assert.That(type.GetField("__Json", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue(), Is.EqualTo(definitions[i].ToJson()), "The constant is the definition, too.");
        }
    }

    [Test]
    public void Any_text_is_read_as_it_was_meant([Values] bool adopts)
    {
        var definitions = Definitions(isWild: true);
        var project = Project(definitions, adopts);
        var steps = project.Driver.RunGenerators(project.Compilation).GetRunResult().Results.Single().TrackedSteps[TrackingNames.Parsed];
        var parsed = steps.SelectMany(s => s.Outputs).Select(o => (ParsedWorkflow)o.Value).ToDictionary(p => p.Class.Name);
        for (var i = 0; i < definitions.Length; i++)
        {
            Assert.That(parsed["W" + i].Findings.Select(f => f.Message), Is.Empty);
            Assert.That(parsed["W" + i].Definition.ToJson(), Is.EqualTo(definitions[i].ToJson()));
        }
    }

    private static WorkflowDefinition[] Definitions(bool isWild) => [.. Enumerable.Range(s_seed, s_count).Select(seed => RandomDefinitions.Of(seed, isWild))];

    // An enum property cannot hold several states.
    private static UserProject Project(WorkflowDefinition[] definitions, bool adopts) =>
        new([Usings + CodeData.Types, .. definitions.Select((d, i) => Usings + AttributeWriter.Write(d, "W" + i, adopts && !d.IsParallel))]);
}
