using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class DefinitionComparisonTests
{
    private static readonly WorkflowDefinition s_review = Sketch.Of("Draft! InReview Published. Rejected.", "Submit: Draft -> InReview as author", "Approve: InReview -> Published as editor", "Reject: InReview -> Rejected as editor");

    [Test]
    public void Nothing_differs_from_itself() => Assert.That(Changes(s_review, s_review), Is.Empty);

    [Test]
    public void Another_version_is_no_difference() => Assert.That(Changes(s_review, s_review with { Version = "9.0.0" }), Is.Empty);

    [Test]
    public void A_renamed_state_is_removed_and_added_and_told_as_a_rename()
    {
        var renamed = Sketch.Of("Draft! Review Published. Rejected.", "Submit: Draft -> Review as author", "Approve: Review -> Published as editor", "Reject: Review -> Rejected as editor");
        Assert.That(Changes(s_review, renamed), Is.EqualTo(new[]
        {
            "Minor State 'Review' is added",
            "Major State 'InReview' is removed; it looks like a rename to 'Review'",
            "Major Transition 'Submit': to 'InReview' → 'Review'",
            "Major Transition 'Approve': from 'InReview' → 'Review'",
            "Major Transition 'Reject': from 'InReview' → 'Review'",
        }));
    }

    [Test]
    public void A_state_that_keeps_its_stored_name_takes_its_branches_along()
    {
        var states = s_review.States.Select(s => s.Name == "InReview" ? s with { Name = "Review" } : s).ToEquatableArray();
        var renamed = Sketch.Of("Draft! Review Published. Rejected.", "Submit: Draft -> Review as author", "Approve: Review -> Published as editor", "Reject: Review -> Rejected as editor") with { States = states };
        Assert.That(Changes(s_review, renamed), Is.EqualTo(new[] { "Major State 'Review': name 'InReview' → 'Review'" }));
    }

    [TestCase("Draft! InReview Published. Rejected. Held", "Minor State 'Held' is added")]
    [TestCase("Draft! InReview Published. Rejected", "Major State 'Rejected': final true → false")]
    [TestCase("Draft! InReview~ Published. Rejected.", "Minor State 'InReview': retired false → true")]
    [TestCase("Draft InReview! Published. Rejected.", "Major Workflow: initial state 'Draft' → 'InReview'")]
    [TestCase("Draft! Published. InReview Rejected.", "Patch Workflow: states are in another order")]
    public void States(string states, string change) =>
        Assert.That(Changes(s_review, s_review with { States = Sketch.Of(states).States }), Is.EqualTo(new[] { change }));

    [TestCase("Go: A -> B", "Go: A -> B as buyer", "Major Transition 'Go': role none → 'buyer'")]
    [TestCase("Go: A -> B as buyer", "Go: A -> B", "Minor Transition 'Go': role 'buyer' → none")]
    [TestCase("Go: A -> B", "Go: A,C -> B", "Minor Transition 'Go': from 'A' → 'A, C'")]
    [TestCase("Go: A,C -> B", "Go: C -> B", "Major Transition 'Go': from 'A, C' → 'C'")]
    [TestCase("Go: A -> B", "Go: A -> C", "Major Transition 'Go': to 'B' → 'C'")]
    [TestCase("Go: A -> B", "auto Go: A -> B", "Major Transition 'Go': automatic false → true")]
    public void Branches(string before, string after, string change) => Assert.That(Changes(Of(before), Of(after)), Is.EqualTo(new[] { change }));

    [Test]
    public void Any_state_is_all_the_states_that_it_stands_for()
    {
        Assert.That(Changes(Of("Go: * -> D"), Of("Go: C,B,A -> D")), Is.Empty);
        // What it leaves is not named beside what it cancels.
        Assert.That(Changes(Of("Go: A -> D cancels *"), Of("Go: A -> D cancels C,B")), Is.Empty);
        Assert.That(Changes(Of("Go: A -> D cancels *"), Of("Go: A -> D cancels C")), Has.Exactly(1).Items);
        Assert.That(Changes(Of("Go: * -> D"), Of("Go: * -> D") with { States = Sketch.Of("A! B C D. E").States }), Is.EqualTo(new[] { "Minor State 'E' is added" }));
    }

    [Test]
    public void A_branch_that_takes_from_others_is_major_and_one_from_elsewhere_is_minor()
    {
        Assert.That(Changes(Of("Go: A -> B"), Of("Go: A -> B", "Go: C -> D")), Is.EqualTo(new[] { "Minor Transition 'Go', branch from 'C' to 'D' is added" }));
        Assert.That(Changes(Of("Go: A -> B if x"), Of("Go: A -> C if y", "Go: A -> B if x")), Is.EqualTo(new[] { "Major Transition 'Go', branch from 'A' to 'C' is added" }));
        Assert.That(Changes(Of("Go: A -> B if x", "Go: A -> C if y"), Of("Go: A -> B if x")), Is.EqualTo(new[] { "Major Transition 'Go', branch from 'A' to 'C' is removed" }));
        Assert.That(Changes(Of("Go: A -> B if x", "Go: A -> C if y"), Of("Go: A -> C if y", "Go: A -> B if x")), Is.EqualTo(new[] { "Major Transition 'Go': branches are in another order" }));
    }

    [Test]
    public void Transitions_of_actors_are_added_freely_and_automatic_ones_where_nothing_rests()
    {
        Assert.That(Changes(Of("Go: A -> B"), Of("Go: A -> B", "Back: B -> A")), Is.EqualTo(new[] { "Minor Transition 'Back' is added" }));
        Assert.That(Changes(Of("Go: A -> B"), Of("Go: A -> B", "auto Back: B -> A")), Is.EqualTo(new[] { "Major Transition 'Back' is added" }));
        foreach (var waiting in new BranchDefinition[] { new("B", "A") { After = "2 days" }, new("B", "A") { On = "called" } })
        {
            var before = Of("Go: A -> B");
            var back = new TransitionDefinition("Back") { Automatic = true, Branches = EquatableArray.Create(waiting) };
            Assert.That(Changes(before, before with { Transitions = before.Transitions.Append(back).ToEquatableArray() }), Is.EqualTo(new[] { "Major Transition 'Back' is added" }));
        }
        Assert.That(Changes(Of("Go: A -> B"), Of("Went: A -> B")), Is.EqualTo(new[] { "Minor Transition 'Went' is added", "Major Transition 'Go' is removed; it looks like a rename to 'Went'" }));
    }

    [TestCase("1", "1.0", true)]
    [TestCase("1", "1e0", true)]
    [TestCase("0.10", "1e-1", true)]
    [TestCase("-0", "0.0", true)]
    [TestCase("1e400", "1e401", false)]
    [TestCase("1", "1.00000000000000000001", false)]
    public void Numbers_are_compared_by_what_they_are_worth(string before, string after, bool isSame)
    {
        Assert.That(Changes(Given(before), Given(after)).Any(), Is.Not.EqualTo(isSame));

        static WorkflowDefinition Given(string digits) => Of("Go: A -> B").WithState("A", s => s with
        {
            OnEntry = EquatableArray.Create(new EffectDefinition("count") { Inputs = EquatableArray.Create(new NamedValue("by", new JsonData.Number(digits))) }),
        });
    }

    [TestCase("amount < 5", "amount<5")]
    [TestCase("amount < 5", "data.amount < 5")]
    [TestCase("amount < 5", "!(amount >= 5)")]
    [TestCase("amount < 5 && count > 1", "count > 1 && amount < 5")]
    [TestCase("count >= 5", "count > 4")]
    [TestCase("note == 'x'", "(note == \"x\")")]
    public void Conditions_that_mean_the_same_are_equal(string before, string after) => Assert.That(Changes(If(before), If(after)), Is.Empty);

    [TestCase("amount < 5", "amount < 6", "Minor Transition 'Go': condition (weaker) 'amount < 5' → 'amount < 6'")]
    [TestCase("amount < 6", "amount < 5", "Major Transition 'Go': condition (stronger) 'amount < 6' → 'amount < 5'")]
    [TestCase("amount < 6", "amount > 5", "Major Transition 'Go': condition 'amount < 6' → 'amount > 5'")]
    [TestCase("amount < 6", "amount <", "Major Transition 'Go': condition 'amount < 6' → 'amount <'")]
    [TestCase("amount < 6", "maybe < 6", "Major Transition 'Go': condition 'amount < 6' → 'maybe < 6'")]
    public void Conditions_that_differ_are_told_apart(string before, string after, string change) => Assert.That(Changes(If(before), If(after)), Is.EqualTo(new[] { change }));

    [Test]
    public void A_weaker_condition_among_others_takes_from_them()
    {
        var before = WithData(Of("Go: A -> B if amount < 5", "Go: A -> C otherwise"));
        var after = WithData(Of("Go: A -> B if amount < 6", "Go: A -> C otherwise"));
        Assert.That(Changes(before, after), Is.EqualTo(new[] { "Major Transition 'Go', branch from 'A' to 'B': condition (weaker) 'amount < 5' → 'amount < 6'" }));
    }

    [Test]
    public void A_condition_that_is_new_is_stronger_and_one_that_is_gone_is_weaker()
    {
        Assert.That(Changes(WithData(Of("Go: A -> B")), If("amount < 5")), Is.EqualTo(new[] { "Major Transition 'Go': condition (stronger) none → 'amount < 5'" }));
        Assert.That(Changes(If("amount < 5"), WithData(Of("Go: A -> B"))), Is.EqualTo(new[] { "Minor Transition 'Go': condition (weaker) 'amount < 5' → none" }));
        Assert.That(Changes(Of("Go: A -> B when IsOk"), Of("Go: A -> B when IsFine")), Is.EqualTo(new[] { "Major Transition 'Go': condition 'IsOk' → 'IsFine'" }));
    }

    [Test]
    public void A_member_that_was_read_is_what_it_computes()
    {
        var member = If("amount < 5") with { Transitions = EquatableArray.Create(new TransitionDefinition("Go") { Branches = EquatableArray.Create(new BranchDefinition("A", "B") { When = new Guard.Member("IsSmall") { Body = "amount < 5" } }) }) };
        Assert.That(Changes(member, If("amount < 5")), Is.Empty);
    }

    [Test]
    public void Invariants_that_belong_to_every_branch_are_told_once()
    {
        var before = Of("Go: A -> B post named", "Back: B -> A").WithInvariants(("named", "x"));
        Assert.That(Changes(before, before.WithInvariants(("named", "x"), ("standing", "y"))), Is.EqualTo(new[] { "Major Invariant 'standing' is added" }));
        // One that no branch names any more belongs to all.
        Assert.That(Changes(before, Of("Go: A -> B", "Back: B -> A").WithInvariants(("named", "x"))), Is.EqualTo(new[] { "Major Transition 'Back': post none → 'named'" }));
    }

    [Test]
    public void Durations_are_equal_when_they_last_as_long()
    {
        var before = s_review with { Sla = new("48 hours") };
        Assert.That(Changes(before, s_review with { Sla = new("2 days") }), Is.Empty);
        Assert.That(Changes(before, s_review with { Sla = new("3 days") }), Is.EqualTo(new[] { "Minor Workflow: SLA '48 hours' → '3 days'" }));
        Assert.That(Changes(s_review with { Sla = new("1 business day") }, s_review with { Sla = new("1 business days") }), Is.Empty);
    }

    private static WorkflowDefinition Of(params string[] branches) => Sketch.Of("A! B C D.", branches);

    private static WorkflowDefinition If(string condition) => WithData(Of("Go: A -> B if " + condition));

    private static WorkflowDefinition WithData(WorkflowDefinition definition) =>
        definition.WithData(new DataField("amount", DataType.Number), new DataField("count", DataType.Integer), new DataField("note", DataType.String, false));

    private static IEnumerable<string> Changes(WorkflowDefinition older, WorkflowDefinition newer) =>
        DefinitionComparison.Compare(older, newer).Differences.Select(d => d.Change + " " + d.Message);
}
