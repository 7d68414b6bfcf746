using Sequent.Cli.Simulation;
using Sequent.Cli.Starting;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Simulation;

/// <summary>The semantics of one firing, as the language says.</summary>
public sealed class SimulatorTests
{
    private static readonly DateTime s_monday = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> Templates => Template.All.Select(t => new TestCaseData(t.Name).SetArgDisplayNames(t.Name));

    [TestCase("amount=1", "small")]
    [TestCase("amount=100", "small")]
    [TestCase("amount=101", "big")]
    public void Branches_are_tried_in_written_order_and_otherwise_is_last(string data, string state)
    {
        var session = Session("""
            "go": [ { "from": "start", "to": "big", "otherwise": true }, { "from": "start", "to": "small", "condition": "amount <= 100" } ]
            """, data);
        session.Do("go");
        Assert.That(session.Simulator.WireName(session.State.Tokens[0].State), Is.EqualTo(state));
    }

    [Test]
    public void A_condition_that_cannot_be_answered_ends_the_search()
    {
        var session = Session("""
            "go": [ { "from": "start", "to": "small", "condition": "amount <= 100" }, { "from": "start", "to": "big", "otherwise": true } ]
            """);
        var result = session.Do("go");
        Assert.That(result.Denied, Has.Count.EqualTo(1).And.One.Contains("amount"));
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Start"));
    }

    [Test]
    public void Every_reason_is_said_and_nothing_happens()
    {
        var session = Session("""
            "go": { "from": "start", "to": "small", "role": "boss", "pre": ["positive"], "inputs": { "reason": { "type": "string", "required": true } } }
            """, "amount=0");
        var before = session.State;
        Assert.That(session.Do("go").Denied, Is.EqualTo([
            "The role 'boss' is needed, and ana has none",
            "The invariant 'positive' does not hold: 'amount > 0' is false: amount is 0",
            "The input 'reason' is needed: add reason=…",
        ]));
        Assert.That(session.State, Is.SameAs(before));
    }

    [Test]
    public void The_role_is_looked_at_on_the_selected_branch_alone()
    {
        var session = Session("""
            "go": [ { "from": "start", "to": "small", "role": "boss", "condition": "amount <= 100" }, { "from": "start", "to": "big", "otherwise": true } ]
            """, "amount=1");
        Assert.That(session.Do("go").Denied, Has.One.Contains("'boss'"));
        session.Do("set amount=1000");
        Assert.That(session.Do("go").Denied, Is.Empty);
    }

    [TestCase("as \"\"")]
    [TestCase("as \"\t:buyer\"")]
    [TestCase("as :buyer")]
    public void Nobody_is_no_actor_and_the_session_goes_on(string line)
    {
        var session = Session("\"go\": { \"from\": \"start\", \"to\": \"small\" }");
        Assert.That(session.Do(line).Denied, Has.One.Contains("names nobody"));
    }

    [Test]
    public void Automatic_transitions_fire_until_none_is_enabled()
    {
        var session = Session("""
            "go": { "from": "start", "to": "small" },
            "grow": { "from": "small", "to": "big", "auto": true },
            "end": { "from": "big", "to": "over", "auto": true, "condition": "amount > 5" }
            """, "amount=1");
        session.Do("go");
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Big"));
        session.Do("set amount=6");
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Over"));
    }

    [Test]
    public void A_state_that_waits_is_left_only_when_it_is_complete()
    {
        var session = Session("""
            "go": { "from": "start", "to": "pausing" },
            "on": { "from": "pausing", "to": "over", "auto": true }
            """);
        session.Do("go");
        Assert.That(session.Do("wait 47 hours").Happened, Is.Empty);
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Pausing"));
        session.Do("wait 1 hour");
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Over"));
        Assert.That(session.State.Tokens[0].EnteredAt, Is.EqualTo(s_monday.AddDays(2)));
        session.Do("undo");
        session.Do("undo");
        session.Do("complete");
        Assert.That((session.State.Tokens[0].State, session.State.Clock), Is.EqualTo(("Over", s_monday)));
    }

    [Test]
    public void Time_fires_what_is_due_at_its_moment_and_in_order()
    {
        var session = Session("""
            "first": { "from": "start", "to": "small", "after": "2 days" },
            "late": { "from": "start", "to": "over", "after": "3 days" },
            "second": { "from": "small", "to": "big", "after": "2 days" }
            """);
        var result = session.Do("wait 10 days");
        Assert.That(result.Happened, Is.EqualTo(["2026-01-07 09:00: start → small: first after 2 days", "2026-01-09 09:00: small → big: second after 2 days"]));
        Assert.That(session.State.Clock, Is.EqualTo(s_monday.AddDays(10)));
    }

