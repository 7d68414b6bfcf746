using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>What the proofs promise of parallel workflows, held against runs: none gets stuck, leaves a token behind or doubles one.</summary>
public class SoundRunTests
{
    private const int Workflows = 600;
    private const int Runs = 20;
    private const int MostMoves = 400;

    private static readonly Actor s_actor = RandomWorkflows.Actors[^1];

    [Test]
    public void A_run_of_a_workflow_without_errors_can_always_complete()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("SEQUENT_SEED") ?? "20261121", CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"SEQUENT_SEED={seed}");
        var random = new Random((int)seed);
        var (clean, completed, moves) = (0, 0, 0);
        foreach (var definition in ParallelWorkflows.Any.Sample(Workflows, new Rnd(seed), 50).Where(IsProved))
        {
            clean++;
            for (var run = 0; run < Runs; run++)
            {
                var count = Run(definition, random);
                completed += count < MostMoves ? 1 : 0;
                moves += count;
            }
        }
        TestContext.Out.WriteLine($"{clean} of {Workflows} without errors, {completed} of {clean * Runs} runs complete, {moves} moves");
        Assert.That(clean, Is.GreaterThan(Workflows / 5));
        Assert.That(completed, Is.GreaterThan(clean * Runs * 3 / 4));
    }

    private static bool IsProved(WorkflowDefinition definition)
    {
        var report = Verifier.Verify(definition);
        return !report.HasErrors && report.Findings.All(f => f.Rule.Id != RuleIds.NotExplored);
    }

    // Conditions come and go, so that each way is taken sooner or later.
    private static int Run(WorkflowDefinition definition, Random random)
    {
        var game = new TokenGame(definition);
        var model = new Interpreter(definition);
        string About() => $"{model.Position} after {string.Join(", ", model.Trace)} in\n{definition.ToJson()}";
        for (var move = 0; move < MostMoves; move++)
        {
            var marking = game.Mark(model.Marked);
            if (game.IsComplete(marking))
                return move;
            var ways = definition.Transitions.SelectMany(t => t.Branches).SelectMany(b => game.OriginsOf(b).Select(o => (Branch: b, Origin: o))).Where(w => w.Origin.IsReady(marking)).ToArray();
            Assert.That(ways, Is.Not.Empty, About);
            Assert.That(ways.All(w => game.CanMove(marking, w.Branch, w.Origin)), About);
            for (var guard = 0; guard < model.Guards.Length; guard++)
                model.Guards[guard] = random.Next(2) == 0;
            try
            {
                if (random.Next(4) == 0)
                    model.Advance();
                var fired = definition.Transitions.Where(t => !t.Automatic).ToArray();
                if (fired.Length > 0)
                    model.Fire(fired[random.Next(fired.Length)].Name, s_actor);
            }
            catch (InvalidOperationException)
            {
                // Conditions that do not change by themselves can keep automatic transitions going.
                return MostMoves;
            }
        }
        return MostMoves;
    }
}
