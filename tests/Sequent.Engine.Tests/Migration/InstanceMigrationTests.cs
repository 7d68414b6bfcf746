using System.Text.Json.Nodes;
using Sequent.Definitions;
using Sequent.Engine.Migration;
using Sequent.Engine.Tests.Definitions;

namespace Sequent.Engine.Tests.Migration;

/// <summary>What becomes of one instance.</summary>
public sealed class InstanceMigrationTests
{
    private static readonly DateTimeOffset s_started = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly DateTimeOffset s_now = s_started.AddDays(1);

    [Test]
    public void A_state_that_keeps_its_name_keeps_its_visit_and_its_time()
    {
        var before = At("in_legal") with { Status = InstanceStatus.Paused };
        var decision = Migrated(Orders.Changed("1.1.0", ("5000", "9000")), before).Decision;
        Assert.That(decision.After, Is.EqualTo(before with
        {
            Definition = decision.After.Definition,
            Version = 4,
            ChangedAt = s_now,
            HistoryLength = 8,
            HistoryHash = decision.Entries[0].Hash,
        }));
        Assert.That(decision.After.Definition, Is.EqualTo(DefinitionKey.Of(Orders.Read(Orders.Changed("1.1.0", ("5000", "9000"))))));
    }

    [Test]
    public void The_history_says_who_migrated_it_from_what()
    {
        var plan = new MigrationPlan("1.1.0") { Actor = Actor.User("ana"), Reasoning = "new law" };
        var before = At("in_legal");
        var entry = Migrated(Orders.Changed("1.1.0"), before, plan).Decision.Entries.Single();
        Assert.That(entry, Is.EqualTo(HistoryChain.Seal(new()
        {
            Instance = before.Id,
            Sequence = 8,
            Kind = HistoryKind.Migrated,
            StateBefore = "in_legal",
            StateAfter = "in_legal",
            DefinitionVersion = "1.1.0",
            ActorId = "ana",
            ActorKind = ActorKind.User,
            Reasoning = "new law",
            Payload = $$"""{"from":"1.0.0","hash":"{{before.Definition.Hash}}"}""",
            At = s_now,
            PreviousHash = before.HistoryHash,
            Hash = "",
        })));
    }

    [Test]
    public void A_state_that_is_renamed_keeps_its_visit_and_takes_its_votes_along()
    {
        var before = At("in_legal") with
        {
            Acts = EquatableArray.Create(
                new RememberedAct(ActKind.Submitted, "ana"),
                new RememberedAct(ActKind.Fired, "ana", Transition: "submit"),
                new RememberedAct(ActKind.Voted, "ben", Transition: "approve", State: "in_legal")),
        };
        var migrated = Migrated(Orders.Changed("2.0.0", ("in_legal", "review")), before, new("2.0.0") { States = new Dictionary<string, string> { ["in_legal"] = "review" } });
        Assert.That(migrated.Decision.After.Tokens, Is.EqualTo(EquatableArray.Create(new Token("review", 2, s_started))));
        Assert.That(migrated.Decision.After.Acts[2].State, Is.EqualTo("review"));
        Assert.That(migrated.DroppedActs, Is.Zero);
        Assert.That(migrated.Decision.Entries[0].Payload, Does.EndWith("\"states\":{\"in_legal\":\"review\"}}"));
    }

    [Test]
    public void What_the_definition_says_of_its_migrations_holds_and_the_plan_goes_before_it()
    {
        const string Migrations = """ "migrations": { "1.0.0": { "states": { "in_legal": "review" }, "data": { "priority": "normal" } } }, "states" """;
        var text = Orders.Changed("2.0.0", ("in_legal", "review"), ("\"states\"", Migrations), ("\"note\"", "\"priority\": { \"type\": \"string\", \"required\": true }, \"note\""));
        Assert.That(Migrated(text, At("in_legal")).Decision.After, Has.Property("Marking").EqualTo("review").And.Property("Data").EqualTo("""{"amount":12.50,"priority":"normal"}"""));

        var plan = new MigrationPlan("2.0.0") { States = new Dictionary<string, string> { ["in_legal"] = "draft" }, Data = new Dictionary<string, JsonNode?> { ["priority"] = "high" } };
        var decision = Migrated(text, At("in_legal"), plan).Decision;
        Assert.That(decision.After, Has.Property("Marking").EqualTo("draft").And.Property("Data").EqualTo("""{"amount":12.50,"priority":"high"}"""));
        Assert.That(decision.Entries[0].Payload, Does.EndWith("""
            "data":{"priority":"high"}}
            """));
    }

    [Test]
    public void Migrations_of_other_versions_are_not_its_own()
    {
        var text = Orders.Changed("2.0.0", ("in_legal", "review"), ("\"states\"", """ "migrations": { "0.9.0": { "states": { "in_legal": "review" } } }, "states" """));
        Assert.That(Stranded(text, At("in_legal")), Is.EqualTo("state 'in_legal' is gone"));
    }

