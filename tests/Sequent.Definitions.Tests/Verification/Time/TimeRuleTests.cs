using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class TimeRuleTests
{
    [TestCase("2 days", "3 days", true)]
    [TestCase("3 days", "3 days", false)]
    [TestCase("2 business days", "3 business days", true)]
    [TestCase("2 business days", "9 days", false)]
    [TestCase("1 day", "2 business days", false)]
    [TestCase("46 hours", "3 business days", true)]
    [TestCase("47 hours", "3 business days", false)]
    [TestCase("4 hours", "5 business hours", true)]
    [TestCase("4 business hours", "2 business days", false)]
    public void A_limit_is_compared_where_that_is_sure(string sla, string wait, bool isImpossible)
    {
        var definition = (Of("A! W@ B.", "Go: A -> W", "auto On: W -> B") with { Sla = new(sla), Calendar = "de" })
            .WithState("W", s => s with { Work = new StateWork.Wait { For = wait } });

        Assert.That(definition.PathsOf(Rules.ImpossibleSla), Is.EqualTo(isImpossible ? new[] { "sla.duration" } : []));
    }

    [Test]
    public void A_join_waits_for_the_slowest()
    {
        var finding = Parallel(atLeast: null).Find(Rules.ImpossibleSla).Single();

        Assert.That(finding.Message, Is.EqualTo("Workflow 'sketch' has the SLA '2 days', and no way to its end takes less than 5 days "
            + "('LateA' after 1 day, 'LateB' after 5 days): allow more time, or wait for less"));
        Assert.That(finding.Witness, Is.EqualTo(new[] { "Split", "LateA", "LateB", "Meet" }));
    }

    [Test]
    public void One_of_two_waits_for_the_fastest() => Assert.That(Parallel(atLeast: 1).Find(Rules.ImpossibleSla), Is.Empty);

    [Test]
    public void A_state_that_nothing_leaves_in_time()
    {
        var definition = Of("A! B.", "T: A -> B after P2D", "U: A -> B after P3D").WithState("A", s => s with { Sla = new("1 day") });

        Assert.That(definition.Find(Rules.ImpossibleSla).Single().Message, Is.EqualTo(
            "State 'A' has the SLA '1 day', and nothing leaves it before 'T' does after 2 days: allow more time, or let something leave it earlier"));
    }

    [Test]
    public void A_person_may_be_quick() => Assert.That(
        Of("A! B.", "T: A -> B after P2D", "U: A -> B").WithState("A", s => s with { Sla = new("1 day") }).Find(Rules.ImpossibleSla), Is.Empty);

    [TestCase("T: A -> B after P2D", "U: A -> C after P3D", "transitions.U[0].after")]
    [TestCase("U: A -> C after P3D", "T: A -> B after P2D", "transitions.U[0].after")]
    [TestCase("T: A -> B after P2D", "U: A -> C after P2D", "transitions.U[0].after")]
    [TestCase("T: A -> B after P2D when G", "U: A -> C after P3D", null)]
    [TestCase("T: A -> B after P2D pre ok", "U: A -> C after P3D", null)]
    [TestCase("T: A -> B after P2D", "U: A,D -> C after P3D", null)]
    public void The_earlier_timer_wins(string first, string second, string? late) => Assert.That(
        Of("A! B. C. D", first, second, "Go: A -> D").WithInvariants(("ok", "data.x == 1")).PathsOf(Rules.NeverFires), Is.EqualTo(late is null ? [] : new[] { late }));

    [Test]
    public void What_is_due_when_the_state_was_left()
    {
        var definition = Of("A! W@ B.", "Go: A -> W", "auto On: W -> B").WithState("W", s => s with
        {
            Work = new StateWork.Wait { For = "2 days" },
            Sla = new("4 days") { WarnAfter = "3 days", OnBreach = EquatableArray.Create(new EffectDefinition("email")) },
            Escalations = EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Notify("1 day", new("email")), new EscalationDefinition.Notify("2 days", new("email"))),
        });

        Assert.That(definition.Find(Rules.NeverFires).Select(f => f.Path.Value), Is.EqualTo(new[]
        {
            "states.W.automation.escalation[1].after", "states.W.automation.sla.warnAfter", "states.W.automation.sla.duration",
        }));
        Assert.That(definition.Find(Rules.NeverFires)[0].Message, Is.EqualTo(
            "State 'W' escalates after '2 days', but 'On' always leaves 'W' after '2 days': make this one earlier, or guard the other"));
    }

    [Test]
    public void A_wait_that_a_timer_ends() => Assert.That(
        Of("A! W@ B.", "Go: A -> W", "auto On: W -> B", "T: W -> B after P1D").WithState("W", s => s with { Work = new StateWork.Wait { For = "2 days" } }).PathsOf(Rules.NeverFires),
        Is.EqualTo(new[] { "states.W.wait.for" }));

    [Test]
    public void Timers_in_a_circle()
    {
        var finding = Of("A! B C D.", "Start: A -> B", "Up: B -> C after P2D", "Down: C -> B after P1D", "End: B,C -> D").Find(Rules.EscalationLoop).Single();

        Assert.That(finding.Message, Is.EqualTo("State 'B' is on the circle 'B' → 'C' → 'B', in which time alone leads round for ever (after 'P2D', 'P1D'): "
            + "let one of the timers lead out of it, or guard one"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(finding.Related.Select(p => p.Value), Is.EqualTo(new[] { "transitions.Up[0]", "transitions.Down[0]", "states.C" }));
    }

    [TestCase("Down: C -> B after P1D when G")]
    [TestCase("Down: C -> B")]
    [TestCase("Down: C -> D after P1D")]
    public void A_circle_that_is_broken(string down) => Assert.That(
        Of("A! B C D.", "Start: A -> B", "Up: B -> C after P2D", down, "End: B,C -> D").Find(Rules.EscalationLoop), Is.Empty);

    [TestCase("clerk", "1 day clerk", "after '1 day' to role 'clerk', who has it already", Severity.Warning)]
    [TestCase("clerk", "1 day boss,2 days clerk", "after '2 days' back to role 'clerk', from whom it was taken after '1 day'", Severity.Warning)]
    [TestCase("clerk", "2 days clerk,1 day boss", "after '2 days' back to role 'clerk', from whom it was taken after '1 day'", Severity.Warning)]
    [TestCase("clerk", "1 day boss,1 day clerk", "after '1 day' back to role 'clerk', from whom it was taken in the same moment", Severity.Error)]
    [TestCase("clerk", "1 day boss,2 days chief", null, Severity.Warning)]
    [TestCase("clerk", "1 day boss,2 business days clerk", null, Severity.Warning)]
    public void Reassignment_in_a_circle(string first, string turns, string? fact, Severity severity)
    {
        var definition = (Of("A! B.", "Go: A -> B") with { Calendar = "de" }).WithState("A", s => s with
        {
            Work = new StateWork.Task { Assignee = new Assignee.Role(first) },
            Escalations = turns.Split(',').Select(t => (EscalationDefinition)new EscalationDefinition.Reassign(
                t[..t.LastIndexOf(' ')], new Assignee.Role(t[(t.LastIndexOf(' ') + 1)..]))).ToEquatableArray(),
        });
        var found = definition.Find(Rules.EscalationLoop);

        Assert.That(found.Select(f => f.Severity), Is.EqualTo(fact is null ? [] : new[] { severity }));
        if (fact is not null)
            Assert.That(found[0].Message, Does.StartWith("State 'A' reassigns its task " + fact + ": "));
    }

    private static WorkflowDefinition Parallel(int? atLeast)
    {
        var definition = Of("Start! A B AOk BOk Done.", "LateA: A -> AOk after P1D", "LateB: B -> BOk after P5D");
        return definition with
        {
            Sla = new("2 days"),
            Transitions = EquatableArray.Create(
            [
                new TransitionDefinition("Split") { Branches = EquatableArray.Create(new BranchDefinition(EquatableArray.Create("Start"), EquatableArray.Create("A", "B"))) },
                .. definition.Transitions,
                new TransitionDefinition("Meet")
                {
                    Automatic = true,
                    Branches = EquatableArray.Create(new BranchDefinition(default, EquatableArray.Create("Done"))
                    {
                        Join = EquatableArray.Create("AOk", "BOk"), AtLeast = atLeast, Cancels = atLeast is null ? default : EquatableArray.Create("*"),
                    }),
                },
            ]),
        };
    }
}
