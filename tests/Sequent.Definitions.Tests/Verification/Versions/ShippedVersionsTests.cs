using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class ShippedVersionsTests
{
    private static readonly DataField s_amount = new("amount", DataType.Integer, true, Value.Integer(0), Value.Integer(10));

    private static readonly WorkflowDefinition s_shipped =
        Sketch.Of("Draft! InReview Old~ Done.", "Submit: Draft -> InReview", "Approve: InReview -> Done", "Close: Old -> Done").WithData(s_amount);

    private static readonly WorkflowDefinition s_renamed = Next(
        Sketch.Of("Draft! Review Old~ Done.", "Submit: Draft -> Review", "Approve: Review -> Done", "Close: Old -> Done").WithData(s_amount));

    [Test]
    public void The_same_definition_strands_nobody() => Assert.That(Check(s_shipped), Is.Empty);

    [Test]
    public void Another_version_by_itself_strands_nobody() => Assert.That(Check(s_shipped with { Version = "1.0.1" }), Is.Empty);

    [Test]
    public void A_renamed_state_needs_a_mapping()
    {
        const string Message = "State 'in_review' of version '1.0.0' is gone, and instances in it would be stranded: "
            + "write \"migrations\": {\"1.0.0\": {\"states\": {\"in_review\": \"review\"}}}, or accept the new definition as the baseline";
        Assert.That(Check(s_renamed), Is.EqualTo(new[] { "Error states: " + Message }));
        Assert.That(Check(s_renamed with { Migrations = Migration(("in_review", "Review")) }), Is.Empty);
    }

    [Test]
    public void What_is_stored_counts_and_not_the_name_in_code()
    {
        var states = s_renamed.States.Select(s => s.Name == "Review" ? s with { WireName = "in_review" } : s).ToEquatableArray();
        Assert.That(Check(s_renamed with { States = states }), Is.Empty);
    }

    [Test]
    public void A_final_state_that_is_gone_is_a_warning_and_a_retired_one_may_be_empty()
    {
        Assert.That(
            Check(Next(Sketch.Of("Draft! InReview Old~ Finished.", "Submit: Draft -> InReview", "Approve: InReview -> Finished", "Close: Old -> Finished").WithData(s_amount))).Single(),
            Does.StartWith("Warning states: State 'done' of version '1.0.0' is gone, and completed instances in it could not be read any more: write \"migrations\": {\"1.0.0\": {\"states\": {\"done\": \"finished\"}}}"));
        Assert.That(
            Check(Next(s_shipped with { States = s_shipped.States.Where(s => s.Name != "Old").ToEquatableArray() })).Single(),
            Does.StartWith("Error states: State 'old' of version '1.0.0' is gone").And.EndsWith("or make sure that there are none, and accept the new definition as the baseline"));
    }

    [Test]
    public void Code_calls_the_transitions_of_actors()
    {
        Assert.That(
            Check(Next(s_shipped with { Transitions = s_shipped.Transitions.Where(t => t.Name != "Approve").ToEquatableArray() })),
            Has.Member("Error transitions: Transition 'Approve' of version '1.0.0' is gone, and code that calls it would fail: keep it, or accept the new definition as the baseline"));
        Assert.That(
            Check(Next(s_shipped with { Transitions = s_shipped.Transitions.Select(t => t.Name == "Approve" ? t with { Automatic = true } : t).ToEquatableArray() })),
            Is.EqualTo(new[] { "Error transitions.Approve: Transition 'Approve' was fired by actors in version '1.0.0' and fires by itself now, so that code that calls it would fail: keep it, or accept the new definition as the baseline" }));
        var automatic = s_shipped with { Transitions = s_shipped.Transitions.Select(t => t with { Automatic = true }).ToEquatableArray() };
        Assert.That(Check(automatic, Next(automatic with { Transitions = default })), Has.None.Contains("code that calls it"));
    }

    [Test]
    public void A_field_that_is_new_or_narrower_needs_a_value()
    {
        var added = Next(s_shipped.WithData(s_amount, new DataField("note", DataType.String)));
        Assert.That(Check(added), Is.EqualTo(new[]
        {
            "Error data.note: Data field 'note' is new and required, and instances of version '1.0.0' do not have it: "
            + "write \"migrations\": {\"1.0.0\": {\"data\": {\"note\": \"\"}}}, or accept the new definition as the baseline",
        }));
        Assert.That(Check(added with { Migrations = Migration(("note", new JsonData.Text("none"))) }), Is.Empty);
        Assert.That(Check(Next(s_shipped.WithData(s_amount, new DataField("note", DataType.String, false)))), Is.Empty);

        var narrowed = Next(s_shipped.WithData(s_amount with { Min = Value.Integer(5) }));
        Assert.That(Check(narrowed), Is.EqualTo(new[]
        {
            "Error data.amount.min: Data field 'amount': min '0' → '5', and what instances of version '1.0.0' hold need not fit: "
            + "write \"migrations\": {\"1.0.0\": {\"data\": {\"amount\": 5}}}, or accept the new definition as the baseline",
        }));
        Assert.That(Check(Next(s_shipped.WithData(s_amount with { Min = null }))), Is.Empty);
    }

    [TestCase("InReview", "leads to no terminal state any more, and instances in it would never complete")]
    [TestCase("Old", "has no way out any more, and instances in it would be stranded")]
    public void A_kept_state_still_leads_to_an_end(string stays, string fact)
    {
        var current = Next(Sketch.Of("Draft! InReview Old~ Done.", "Submit: Draft -> Draft", "Approve: Draft -> Done", $"Stay: {stays} -> {stays}", "Close: Old -> Done").WithData(s_amount));
        Assert.That(Check(current), Is.EqualTo(new[]
        {
            $"Error states.InReview: State 'in_review' of version '1.0.0' {fact}: keep a way out of it, or say in a migration what becomes of it, or accept the new definition as the baseline",
        }));
        Assert.That(Check(current with { Migrations = Migration(("in_review", "Draft")) }), Is.Empty);
    }

    [Test]
    public void A_state_that_never_led_to_an_end_need_not()
    {
        var shipped = Sketch.Of("A! B Stray", "Go: A -> B", "Back: B -> A");
        Assert.That(Check(shipped, Next(shipped with { States = shipped.States.Append(new("C") { Retired = true }).ToEquatableArray() })), Is.Empty);
        Assert.That(Check(Sketch.Of("A! B", "Go: A -> B"), Next(Sketch.Of("A! B.", "Go: A -> B"))), Is.Empty);
    }

    [Test]
    public void A_state_does_not_become_final_under_its_instances()
    {
        var current = Next(Sketch.Of("Draft! InReview. Old~ Done.", "Submit: Draft -> InReview", "Approve: Draft -> Done", "Close: Old -> Done").WithData(s_amount));
        Assert.That(Check(current), Is.EqualTo(new[]
        {
            "Error states.InReview: State 'in_review' of version '1.0.0' is final now, and instances in it would end there: keep a way out of it, or say in a migration what becomes of it, or accept the new definition as the baseline",
        }));
        Assert.That(Check(current with { Migrations = Migration(("in_review", "InReview")) }), Is.Empty);
    }

    [Test]
    public void Code_gives_the_same_inputs_along()
    {
        InputDefinition reason = new("reason", DataType.String, true), note = new("note", DataType.String, false);
        var shipped = WithInputs(reason);
        Assert.That(Check(shipped, Next(WithInputs(reason, note))), Is.Empty);
        Assert.That(Check(shipped, Next(WithInputs(reason with { Required = false }))), Is.Empty);
        Assert.That(Check(shipped, Next(WithInputs(reason, note with { Required = true }))), Is.EqualTo(new[] { Broken("Transition 'Submit', input 'note' is added", "[1]") }));
        Assert.That(Check(shipped, Next(WithInputs())), Is.EqualTo(new[] { Broken("Transition 'Submit', input 'reason' is removed") }));
        Assert.That(Check(shipped, Next(WithInputs(reason with { Type = DataType.Integer }))), Is.EqualTo(new[] { Broken("Transition 'Submit', input 'reason': type 'string' → 'integer'", "[0]") }));
        Assert.That(Check(s_shipped, Next(shipped)), Is.EqualTo(new[] { Broken("Transition 'Submit', input 'reason' is added", "[0]") }));

        static WorkflowDefinition WithInputs(params InputDefinition[] inputs) =>
            s_shipped with { Transitions = s_shipped.Transitions.Select(t => t.Name == "Submit" ? t with { Inputs = inputs.ToEquatableArray() } : t).ToEquatableArray() };
        static string Broken(string fact, string index = "") =>
            $"Error transitions.Submit.inputs{index}: {fact}, which breaks the code that calls it since version '1.0.0': keep the inputs as they were, or accept the new definition as the baseline";
    }

    [Test]
    public void A_field_that_is_declared_now_need_not_fit_what_open_data_holds()
    {
        var open = s_shipped with { Data = DataSchema.Open };
        var note = new DataField("note", DataType.String.OrNull());
        Assert.That(Check(open, Next(s_shipped.WithData(note))), Is.EqualTo(new[]
        {
            "Error data.note: Data field 'note' is declared and required now, and what instances of version '1.0.0' hold there, if anything, need not fit: "
            + "write \"migrations\": {\"1.0.0\": {\"data\": {\"note\": null}}}, or accept the new definition as the baseline",
        }));
        Assert.That(Check(open, Next(s_shipped.WithData(note)) with { Migrations = Migration(("note", JsonData.Null.Instance)) }), Is.Empty);
        Assert.That(Check(open, Next(s_shipped.WithData(note with { Required = false }))), Is.Empty);
    }

    [Test]
    public void A_field_that_is_gone_is_a_warning_where_there_are_no_others()
    {
        Assert.That(Check(Next(s_shipped.WithData())), Is.EqualTo(new[]
        {
            "Warning dataSchema: Data field 'amount' of version '1.0.0' is gone, and what instances hold in it could not be read any more: keep it, or accept the new definition as the baseline",
        }));
        Assert.That(Check(Next(s_shipped with { Data = DataSchema.Open })), Is.Empty);
    }

    [Test]
    public void A_migration_that_cannot_be_done_is_an_error()
    {
        Assert.That(Check(s_renamed with { Migrations = Migration(("in_review", "Reviev")) }), Is.EqualTo(new[]
        {
            "Error migrations.1.0.0.states: State 'in_review' of version '1.0.0' is gone, and instances in it would be stranded: "
            + "write \"migrations\": {\"1.0.0\": {\"states\": {\"in_review\": \"review\"}}}, or accept the new definition as the baseline",
            "Error migrations.1.0.0.states.in_review: Migration from '1.0.0' maps state 'in_review' to 'Reviev', which does not exist; did you mean 'Review'?",
        }));
        Assert.That(Check(s_renamed with { Migrations = Migration(("in_review", "Review"), ("drafd", "Draft")) }), Is.EqualTo(new[]
        {
            "Warning migrations.1.0.0.states.drafd: Migration from '1.0.0' maps state 'drafd', which that version does not have; did you mean 'draft'?",
        }));
        Assert.That(Check(Next(s_shipped) with { Migrations = Migration(("amount", new JsonData.Text("x")), ("amont", new JsonData.Number("1"))) }), Is.EqualTo(new[]
        {
            "Error migrations.1.0.0.data.amount: Migration from '1.0.0' has the value '\"x\"' for data field 'amount', which is not an integer: write one that fits",
            "Error migrations.1.0.0.data.amont: Migration from '1.0.0' has a value for 'amont', which is no field of the data; did you mean 'amount'?",
        }));
        Assert.That(Check(Next(s_shipped) with { Migrations = Migration(("amount", new JsonData.Number("11"))) }).Single(), Does.EndWith("which is greater than its max '10': write one that fits"));
    }

    [TestCase("0.9.0", true)]
    [TestCase("1.0.0", true)]
    [TestCase("1.0.1", false)]
    [TestCase("1.0", false)]
    public void A_migration_is_from_a_version_that_shipped(string from, bool isKnown) =>
        Assert.That(Check(Next(s_shipped) with { Migrations = EquatableArray.Create(new MigrationDefinition(from)) }), isKnown ? Is.Empty : Has.One.EqualTo(
            $"Warning migrations.{from}: Migration from '{from}' is of a version that did not ship: the one that shipped is '1.0.0'"));

    [Test]
    public void The_version_is_raised_as_far_as_the_change_asks()
    {
        Assert.That(Check(s_shipped with { Label = "x" }), Is.EqualTo(new[] { "Warning version: The version is '1.0.0' still, and the change is patch: make it '1.0.1'" }));
        Assert.That(Check(s_renamed with { Version = "1.0.1", Migrations = Migration(("in_review", "Review")) }),
            Is.EqualTo(new[] { "Warning version: The version went from '1.0.0' to '1.0.1', and the change is major: make it '2.0.0'" }));
    }

    [Test]
    public void The_id_is_kept() =>
        Assert.That(Check(Next(s_shipped with { Id = "other" })), Is.EqualTo(new[] { "Error id: The workflow shipped as 'sketch' and is 'other' now, so that its instances would not be found: keep the id, or accept the new definition as the baseline" }));

    [Test]
    public void A_suggestion_keeps_what_is_written_and_adds_what_is_missing()
    {
        var current = s_renamed.WithData(s_amount, new DataField("day", DataType.Date), new DataField("size", DataType.Enum("s", "m"))) with
        {
            Migrations = EquatableArray.Create(new MigrationDefinition("1.0.0")
            {
                States = EquatableArray.Create(new StateMapping("old", "Draft"), new StateMapping("draft", "Nowhere")),
                Data = EquatableArray.Create(new NamedValue("day", new JsonData.Text("2026-01-31")), new NamedValue("gone", JsonData.Null.Instance)),
            }),
        };
        Assert.That(Migrations.ToJson(Migrations.Suggest(s_shipped, current), current), Is.EqualTo(
            "\"1.0.0\": {\"states\": {\"old\": \"draft\", \"in_review\": \"review\"}, \"data\": {\"day\": \"2026-01-31\", \"size\": \"s\"}}"));
    }

    [Test]
    public void A_migration_is_written_as_json_is()
    {
        var value = new JsonData.Map(EquatableArray.Create(
            new NamedValue("z", new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Number("1.0"), new JsonData.Map(default)))), new NamedValue("a", new JsonData.Text("\b\u200b</x"))));
        Assert.That(Migrations.ToJson(new("1.0.0") { Data = EquatableArray.Create(new NamedValue("it", value)) }, s_shipped), Is.EqualTo(
            """ "1.0.0": {"data": {"it": {"z": [1.0, {}], "a": "\b\u200b\u003c/x"}}}""".TrimStart()));
    }

    private static WorkflowDefinition Parallel(string join = "A2&B2 -> Done", string states = "Draft! A B A2 B2 Done.") => Sketch.Of(
        states, "Submit: Draft -> " + (states.Contains(" C ") ? "A&B&C" : "A&B"), "DoA: A -> A2", "DoB: B -> B2", "auto Join: " + join);

    [Test]
    public void Instances_in_several_states_go_on_from_all_of_them()
    {
        Assert.That(Check(Parallel(), Next(Parallel())), Is.Empty);
        // A third branch that instances of before never began.
        Assert.That(
            Check(Parallel(), Next(Parallel("A2&B2&C -> Done", "Draft! A B A2 B2 C Done."))),
            Is.EqualTo(new[] { "Warning states: Instances of version '1.0.0' can be in 'a' and 'b', and from 'A' and 'B' no run completes now: keep a way on from there, or say in a migration what becomes of these states, or accept the new definition as the baseline" }));
        // Conditions apart, fewer may do.
        Assert.That(Check(Parallel(), Next(Parallel("A2&B2 -> Done atleast 1 cancels A,B"))), Is.Empty);
    }

    [Test]
    public void A_migration_puts_no_two_tokens_into_one_state()
    {
        var current = Next(Sketch.Of("Draft! A B A2 B2 Done.", "Submit: Draft -> A&B", "DoA: A -> A2", "DoB: B -> B2", "auto Join: A2&B2 -> Done")) with { Migrations = Migration(("b", "A")) };
        Assert.That(Check(Parallel(), current), Is.EqualTo(new[]
        {
            "Warning migrations.1.0.0.states: Instances of version '1.0.0' can be in 'a' and 'b' at once, and both become 'A', which is entered once: map them to states that an instance can be in at once, or accept the new definition as the baseline",
            "Warning migrations.1.0.0.states: Instances of version '1.0.0' can be in 'b' and 'a2', and from 'A' and 'A2' no run completes now: keep a way on from there, or say in a migration what becomes of these states, or accept the new definition as the baseline",
        }));
        Assert.That(Check(Parallel(), current with { Migrations = Migration(("b", "B2")) }), Is.Empty);
    }

    private static WorkflowDefinition Next(WorkflowDefinition definition) => definition with { Version = "2.0.0" };

    private static EquatableArray<MigrationDefinition> Migration(params (string From, string To)[] states) =>
        EquatableArray.Create(new MigrationDefinition("1.0.0") { States = states.Select(s => new StateMapping(s.From, s.To)).ToEquatableArray() });

    private static EquatableArray<MigrationDefinition> Migration(params (string Field, JsonData Value)[] data) =>
        EquatableArray.Create(new MigrationDefinition("1.0.0") { Data = data.Select(d => new NamedValue(d.Field, d.Value)).ToEquatableArray() });

    private static IEnumerable<string> Check(WorkflowDefinition current) => Check(s_shipped, current);

    private static IEnumerable<string> Check(WorkflowDefinition shipped, WorkflowDefinition current) =>
        ShippedVersions.Check(shipped, current).Select(f => $"{f.Severity} {f.Path}: {f.Message}");
}
