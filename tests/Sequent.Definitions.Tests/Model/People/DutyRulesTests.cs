namespace Sequent.Definitions.Tests;

/// <summary>Which branches four eyes bind, and which transitions duties tie to which.</summary>
public class DutyRulesTests
{
    private static readonly WorkflowDefinition s_definition = new("order")
    {
        FourEyes = true,
        States = EquatableArray.Create(
            new StateDefinition("Draft") { Initial = true, Work = new StateWork.Task() },
            new StateDefinition("Check") { Work = new StateWork.Task() },
            new StateDefinition("Parked"),
            new StateDefinition("Stuck"),
            new StateDefinition("Done") { Final = true }),
        Transitions = EquatableArray.Create(
            Move("Submit", new("Draft", "Check")),
            Move("Drop", new("Draft", "Done")),
            Move("Park", new("Check", "Parked")),
            Move("Resume", new("Parked", "Check")),
            Move("Fail", new("Parked", "Stuck")),
            Move("Withdraw", new("Check", "Done") { AllowSubmitter = true }),
            Move("Gather", new(default(EquatableArray<string>), "Draft") { Join = EquatableArray.Create("Parked", "Check") })),
    };

    private static TransitionDefinition Move(string name, BranchDefinition branch) => new(name) { Branches = EquatableArray.Create(branch) };

    private static bool Binds(WorkflowDefinition definition, string transition)
    {
        var branch = definition.FindTransition(transition)!.Branches[0];
        return new DutyRules(definition).BindsSubmitter(branch, new TokenGame(definition).OriginsOf(branch).Single());
    }

    [TestCase("Submit", false, Description = "The initial state is the submitter's own task.")]
    [TestCase("Drop", true, Description = "It ends the instance.")]
    [TestCase("Park", true, Description = "It leaves a task.")]
    [TestCase("Resume", false)]
    [TestCase("Fail", true, Description = "Nothing leaves the state that it enters.")]
    [TestCase("Withdraw", false, Description = "It says so.")]
    [TestCase("Gather", true, Description = "One of the states it joins is a task.")]
    public void Whoever_submitted_leaves_no_task_and_ends_nothing(string transition, bool expected)
    {
        Assert.That(Binds(s_definition, transition), Is.EqualTo(expected));
        Assert.That(Binds(s_definition with { FourEyes = false }, transition), Is.False);
    }

    [Test]
    public void Who_leaves_the_initial_state_submits()
    {
        var rules = new DutyRules(s_definition);
        Assert.That(rules.Submits(new("Draft")), Is.True);
        Assert.That(rules.Submits(new("Check")), Is.False);
        Assert.That(rules.Submits(new(EquatableArray.Create("Check", "Draft"), 2)), Is.True);
    }

    [Test]
    public void Separate_duties_hold_both_ways_and_same_ones_for_those_after_the_first()
    {
        var rules = new DutyRules(s_definition with
        {
            Duties = EquatableArray.Create(
                new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Submit", "Park", "Fail")),
                new DutyDefinition(DutyKind.Separate, EquatableArray.Create("Park", "Submit")),
                new DutyDefinition(DutyKind.Same, EquatableArray.Create("Resume", "Drop", "Fail"))),
        });
        Assert.That(rules.ApartFrom("Submit"), Is.EqualTo(new[] { "Park", "Fail" }));
        Assert.That(rules.ApartFrom("Park"), Is.EqualTo(new[] { "Submit", "Fail" }));
        Assert.That(rules.ApartFrom("Resume"), Is.Empty);
        Assert.That(rules.SameAs("Fail"), Is.EqualTo(new[] { "Resume" }));
        Assert.That(rules.SameAs("Resume"), Is.Empty);
        Assert.That(s_definition.Transitions.Select(t => t.Name).Where(rules.Remembers), Is.EqualTo(new[] { "Submit", "Park", "Resume", "Fail" }), "Nobody asks who dropped it.");
    }

    [Test]
    public void Only_what_a_definition_asks_for_is_remembered()
    {
        var plain = s_definition with { FourEyes = false };
        Assert.That(new DutyRules(plain).RemembersSubmitter, Is.False);
        Assert.That(new DutyRules(plain).RemembersVotes, Is.False);
        Assert.That(new DutyRules(s_definition).RemembersSubmitter, Is.True);
        var voted = plain with { Transitions = EquatableArray.Create(Move("Submit", new("Draft", "Check") { Approvals = 2 })) };
        Assert.That(new DutyRules(voted).RemembersVotes, Is.True);
    }
}
