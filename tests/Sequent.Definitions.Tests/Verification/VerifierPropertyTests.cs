using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

public class VerifierPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Test]
    public void Random_definitions_have_a_sound_shape() => ForAll(Arbitrary.Sound, d =>
        Assert.That(d.FindAll().Select(f => f.Rule.Id), Has.None.LessThan("SEQ100").Using<string>(string.CompareOrdinal)));

    [Test]
    public void Unreachable_states_are_those_of_the_reference() => ForAll(Arbitrary.Sound, d =>
        Assert.That(d.PathsOf(Rules.UnreachableState), Is.EqualTo(Paths(new Reference(d).Unreachable()))));

    [Test]
    public void Dead_ends_are_those_of_the_reference() => ForAll(Arbitrary.Sound, d =>
        Assert.That(d.PathsOf(Rules.DeadEnd), Is.EqualTo(Paths(new Reference(d).DeadEnds()))));

    [Test]
    public void Livelocks_are_those_of_the_reference() => ForAll(Arbitrary.Sound, d =>
    {
        var reference = new Reference(d);
        var findings = d.Find(Rules.Livelock);
        if (!d.States.Any(reference.IsTerminal))
        {
            Assert.That(findings.Select(f => (f.Severity, f.Path)), Is.EqualTo(new[] { (Severity.Info, ElementPath.Workflow) }));
            return;
        }

        // A bottom component: each trapped state that gets back from wherever it gets.
        var trapped = reference.Trapped();
        var automatic = reference.OnAutomaticCycles();
        var bottoms = trapped
            .Where(s => trapped.All(t => !reference.CanGet(s, t) || reference.CanGet(t, s)))
            .GroupBy(s => trapped.First(t => reference.CanGet(s, t) && reference.CanGet(t, s)))
            .Where(g => !g.All(automatic.Contains))
            .Select(g => g.Key);
        Assert.That(findings.Select(f => f.Path.Value), Is.EqualTo(Paths(bottoms)));
    });

    [Test]
    public void Witnesses_are_closed_walks_through_trapped_states() => ForAll(Arbitrary.Sound, d =>
    {
        var reference = new Reference(d);
        foreach (var finding in d.Find(Rules.Livelock).Where(f => f.Severity == Severity.Error))
        {
            AssertClosedWalk(finding, reference.Moves);
            Assert.That(finding.Witness.Skip(1), Is.SubsetOf(reference.Trapped()));
        }
    });

    [Test]
    public void Automatic_cycles_are_those_of_the_reference() => ForAll(Arbitrary.Sound, d =>
    {
        var reference = new Reference(d);
        var cycling = reference.OnAutomaticCycles();
        var findings = d.Find(Rules.AutomaticCycle);
        Assert.That(findings.Length == 0, Is.EqualTo(cycling.Length == 0));
        foreach (var finding in findings)
        {
            AssertClosedWalk(finding, reference.Moves);
            Assert.That(finding.Witness.Skip(1), Is.SubsetOf(cycling));
        }
    });

    [Test]
    public void Transitions_that_never_fire_are_those_of_the_reference() => ForAll(Arbitrary.Sound, d => Assert.That(
        d.PathsOf(Rules.DeadTransition).Where(p => !p.Contains(".from", StringComparison.Ordinal)), Is.EqualTo(new Reference(d).NeverFiring())));

    [Test]
    public void Random_definitions_have_transitions_of_each_kind()
    {
        var kinds = Arbitrary.Sound.Generator.Sample(20, 500).SelectMany(d => d.Transitions.Select(t => (t.FiredBy, d.SourcesOf(t.Branches[0]).Any(s => s.Waits)))).ToHashSet();
        Assert.That(kinds, Has.Count.EqualTo(8));
    }

    [Test]
    public void Nothing_throws_whatever_a_definition_holds() => ForAll(Arbitrary.Odd, d =>
    {
        Assert.That(Verifier.Verify(d), Is.EqualTo(Verifier.Verify(d)));
        Assert.That(d.ToMermaid(), Is.EqualTo(d.ToMermaid()));
        using (System.Text.Json.JsonDocument.Parse(d.ToJson()))
        {
        }
    });

    private static void ForAll(Arbitrary<WorkflowDefinition> definitions, Action<WorkflowDefinition> property) =>
        Check.One(s_config, Prop.ForAll(definitions, d =>
        {
            try
            {
                property(d);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("Broken by " + d.ToJson(), e);
            }
        }));

    private static IEnumerable<string> Paths(IEnumerable<string> states) => states.Select(s => ElementPath.State(s).Value);

    private static void AssertClosedWalk(Finding finding, HashSet<(string From, string To)> moves)
    {
        var walk = finding.Witness;
        Assert.That(walk, Has.Count.GreaterThan(1));
        Assert.That(walk[^1], Is.EqualTo(walk[0]));
        Assert.That(walk.Zip(walk.Skip(1)), Is.SubsetOf(moves).And.Unique);
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State(walk[0])));
        Assert.That(finding.Message, Does.Contain(string.Join(" → ", walk.Select(s => $"'{s}'"))));
    }
}
