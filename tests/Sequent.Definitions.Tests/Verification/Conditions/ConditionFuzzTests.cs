using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests.Expressions;
using Sequent.Definitions.Tests.Guards;

namespace Sequent.Definitions.Tests;

/// <summary>
/// Random texts as conditions: no crash, no hang, and no witness that does not stand. The seed is fixed; SEQUENT_FUZZ sets
/// the number of definitions, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class ConditionFuzzTests
{
    private const int DefaultCount = 6_000;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_random_texts()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            var texts = Enumerable.Range(i, 1 + i % 3).Select(k => ExpressionFuzzTests.Text(random, k)).ToArray();
            Exercise(texts, Sample.Schema, i);
        }
    }

    [Test]
    public void Every_witness_stands()
    {
        var random = new Random(Seed);
        var generator = new RandomConditions(random);
        var analysed = 0;
        for (var i = 0; i < Count; i++)
        {
            var texts = Enumerable.Range(i, 1 + i % 3).Select(k => generator.Next(k % 3)).ToArray();
            if (Exercise(texts, RandomConditions.Schema, i) is { Summary.Proved: > 0 })
                analysed++;
        }
        Assert.That(analysed, Is.GreaterThan(Count / 4), "too few of the decisions are analysed");
    }

    private static VerificationReport Exercise(string[] texts, DataSchema schema, int i)
    {
        var kinds = i / 4 % 3;
        var branches = texts.Select(text => new BranchDefinition("A", "B") { When = new Guard.Expression(text) }).ToArray();
        var inputs = EquatableArray.Create(new InputDefinition("reason", DataType.String, true), new InputDefinition("days", DataType.Integer, false));
        var definition = new WorkflowDefinition("fuzz")
        {
            Data = schema,
            States = EquatableArray.Create(new StateDefinition("A") { Initial = true }, new StateDefinition("B") { Final = true }),
            Invariants = i % 7 == 0 ? EquatableArray.Create(new InvariantDefinition("x", texts[0])) : default,
            Transitions = kinds == 0
                ? branches.Select((b, k) => new TransitionDefinition("T" + k) { Inputs = inputs, Branches = EquatableArray.Create(b) }).ToEquatableArray()
                : EquatableArray.Create(new TransitionDefinition("T") { Automatic = kinds == 1, Inputs = kinds == 1 ? default : inputs, Branches = branches.ToEquatableArray() }),
        };
        try
        {
            var report = Verifier.Verify(definition);
            foreach (var finding in report.Findings)
                if (finding.Message.Contains("the check of the", StringComparison.Ordinal) || finding.Message.Contains('\n') || finding.Message.Length > 5000)
                    throw new InvalidOperationException(finding.ToString());
            return report;
        }
        catch (Exception exception)
        {
            throw new AssertionException($"definition {i} of seed {Seed}: {exception.GetType().Name} on\n{string.Join("\n", texts)}\n{exception}");
        }
    }
}
