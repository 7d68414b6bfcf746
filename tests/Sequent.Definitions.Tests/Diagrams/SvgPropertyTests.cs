using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests;

public class SvgPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Test]
    public void Nothing_overlaps() => ForAll(d =>
    {
        var drawing = new Drawing(d.ToSvg());
        var areas = drawing.Boxes.Concat(drawing.Labels).ToArray();
        for (var i = 0; i < areas.Length; i++)
        {
            Assert.That(drawing.Page.Holds(areas[i]), areas[i].ToString());
            for (var j = 0; j < i; j++)
                Assert.That(areas[i].Overlaps(areas[j]), Is.False, $"{areas[i]} and {areas[j]}");
        }
    });

    [Test]
    public void No_edge_runs_through_a_box_or_the_label_of_another() => ForAll(d =>
    {
        var drawing = new Drawing(d.ToSvg());
        var (boxes, labels) = (drawing.Boxes, drawing.Labels);
        foreach (var edge in drawing.Groups("sq-edge").Where(e => !Drawing.IsLoop(e)))
        {
            var own = edge.Elements().Count(e => e.Attribute("class")?.Value == "sq-back");
            foreach (var point in drawing.Wire(edge))
            {
                Assert.That(boxes.Any(b => b.HasInside(point)), Is.False, $"{Drawing.TitleOf(edge)} at {point}");
                Assert.That(labels.Count(b => b.HasInside(point)), Is.LessThanOrEqualTo(own), $"{Drawing.TitleOf(edge)} at {point}");
            }
        }
    });

    [Test]
    public void Every_state_and_every_branch_is_drawn() => ForAll(d =>
    {
        var drawing = new Drawing(d.ToSvg());
        var states = d.States.Select(s => s.Name).Distinct().ToArray();
        Assert.That(drawing.Groups("sq-node"), Has.Length.EqualTo(states.Length + drawing.Groups("sq-any").Length));

        var branches = d.Transitions.SelectMany(t => t.Branches).Where(b => b.To.Any(states.Contains)).ToArray();
        var arrows = branches.Sum(b => ArrowsOf(d, b));
        var starts = d.States.DistinctBy(s => s.Name).Count(s => s.Initial);
        Assert.That(drawing.Groups("sq-edge"), Has.Length.EqualTo(arrows + starts));
    });

    [Test]
    public void Text_stays_in_its_box() => ForAll(d =>
    {
        var drawing = new Drawing(d.ToSvg());
        foreach (var node in drawing.Groups("sq-node"))
        {
            var width = double.Parse(node.Elements().First(e => e.Name.LocalName == "rect").Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);
            foreach (var text in node.Elements().Where(e => e.Name.LocalName == "text"))
            {
                var style = text.Attribute("class")!.Value == "sq-name" ? TextStyle.Name : TextStyle.Line;
                Assert.That(TextWidths.Of(text.Value, style), Is.LessThanOrEqualTo(width - 8));
            }
        }
    });

    [Test]
    public void The_same_definition_gives_the_same_drawing() => ForAll(d => Assert.That(d.ToSvg(), Is.EqualTo(d.ToSvg())));

    // A branch that forks or joins has an arrow to its bar for each state it leaves, and one from it for each it enters.
    private static int ArrowsOf(WorkflowDefinition definition, BranchDefinition branch)
    {
        var targets = branch.To.Count(to => definition.FindState(to) is not null);
        if (branch.Joins)
            return branch.Join.Count(f => definition.FindState(f) is not null) is > 0 and var joined ? joined + targets : 0;
        var sources = branch.LeavesAny
            ? definition.SourcesOf(branch).Select(s => s.Name).Count()
            : branch.From.Count(f => definition.FindState(f) is not null);
        return (branch.LeavesAny && sources > 3 ? 1 : sources) * (branch.Forks ? 1 + targets : 1);
    }

    private static void ForAll(Action<WorkflowDefinition> property)
    {
        foreach (var definitions in new[] { Arbitrary.Sound, Arbitrary.Rich, Arbitrary.Odd, TimedDefinitions.Parallel })
            Check.One(s_config, Prop.ForAll(definitions, d =>
            {
                property(d);
                return true;
            }));
    }
}
