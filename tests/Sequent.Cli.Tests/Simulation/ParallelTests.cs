using Sequent.Cli.Simulation;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Simulation;

/// <summary>Work in several states at once.</summary>
public sealed class ParallelTests
{
    private static readonly DateTime s_monday = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_fork_enters_all_and_a_join_waits_for_all()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["security", "code"] },
            "secure": { "from": "security", "to": "security_ok" },
            "review": { "from": "code", "to": "code_ok" },
            "finish": { "join": ["security_ok", "code_ok"], "to": "approved", "auto": true }
            """);
        Assert.That(session.Do("submit").Happened, Is.EqualTo(["draft → {security, code}: submit by ana"]));
        session.Do("review");
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("{security, code_ok}"));
        Assert.That(session.Do("secure").Happened, Is.EqualTo(["security → security_ok: secure by ana", "{security_ok, code_ok} → approved: finish by itself"]));
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("approved"));
    }

    [Test]
    public void What_is_cancelled_is_withdrawn_with_its_times()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["security", "code"] },
            "remind": { "from": "code", "to": "code_ok", "after": "1 day" },
            "reject": { "from": "security", "to": "rejected", "cancels": ["code", "code_ok"] },
            "finish": { "join": ["security", "code_ok"], "to": "approved" }
            """);
        session.Do("submit");
        Assert.That(session.Simulator.Coming(session.State), Has.Count.EqualTo(1));
        Assert.That(session.Do("reject").Happened, Is.EqualTo(["security → rejected: reject by ana, withdraws code"]));
        Assert.That(session.Simulator.Coming(session.State), Is.Empty);
    }

    [Test]
    public void Each_branch_has_its_own_time()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["security", "code"] },
            "early": { "from": "security", "to": "security_ok", "after": "1 day" },
            "late": { "from": "code", "to": "code_ok", "after": "2 days" },
            "finish": { "join": ["security_ok", "code_ok"], "to": "approved", "after": "1 day" }
            """);
        session.Do("submit");
        Assert.That(session.Do("wait 10 days").Happened, Is.EqualTo([
            "2026-01-06 09:00: security → security_ok: early after 1 day",
            "2026-01-07 09:00: code → code_ok: late after 2 days",
            "2026-01-08 09:00: {security_ok, code_ok} → approved: finish after 1 day",
        ]));
    }

    [Test]
    public void Some_of_a_join_suffice_where_it_says_so()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["security", "code", "legal"] },
            "enough": { "join": ["security", "code", "legal"], "atLeast": 2, "to": "approved", "cancels": ["security_ok"] },
            "secure": { "from": "security", "to": "security_ok" }
            """);
        session.Do("submit");
        session.Do("secure");
        Assert.That(session.Do("enough").Happened, Is.EqualTo(["{code, legal} → approved: enough by ana, withdraws security_ok"]));
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("approved"));
    }

    [Test]
    public void Of_several_origins_the_first_is_taken_that_is_permitted()
    {
        const string transitions = """
            "submit": { "from": "draft", "to": ["security", "code"] },
            "approve": [ { "from": "security", "to": "security_ok", "role": "security" }, { "from": "code", "to": "code_ok", "role": "coder" } ],
            "finish": { "join": ["security_ok", "code_ok"], "to": "approved", "auto": true }
            """;
        var session = Session(transitions);
        session.Do("submit");
        Assert.That(session.Do("approve").Denied, Is.EqualTo([
            "From 'security': The role 'security' is needed, and ana has none",
            "From 'code': The role 'coder' is needed, and ana has none",
        ]));
        session.Do("as ben:coder");
        session.Do("approve");
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("{security, code_ok}"));
    }

    [Test]
    public void Of_several_that_wait_one_is_named()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["fetching", "asking"] },
            "a": { "from": "fetching", "to": "code_ok", "auto": true },
            "b": { "from": "asking", "to": "security_ok", "auto": true },
            "finish": { "join": ["security_ok", "code_ok"], "to": "approved", "auto": true }
            """);
        session.Do("submit");
        Assert.That(session.Do("complete").Denied, Has.One.Contains("'complete fetching'"));
        session.Do("complete asking");
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("{security_ok, fetching}"));
        session.Do("complete");
        Assert.That(session.Simulator.PlaceOf(session.State), Is.EqualTo("approved"));
    }

    [Test]
    public void What_time_brings_says_in_which_state()
    {
        var session = Session("""
            "submit": { "from": "draft", "to": ["security", "reminded"] },
            "finish": { "join": ["security", "reminded"], "to": "approved" }
            """);
        session.Do("submit");
        Assert.That(session.Do("wait 1 day").Happened, Has.One.EndsWith("the task is due, in reminded"));
        Assert.That(session.Do("submit").Denied, Has.One.StartsWith("'submit' does not leave {security, reminded}: it leaves 'draft'"));
    }

    private static SimulationSession Session(string transitions)
    {
        var text = $$"""
            {
              "id": "change", "initialState": "draft",
              "states": {
                "draft": {}, "security": {}, "code": {}, "legal": {}, "security_ok": {}, "code_ok": {},
                "reminded": { "type": "task", "task": { "due": "1 day" } },
                "fetching": { "type": "wait", "wait": { "event": "never" } }, "asking": { "type": "wait", "wait": { "event": "never" } },
                "approved": { "final": true }, "rejected": { "final": true }
              },
              "transitions": { {{transitions}} }
            }
            """;
        var definition = WorkflowJson.Read(text).Definition!;
        var simulator = new Simulator(definition);
        return new(simulator, simulator.Start([], s_monday).State, SimulatedActor.Parse("ana"));
    }
}
