using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class AutomaticCycleTests
{
    [Test]
    public void Never_comes_to_rest()
    {
        var finding = Of("Draft! Done. A B", "Go: Draft -> Done", "Enter: Draft -> B", "auto There: A -> B", "auto Back: B -> A").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ106: State 'A' is on the cycle 'A' → 'B' → 'A' of automatic transitions, "
            + "which never comes to rest: guard one of them, or let an actor fire it"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State("A")));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "A", "B", "A" }));
    }

    [Test]
    public void Otherwise_makes_a_transition_certain() => Assert.That(
        Of("Draft! Done. A", "Enter: Draft -> A", "auto Loop: A -> Done when X", "auto Loop: A -> A otherwise").PathsOf(Rules.AutomaticCycle),
        Is.EqualTo(new[] { "states.A" }));

    [Test]
    public void A_loop_on_one_state() => Assert.That(
        Of("A! Done.", "Go: A -> Done", "auto Loop: A -> A").Find(Rules.AutomaticCycle).Single().Witness, Is.EqualTo(new[] { "A", "A" }));

    [TestCase("auto There: A -> B when X", "auto Back: B -> A")]
    [TestCase("auto There: A -> B", "Back: B -> A")]
    public void Comes_to_rest(string there, string back) => Assert.That(
        Of("A! B Done.", "Go: A,B -> Done", there, back).Find(Rules.AutomaticCycle), Is.Empty);

    [Test]
    public void Is_not_reported_where_nothing_gets() =>
        Assert.That(Of("A! Done. B", "Go: A -> Done", "auto Loop: B -> B").FindAll().Select(f => f.Rule.Id), Is.EqualTo(new[] { "SEQ101" }));

    [Test]
    public void A_trap_that_also_has_other_states_is_reported_as_well() => Assert.That(
        Of("Draft! Done. A B", "Go: Draft -> Done", "Enter: Draft -> A", "auto On: A -> B when X", "auto Loop: A -> A", "Back: B -> A")
            .FindKnown().Select(f => f.Rule.Id),
        Is.EqualTo(new[] { "SEQ103", "SEQ106" }));
}
