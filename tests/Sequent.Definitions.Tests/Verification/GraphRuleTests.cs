using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class GraphRuleTests
{
    [Test]
    public void Seq101_message()
    {
        var finding = Of("Draft! Limbo. Done.", "Go: Draft -> Done").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ101: State 'Limbo' cannot be reached from 'Draft': add a transition to it, or mark it Retired"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State("Limbo")));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Seq101_finds_an_isolated_cycle_and_reports_nothing_else_of_it() => Assert.That(
        Of("A! X Y Done.", "Go: A -> Done", "There: X -> Y", "Back: Y -> X").FindAll().Select(f => f.Rule.Id + " " + f.Path),
        Is.EqualTo(new[] { "SEQ101 states.X", "SEQ101 states.Y" }));

    [Test]
    public void Seq101_any_state_as_source_reaches() =>
        Assert.That(Of("A! B. C.", "Go: A -> B", "Cancel: * -> C").FindAll(), Is.Empty);

    [Test]
    public void Seq101_exempts_retired_states() =>
        Assert.That(Of("A! B. Old~", "Go: A -> B", "Move: Old -> B").FindAll(), Is.Empty);

    [Test]
    public void Seq102_message()
    {
        var finding = Of("A! B", "Go: A -> B").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ102: State 'B' has no way out: mark it Final, or add a transition that leaves it"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State("B")));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void Seq102_a_way_back_to_itself_by_any_state_is_none() =>
        Assert.That(Of("A! B", "Cancel: * -> B").PathsOf(Rules.DeadEnd), Is.EqualTo(new[] { "states.B" }));

    [Test]
    public void Seq103_prints_the_trapped_cycle()
    {
        var finding = Of("Draft! Done. A B", "Go: Draft -> Done", "Enter: Draft -> B", "There: A -> B", "Back: B -> A").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ103: State 'A' is trapped in the cycle 'A' → 'B' → 'A', from which no terminal state can be reached: "
            + "add a transition that leads out of it, or mark one of its states Final"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State("A")));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "A", "B", "A" }));
    }

    [Test]
    public void Seq103_a_state_that_only_leads_to_itself() => Assert.That(
        Of("Draft! Done. A", "Go: Draft -> Done", "Enter: Draft -> A", "Stay: A -> A").Find(Rules.Livelock).Single().Witness,
        Is.EqualTo(new[] { "A", "A" }));

    [Test]
    public void Seq103_counts_the_states_that_only_lead_into_the_cycle()
    {
        var definition = Of("Draft! Done. Hall Room A B C",
            "Finish: Draft -> Done", "Enter: Draft -> Hall", "On: Hall -> Room", "In: Room -> A",
            "Ab: A -> B", "Ba: B -> A", "Bc: B -> C", "Ca: C -> A");

        Assert.That(definition.Find(Rules.Livelock).Single().Message, Does.EndWith("; 3 other states lead only into it"));
    }

    [Test]
    public void Seq103_one_finding_for_each_trap()
    {
        var definition = Of("Draft! Done. Hall A B",
            "Finish: Draft -> Done", "Enter: Draft -> Hall", "Left: Hall -> A", "Right: Hall -> B", "StayA: A -> A", "StayB: B -> B");

        var findings = definition.FindAll();
        Assert.That(findings.Select(f => f.Path.Value), Is.EqualTo(new[] { "states.A", "states.B" }));
        Assert.That(findings[0].Message, Does.EndWith("; 1 other state leads only into such cycles"));
        Assert.That(findings[1].Message, Does.EndWith("Final"));
    }

    [Test]
    public void Seq103_without_any_terminal_state_is_by_design()
    {
        var finding = Of("Open! Closed", "Close: Open -> Closed", "Reopen: Closed -> Open").FindAll().Single();

        Assert.That(finding.Severity, Is.EqualTo(Severity.Info));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.Workflow));
        Assert.That(finding.Message, Is.EqualTo(
            "Workflow 'sketch' has no terminal state, so nothing in it ever completes: mark a state Final if it should"));
    }

    [Test]
    public void Seq103_a_long_cycle_is_shown_in_part_and_witnessed_in_full()
    {
        var names = Enumerable.Range(0, 30).Select(i => "S" + i).ToArray();
        var moves = names.Select((n, i) => $"T{i}: {n} -> {names[(i + 1) % 30]}");
        var finding = Of("Draft! Done. " + string.Join(' ', names), ["Go: Draft -> Done", "Fall: Draft -> S7", .. moves]).FindAll().Single();

        Assert.That(finding.Witness, Has.Count.EqualTo(31));
        Assert.That(finding.Message, Does.Contain("'S9' → … 20 more states … → 'S0', from which"));
    }

    [Test]
    public void Seq105_a_retired_state_is_still_entered()
    {
        var finding = Of("A! Old~ B.", "Archive: A -> Old", "Go: A,Old -> B").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ105: Transition 'Archive' enters the retired state 'Old': "
            + "let it enter another state, or do not mark that one Retired"));
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Archive[0].to"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void Seq105_a_state_depends_on_retired_ones()
    {
        var finding = Of("A! B. Old~ Next.", "Go: A -> B", "Move: Old -> Next").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ105: State 'Next' can be reached only from retired states: add a transition to it, or mark it Retired too"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.State("Next")));
    }

    [Test]
    public void Seq105_retired_states_among_themselves_are_left_alone() =>
        Assert.That(Of("A! B. Old~ Older~", "Go: A -> B", "Age: Old -> Older", "Stay: Old -> Old", "Go2: Older -> B").FindAll(), Is.Empty);
}