    [Test]
    public void Two_waits_are_one_wait_of_the_same_length()
    {
        const string transitions = """
            "a": { "from": "start", "to": "small", "after": "30 hours" }, "b": { "from": "small", "to": "start", "after": "7 hours" }
            """;
        for (var hours = 0; hours <= 100; hours += 3)
        {
            var (parts, whole) = (Session(transitions), Session(transitions));
            parts.Do($"wait {hours} hours");
            parts.Do($"wait {100 - hours} hours");
            whole.Do("wait 100 hours");
            Assert.That(parts.State.History, Is.EqualTo(whole.State.History));
            Assert.That((parts.State.Tokens[0].State, parts.State.Tokens[0].EnteredAt, parts.State.Clock), Is.EqualTo((whole.State.Tokens[0].State, whole.State.Tokens[0].EnteredAt, whole.State.Clock)));
        }
    }

    [Test]
    public void An_event_fires_what_waits_for_it()
    {
        var session = Session("\"go\": { \"from\": \"start\", \"to\": \"over\", \"on\": \"parcel\" }");
        Assert.That(session.Do("event letter").Denied, Has.Count.EqualTo(1));
        Assert.That(session.Do("go").Denied, Has.One.StartsWith("Nobody fires 'go'"));
        session.Do("event parcel");
        Assert.That(session.State.Tokens[0].State, Is.EqualTo("Over"));
    }

    /// <summary>Whatever is typed, in any order: no line throws, what is denied changes nothing, and undo restores.</summary>
    [TestCaseSource(nameof(Templates))]
    public void No_line_does_harm(string name)
    {
        var definition = WorkflowJson.Read(Template.Find(name).Text).Definition!;
        var random = new Random(7);
        var lines = definition.Transitions.Select(t => t.WireName)
            .Concat(definition.Transitions.Select(t => $"do {t.WireName} reason=x tracking=1 findings=y question=q answer=a explanation=e"))
            .Concat(definition.Transitions.Select(t => "why " + t.WireName))
            .Concat(definition.Data.Fields.SelectMany(f => (string[])[$"set {f.Name}=1", $"set {f.Name}=true", $"set {f.Name}=2026-02-01", $"set {f.Name}=matched", $"complete {f.Name}=1", $"set {f.Name}=null"]))
            .Concat(["complete", "wait", "wait 1 day", "wait 400 days", "event x", "event stock_arrived", "undo", "show", "history", "as bo", "as max:" + string.Join(',', definition.Roles.Select(r => r.Name)), "", "\"", "=", "do", "wait -1 day", "wait 99999999 days"])
            .ToArray();
        var session = new SimulationSession(new(definition), new Simulator(definition).Start([], s_monday).State, SimulatedActor.Parse("ana"));
        for (var i = 0; i < 2000; i++)
        {
            var before = session.State;
            var line = lines[random.Next(lines.Length)];
            var result = session.Do(line);
            if (!result.Denied.IsEmpty || !result.Told.IsEmpty)
                Assert.That(session.State, Is.SameAs(before), line);
            Assert.That(definition.FindState(session.State.Tokens[0].State), Is.Not.Null);
            Assert.That(session.State.Clock, line == "undo" ? Is.LessThanOrEqualTo(before.Clock) : Is.GreaterThanOrEqualTo(before.Clock));
        }
    }

    private static SimulationSession Session(string transitions, params string[] data)
    {
        var definition = WorkflowJson.Read($$"""
            {
              "id": "trial", "initialState": "start",
              "dataSchema": { "amount": { "type": "integer" } },
              "invariants": { "positive": { "when": "pre", "condition": "amount > 0" }, "unused": { "condition": "true" } },
              "states": { "start": {}, "small": {}, "big": {}, "over": { "final": true }, "pausing": { "type": "wait", "wait": { "for": "2 days" } } },
              "transitions": { "unused": { "from": "start", "to": "over", "role": "nobody", "pre": ["positive"], "post": ["unused"] }, {{transitions}} }
            }
            """);
        Assert.That(definition.Findings, Is.Empty);
        var simulator = new Simulator(definition.Definition!);
        return new(simulator, simulator.Start(data.Select(CommandLineText.ParseValue), s_monday).State, SimulatedActor.Parse("ana"));
    }
}
