namespace Sequent.Definitions.Tests;

public class MermaidDiagramTests
{
    [Test]
    public void A_whole_diagram()
    {
        var definition = Sketch.Of("Draft! InReview Published. Old~",
            "Submit: Draft -> InReview as author",
            "Decide: InReview -> Published as editor when IsSmall", "Decide: InReview -> Draft otherwise",
            "auto Expire: * -> Published when IsLate");

        Assert.That(definition.ToMermaid(), Is.EqualTo("""
            stateDiagram-v2
                Draft
                state "In review" as InReview
                Published
                Old
                [*] --> Draft
                Draft --> InReview : Submit [author]
                InReview --> Published : Decide [editor] when IsSmall
                InReview --> Draft : Decide otherwise
                Draft --> Published : Expire (auto) when IsLate
                InReview --> Published : Expire (auto) when IsLate
                Old --> Published : Expire (auto) when IsLate
                Published --> [*]
                classDef retired opacity:0.5,stroke-dasharray:4
                class Old retired

            """.ReplaceLineEndings("\n")));
    }

    [TestCase("End", "state \"End\" as s0")]
    [TestCase("state", "state \"State\" as s0")]
    [TestCase("Clicked", "state \"Clicked\" as s0")]
    [TestCase("Note", "state \"Note\" as s0")]
    [TestCase("Été", "state \"Été\" as s0")]
    [TestCase("a b", "state \"A b\" as s0")]
    [TestCase("Noted", "Noted")]
    public void State_names(string name, string expected)
    {
        var definition = new WorkflowDefinition("x") { States = EquatableArray.Create(new StateDefinition(name)) };

        Assert.That(definition.ToMermaid(), Is.EqualTo("stateDiagram-v2\n    " + expected + "\n"));
    }

    [Test]
    public void An_alias_is_no_other_state() => Assert.That(
        Sketch.Of("End! s0.", "Go: End -> s0").ToMermaid(), Does.Contain("    s0_ --> s0 : Go\n"));

    [Test]
    public void Half_a_surrogate_pair() =>
        Assert.That(Sketch.Of("A!", "Go: A -> A when \u2028\ud800").ToMermaid(), Does.Contain(" : Go when #8232;#55296;\n"));

    [TestCase("a\"b", "a#quot;b")]
    [TestCase("a: b; c", "a#58; b#59; c")]
    [TestCase("#quot;", "#35;quot#59;")]
    [TestCase("<br/>&", "#60;br/#62;#38;")]
    [TestCase("x\n%% y", "x#32;#37;#37; y")]
    [TestCase("[[fork]] `*{}`\\n", "#91;#91;fork#93;#93; #96;#42;#123;#125;#96;#92;n")]
    [TestCase("Change direction TB", "Change direction#32;TB")]
    [TestCase("Zoë 😀", "Zoë 😀")]
    public void Text_of_the_author(string label, string expected)
    {
        var definition = Sketch.Of("A! B.", "Go: A -> B as x");
        definition = definition with
        {
            States = EquatableArray.Create(definition.States[0] with { Label = label }, definition.States[1]),
            Transitions = EquatableArray.Create(definition.Transitions[0] with { Label = label }),
        };

        var lines = definition.ToMermaid().Split('\n');
        Assert.That(lines[1], Is.EqualTo($"    state \"{expected}\" as A"));
        Assert.That(lines, Has.Member($"    A --> B : {expected} [x]"));
    }
}
