namespace Sequent.Definitions.Tests;

public class RandomSoundnessTests
{
    private static readonly int s_seed = int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_SEED"), out var seed) ? seed : 20261121;
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : 3000;

    [Test]
    public void The_search_finds_what_a_plain_one_finds_by_runs_as_short() => ForAll((net, plain) =>
    {
        var analysis = SoundnessAnalysis.Of(net.Graph, net.Net, SoundnessAnalysis.Budget);
        Assert.That(analysis.IsComplete, Is.True);
        Assert.That(Shortest(analysis.Dead), Is.EqualTo(plain.Dead));
        Assert.That(Shortest(analysis.Doubled.Select(d => d.Run)), Is.EqualTo(plain.Doubled));
        Assert.That(Shortest(analysis.Endless), Is.EqualTo(plain.Endless));
        Assert.That(FiredOf(net, analysis), Is.EquivalentTo(plain.Fired));
    });

    [Test]
    public void The_reduced_net_has_the_same_verdict() => ForAll((net, plain) =>
    {
        var analysis = SoundnessAnalysis.Of(net.Graph, net.Net, smallBudget: 1);
        Assert.That(analysis.HasError, Is.EqualTo(!plain.IsSound));
        if (plain.IsSound)
            Assert.That(FiredOf(net, analysis), Is.EquivalentTo(plain.Fired));
    });

    [Test]
    public void A_net_without_an_order_and_its_reduced_one_go_wrong_in_the_same_ways() => ForAll((net, _) =>
    {
        var free = new Net { Places = net.Net.Places, Moves = net.Net.Moves, Initial = net.Net.Initial, IsTerminal = net.Net.IsTerminal };
        var reduced = Reduction.Of(free);
        var (one, other) = (Search(free), Search(reduced));
        Assert.That(other.Contacts.Count > 0, Is.EqualTo(one.Contacts.Count > 0));
        if (one.Contacts.Count > 0)
            return;
        Assert.That(other.Dead.Count > 0, Is.EqualTo(one.Dead.Count > 0));
        Assert.That(IsEndless(other, reduced), Is.EqualTo(IsEndless(one, free)));
    });

    [Test]
    public void Stubborn_sets_keep_a_shortest_run_to_every_stuck_marking() => ForAll((net, _) =>
    {
        var free = new Net { Places = net.Net.Places, Moves = net.Net.Moves, Initial = net.Net.Initial, IsTerminal = net.Net.IsTerminal };
        var all = Search(free);
        if (free.Moves.Any(m => !m.IsOrdinary) || all.Contacts.Count > 0)
            return;
        var few = Exploration.Of(new CompiledNet(free), SoundnessAnalysis.Budget, SoundnessAnalysis.Budget, onlyDead: true);
        Assert.That(few.Count, Is.LessThanOrEqualTo(all.Count));
        Assert.That(few.Dead.Select(m => (string.Join(' ', few.MarkingOf(m)), few.PathTo(m).Count)), Is.EquivalentTo(all.Dead.Select(m => (string.Join(' ', all.MarkingOf(m)), all.PathTo(m).Count))));
    });

    [Test]
    public void Every_witness_replays_and_ends_as_the_message_says() => ForAll((net, plain) =>
    {
        var findings = SoundnessRule.Check(net.Graph, net.Conditioned, [], strict: false).Findings.ToArray();
        Assert.That(findings.Any(f => f.Rule != Rules.DeadInEveryRun), Is.EqualTo(!plain.IsSound));
        foreach (var finding in findings)
            Replays.Check(net.Graph.Definition, finding);
    });

    [Test]
    public void A_run_of_the_reduced_net_is_one_of_the_net() => ForAll((net, plain) =>
    {
        // So little to look at that the run comes from the reduced net, where there is one.
        var analysis = SoundnessAnalysis.Of(net.Graph, net.Net, smallBudget: 1, budget: 200);
        Assert.That(analysis.HasError && plain.IsSound, Is.False);
        Assert.That(analysis.IsComplete && !analysis.HasError && !plain.IsSound, Is.False);
        foreach (var run in analysis.Dead)
            Assert.That(plain.IsDead(run.End), Is.True);
    });

    private static Exploration Search(Net net) => Exploration.Of(new CompiledNet(net), SoundnessAnalysis.Budget, SoundnessAnalysis.Budget);

    private static bool IsEndless(Exploration search, Net net) => net.HasTerminals && search.Hopeless(search.Ends.Concat(search.Dead)).Contains(true);

    private static int? Shortest(IEnumerable<SoundnessRun> runs) => runs.Select(r => (int?)r.Items.Count).Min();

    private static IEnumerable<ElementPath> FiredOf(RandomNet net, SoundnessAnalysis analysis) =>
        net.Net.Moves.Where((_, m) => analysis.Fired[m]).Select(m => net.Graph.Branches[m.Branch].Path).Distinct();

    private static void ForAll(Action<RandomNet, PlainSearch> property)
    {
        var (looked, sound) = (0, 0);
        for (var i = 0; i < s_count; i++)
        {
            var random = new Random(s_seed + i);
            var definition = (i % 3) switch
            {
                0 => RandomNets.Any(random, plain: true),
                1 => RandomNets.Any(random, plain: false),
                _ => RandomNets.Structured(random, random.Next(4, 24), automatic: i % 2 == 0),
            };
            if (!definition.IsParallel || definition.FindAll().Any(f => f.Severity == Severity.Error && string.CompareOrdinal(f.Rule.Id, "SEQ1") < 0))
                continue;
            var plain = new PlainSearch(definition, most: 1000);
            if (plain.TooLarge)
                continue;
            looked++;
            sound += plain.IsSound ? 1 : 0;
            var graph = new WorkflowGraph(definition);
            var conditioned = new ConditionRules(definition, graph.Branches, strict: false).Conditioned;
            Assert.That(() => property(new(graph, conditioned, NetBuilder.Build(graph, conditioned)), plain), Throws.Nothing, () => $"Seed {s_seed + i}: {definition.ToJson()}");
        }
        Assert.That(sound, Is.GreaterThan(looked / 10).And.LessThan(looked));
        TestContext.Out.WriteLine($"{looked} nets, {sound} sound");
    }

    private sealed record RandomNet(WorkflowGraph Graph, Conditioned Conditioned, Net Net);
}
