using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Deciding;
using Sequent.Generators.Tests.Properties;

namespace Sequent.Engine.Tests;

/// <summary>
/// Whatever is done to an instance of whatever definition: one open task per task token, no timer without a live visit, nothing permitted that is denied, and a history that
/// gives the instance. The environment variable <c>SEQUENT_SEED</c>, a number, tries others.
/// </summary>
public sealed class RandomDecisionTests
{
    private const int Batches = 6;
    private const int BatchSize = 40;
    private const int Steps = 100;

    [TestCase(false)]
    [TestCase(true)]
    public void Whatever_happens_tasks_and_timers_belong_to_visits_and_nothing_is_promised_that_is_denied(bool parallel)
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261122", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var (definitions, instances, decided, kinds) = (0, 0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        var problems = new Dictionary<string, string>();
        var random = new System.Random((int)(seed % int.MaxValue));
        foreach (var trial in RandomWorkflows.Batch(BatchSize, parallel).Sample(Batches, new Rnd(seed), BatchSize).SelectMany(b => b))
        {
            if (trial.Definition.WithWork(random) is not { } definition)
                continue;
            definitions++;
            for (var left = Steps; left > 0; instances++)
            {
                var life = new RandomLife(definition, new(random.Next()));
                try
                {
                    left -= life.Live(left);
                }
                catch (RuleBrokenException broken)
                {
                    problems.TryAdd(broken.Kind, broken.Message);
                    break;
                }
                decided += life.Decided;
                foreach (var kind in life.History.Where(e => e.Transition is null || e.ActorId != "sequent").Select(e => e.Kind.ToString()))
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }
        }
        TestContext.Out.WriteLine($"{definitions} definitions, {instances} instances, {definitions * Steps} steps, {decided} decisions: {string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"))}");
        Assert.That(problems, Is.Empty, () => string.Join("\n\n", problems.Values));
        Assert.That(definitions, Is.GreaterThan(Batches * BatchSize / 4));
        HistoryKind[] seldom = [HistoryKind.Migrated, HistoryKind.Completed];
        foreach (var kind in Enum.GetValues<HistoryKind>().Except(seldom))
            Assert.That(kinds.GetValueOrDefault(kind.ToString()), Is.GreaterThan(5), $"{kind} must be looked at");
    }
}
