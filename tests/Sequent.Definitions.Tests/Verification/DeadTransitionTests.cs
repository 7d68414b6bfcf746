using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class DeadTransitionTests
{
    [Test]
    public void Leaves_a_final_state()
    {
        var finding = Of("A! B.", "Go: A -> B", "Reopen: A,B -> A").FindKnown().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ104: Transition 'Reopen' leaves the final state 'B': "
            + "do not mark the state Final, or remove it from the sources"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Reopen[0].from[1]"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Comes_after_a_branch_without_guard()
    {
        var finding = Of("A! B. C.", "Go: A -> B", "Go: A -> C", "Other: A -> C").FindKnown().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ104: Transition 'Go' can never go to 'C', because an earlier branch "
            + "from 'A' has no guard: guard that branch, or remove this one"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Go[1]"));
    }

    [TestCase("Go: A -> B when X", "Go: A -> C")]
    [TestCase("Go: A -> B when X", "Go: A -> C otherwise")]
    [TestCase("Go: A -> B", "Go: A,D -> C")]
    [TestCase("Go: D -> B", "Go: A -> C")]
    public void Can_fire(string first, string second) =>
        Assert.That(Of("A! B. C. D", "ToD: A -> D", "ToB: A,D -> B", "ToC: A,D -> C", first, second).FindKnown(), Is.Empty);

    [Test]
    public void Comes_after_branches_that_cover_each_of_its_sources() => Assert.That(
        Of("A! B. C. D", "ToD: A -> D", "Go: A -> B", "Go: D -> B", "Go: A,D -> C otherwise", "ToC: A -> C").PathsOf(Rules.DeadTransition),
        Is.EqualTo(new[] { "transitions.Go[2]" }));

    [Test]
    public void Any_state_where_there_is_none() => Assert.That(
        Of("A! B.", "Go: A -> B", "Back: * -> A").PathsOf(Rules.DeadTransition),
        Is.EqualTo(new[] { "transitions.Back[0].from[0]" }));

    [TestCase("auto Route: R -> B")]
    [TestCase("auto Route: R -> B otherwise")]
    public void Leaves_a_state_that_is_left_automatically(string route)
    {
        var finding = Of("A! R B. C.", "Go: A -> R", route, "Edit: R -> C", "ToC: A -> C").FindKnown().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ104: Transition 'Edit' can never go to 'C', because 'R' is left "
            + "automatically at once: guard the automatic transition, or remove this one"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Edit[0]"));
    }

    [Test]
    public void An_initial_state_and_a_guarded_automatic_transition_leave_time()
    {
        Assert.That(Of("A! B. C.", "auto Route: A -> B", "Edit: A -> C").FindKnown(), Is.Empty);
        Assert.That(Of("A! R B. C.", "Go: A -> R", "auto Route: R -> B when X", "Edit: R -> C").FindKnown(), Is.Empty);
        Assert.That(Of("A! R B. C.", "Go: A -> R", "auto Route: R -> B", "Edit: A,R -> C").FindKnown(), Is.Empty);
    }

    [Test]
    public void Comes_after_an_automatic_transition_without_guard()
    {
        var definition = Of("A! R B. C.", "Go: A -> R", "auto Early: R -> C when X", "auto Always: R -> B", "auto Late: R -> C");

        var finding = definition.FindKnown().Single();
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Late[0]"));
        Assert.That(finding.Message, Does.Contain("the automatic transition 'Always' always leaves 'R' first"));
    }

    [Test]
    public void Is_not_reported_for_unreachable_sources() => Assert.That(
        Of("A! B. X Y.", "Go: A -> B", "Dead: X -> B", "Dead: X -> A", "Leave: Y -> B").FindKnown().Select(f => f.Path.Value),
        Is.EqualTo(new[] { "states.X", "states.Y" }));
}