    [Test]
    public void A_state_that_is_gone_strands() => Assert.That(Stranded(Orders.Changed("2.0.0", ("in_legal", "review")), At("in_legal")), Is.EqualTo("state 'in_legal' is gone"));

    [Test]
    public void A_state_that_is_final_now_strands_unless_somebody_says_that_it_ends()
    {
        var text = Orders.Changed("2.0.0", ("\"reject\": { \"from\": [\"in_legal\"], \"to\": \"draft\" }", "\"reject\": { \"from\": [\"draft\"], \"to\": \"in_legal\" }"), ("\"approve\": { \"from\": [\"in_legal\"]", "\"approve\": { \"from\": [\"draft\"]"));
        Assert.That(Stranded(text, At("in_legal")), Is.EqualTo("it would end in 'in_legal', which has no way out any more"));

        var decision = Migrated(text, At("in_legal"), new("2.0.0") { States = new Dictionary<string, string> { ["in_legal"] = "in_legal" } }).Decision;
        Assert.That(decision.After, Has.Property("Status").EqualTo(InstanceStatus.Completed).And.Property("EndedAt").EqualTo(s_now).And.Property("HistoryLength").EqualTo(9));
        Assert.That(decision.Entries.Select(e => e.Kind), Is.EqualTo([HistoryKind.Migrated, HistoryKind.Completed]));
        Assert.That(decision.Entries[1].PreviousHash, Is.EqualTo(decision.Entries[0].Hash));
    }

    [TestCase("\"priority\": { \"type\": \"integer\", \"required\": true }, \"note\"", "data field 'priority' is required, and is missing")]
    [TestCase("\"priority\": { \"type\": \"integer\" }, \"note\"", null)]
    public void A_field_that_is_new_strands_when_it_is_required(string note, string? reason)
    {
        var outcome = Outcome(Orders.Changed("1.1.0", ("\"note\"", note)), At("in_legal"));
        Assert.That((outcome as MigrationOutcome.Stranded)?.Reason, Is.EqualTo(reason));
    }

    [TestCase("\"type\": \"string\"")]
    [TestCase("\"type\": \"integer\"")]
    [TestCase("\"type\": \"number\", \"max\": 10")]
    [TestCase("\"type\": \"number\", \"min\": 20")]
    [TestCase("\"type\": \"number\", \"oneOf\": [1, 2]")]
    public void A_field_that_holds_what_is_not_allowed_any_more_strands_unless_there_is_a_value_for_it(string type)
    {
        var text = Orders.Changed("1.1.0", ("\"amount\": { \"type\": \"number\", \"required\": true }", $"\"amount\": {{ {type}, \"required\": true }}"), ("amount < 5000", "true"));
        Assert.That(Stranded(text, At("in_legal")), Does.StartWith("data field 'amount' "));
        JsonNode value = type.Contains("string", StringComparison.Ordinal) ? "much" : type.Contains("20", StringComparison.Ordinal) ? 20 : 2;
        Assert.That(Migrated(text, At("in_legal"), new("1.1.0") { Data = new Dictionary<string, JsonNode?> { ["amount"] = value } }).Decision.After.Data, Is.EqualTo($$"""{"amount":{{value.ToJsonString()}}}"""));
    }

    [Test]
    public void A_value_is_not_put_over_one_that_is_allowed()
    {
        var plan = new MigrationPlan("1.1.0") { Data = new Dictionary<string, JsonNode?> { ["amount"] = 1, ["note"] = "none" } };
        Assert.That(Migrated(Orders.Changed("1.1.0"), At("in_legal"), plan).Decision.After.Data, Is.EqualTo("""{"amount":12.50,"note":"none"}"""));
    }

    [Test]
    public void Fields_that_are_not_declared_stay() =>
        Assert.That(Migrated(Orders.Changed("1.1.0"), At("in_legal") with { Data = """{"amount":1,"title":"x"}""" }).Decision.After.Data, Is.EqualTo("""{"amount":1,"title":"x"}"""));

    [Test]
    public void Votes_and_acts_that_name_what_is_gone_are_dropped_and_counted()
    {
        var before = At("in_legal") with
        {
            Acts = EquatableArray.Create(
                new RememberedAct(ActKind.Submitted, "ana"),
                new RememberedAct(ActKind.Fired, "ana", Transition: "send"),
                new RememberedAct(ActKind.Voted, "ben", Transition: "approve", State: "waiting"),
                new RememberedAct(ActKind.Voted, "ben", Transition: "agree", State: "in_legal")),
        };
        var migrated = Migrated(Orders.Changed("1.1.0"), before);
        Assert.That(migrated.Decision.After.Acts, Is.EqualTo(EquatableArray.Create(before.Acts[0])));
        Assert.That(migrated.DroppedActs, Is.EqualTo(3));
    }

