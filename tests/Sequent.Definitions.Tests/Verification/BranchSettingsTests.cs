using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class BranchSettingsTests
{
    [TestCase("Go: A -> B when X otherwise", "transitions.Go[0].otherwise")]
    [TestCase("Go: A,* -> B", "transitions.Go[0].from[1]")]
    [TestCase("Go: A -> *", "transitions.Go[0].to")]
    [TestCase("Go: A,B,A -> C", "transitions.Go[0].from[2]")]
    [TestCase("auto Go: A -> B as buyer", "transitions.Go[0].role")]
    [TestCase("Go: * -> B")]
    [TestCase("Go: A -> B otherwise")]
    [TestCase("auto Go: A -> B when X")]
    public void Of_one_branch(string branch, params string[] paths) =>
        Assert.That(Of("A! B C.", branch).PathsOf(Rules.BranchSettings), Is.EqualTo(paths));

    [Test]
    public void Otherwise_comes_last()
    {
        var definition = Of("A! B C.", "Go: A -> B otherwise", "Go: A -> C when X", "Go: A,B -> C when Y");

        var finding = definition.Find(Rules.BranchSettings).Single();
        Assert.That(finding.Path.Value, Is.EqualTo("transitions.Go[0].otherwise"));
        Assert.That(finding.Message, Is.EqualTo("Transition 'Go' has a branch after its Otherwise from 'A': write Otherwise last"));
    }

    [Test]
    public void Otherwise_stands_once_for_each_source()
    {
        var twice = Of("A! B C.", "Go: A,B -> C otherwise", "Go: * -> C otherwise");
        Assert.That(twice.Find(Rules.BranchSettings).Single().ToString(),
            Is.EqualTo("SEQ012: Transition 'Go' has two Otherwise branches from 'A': keep one of them"));
        Assert.That(twice.PathsOf(Rules.BranchSettings), Is.EqualTo(new[] { "transitions.Go[1].otherwise" }));

        var apart = Of("A! B C.", "Go: A -> C otherwise", "Go: B -> C otherwise");
        Assert.That(apart.Find(Rules.BranchSettings), Is.Empty);
    }

    [Test]
    public void Otherwise_may_stand_before_branches_from_elsewhere() => Assert.That(
        Of("A! B C.", "Go: A -> B otherwise", "Go: B -> C when X").Find(Rules.BranchSettings), Is.Empty);

    [Test]
    public void Automatic_transitions_have_no_inputs()
    {
        Assert.That(ShapeRuleTests.WithInputs(Of("A! B.", "auto Go: A -> B"), "reason").PathsOf(Rules.BranchSettings),
            Is.EqualTo(new[] { "transitions.Go.inputs" }));
        Assert.That(ShapeRuleTests.WithInputs(Of("A! B.", "Go: A -> B"), "reason").FindAll(), Is.Empty);
    }

    [Test]
    public void A_transition_goes_somewhere()
    {
        var none = Of("A! B.") with { Transitions = EquatableArray.Create(new TransitionDefinition("Go")) };
        Assert.That(none.PathsOf(Rules.BranchSettings), Is.EqualTo(new[] { "transitions.Go" }));

        var branch = new BranchDefinition(EquatableArray.Create<string>(), "B");
        var nowhere = none with { Transitions = EquatableArray.Create(new TransitionDefinition("Go") { Branches = EquatableArray.Create(branch) }) };
        Assert.That(nowhere.PathsOf(Rules.BranchSettings), Is.EqualTo(new[] { "transitions.Go[0].from" }));
    }

    [Test]
    public void An_initial_state_is_not_retired() =>
        Assert.That(Of("A!~ B.", "Go: A -> B").PathsOf(Rules.BranchSettings), Is.EqualTo(new[] { "states.A.retired" }));
}
