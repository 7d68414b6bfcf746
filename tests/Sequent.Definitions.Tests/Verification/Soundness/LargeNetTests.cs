using System.Diagnostics;

namespace Sequent.Definitions.Tests;

public class LargeNetTests
{
    [Test]
    public void Nets_of_300_states_are_decided()
    {
        var (decided, slowest, most) = (0, 0.0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = new WorkflowGraph(RandomNets.Structured(new Random(seed), 100 + (seed % 5 * 50)));
            var net = NetBuilder.Build(graph, new([], []));
            var start = Stopwatch.GetTimestamp();
            var analysis = SoundnessAnalysis.Of(graph, net);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            most = Math.Max(most, analysis.Markings);
            Assert.That(analysis.IsComplete || analysis.HasError, Is.True, $"Seed {seed}");
            decided++;
        }
        TestContext.Out.WriteLine($"{decided} nets of 100 to 300 states: at most {slowest:F0} ms, {most} markings");
    }

    [Test]
    public void A_million_markings_reduce_to_few()
    {
        // Thirteen branches of three states each: 3^13 markings.
        var branches = Enumerable.Range(0, 13).ToArray();
        var definition = Sketch.Of("A! Done. " + string.Join(' ', branches.Select(i => $"P{i} Q{i} R{i}")),
        [
            "Go: A -> " + string.Join('&', branches.Select(i => "P" + i)),
            .. branches.Select(i => $"T{i}: P{i} -> Q{i}"), .. branches.Select(i => $"U{i}: Q{i} -> R{i}"), .. branches.Select(i => $"B{i}: R{i} -> P{i}"),
            "End: " + string.Join('&', branches.Select(i => "R" + i)) + " -> Done",
        ]);
        Assert.That(definition.FindAll(), Is.Empty);

        var stuck = definition with
        {
            Transitions = definition.Transitions.Select(t => t.Name == "U7" ? t with { Branches = EquatableArray.Create(new BranchDefinition("Q7", "R6")) } : t).ToEquatableArray(),
        };
        var finding = stuck.FindAll().First(f => f.Rule == Rules.Unsafe || f.Rule == Rules.Deadlock);
        Replays.Check(stuck, finding);
    }
}