    [Test]
    public void Two_tokens_do_not_fall_together()
    {
        var plan = new MigrationPlan("2.0.0") { States = new Dictionary<string, string> { ["b"] = "a" } };
        Assert.That(Stranded(Parallel, At("a", "b"), plan), Is.EqualTo("states 'a' and 'b' both become 'a'"));
        Assert.That(Stranded(Orders.Changed("2.0.0"), At("draft", "in_legal")), Does.Contain("in several states at once, and the workflow neither forks nor joins"));
    }

    [Test]
    public void Tokens_stand_in_order_of_the_definition_that_they_come_to()
    {
        var plan = new MigrationPlan("2.0.0") { States = new Dictionary<string, string> { ["x"] = "b" } };
        Assert.That(Migrated(Parallel, At("x", "a"), plan).Decision.After.Marking, Is.EqualTo("a,b"));
    }

    [Test]
    public void A_clock_that_was_set_back_does_not_turn_the_history_round()
    {
        var before = At("in_legal") with { ChangedAt = s_now.AddHours(1) };
        Assert.That(Migrated(Orders.Changed("1.1.0"), before).Decision.Entries[0].At, Is.EqualTo(s_now.AddHours(1)));
    }

    [Test]
    public void Its_time_is_one_that_every_store_gives_back()
    {
        var definition = Orders.Read(Orders.Changed("1.1.0"));
        var outcome = new InstanceMigration(new(definition, DefinitionKey.Of(definition)), "1.0.0", new("1.1.0")).Migrate(At("in_legal"), s_now.AddTicks(17));
        var after = ((MigrationOutcome.Migrated)outcome).Decision;
        Assert.That((after.Entries[0].At, after.After.ChangedAt), Is.EqualTo((s_now.AddTicks(10), s_now.AddTicks(10))));
    }

    [Test]
    public void A_plan_names_states_and_values_that_there_are()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Wrong(new("1.1.0") { States = new Dictionary<string, string> { ["x"] = "in_legl" } }), Does.Contain("'in_legl', which 'order 1.1.0' does not have; did you mean 'in_legal'?"));
            Assert.That(Wrong(new("1.1.0") { Data = new Dictionary<string, JsonNode?> { ["notes"] = 1 } }), Does.Contain("'notes', which is no field of the data of 'order 1.1.0'; did you mean 'note'?"));
            Assert.That(Wrong(new("1.1.0") { Data = new Dictionary<string, JsonNode?> { ["amount"] = null } }), Does.Contain("data field 'amount' is missing"));
            Assert.That(Wrong(new("1.1.0") { Data = new Dictionary<string, JsonNode?> { ["amount"] = "much" } }), Does.Contain("\"much\""));
        });
    }

    private const string Parallel = """
        {
          "id": "order", "version": "2.0.0", "initialState": "start",
          "states": { "start": {}, "a": {}, "b": {}, "end": { "final": true } },
          "transitions": { "fork": { "from": ["start"], "to": ["a", "b"] }, "join": { "join": ["a", "b"], "to": "end" } }
        }
        """;

    private static InstanceSnapshot At(params string[] states) => new()
    {
        Id = new(Guid.Parse("0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33")),
        Tenant = "acme",
        Subject = new("order", "1"),
        Definition = DefinitionKey.Of(Orders.V1),
        Status = InstanceStatus.Running,
        Tokens = states.Select((s, i) => new Token(s, i + 2, s_started)).ToEquatableArray(),
        Visits = states.Length + 1,
        Version = 3,
        Data = """{"amount":12.50}""",
        StartedAt = s_started,
        ChangedAt = s_started,
        InitiatedBy = "ana",
        HistoryLength = 7,
        HistoryHash = new('a', 64),
    };

    private static MigrationOutcome Outcome(string target, InstanceSnapshot snapshot, MigrationPlan? plan = null)
    {
        var definition = Orders.Read(target);
        return new InstanceMigration(new(definition, DefinitionKey.Of(definition)), snapshot.Definition.Version, plan ?? new(definition.Version)).Migrate(snapshot, s_now);
    }

    private static MigrationOutcome.Migrated Migrated(string target, InstanceSnapshot snapshot, MigrationPlan? plan = null) =>
        Outcome(target, snapshot, plan) as MigrationOutcome.Migrated ?? throw new AssertionException("It is stranded: " + Outcome(target, snapshot, plan));

    private static string Stranded(string target, InstanceSnapshot snapshot, MigrationPlan? plan = null) =>
        (Outcome(target, snapshot, plan) as MigrationOutcome.Stranded)?.Reason ?? throw new AssertionException("It is migrated.");

    private static string Wrong(MigrationPlan plan) => Assert.Throws<ArgumentException>(() => Outcome(Orders.Changed("1.1.0"), At("in_legal"), plan))!.Message;
}
