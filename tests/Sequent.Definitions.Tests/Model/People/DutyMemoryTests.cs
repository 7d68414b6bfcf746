namespace Sequent.Definitions.Tests;

/// <summary>What interpreters decide and remember of persons.</summary>
public class DutyMemoryTests
{
    private static readonly WorkflowDefinition s_definition = new("order")
    {
        FourEyes = true,
        Duties = EquatableArray.Create(
            new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Approve", "Pay")),
            new DutyDefinition(DutyKind.Same, EquatableArray.Create("Submit", "Pay"))),
        States = EquatableArray.Create(
            new StateDefinition("Draft") { Initial = true },
            new StateDefinition("Review") { Work = new StateWork.Task() },
            new StateDefinition("Ready"),
            new StateDefinition("Paid") { Final = true }),
        Transitions = EquatableArray.Create(
            Move("Submit", new("Draft", "Review")),
            Move("Approve", new("Review", "Ready") { Approvals = 2 }),
            Move("Pay", new("Ready", "Paid") { AllowSubmitter = true })),
    };

    private static readonly WorkflowDefinition s_lanes = new("release")
    {
        FourEyes = true,
        Duties = EquatableArray.Create(new DutyDefinition(DutyKind.Separate, EquatableArray.Create("A", "B")), new DutyDefinition(DutyKind.Same, EquatableArray.Create("C", "B"))),
        States = EquatableArray.Create(
            new StateDefinition("Start") { Initial = true },
            new StateDefinition("One"),
            new StateDefinition("Two") { Work = new StateWork.Task { Assignee = new Assignee.Role("manager") } },
            new StateDefinition("Done")),
        Transitions = EquatableArray.Create(
            Move("A", new("One", "Done")),
            Move("B", new("Two", "Start") { Approvals = 2 }),
            Move("C", new("One", "Two"))),
    };

    private static readonly DutyRules s_rules = new(s_definition);
    private static readonly Person s_ana = new("ana");
    private static readonly Person s_ben = new("ben", "dan");

    private static TransitionDefinition Move(string name, BranchDefinition branch) => new(name) { Branches = EquatableArray.Create(branch) };

    private static (BranchDefinition Branch, Origin Origin) WayOf(string transition)
    {
        var branch = s_definition.FindTransition(transition)!.Branches[0];
        return (branch, new(branch.From[0]));
    }

    private static DutyStep Fire(DutyMemory memory, string transition, Person person)
    {
        var (branch, origin) = WayOf(transition);
        return s_rules.Fire(memory, transition, branch, origin, [origin.States[0]], person);
    }

    private static string Breaches(DutyMemory memory, string transition, Person person)
    {
        var (branch, origin) = WayOf(transition);
        return string.Join("; ", s_rules.Breaches(memory, transition, branch, origin, person).Select(b => $"{b.Kind}: {b.Message}"));
    }

    [TestCase("a", null, "a", null, true)]
    [TestCase("a", null, "A", null, false)]
    [TestCase("a", "b", "b", null, true)]
    [TestCase("b", null, "a", "b", true)]
    [TestCase("a", "c", "b", "c", true)]
    [TestCase("a", "b", "b", "a", true)]
    [TestCase("a", "b", "c", "d", false)]
    [TestCase("a", null, "b", null, false)]
    public void Persons_share_when_one_acts_for_the_other_or_both_for_one(string id, string? forId, string otherId, string? otherForId, bool expected)
    {
        Assert.That(new Person(id, forId).Shares(new(otherId, otherForId)), Is.EqualTo(expected));
        Assert.That(new Person(otherId, otherForId).Shares(new(id, forId)), Is.EqualTo(expected));
    }

    [Test]
    public void An_instance_goes_from_hand_to_hand()
    {
        var submitted = Fire(DutyMemory.Empty, "Submit", s_ana);
        Assert.That((submitted.Moves, submitted.Memory.Submitter.Single(), submitted.Memory.LastOf("Submit").Single()), Is.EqualTo((true, s_ana, s_ana)));
        Assert.That(Breaches(submitted.Memory, "Approve", new("cara", "ana")), Is.EqualTo(
            "OwnSubmission: 'ana' submitted it ('cara' acts for 'ana'), and FourEyes lets somebody else approve: leave it to somebody else, or let the transition say AllowSubmitter"));
        Assert.That(Breaches(submitted.Memory, "Approve", s_ben), Is.Empty);

        var first = Fire(submitted.Memory, "Approve", s_ben);
        Assert.That((first.Moves, first.Votes, first.Needed), Is.EqualTo((false, 1, 2)));
        var again = Fire(first.Memory, "Approve", new("dan"));
        Assert.That((again.Moves, again.Votes), Is.EqualTo((false, 1)), "He acts for himself now: it is the same vote.");
        Assert.That(again.Memory.Votes.Single(), Is.EqualTo(new Vote("Review", "Approve", new("dan"))));

        var approved = Fire(again.Memory, "Approve", new("eve"));
        Assert.That((approved.Moves, approved.Votes), Is.EqualTo((true, 2)));
        Assert.That(approved.Memory.Votes, Is.Empty);
        Assert.That(approved.Memory.LastOf("Approve").Select(p => p.Id), Is.EqualTo(new[] { "dan", "eve" }));

        Assert.That(Breaches(approved.Memory, "Pay", s_ana), Is.Empty);
        Assert.That(Breaches(approved.Memory, "Pay", new("eve")), Is.EqualTo(
            "Separate: 'eve' fired 'Approve', which SeparateDuties keeps apart from 'Pay': leave it to somebody else; "
            + "Same: 'ana' fired 'Submit', and SameActor lets nobody else fire 'Pay', such as 'eve': leave it to 'ana'"));
        Assert.That(Breaches(DutyMemory.Empty, "Pay", new("eve")), Is.Empty, "Nobody has acted.");
    }

