using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>What fires after a time or on an event, and states that wait.</summary>
public class HostFiredTests
{
    [TestCase("Go: A -> B after 2h")]
    [TestCase("Go: A -> B on paid if x > 1")]
    public void A_timer_and_an_event_are_ways_out(string branch) =>
        Assert.That(Of("A! B.", branch).FindAll().Where(f => f.Severity > Severity.Info), Is.Empty);

    [Test]
    public void What_the_host_fires_does_not_overlap_with_what_an_actor_fires() => Assert.That(
        Of("A! B. C. D.", "Go: A -> B if n > 1", "Late: A -> C after 2h if n > 0", "Paid: A -> D on paid if n > 0").FindAll().Where(f => f.Severity > Severity.Info), Is.Empty);

    [Test]
    public void What_the_host_fires_need_not_be_total()
    {
        var lone = Of("A! B.", "Late: A -> B after 2h if has(n) && n == 1").WithData(new DataField("n", DataType.Integer));
        Assert.That(lone.FindAll().Select(f => (f.Rule, f.Severity)), Is.EqualTo(new[] { (Rules.Gap, Severity.Info) }));

        var two = Of("A! B. C.", "Late: A -> B after 2h if n == 1", "Late: A -> C after 2h if n == 2").WithData(new DataField("n", DataType.Integer));
        Assert.That(two.FindAll().Select(f => (f.Rule, f.Severity)), Is.EqualTo(new[] { (Rules.Gap, Severity.Warning) }));
    }

    [Test]
    public void Branches_of_one_timer_exclude_each_other() => Assert.That(
        Of("A! B. C.", "Late: A -> B after 2h if n > 1", "Late: A -> C after 2h if n > 0").WithData(new DataField("n", DataType.Integer)).Find(Rules.Overlap).Single().Severity, Is.EqualTo(Severity.Error));

    [Test]
    public void Nobody_is_there_when_the_host_fires()
    {
        var finding = Of("A! B.", "Late: A -> B after 2h if actor.id == 'x'").FindAll().Single();
        Assert.That(finding.ToString(), Does.StartWith("SEQ201: Transition 'Late' has the condition 'actor.id == 'x'', which is not valid: 'actor' is not known in this place"));
    }

    [Test]
    public void A_cycle_through_a_waiting_state_rests() => Assert.Multiple(() =>
    {
        Assert.That(Of("A! B C@ D.", "Go: A -> B", "auto ToC: B -> C", "auto ToB: C -> B", "Stop: C -> D").FindAll(), Is.Empty);
        Assert.That(Of("A! B C D.", "Go: A -> B", "auto ToC: B -> C", "auto ToB: C -> B", "Stop: A -> D").Find(Rules.AutomaticCycle), Has.Length.EqualTo(1));
    });

    [TestCase("Late: R -> C after 2h")]
    [TestCase("Paid: R -> C on paid")]
    public void The_host_is_too_late_where_a_state_is_left_at_once(string branch)
    {
        var finding = Of("A! R B. C.", "Go: A -> R", "auto Route: R -> B", branch, "ToC: A -> C").FindAll().Single();
        Assert.That(finding.Rule, Is.EqualTo(Rules.DeadTransition));
        Assert.That(finding.Message, Does.EndWith("can never go to 'C', because 'R' is left automatically at once: guard the automatic transition, or remove this one"));

        Assert.That(Of("A! R@ B. C.", "Go: A -> R", "auto Route: R -> B", branch, "ToC: A -> C").FindAll(), Is.Empty, "in a state that waits there is time");
    }

    [Test]
    public void Routing_out_of_a_waiting_state_is_total() => Assert.That(
        Of("A@! B. C.", "auto Route: A -> B if n == 1", "auto Route: A -> C if n == 2").WithData(new DataField("n", DataType.Integer))
            .FindAll().Select(f => (f.Rule, f.Severity)), Is.EqualTo(new[] { (Rules.Gap, Severity.Error) }));

    [TestCase("Go: A -> B after 2h on paid", "transitions.Go[0].on", "fires both after '2h' and on 'paid': keep one of the two, and write another transition for the other")]
    [TestCase("auto Go: A -> B after 2h", "transitions.Go[0].after", "is automatic and fires after '2h': keep one of the two")]
    [TestCase("auto Go: A -> B on paid", "transitions.Go[0].on", "is automatic and fires on 'paid': keep one of the two")]
    [TestCase("Go: A -> B after 2h as buyer", "transitions.Go[0].role", "is fired by the host, so no actor can have the role 'buyer': remove the role, or let an actor fire it")]
    public void Settings_of_one_branch(string branch, string path, string message)
    {
        var finding = Of("A! B.", branch).FindAll().Single();
        Assert.That((finding.Rule, finding.Path.Value, finding.Message), Is.EqualTo((Rules.BranchSettings, path, "Transition 'Go' " + message)));
    }

    [TestCase("Go: A -> C", "transitions.Go[1]", "has a branch that the host does not fire, and its first one fires after '2h': let the same fire them all, or write another transition")]
    [TestCase("Go: A -> C on paid", "transitions.Go[1]", "has a branch that fires on 'paid', and its first one fires after '2h': let the same fire them all, or write another transition")]
    [TestCase("Go: A -> C after 3h", "transitions.Go[1].after", "has a branch from 'A' that fires after '2h', and another that fires after '3h': give them the same, or write another transition")]
    public void Branches_of_one_transition_are_fired_alike(string second, string path, string message)
    {
        var finding = Of("A! B. C.", "Go: A -> B after 2h if n > 1", second).FindAll().Single();
        Assert.That((finding.Rule, finding.Path.Value, finding.Message), Is.EqualTo((Rules.BranchSettings, path, "Transition 'Go' " + message)));
    }

    [Test]
    public void Branches_from_other_states_may_fire_at_other_times() => Assert.That(
        Of("A! B C.", "ToB: A -> B", "Go: A -> C after 2h", "Go: B -> C after 3h").FindAll(), Is.Empty);

    [Test]
    public void The_host_gives_no_inputs() => Assert.That(
        ShapeRuleTests.WithInputs(Of("A! B.", "Go: A -> B after 2h"), "reason").FindAll().Single().ToString(),
        Is.EqualTo("SEQ012: Transition 'Go' is fired by the host, so nobody gives it inputs: remove the inputs, or let an actor fire it"));
}
