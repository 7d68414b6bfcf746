using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Definitions.Tests;

namespace Sequent.Testing.Tests.Paths;

/// <summary>Which paths there are, and which there are not.</summary>
public sealed class PathTests
{
    [Test]
    public void A_path_that_no_data_takes_is_left_out_or_kept_and_marked()
    {
        var definition = Sketch.Of("A! B C D. E.", "Go: A -> B if amount < 10", "Go: A -> C otherwise", "Small: B -> D", "Large: B -> E if amount > 100", "End: C -> D")
            .WithData(new DataField("amount", DataType.Integer));

        Assert.That(Names(definition), Is.EqualTo(new[] { "Go to B → Small: D", "Go to C → End: D" }));
        var kept = WorkflowPaths.All(definition, new() { KeepImpossible = true });
        Assert.That(kept.Where(p => p.IsImpossible).Select(p => (p.ToString(), p.Obstacle, p.Data)), Is.EqualTo(new[] { ("Go to B → Large: E", "no data takes it", (object?)null) }));
    }

    [Test]
    public void What_fires_by_itself_comes_first_and_its_condition_decides_for_all_others()
    {
        var definition = Sketch.Of("A! B. C.", "auto Skip: A -> B if amount < 10", "Decide: A -> C").WithData(new DataField("amount", DataType.Integer));

        var paths = WorkflowPaths.All(definition);
        Assert.That(paths.Select(p => p.ToString()), Is.EqualTo(new[] { "Skip (by itself): B", "Decide: C" }));
        Assert.That(paths.Select(p => p.Data!["amount"]!.GetValue<long>() < 10), Is.EqualTo(new[] { true, false }));
        Assert.That(Names(Sketch.Of("A! B. C.", "auto Skip: A -> B", "Decide: A -> C")), Is.EqualTo(new[] { "Skip (by itself): B" }));
    }

    [Test]
    public void A_time_an_event_and_work_outside_need_time()
    {
        var paths = WorkflowPaths.All(Sketch.Of("A! B@ C. D. E.", "Late: A -> C after 2h", "Paid: A -> D on paid", "Send: A -> B", "auto Sent: B -> E"));

        Assert.That(paths.Select(p => (p.ToString(), p.NeedsTime)), Is.EqualTo(new[] { ("Late (after 2h): C", true), ("Paid (on paid): D", true), ("Send → Sent (when the work is done): E", true) }));
    }

    [Test]
    public void A_dead_end_ends_a_path_that_is_not_complete()
    {
        var path = WorkflowPaths.All(Sketch.Of("A! B C D.", "Fork: A -> B&C", "End: B -> D")).Single();

        Assert.That((path.ToString(), path.IsComplete), Is.EqualTo(("Fork → End: {C, D}", true)), "nothing leaves C: its token is done");
        var stuck = WorkflowPaths.All(Sketch.Of("A! B C D.", "Go: A -> B", "Join: B&C -> D")).Single();
        Assert.That((stuck.ToString(), stuck.IsComplete), Is.EqualTo(("Go: B", false)));
    }

    [Test]
    public void A_workflow_without_an_end_has_the_paths_that_lead_nowhere_new() =>
        Assert.That(Names(Sketch.Of("Open! Doing Done", "Start: Open -> Doing", "Finish: Doing -> Done", "Reopen: Done,Doing -> Open")), Is.EqualTo(new[] { "Start → Finish: Done" }));

