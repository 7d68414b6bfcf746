using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

/// <summary>Whatever an author writes is shown, and never read as part of the format.</summary>
public partial class FormatTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private const string Nasty = "\"<b>&amp;'</b> ]]> --> <script>x</script>\\N \\\" %%{init: {}}%% \u202Eevil\u0000\n---\n}; a -> b";

    [Test]
    public void A_dot_graph_holds_only_what_the_writer_writes() => ForAll(d =>
    {
        foreach (var line in Lines(d.ToDot(Witness(d))))
            Assert.That(DotLine().IsMatch(Quoted().Replace(line, "q")), line);
    });

    [Test]
    public void A_mermaid_diagram_holds_only_what_the_writer_writes() => ForAll(d =>
    {
        var lines = Lines(d.ToMermaid(Witness(d)));
        Assert.That(lines.Take(3), Is.All.Matches<string>(l => l == "---" || Quoted().Replace(l, "q") == "title: q"));
        Assert.That(lines[3], Is.EqualTo("stateDiagram-v2"));
        foreach (var line in lines.Skip(4))
            Assert.That(MermaidLine().IsMatch(Entity().Replace(line, "e")), line);
    });

    [Test]
    public void A_drawing_holds_only_what_the_writer_writes() => ForAll(d =>
    {
        var drawing = new Drawing(d.ToSvg(Witness(d)));
        Assert.That(drawing.Elements, Is.SubsetOf(new[] { "svg", "title", "desc", "style", "rect", "g", "text", "path", "circle" }));
        Assert.That(drawing.Attributes, Is.SubsetOf(new[] { "class", "x", "y", "width", "height", "rx", "d", "cx", "cy", "r", "transform" }));
    });

    [Test]
    public void Text_of_the_author_in_a_dot_graph() => Assert.That(Hostile().ToDot(), Does.Contain(
        "\"A\" [label=\"\\\"<b>&amp;amp;'</b> ]]> --> <script>x</script>\\\\N \\\\\\\" %%{init: {}}%% evil --- }; a -> b\""));

    [Test]
    public void Text_of_the_author_in_a_drawing()
    {
        var drawing = new Drawing(Hostile().ToSvg());
        Assert.That(Drawing.TitleOf(drawing.Groups("sq-node")[0]), Is.EqualTo("\"<b>&amp;'</b> ]]> --> <script>x</script>\\N \\\" %%{init: {}}%% evil --- }; a -> b"));
        Assert.That(drawing.Texts, Has.Some.EndsWith("…"));
    }

    [TestCase("שלום עולם")]
    [TestCase("👩‍👩‍👧 完成")]
    [TestCase("Zoë — naïve")]
    public void Text_in_any_script_is_shown_whole(string label)
    {
        var definition = Sketch.Of("A!", "T: A -> A");
        definition = definition with { States = EquatableArray.Create(definition.States[0] with { Label = label }) };
        Assert.That(new Drawing(definition.ToSvg()).Texts, Has.Member(label));
        Assert.That(definition.ToDot(), Does.Contain($"[label=\"{label}\"]"));
    }

    private static WorkflowDefinition Hostile()
    {
        var definition = Sketch.Of("A! B.", "T: A -> B as x when y");
        return definition with
        {
            Label = Nasty,
            Description = Nasty,
            States = EquatableArray.Create(definition.States[0] with { Label = Nasty }, definition.States[1]),
            Transitions = EquatableArray.Create(definition.Transitions[0] with { Label = Nasty }),
        };
    }

    private static DiagramOptions Witness(WorkflowDefinition definition) =>
        new() { Witness = new(Rules.UnreachableState, ElementPath.State(definition.States.Select(s => s.Name).FirstOrDefault() ?? ""), Nasty) };

    private static string[] Lines(string text)
    {
        Assert.That(text, Does.EndWith("\n"));
        return text.TrimEnd('\n').Split('\n');
    }

    private static void ForAll(Action<WorkflowDefinition> property)
    {
        property(Hostile());
        foreach (var definitions in new[] { Arbitrary.Rich, Arbitrary.Odd, TimedDefinitions.Parallel })
            Check.One(s_config, Prop.ForAll(definitions, d =>
            {
                property(d);
                return true;
            }));
    }

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:digraph q \{|\}|    (?:graph|node|edge|q|q -> q)(?: \[\w+=(?:q|[\w.]+)(?:, \w+=(?:q|[\w.]+))*\])?;)$")]
    private static partial Regex DotLine();

    [GeneratedRegex("#\\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^    (?:\w+|state ""[^""\n]*"" as \w+|state \w+ <<(?:fork|join)>>|(?:\w+|\[\*\]) --> (?:\w+ : [^:;#%""<>{}\n]*|\w+|\[\*\])|class \w+ \w+|classDef \w+ [\w:#.,-]+)$")]
    private static partial Regex MermaidLine();
}
