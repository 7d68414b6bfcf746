using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class ParallelSettingsTests
{
    private const string States = "A! B C D E.";

    [TestCase("auto Go: A& -> C", "SEQ012: Transition 'Go' joins 'A' alone, and a join waits for several states: name another one, or leave it as an ordinary transition does", "transitions.Go[0].join[0]")]
    [TestCase("auto Go: A&B&A -> C", "SEQ012: Transition 'Go' joins 'A' twice: remove one", "transitions.Go[0].join[2]")]
    [TestCase("auto Go: A&* -> C", "SEQ012: Transition 'Go' joins '*': name the states that it waits for", "transitions.Go[0].join[1]")]
    [TestCase("auto Go: A&B -> C atleast 0", "SEQ012: Transition 'Go' joins at least 0 states: a join waits for 1 or more of them", "transitions.Go[0].atLeast")]
    [TestCase("auto Go: A&B -> C atleast 2", "SEQ012: Transition 'Go' joins at least 2 of 2 states, which is all of them: leave AtLeast out", "transitions.Go[0].atLeast")]
    [TestCase("auto Go: A&B -> C atleast 3",
        "SEQ012: Transition 'Go' joins at least 3 of 2 states: no more than there are can be waited for, so correct AtLeast, or leave it out for all of them", "transitions.Go[0].atLeast")]
    [TestCase("auto Go: A -> C atleast 1", "SEQ012: Transition 'Go' says AtLeast, and joins no states: remove AtLeast, or name the states that it joins", "transitions.Go[0].atLeast")]
    [TestCase("Go: A -> B&C&B", "SEQ012: Transition 'Go' enters 'B' twice, and a state is entered once: remove one", "transitions.Go[0].to[2]")]
    [TestCase("Go: A -> C cancels B,D,B", "SEQ012: Transition 'Go' cancels 'B' twice: remove one", "transitions.Go[0].cancels[2]")]
    [TestCase("Go: A -> C cancels B,*", "SEQ012: Transition 'Go' cancels '*' and other states: '*' already means every state that is not final, so write it alone", "transitions.Go[0].cancels[1]")]
    [TestCase("Go: A -> C cancels A", "SEQ012: Transition 'Go' cancels 'A', which it leaves anyway: remove it from Cancels", "transitions.Go[0].cancels[0]")]
    [TestCase("auto Go: A&B -> C cancels B", "SEQ012: Transition 'Go' cancels 'B', which it leaves anyway: remove it from Cancels", "transitions.Go[0].cancels[0]")]
    [TestCase("Go: A -> B&C cancels C", "SEQ012: Transition 'Go' cancels 'C', which it enters: remove it from one of the two", "transitions.Go[0].cancels[0]")]
    public void What_contradicts_itself(string branch, string message, string path)
    {
        var finding = Of(States, branch).Find(Rules.BranchSettings).Single();
        Assert.That((finding.ToString(), finding.Path.Value), Is.EqualTo((message, path)));
    }

    [TestCase("auto Go: A&B -> C")]
    [TestCase("auto Go: A&B&C -> D atleast 1")]
    [TestCase("Go: A -> B&C")]
    [TestCase("Go: A,B -> C cancels A,B")]
    [TestCase("Go: * -> C cancels *")]
    [TestCase("Go: A -> C cancels *")]
    public void What_does_not(string branch) => Assert.That(Of(States, branch).Find(Rules.BranchSettings), Is.Empty);

    [Test]
    public void A_branch_leaves_one_of_its_sources_or_joins()
    {
        var branch = new BranchDefinition("A", "C") { Join = EquatableArray.Create("B", "D") };
        var finding = With(branch).Find(Rules.BranchSettings).Single();
        Assert.That((finding.ToString(), finding.Path.Value), Is.EqualTo((
            "SEQ012: Transition 'Go' both leaves 'A' by itself and joins states: keep one of the two, and write another branch for the other", "transitions.Go[0].join")));
    }

    [Test]
    public void A_branch_enters_something() => Assert.That(
        With(new BranchDefinition(EquatableArray.Create("A"), default(EquatableArray<string>))).Find(Rules.BranchSettings).Single().ToString(),
        Is.EqualTo("SEQ012: Transition 'Go' enters no state: name the one that it enters"));

    [Test]
    public void A_join_is_an_origin_of_its_own()
    {
        Assert.That(Of(States, "Go: A -> C otherwise", "Go: A&B -> D otherwise").Find(Rules.BranchSettings), Is.Empty);
        Assert.That(Of(States, "Go: A&B -> C otherwise", "Go: B&A -> D").Find(Rules.BranchSettings).Single().ToString(),
            Is.EqualTo("SEQ012: Transition 'Go' has a branch after its Otherwise from 'A' and 'B': write Otherwise last"));
        Assert.That(Of(States, "Go: A&B&C -> C otherwise", "Go: A&B&C -> D atleast 2").Find(Rules.BranchSettings), Is.Empty);

        Assert.That(Of(States, "Go: A -> C after 1d", "Go: A&B -> D after 2d").Find(Rules.BranchSettings), Is.Empty);
        Assert.That(Of(States, "Go: A&B -> C after 1d", "Go: B&A -> D after 2d").Find(Rules.BranchSettings).Single().Message, Does.Contain("from 'A' and 'B'"));
    }

    [Test]
    public void Unknown_states_are_found_wherever_they_are_named() => Assert.That(
        Of(States, "Go: A&X1 -> C", "Go: A -> B&X2", "Go: A -> C cancels B,X3").PathsOf(Rules.UnknownState),
        Is.EqualTo(new[] { "transitions.Go[0].join[1]", "transitions.Go[1].to[1]", "transitions.Go[2].cancels[1]" }));

    private static WorkflowDefinition With(BranchDefinition branch) =>
        Of(States) with { Transitions = EquatableArray.Create(new TransitionDefinition("Go") { Branches = EquatableArray.Create(branch) }) };
}
