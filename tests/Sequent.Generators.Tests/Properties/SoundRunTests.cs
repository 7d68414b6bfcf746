using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>
/// What the proofs promise of parallel workflows, held against runs: of one that is proved none gets stuck, leaves a token
/// behind or doubles one; of one that is not, the run that is shown does what the finding says.
/// </summary>
public class SoundRunTests
{
    private const int Workflows = 600;
    private const int Runs = 20;
    private const int MostMoves = 400;

    // As many as vote at most, and one more; each may do everything.
    private static readonly Actor[] s_actors = [.. Enumerable.Range(0, 4).Select(i => Actor.User("p" + i, RandomWorkflows.Roles))];

    private static ulong Seed { get; } = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);

    [Test]
    public void A_run_of_a_workflow_without_errors_can_always_complete()
    {
        var random = new Random((int)Seed);
        var counts = new MoveCounts();
        var (clean, completed, votes) = (0, 0, 0);
        foreach (var definition in Sample().Select(d => WithVotes(d, random)).Where(IsProved))
        {
            clean++;
            for (var run = 0; run < Runs; run++)
                completed += Completes(definition, new(definition) { Counts = counts }, random, ref votes) ? 1 : 0;
        }
        TestContext.Out.WriteLine($"{clean} of {Workflows} without errors, {completed} of {clean * Runs} runs complete, {votes} votes");
        counts.AssertEachAtLeast(500);
        Assert.That(votes, Is.GreaterThan(500));
        Assert.That(clean, Is.GreaterThan(Workflows / 5));
        Assert.That(completed, Is.GreaterThan(clean * Runs * 3 / 4));
    }

    [Test]
    public void A_witness_does_what_its_finding_says()
    {
        var (counts, loose) = (new MoveCounts(), 0);
        var found = new Dictionary<string, int> { [RuleIds.Deadlock] = 0, [RuleIds.ImproperCompletion] = 0, [RuleIds.Unsafe] = 0 };
        foreach (var definition in Sample())
        {
            foreach (var finding in Verifier.Verify(definition).Findings.Where(f => found.ContainsKey(f.Rule.Id)))
            {
                found[finding.Rule.Id]++;
                var run = new ShownRun(definition, finding, counts);
                run.Check();
                loose += run.IsLoose ? 1 : 0;
            }
        }
        TestContext.Out.WriteLine($"{string.Join(", ", found.Select(f => $"{f.Value} of {f.Key}"))}, {loose} of them with conditions that change within a firing: {counts}");
        Assert.That(found.Values, Has.All.GreaterThan(3));
        Assert.That(counts.Parallel, Is.GreaterThan(50));
        Assert.That(loose, Is.LessThan(found.Values.Sum() / 5));
    }

    private static IReadOnlyList<WorkflowDefinition> Sample()
    {
        TestContext.Out.WriteLine($"SEQUENT_SEED={Seed}");
        return ParallelWorkflows.Any.Sample(Workflows, new Rnd(Seed), 50);
    }

    private static WorkflowDefinition WithVotes(WorkflowDefinition definition, Random random) => definition with
    {
        Transitions = definition.Transitions.Select(t => t.Automatic ? t : t with
        {
            Branches = t.Branches.Select(b => b.Joins || random.Next(3) > 0 ? b : b with { Approvals = 2 + random.Next(s_actors.Length - 2) }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static bool IsProved(WorkflowDefinition definition)
    {
        var report = Verifier.Verify(definition);
        return !report.HasErrors && report.Findings.All(f => f.Rule.Id != RuleIds.NotExplored);
    }

    // Conditions come and go, so that each way is taken sooner or later.
    private static bool Completes(WorkflowDefinition definition, Interpreter model, Random random, ref int votes)
    {
        var game = new TokenGame(definition);
        var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
        string About() => $"{model.Position} after {string.Join(", ", model.Trace)} in\n{definition.ToJson()}";
        for (var move = 0; move < MostMoves; move++)
        {
            var marking = game.Mark(model.Marked);
            if (game.IsComplete(marking))
                return true;
            var ways = definition.Transitions.SelectMany(t => t.Branches).SelectMany(b => game.OriginsOf(b).Select(o => (Branch: b, Origin: o))).Where(w => w.Origin.IsReady(marking)).ToArray();
            Assert.That(ways, Is.Not.Empty, About);
            Assert.That(ways.All(w => game.CanMove(marking, w.Branch, w.Origin)), About);
            for (var guard = 0; guard < model.Guards.Length; guard++)
                model.Guards[guard] = random.Next(2) == 0;
            try
            {
                if (random.Next(4) == 0)
                    model.Advance();
                if (fired.Length > 0)
                    votes += model.Fire(fired[random.Next(fired.Length)].Name, s_actors[random.Next(s_actors.Length)]).StartsWith("recorded", StringComparison.Ordinal) ? 1 : 0;
            }
            catch (InvalidOperationException)
            {
                // Conditions that do not change by themselves can keep automatic transitions going.
                return false;
            }
        }
        return false;
    }
}
