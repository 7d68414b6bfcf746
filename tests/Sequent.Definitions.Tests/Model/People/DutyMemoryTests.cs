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
            "OwnSubmission: 'ana' submitted it ('cara' acts for 'ana'), and FourEyes lets somebody else approve: fire it as another person, or let the transition say AllowSubmitter"));
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
            "Separate: 'eve' fired 'Approve', which SeparateDuties keeps apart from 'Pay': fire it as another person; "
            + "Same: 'ana' fired 'Submit', and SameActor lets nobody else fire 'Pay', such as 'eve': fire it as 'ana'"));
        Assert.That(Breaches(DutyMemory.Empty, "Pay", new("eve")), Is.Empty, "Nobody has acted.");
    }

    [Test]
    public void A_vote_for_another_transition_takes_the_place_of_the_first()
    {
        var memory = DutyMemory.Empty.Voted(new("Review", "Approve", s_ben)).Voted(new("Other", "Approve", s_ben)).Voted(new("Review", "Reject", new("dan")));
        Assert.That(memory.Votes.Select(v => (v.State, v.Transition)), Is.EqualTo(new[] { ("Other", "Approve"), ("Review", "Reject") }));
        Assert.That(memory.VotersFor("Review", "Reject"), Is.EqualTo(new[] { new Person("dan") }));
        Assert.That(memory.Left(["Review"]).Votes.Single().State, Is.EqualTo("Other"));
    }
}
