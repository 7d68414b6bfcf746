using Sequent.Cli.Simulation;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Simulation;

/// <summary>Who may act after whom, and votes.</summary>
public sealed class DutyTests
{
    private static readonly DateTime s_monday = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Nobody_approves_what_they_submitted_nor_for_whom_they_act()
    {
        var session = Session("\"fourEyes\": true", """
            "submit": { "from": "draft", "to": "review" },
            "approve": { "from": "review", "to": "done" },
            "withdraw": { "from": "review", "to": "done", "allowSubmitter": true }
            """);
        const string Remedy = ", and FourEyes lets somebody else approve: leave it to somebody else, or let the transition say AllowSubmitter";
        session.Do("submit");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["'ana' submitted it" + Remedy]));
        session.Do("as ben for ana");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["'ana' submitted it ('ben' acts for 'ana')" + Remedy]));
        Assert.That(session.Do("withdraw").Denied, Is.Empty);
        session.Do("undo");
        session.Do("as ben");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["review → done: approve by ben"]));
    }

    [Test]
    public void Duties_keep_apart_and_tie_together()
    {
        var session = Session("\"separateDuties\": [[\"submit\", \"approve\"]], \"sameActor\": [[\"approve\", \"pay\"]]", """
            "submit": { "from": "draft", "to": "review" },
            "approve": { "from": "review", "to": "paying" },
            "pay": { "from": "paying", "to": "done" }
            """);
        session.Do("submit");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["'ana' fired 'submit', which SeparateDuties keeps apart from 'approve': leave it to somebody else"]));
        session.Do("as ben for carl");
        session.Do("approve");
        session.Do("as ana");
        Assert.That(session.Do("pay").Denied, Is.EqualTo(["'ben' for 'carl' fired 'approve', and SameActor lets nobody else fire 'pay', such as 'ana': leave it to 'ben'"]));
        session.Do("as carl");
        Assert.That(session.Do("pay").Denied, Is.Empty);
    }

    [Test]
    public void A_person_has_one_vote_in_each_visit()
    {
        var session = Session("\"routing\": \"first\"", """
            "submit": { "from": "draft", "to": "review" },
            "approve": { "from": "review", "to": "done", "approvals": 2 },
            "reject": { "from": "review", "to": "draft", "approvals": 2 }
            """);
        session.Do("submit");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ana"]));
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ana"]));
        Assert.That(session.Do("reject").Happened, Is.EqualTo(["'reject' has 1 of 2 approvals, the last by ana"]));
        session.Do("as ben");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ben"]));
        Assert.That(session.Do("reject").Happened, Is.EqualTo(["review → draft: reject by ben"]));
        session.Do("submit");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ben"]));
        session.Do("as carl");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["review → done: approve by carl"]));
    }

    [Test]
    public void A_task_is_done_by_its_role_and_a_vote_counts_for_the_role_that_it_needed()
    {
        var session = Session("\"routing\": \"first\"", """
            "submit": { "from": "draft", "to": "checking" },
            "approve": [
              { "from": "checking", "to": "done", "role": "clerk", "condition": "amount < 100", "approvals": 2 },
              { "from": "checking", "to": "done", "otherwise": true, "approvals": 2 }
            ]
            """);
        session.Do("submit");
        session.Do("set amount=50");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["The role 'clerk' is needed, and ana has none"]));
        session.Do("as ana:clerk");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ana"]));
        session.Do("set amount=500");
        session.Do("as ben:clerk");
        Assert.That(session.Do("approve").Denied, Is.EqualTo(["The role 'manager' is needed, and ben has 'clerk'"]));
        session.Do("as ben:manager");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["'approve' has 1 of 2 approvals, the last by ben"]));
        session.Do("as carl:manager");
        Assert.That(session.Do("approve").Happened, Is.EqualTo(["checking → done: approve by carl"]));
    }

    private static SimulationSession Session(string policies, string transitions)
    {
        var read = WorkflowJson.Read($$"""
            {
              "id": "change", "policies": { {{policies}} }, "initialState": "draft",
              "states": { "draft": {}, "review": { "type": "task" }, "checking": { "type": "task", "task": { "assignee": { "role": "manager" } } }, "paying": {}, "done": { "final": true } },
              "transitions": { {{transitions}} }
            }
            """);
        Assert.That(read.Findings, Is.Empty);
        var simulator = new Simulator(read.Definition!);
        return new(simulator, simulator.Start([], s_monday).State, SimulatedActor.Parse("ana"));
    }
}
