using System.Diagnostics;

namespace Sequent.Definitions.Tests;

public class CorpusTests
{
    private const string Sound = "Sound";

    [Test]
    public void Every_net_gets_its_known_verdict() => Assert.Multiple(() =>
    {
        foreach (var (name, kind, definition) in Corpus.Nets())
        {
            var findings = OfSoundness(definition);
            Assert.That(findings.Length == 0, Is.EqualTo(kind == Sound), name);
            Assert.That(findings.Select(f => f.Rule), Has.None.EqualTo(Rules.NotExplored).And.None.EqualTo(Rules.DeadInEveryRun), name);
            Assert.That(findings.Any(f => f.Rule == Rules.Unsafe), Is.EqualTo(kind == "Unsafe"), name);
            if (kind == "NoOptionToComplete")
                Assert.That(findings.Select(f => f.Rule), Has.All.EqualTo(Rules.Deadlock).Or.EqualTo(Rules.ImproperCompletion), name);
        }
    });

    [Test]
    public void Every_witness_replays_and_ends_as_the_message_says() => Assert.Multiple(() =>
    {
        foreach (var (_, _, definition) in Corpus.Nets())
            foreach (var finding in OfSoundness(definition))
                Replays.Check(definition, finding);
    });

    [Test]
    public void Reduced_and_unreduced_nets_get_the_same_verdict() => Assert.Multiple(() =>
    {
        foreach (var (name, kind, definition) in Corpus.Nets())
        {
            var graph = new WorkflowGraph(definition);
            var net = NetBuilder.Build(graph, new([], []));
            Assert.That(SoundnessAnalysis.Of(graph, net, smallBudget: 1).HasError, Is.EqualTo(kind != Sound), name);
            Assert.That(SoundnessAnalysis.Of(graph, net, smallBudget: SoundnessAnalysis.Budget).HasError, Is.EqualTo(kind != Sound), name);
        }
    });

    [Test]
    public void How_long_it_takes()
    {
        var nets = Corpus.Nets();
        for (var round = 0; round < 5; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var (_, _, definition) in nets)
                OfSoundness(definition);
            TestContext.Out.WriteLine($"{nets.Count} nets: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms with witnesses");
        }
    }

    private static Finding[] OfSoundness(WorkflowDefinition definition) => [.. SoundnessRule.Check(new(definition), new([], []), [], strict: false).Findings];
}
