using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

public class ParallelDiagramTests
{
    [Test]
    public void A_mermaid_diagram()
    {
        var definition = Sketch.Of("A! B C D.", "Split: A -> B&C as boss", "auto Meet: B&C -> D atleast 1 cancels B", "Turn: B&C -> C&B approvals 2");

        Assert.That(definition.ToMermaid(), Is.EqualTo("""
            stateDiagram-v2
                state fork1 <<fork>>
                state join2 <<join>>
                state join3 <<join>>
                A
                B
                C
                D
                [*] --> A
                A --> fork1 : Split [boss]
                fork1 --> B
                fork1 --> C
                B --> join2
                C --> join2
                join2 --> D : Meet (auto) 1 of 2, cancels B
                B --> join3
                C --> join3
                join3 --> C : Turn 2 approvals
                join3 --> B
                D --> [*]

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void What_is_said_in_words()
    {
        var drawing = new Drawing(SampleDiagrams.Release.ToSvg());

        Assert.That(drawing.Texts, Is.SupersetOf(new[]
        {
            "2 of 3", "2 approvals", "cancels everything else", "also by the submitter",
            "four eyes: nobody approves what they submitted", "by different persons: Pass security, Pass code",
        }));
        Assert.That(SampleDiagrams.Release.ToSvg(), Does.Contain("<desc>State diagram with 14 states and 21 arrows; at 4 bars work is split or brought together.</desc>"));
        Assert.That(drawing.Groups("sq-bar").Select(Drawing.TitleOf), Has.Member("Submit: Draft → Security review, Code review, Legal review"));
    }

    [Test]
    public void A_fork_from_several_states_has_a_bar_for_each() =>
        Assert.That(new Drawing(Sketch.Of("A! B C. D.", "Split: A,B -> C&D").ToSvg()).Groups("sq-bar"), Has.Length.EqualTo(2));

    [Test]
    public void Names_of_bars_are_no_states() => Assert.That(
        Sketch.Of("fork1! B. C.", "Split: fork1 -> B&C").ToMermaid(), Does.Contain("state fork1_ <<fork>>").And.Contain("fork1 --> fork1_ : Split"));

    [Test]
    public void Every_branch_is_drawn_once_and_names_are_unique() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(TimedDefinitions.Parallel, d =>
    {
        var picture = PictureBuilder.Draw(d, null, foldsAnyState: false);
        var origins = d.Transitions.SelectMany(t => t.Branches.Select((b, i) => (Path: ElementPath.Transition(t.Name).Branch(i), Count: new TokenGame(d).OriginsOf(b).Count())));
        Assert.That(picture.Nodes.Select(n => n.Id), Is.Unique);
        Assert.That(origins, Is.EquivalentTo(picture.Edges.Where(e => e.IsNamed).GroupBy(e => e.Branch).Select(g => (g.Key, g.Count()))));
        Assert.That(picture.Nodes.Count(n => n.IsBar), Is.EqualTo(d.Transitions.SelectMany(t => t.Branches).Count(b => b.Forks || b.Joins)));
        Assert.That((d.ToSvg(), d.ToDot(), d.ToMermaid()), Is.EqualTo((d.ToSvg(), d.ToDot(), d.ToMermaid())));
        return true;
    }));

    [Test]
    public void Every_run_that_a_finding_shows_is_marked()
    {
        var runs = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(TimedDefinitions.Parallel, plain =>
        {
            var d = plain with
            {
                Facets = EquatableArray.Create(new FacetDefinition("status", plain.States.Select(s => s.Name).ToEquatableArray())),
                States = plain.States.Select(s => s with { Facets = EquatableArray.Create(new FacetValue("status", s.Name)) }).ToEquatableArray(),
            };
            foreach (var finding in d.FindAll().Where(f => WitnessReplay.IsRun(f.Rule) && !f.Witness.IsEmpty))
            {
                var steps = WitnessReplay.Run(d, finding);
                var picture = PictureBuilder.Draw(d, new() { Witness = finding }, foldsAnyState: true);
                var shown = picture.Edges.Where(e => e.IsNamed && e.Steps is not null).SelectMany(e => e.Steps!.Split(", ")).Distinct();
                Assert.That(shown, Is.EquivalentTo(steps.Select((_, i) => Wording.Number(i + 1))), d.ToJson());
                if (steps[^1].After is { } end)
                    Assert.That(picture.Nodes.Where(n => n is { Marked: true, IsBar: false, Kind: not PictureKind.AnyState }).Select(n => n.Name), Is.SupersetOf(end), d.ToJson());
                runs++;
            }
            return true;
        }));
        TestContext.Out.WriteLine($"{runs} runs");
        Assert.That(runs, Is.GreaterThan(50));
    }

    [Test]
    public void A_firing_sequence_is_marked_step_by_step()
    {
        var finding = new Finding(Rules.Deadlock, ElementPath.State("Failed"), "stuck") { Witness = EquatableArray.Create("Accept", "Pack", "Decline") };
        var drawing = new Drawing(SampleDiagrams.Order.ToSvg(new() { Witness = finding }));

        Assert.That(drawing.Marked("sq-node"), Is.EqualTo(new[] { "Packed", "Failed" }));
        Assert.That(drawing.Marked("sq-bar"), Is.EqualTo(new[] { "Accept: Placed → Packing, Paying" }));
        Assert.That(drawing.Marked("sq-edge").Distinct(), Is.EquivalentTo(new[] { "Accept: Placed → Packing, Paying", "Pack: Packing → Packed", "Decline: Paying → Failed" }));
        Assert.That(drawing.Texts, Is.SupersetOf(new[] { "1. Accept", "2. Pack", "3. Decline" }));
    }

    [Test]
    public void A_second_token_is_the_end_of_a_sequence()
    {
        var definition = Sketch.Of("A! B C D.", "Split: A -> B&C", "Go: B -> C", "End: C -> D");
        var finding = new Finding(Rules.Unsafe, ElementPath.State("C"), "twice") { Witness = EquatableArray.Create("Split", "Go") };

        Assert.That(new Drawing(definition.ToSvg(new() { Witness = finding })).Marked("sq-edge"), Has.Member("Go: B → C"));
    }

    [TestCase("Pack", "Accept")]
    [TestCase("Unknown")]
    public void A_sequence_that_cannot_fire_marks_nothing(params string[] names)
    {
        var finding = new Finding(Rules.Deadlock, ElementPath.Workflow, "stuck") { Witness = names.ToEquatableArray() };

        Assert.That(new Drawing(SampleDiagrams.Order.ToSvg(new() { Witness = finding })).Marked("sq-edge"), Is.Empty);
    }
}