    [Test]
    public void A_vote_in_another_state_counts_as_an_act_for_separate_duties()
    {
        var rules = new DutyRules(s_lanes);
        var branch = s_lanes.FindTransition("A")!.Branches[0];
        var memory = DutyMemory.Empty.Voted(new("Two", "B", s_ben));
        Assert.That(rules.Breaches(memory, "A", branch, new("One"), new("dan")).Select(b => b.ToString()), Is.EqualTo(new[]
        {
            "DutyBreach { Kind = Separate, Message = 'ben' has voted for 'B' for 'dan', which SeparateDuties keeps apart from 'A': leave it to somebody else }",
        }));
        Assert.That(rules.Breaches(memory, "A", branch, new("Two"), new("dan")), Is.Empty, "It gives the vote up.");
        Assert.That(rules.Breaches(memory, "A", branch, new("One"), s_ana), Is.Empty);
    }

    [Test]
    public void A_vote_counts_under_its_role_and_while_duties_permit_it()
    {
        var rules = new DutyRules(s_lanes);
        var (branch, origin) = (s_lanes.FindTransition("B")!.Branches[0], new Origin("Two"));
        var step = rules.Fire(DutyMemory.Empty, "B", branch, origin, ["Two"], s_ana);
        Assert.That((step.Moves, step.Memory.Votes.Single()), Is.EqualTo((false, new Vote("Two", "B", s_ana, "manager"))));
        string Voters(DutyMemory memory, BranchDefinition selected) => string.Join(", ", rules.VotersFor(memory, "B", selected, origin));
        Assert.That(Voters(step.Memory, branch), Is.EqualTo("'ana'"));
        Assert.That(Voters(step.Memory, branch with { Role = "clerk" }), Is.Empty);
        Assert.That(Voters(step.Memory with { Submitter = EquatableArray.Create(s_ana) }, branch), Is.Empty, "She has submitted it since.");
        Assert.That(Voters(step.Memory with { Firings = EquatableArray.Create(new LastFiring("A", EquatableArray.Create(new Person("ana")))) }, branch), Is.Empty);
        var claimed = step.Memory with { Firings = EquatableArray.Create(new LastFiring("C", EquatableArray.Create(s_ben))) };
        Assert.That(rules.Fire(claimed, "B", branch, origin, ["Two"], s_ben).Votes, Is.EqualTo(1), "It is ben's alone since.");
        Assert.That(rules.Fire(step.Memory, "B", branch, origin, ["Two"], s_ben).Moves, Is.True);
    }

    [Test]
    public void The_role_of_a_branch_is_its_own_or_that_of_the_tasks_it_leaves()
    {
        EquatableArray<string> Roles(string? role, params string[] states) => s_lanes.RolesFor(new("One", "Done") { Role = role }, new(states.ToEquatableArray(), states.Length));
        Assert.That(Roles(null, "Two"), Is.EqualTo(new[] { "manager" }));
        Assert.That(Roles("clerk", "Two"), Is.EqualTo(new[] { "clerk" }));
        Assert.That(Roles(null, "One"), Is.Empty);
        Assert.That(Roles(null, "One", "Two", "Limbo"), Is.EqualTo(new[] { "manager" }));
    }

    [Test]
    public void A_vote_for_another_transition_takes_the_place_of_the_first()
    {
        var memory = DutyMemory.Empty.Voted(new("Review", "Approve", s_ben)).Voted(new("Other", "Approve", s_ben)).Voted(new("Review", "Reject", new("dan")));
        Assert.That(memory.Votes.Select(v => (v.State, v.Transition)), Is.EqualTo(new[] { ("Other", "Approve"), ("Review", "Reject") }));
        Assert.That(memory.Left(["Review"]).Votes.Single().State, Is.EqualTo("Other"));
    }
}
