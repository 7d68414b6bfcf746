using System.Globalization;

namespace Sequent.Generators.Tests.Expressions;

/// <summary>
/// A compiled condition gives what the interpreter gives, whatever the values. Each run tries the same conditions;
/// <c>SEQUENT_SEED</c> tries others, <c>SEQUENT_FUZZ</c> that many batches of them.
/// </summary>
public class CompiledEqualsInterpretedTests
{
    private const int BatchSize = 350;
    private const int Objects = 120;

    [Test]
    public void Random_conditions_give_the_same()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        var batches = int.Parse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ") ?? "1", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var random = new Random(seed);
        for (var batch = 0; batch < batches; batch++)
        {
            var conditions = new Conditions();
            var expressions = new RandomConditions(random);
            var tried = 0;
            for (; conditions.Texts.Count < BatchSize; tried++)
                conditions.Add(expressions.Next());
            var counts = Comparison.Run(conditions, conditions.Load(), Objects, random);
            var interpreted = Enumerable.Range(0, BatchSize).Count(i => conditions.Code(i).Code.StartsWith("this.__Interpret", StringComparison.Ordinal));
            var plain = Enumerable.Range(0, BatchSize).Count(i => !conditions.Code(i).CanFail);
            TestContext.Out.WriteLine($"{BatchSize} of {tried} are conditions, {plain} cannot fail, {interpreted} are for the interpreter; {counts}");
            Assert.That(counts.True, Is.GreaterThan(BatchSize * Objects / 20));
            Assert.That(counts.False, Is.GreaterThan(BatchSize * Objects / 20));
            Assert.That(counts.Error, Is.GreaterThan(BatchSize * Objects / 20));
            Assert.That(interpreted, Is.LessThan(BatchSize / 3));
        }
    }
}
