using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class WitnessTests
{
    private static readonly string[] s_trap =
        ["Take: New -> Open", "Ask: Open -> Waiting", "Answer: Waiting -> Open", "Drop: New -> Closed", "Merge: New,Open -> Waiting"];

    [Test]
    public void The_trapped_cycle_is_marked()
    {
        var definition = Sketch.Of("New! Open Waiting Closed.", s_trap);
        var drawing = Draw(definition, Rules.Livelock);

        Assert.That(drawing.Marked("sq-node"), Is.EqualTo(new[] { "Open", "Waiting" }));
        Assert.That(drawing.Marked("sq-edge"), Is.EqualTo(new[] { "Ask: Open → Waiting", "Answer: Waiting → Open", "Merge: Open → Waiting" }));
        Assert.That(string.Join(" ", drawing.Texts), Does.Contain("SEQ103: State 'Open' is trapped in the cycle"));
    }

    [Test]
    public void An_unreachable_state_is_marked() =>
        Assert.That(Draw(Sketch.Of("A! B. Limbo", "Go: A -> B", "Out: Limbo -> B"), Rules.UnreachableState).Marked("sq-node"), Is.EqualTo(new[] { "Limbo" }));

    [Test]
    public void Both_branches_that_overlap_are_marked()
    {
        var definition = Sketch.Of("A! B. C. D.", "Go: A -> B if x > 1", "Go: A -> C if x < 5", "Go: A -> D otherwise")
            .WithData(new DataField("x", DataType.Integer, true));

        Assert.That(Draw(definition, Rules.Overlap).Marked("sq-edge"), Is.EqualTo(new[] { "Go: A → B; when x > 1", "Go: A → C; when x < 5" }));
    }

    [Test]
    public void A_branch_that_is_never_taken_is_marked_with_those_before_it()
    {
        var definition = Sketch.Of("A! B. C. D.", "Go: A -> B if x > 1", "Go: A -> C if x > 2", "Go: A -> D otherwise")
            .WithData(new DataField("x", DataType.Integer, true));

        Assert.That(Draw(definition, Rules.AlwaysTrue).Marked("sq-edge"), Is.EqualTo(new[] { "Go: A → B; when x > 1", "Go: A → C; when x > 2" }));
    }

    [Test]
    public void Only_automatic_branches_of_an_automatic_cycle_are_marked()
    {
        var definition = Sketch.Of("A! B C D.", "Start: A -> B", "auto Fore: B -> C", "Same: B -> C", "auto Back: C -> B", "End: A -> D");

        Assert.That(Draw(definition, Rules.AutomaticCycle).Marked("sq-edge"), Is.EqualTo(new[] { "Fore: B → C; auto", "Back: C → B; auto" }));
    }

    [Test]
    public void What_needs_an_unknown_role_is_marked()
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B as boss", "Run: A -> B as clerk").WithRoles("clerk");

        Assert.That(Draw(definition, Rules.UnknownRole).Marked("sq-edge"), Is.EqualTo(new[] { "Go: A → B; as boss" }));
    }

    [Test]
    public void A_finding_about_the_workflow_marks_nothing()
    {
        var definition = Sketch.Of("A! B", "Go: A -> B", "Back: B -> A");
        var drawing = Draw(definition, Rules.Livelock);

        Assert.That(drawing.Marked("sq-node").Concat(drawing.Marked("sq-edge")), Is.Empty);
        Assert.That(string.Join(" ", drawing.Texts), Does.Contain("has no terminal state"));
    }

    [Test]
    public void A_state_whose_name_begins_like_another_one_is_not_marked()
    {
        var definition = Sketch.Of("A! B. LimboX Limbo", "Go: A -> B", "In: A -> LimboX", "X: LimboX -> B", "Out: Limbo -> B");

        Assert.That(Draw(definition, Rules.UnreachableState).Marked("sq-node"), Is.EqualTo(new[] { "Limbo" }));
    }

    [Test]
    public void In_a_mermaid_diagram()
    {
        var definition = Sketch.Of("New! Open Waiting Closed.", s_trap);
        var text = definition.ToMermaid(new() { Witness = definition.Find(Rules.Livelock)[0] });

        Assert.That(text, Does.StartWith("---\ntitle: \"SEQ103\\u003a State 'Open' is trapped"));
        Assert.That(text, Does.Contain("    Open --> Waiting : ⚠ Ask\n"));
        Assert.That(text, Does.Contain("    New --> Open : Take\n"));
        Assert.That(text, Does.EndWith("    classDef witness stroke:#d9480f,stroke-width:3px\n    class Open witness\n    class Waiting witness\n"));
    }

    [Test]
    public void In_a_dot_graph()
    {
        var definition = Sketch.Of("New! Open Waiting Closed.", s_trap);
        var text = definition.ToDot(new() { Witness = definition.Find(Rules.Livelock)[0] });

        Assert.That(text, Does.Contain("label=\"Sketch\\nSEQ103: State 'Open' is trapped"));
        Assert.That(text, Does.Contain("\"Open\" -> \"Waiting\" [label=\"Ask\", color=\"#d9480f\""));
        Assert.That(text, Does.Contain("\"New\" -> \"Open\" [label=\"Take\"];"));
    }

    private static Drawing Draw(WorkflowDefinition definition, Rule rule)
    {
        var findings = definition.Find(rule);
        Assert.That(findings, Is.Not.Empty, string.Join("\n", definition.FindAll().AsEnumerable()));
        return new(definition.ToSvg(new() { Witness = findings[0] }));
    }
}