    [TestCase(2, 2)]
    [TestCase(4, 3)]
    [TestCase(8, 4)]
    public void However_wide_a_fork_is_it_is_one_path(int branches, int length)
    {
        var states = string.Join(' ', Enumerable.Range(0, branches).SelectMany(b => Enumerable.Range(0, length).Select(s => $"B{b}S{s}")));
        var moves = Enumerable.Range(0, branches).SelectMany(b => Enumerable.Range(1, length - 1).Select(s => $"T{b}x{s}: B{b}S{s - 1} -> B{b}S{s}"));
        var definition = Sketch.Of($"A! {states} Z.", [
            "Fork: A -> " + string.Join('&', Enumerable.Range(0, branches).Select(b => $"B{b}S0")), .. moves,
            "auto Join: " + string.Join('&', Enumerable.Range(0, branches).Select(b => $"B{b}S{length - 1}")) + " -> Z"]);

        Assert.That(WorkflowPaths.All(definition), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_choice_in_each_of_several_branches_multiplies_and_nothing_else_does()
    {
        var definition = Sketch.Of("A! B C D E Z.", "Fork: A -> B&C", "Yes: B -> D", "No: B -> D", "Good: C -> E", "Bad: C -> E", "auto Join: D&E -> Z");

        Assert.That(Names(definition), Is.EquivalentTo(new[]
        {
            "Fork → Yes → Good → Join (by itself): Z", "Fork → Yes → Bad → Join (by itself): Z", "Fork → No → Good → Join (by itself): Z", "Fork → No → Bad → Join (by itself): Z",
        }));
    }

    [Test]
    public void The_order_of_branches_that_disturb_each_other_matters()
    {
        var definition = Sketch.Of("A! B C D E Z. W.", "Fork: A -> B&C", "Yes: B -> D", "No: B -> W cancels C,E", "Good: C -> E", "auto Join: D&E -> Z");

        Assert.That(Names(definition), Is.EquivalentTo(new[] { "Fork → Yes → Good → Join (by itself): Z", "Fork → No: W", "Fork → Good → No: W" }));
    }

    [Test]
    public void What_fires_by_itself_after_a_branch_can_cut_the_other_off()
    {
        // When 'Left' comes first, 'Cut' takes what 'Right' would leave.
        var definition = Sketch.Of("A! P Q L R Z. Y.", "Fork: A -> P&Q", "Left: P -> L", "Right: Q -> R", "auto Cut: L&Q -> Z", "auto Join: L&R -> Y");

        Assert.That(Names(definition), Is.EquivalentTo(new[] { "Fork → Left → Cut (by itself): Z", "Fork → Right → Left → Join (by itself): Y" }));
    }

    [Test]
    public void Too_many_paths_are_said_and_none_is_given()
    {
        var branches = Enumerable.Range(0, 12).SelectMany(i => new[] { $"Yes{i}: S{i} -> S{i + 1}", $"No{i}: S{i} -> S{i + 1}" });
        var definition = Sketch.Of("S0! " + string.Join(' ', Enumerable.Range(1, 11).Select(i => "S" + i)) + " S12.", [.. branches]);

        Assert.That(WorkflowPaths.All(definition), Has.Count.EqualTo(4096));
        Assert.That(() => WorkflowPaths.All(definition, new() { Most = 4095 }),
            Throws.TypeOf<TooManyPathsException>().With.Message.EqualTo("Workflow 'sketch' has more than 4095 paths: raise WorkflowPathOptions.Most, or test its parts as workflows of their own."));
    }

    [Test]
    public void A_condition_of_which_nothing_is_known_leaves_the_path_without_data()
    {
        var path = WorkflowPaths.All(Sketch.Of("A! B.", "Go: A -> B when IsUrgent")).Single();

        Assert.That((path.Data, path.Obstacle), Is.EqualTo(((object?)null, "nothing is known of the code 'IsUrgent'")));
    }

    [Test]
    public void The_first_state_that_lets_it_through_is_left()
    {
        var fromFirst = Sketch.Of("A! B C Z.", "Fork: A -> B&C", "Withdraw: B,C -> Z cancels *");
        var byRole = Sketch.Of("A! B C Z.", "Fork: A -> B&C", "Withdraw: B -> Z as x cancels *", "Withdraw: C -> Z as y cancels *");

        Assert.That(Names(fromFirst), Is.EqualTo(new[] { "Fork → Withdraw: Z" }));
        Assert.That(Names(byRole), Is.EqualTo(new[] { "Fork → Withdraw (x): Z", "Fork → Withdraw (y): Z" }));
    }

    [Test]
    public void Paths_that_read_alike_are_numbered() =>
        Assert.That(Names(Sketch.Of("A! B C Z.", "Go: A -> B&C", "Next: B -> Z if amount > 1", "Next: B -> Z otherwise", "End: C -> A cancels B").WithData(new DataField("amount", DataType.Integer))),
            Is.EqualTo(new[] { "Go → Next: {C, Z}", "Go → Next: {C, Z} (2)" }).Or.Unique);

    [Test]
    public void The_same_definition_gives_the_same_paths_and_values()
    {
        var definition = Sketch.Of("A! B C D.", "Go: A -> B if amount > 7", "Go: A -> C otherwise", "End: B,C -> D if name != 'x'").WithData(new DataField("amount", DataType.Number), new DataField("name", DataType.String));

        Assert.That(Text(), Is.EqualTo(Text()));

        string Text() => string.Join('\n', WorkflowPaths.All(definition).Select(p => p + p.Data!.ToJsonString()));
    }

    private static IEnumerable<string> Names(WorkflowDefinition definition) => WorkflowPaths.All(definition).Select(p => p.ToString());
}
