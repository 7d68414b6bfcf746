using System.Text.Json.Serialization;
using Sequent.Definitions.Tests;
using Sequent.Engine.Deciding;
using Sequent.Engine.Tests.Deciding;

namespace Sequent.Engine.Tests.History;

/// <summary>Hooks write data at every step; one of the automatic transitions is kept from moving by an invariant, after its hook has written.</summary>
[Workflow("parcel")]
[State("Packed", Initial = true)]
[State("Weighed")]
[State("Stamped")]
[State("Sent", Final = true)]
[Transition("Weighed", "Stamped", Name = "Stamp", Auto = true)]
[Transition("Stamped", "Sent", Name = "Send", Auto = true, Post = "is_paid")]
[Invariant("is_paid", "paid >= 10")]
public partial class Parcel
{
    public int Paid { get; set; }

    public int Tries { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; set; }

    public List<string> Steps { get; } = [];

    [Transition("Packed", "Weighed")]
    public partial void Weigh(Actor actor, int grams);

    partial void BeforeWeigh(Actor actor, int grams) => Steps.Add($"{grams} g");

    partial void AfterWeigh(Actor actor, int grams) => Label = "fragile";

    partial void OnEnterStamped() => Label = null;

    partial void BeforeSend() => Tries++;
}

public class HistoryDataTests
{
    private static readonly RegisteredWorkflow<Parcel> s_class = new(SubjectJson.Reflection());
    private static readonly Decider s_decider = new(Parcel.Definition, s_class.Key);

    private static Run Weighed() =>
        new Run(s_decider, (by, data, at) => s_class.SubjectOf(by, data, new(by.Key.Id, by.Key.Version, at?.Marking ?? "packed"))).Start(s_class.ToJson(new())).Go("weigh", inputs: """{"grams":500}""");

    [Test]
    public void Each_entry_has_the_fields_that_hooks_changed_by_it()
    {
        var run = Weighed();
        run.Do(new WorkflowCommand.ChangeData(), data: """{"paid":10,"tries":1,"steps":["500 g"]}""");
        Assert.Multiple(() =>
        {
            Assert.That(run.Story, Is.EqualTo("started moved:weigh moved:stamp data_changed moved:send completed"));
            Assert.That(run.History.Select(e => e.Payload), Is.EqualTo(new[]
            {
                """{"data":{"paid":0,"tries":0,"steps":[]},"subject":{"type":"parcel","id":"17"}}""",
                """{"data":{"label":"fragile","steps":["500 g"]},"inputs":{"grams":500}}""",
                """{"data":{"tries":1,"label":null},"removed":["label"]}""",
                """{"data":{"paid":10}}""",
                """{"data":{"tries":2}}""",
                null,
            }));
            Assert.That(Problems(run.Instance, run.History), Is.Empty);
        });
    }

    [TestCase("""{"paid":11,"tries":1,"steps":["500 g"]}""", "'paid'")]
    [TestCase("""{"paid":0,"tries":1,"steps":["500 g"],"label":null}""", "'label'")]
    [TestCase("""{"paid":0,"tries":1}""", "'steps'")]
    [TestCase("""{"paid":1,"tries":2,"steps":["1 g"],"a":1,"b":1,"c":1}""", "'paid', 'tries', 'steps', 'a', 'b' and 1 more")]
    public void Data_that_no_entry_gives_is_found(string data, string fields) =>
        Assert.That(ProblemsWith(data), Is.EqualTo(new[] { $": the instance has other data than its history gives, in {fields}: the history or the instance was changed" }));

    [TestCase("""{ "steps": ["500 g"], "tries": 1.0, "paid": 0 }""")]
    public void The_same_data_in_other_words_is_the_same(string data) => Assert.That(ProblemsWith(data), Is.Empty);

    [Test]
    public void Data_that_is_no_JSON_is_found() =>
        Assert.That(ProblemsWith("{").Single(), Does.StartWith(": the instance has data that is no JSON"));

    [Test]
    public void What_was_said_at_the_start_is_held_against_the_instance()
    {
        var run = Weighed();
        Assert.Multiple(() =>
        {
            Assert.That(Problem(run.Instance with { Subject = new("parcel", "18") }), Does.Contain("is about parcel '18', and was started about parcel '17'"));
            Assert.That(Problem(run.Instance with { Subject = new("box", "17") }), Does.Contain("is about box '17', and was started about parcel '17'"));
            Assert.That(Problem(run.Instance with { InitiatedBy = "eve" }), Does.Contain("names 'eve' as who started it, and that was 'ana'"));
            Assert.That(Problem(run.Instance with { StartedAt = run.Now.AddSeconds(-1) }), Does.Contain("another time of its start"));
            Assert.That(Problem(run.Instance with { ChangedAt = run.Now.AddSeconds(1) }), Does.Contain("another time of its last change"));
            Assert.That(Problem(run.Instance with { EndedAt = run.Now }), Does.Contain("another time of its end"));
            Assert.That(Problem(run.Instance with { Definition = run.Instance.Definition with { Version = "2.0.0" } }), Does.Contain("runs version 2.0.0, and the last entry was decided by version 1.0.0"));
        });

        string Problem(InstanceSnapshot instance) => Problems(instance, run.History).Single();
    }

    [TestCase("""{"data":{},"subject":"parcel"}""")]
    [TestCase("""{"data":{}}""")]
    [TestCase("[]")]
    [TestCase("{")]
    public void A_payload_that_the_engine_does_not_write_is_found(string payload)
    {
        var run = Weighed();
        Assert.That(Problems(run.Instance, run.History.Select(e => e.Kind == HistoryKind.Started ? e with { Payload = payload } : e)), Has.Member("1: its payload is none that the engine writes"));
    }

    [Test]
    public void Data_as_deep_as_it_may_be_is_followed()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 63)) + string.Concat(Enumerable.Repeat("]", 63));
        var definition = Sketch.Of("A! B.", "Go: A -> B");
        var run = new Run(definition).Start($$"""{"deep":{{deep}}}""").Go("go");
        Assert.That(Problems(run.Instance, run.History), Is.Empty);
    }

    private static List<string> ProblemsWith(string data)
    {
        var run = Weighed();
        return Problems(run.Instance with { Data = data }, run.History);
    }

    private static List<string> Problems(InstanceSnapshot instance, IEnumerable<HistoryEntry> history)
    {
        var problems = new List<string>();
        var replay = new HistoryReplay(instance, _ => [], p => problems.Add($"{p.Sequence}: {p.Text}"));
        foreach (var entry in history)
            replay.Next(entry);
        replay.End();
        return problems;
    }
}
