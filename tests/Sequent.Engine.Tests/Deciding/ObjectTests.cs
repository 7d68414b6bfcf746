using System.Text.Json;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Tests.Deciding;

public class ObjectTests
{
    private static readonly RegisteredWorkflow<Expense> s_class = new(SubjectJson.Reflection());

    private static readonly Decider s_decider = new(Expense.Definition, s_class.Key);

    // The same in meaning, and another text.
    private static readonly WorkflowDefinition s_stored = Expense.Definition with { Label = "Expenses" };

    private static Run Started(Expense expense, Decider? decider = null) => new Run(decider ?? s_decider, SubjectOf).Start(s_class.ToJson(expense));

    private static DecidedSubject SubjectOf(Decider by, string data, InstanceSnapshot? at) =>
        s_class.SubjectOf(by, data, new(by.Key.Id, by.Key.Version, at?.Marking ?? "draft") { Acts = at?.Acts ?? default(EquatableArray<RememberedAct>) });

    private static JsonElement DataOf(Run run) => JsonElement.Parse(run.Instance.Data);

    [Test]
    public void Data_is_stored_by_wire_names_without_where_the_object_is()
    {
        var expense = new Expense("E-1") { Amount = 12.50m, Urgency = Urgency.AtOnce, Grace = new(1, 2, 3, 4, 5), Day = new(2026, 1, 31), Before = ExpenseState.InReview };
        Assert.That(s_class.ToJson(expense), Is.EqualTo(
            """{"number":"E-1","amount":12.50,"urgency":"at_once","grace":"P1DT2H3M4.005S","day":"2026-01-31","submitted_by":null,"reason":null,"trace":[],"before":"in_review"}"""));
    }

    [Test]
    public void An_object_comes_back_as_it_was()
    {
        var expense = new Expense("E-1") { Amount = 12.50m, Urgency = Urgency.AtOnce, Grace = TimeSpan.FromTicks(-7), Trace = { "a" } };
        expense.Submit(Run.Ana);
        var copy = s_class.ObjectOf(s_class.ToJson(expense), expense.ToSnapshot());
        Assert.Multiple(() =>
        {
            Assert.That(s_class.ToJson(copy), Is.EqualTo(s_class.ToJson(expense)));
            Assert.That(copy.ToSnapshot(), Is.EqualTo(expense.ToSnapshot()));
            Assert.That(copy.SubmittedBy, Is.EqualTo("ana"));
            Assert.That(copy.Trace, Is.EqualTo(expense.Trace));
        });
    }

    [Test]
    public void Hooks_run_in_the_order_of_the_generated_methods()
    {
        var run = Started(new("E-1") { Amount = 50 }).Go("submit");
        var memory = new Expense("E-1") { Amount = 50 };
        memory.Submit(Run.Ana);
        Assert.That(run.Instance.Data, Is.EqualTo(s_class.ToJson(memory)));
        Assert.That(DataOf(run).GetProperty("trace").GetRawText(), Is.EqualTo("""["OnExitDraft","BeforeSubmit","OnEnterInReview in InReview","AfterSubmit"]"""));
        Assert.That(run.Instance.Acts, Is.EqualTo(memory.ToSnapshot().Acts));
    }

    [Test]
    public void Automatic_transitions_run_their_hooks_too()
    {
        var run = Started(new("E-1") { Amount = 0.5m }).Go("submit");
        Assert.That(run.Story, Is.EqualTo("started moved:submit moved:wave completed"));
        Assert.That(run.Instance.Data, Does.Contain("AfterWave"));
    }

    [Test]
    public void Denials_speak_as_in_memory()
    {
        var run = Started(new("E-1") { Amount = 100.51m }).Go("submit");
        var memory = new Expense("E-1") { Amount = 100.51m };
        memory.Submit(Run.Ana);
        Assert.Multiple(() =>
        {
            foreach (var actor in new[] { Run.Ana, Run.Ben, Actor.User("cem") })
            {
                Assert.That(Run.Words(run.Fire("approve", actor)), Is.EqualTo(memory.TryApprove(actor).ToString()));
                Assert.That(Run.Words(run.Fire("submit", actor)), Is.EqualTo(memory.TrySubmit(actor).ToString()));
                Assert.That(Run.Words(run.Fire("reject", actor, """{"reason":"no"}""")), actor == Run.Ben ? Is.EqualTo("Moved 0/0") : Is.EqualTo(memory.TryReject(actor, "no").ToString()));
                run = Started(new("E-1") { Amount = 100.51m }).Go("submit");
            }
        });
    }

    [Test]
    public void Inputs_come_as_JSON_and_as_a_command()
    {
        var json = Started(new("E-1") { Amount = 50 }).Go("submit").Go("reject", Run.Ben, """{"reason":"no","until":"2026-05-01"}""");
        Assert.That(DataOf(json).GetProperty("day").GetString(), Is.EqualTo("2026-05-01"));

        var command = default(Commands<Expense>).Reject(Run.Ben, "no", new(2026, 5, 1));
        var run = new Run(s_decider, (by, data, at) => at is null ? SubjectOf(by, data, at) : s_class.SubjectOf(by, data, new("expense", "1.0.0", at.Marking) { Acts = at.Acts }, command)).Start(s_class.ToJson(new("E-1") { Amount = 50 }));
        run.Go("submit").Go("reject", Run.Ben, s_class.InputsOf(command));
        Assert.That(run.Instance.Data, Is.EqualTo(json.Instance.Data));
        Assert.That(run.History[2].Payload, Does.EndWith(""","inputs":{"reason":"no","until":"2026-05-01"}}""").And.EqualTo(json.History[2].Payload));
    }

    [Test]
    public void A_hook_cannot_fire_a_transition_of_the_same_object() =>
        Assert.That(() => Started(new("again")).Go("submit"), Throws.InvalidOperationException.With.Message.Contains("was fired from a hook"));

    [Test]
    public void By_another_definition_conditions_are_interpreted_and_hooks_run()
    {
        var other = new Decider(s_stored, DefinitionKey.Of(s_stored));
        Assert.That(other.Key.Hash, Is.Not.EqualTo(s_class.Key.Hash));
        var run = Started(new("E-1") { Amount = 100.5m }, other).Go("submit").Go("approve", Run.Ben);
        Assert.That(run.Instance.Status, Is.EqualTo(InstanceStatus.Completed));
        Assert.That(DataOf(run).GetProperty("submitted_by").GetString(), Is.EqualTo("ana"));
        Assert.That(Started(new("E-1") { Amount = 0.5m }, other).Go("submit").Story, Does.EndWith("moved:wave completed"));
        Assert.That(Run.Words(Started(new("E-1") { Amount = 101 }, other).Go("submit").Fire("approve", Run.Ben)), Does.EndWith("'amount <= 100.5' is false: amount is 101."));
    }

    [Test]
    public void An_input_that_the_class_has_got_since_is_given_to_instances_of_before()
    {
        var before = Expense.Definition with { Transitions = Expense.Definition.Transitions.Select(t => t with { Inputs = t.Inputs.Where(i => i.WireName != "until").ToEquatableArray() }).ToEquatableArray() };
        var run = Started(new("E-1") { Amount = 50 }, new(before, DefinitionKey.Of(before))).Go("submit").Go("reject", Run.Ben, """{"reason":"no","until":"2026-05-01"}""");
        Assert.That(DataOf(run).GetProperty("day").GetString(), Is.EqualTo("2026-05-01"));
        Assert.That(run.History[2].Payload, Is.EqualTo("""{"inputs":{"reason":"no","until":"2026-05-01"}}"""));
    }

    [Test]
    public void Fields_that_the_class_does_not_know_are_kept()
    {
        var run = Started(new("E-1") { Amount = 50 });
        run.Instance = run.Instance with { Data = """{"older":{"a":[1]},"number":"E-1","amount":50,"twice":4}""" };
        run.Go("submit");
        Assert.That(DataOf(run).GetProperty("older").GetRawText(), Is.EqualTo("""{"a":[1]}"""));
        Assert.That(DataOf(run).TryGetProperty("twice", out _), Is.False);
        Assert.That(DataOf(run).GetProperty("submitted_by").GetString(), Is.EqualTo("ana"));
    }

    [TestCase("""{"number":"E-1","amount":"much"}""")]
    [TestCase("""{"number":"E-1","urgency":1}""")]
    [TestCase("""{"number":"E-1","urgency":"AT_ONCE_OR_NEVER"}""")]
    [TestCase("""{"number":"E-1","grace":"soon"}""")]
    public void Data_that_is_none_of_the_class_is_refused(string data) =>
        Assert.That(() => new Run(s_decider, SubjectOf).Start(data), Throws.TypeOf<InvalidInputException>().With.Message.StartsWith("'expense': its data is none of 'Expense'"));

    [Test]
    public void An_untyped_start_names_the_fields_of_the_class_alone() =>
        Assert.That(() => new Run(s_decider, SubjectOf).Start("""{"number":"E-1","amount":5,"amuont":6}"""), Throws.TypeOf<InvalidInputException>().With.Message.Contains("no field 'amuont'; did you mean 'amount'?"));

    [Test]
    public void Permissions_are_those_in_memory()
    {
        var run = Started(new("E-1") { Amount = 500 }).Go("submit");
        var memory = new Expense("E-1") { Amount = 500 };
        memory.Submit(Run.Ana);
        Assert.That(run.Permissions(Run.Ben).Where(p => p.IsGranted).Select(p => p.Transition), Is.EqualTo(memory.PermittedTransitions(Run.Ben).Select(Naming.ToWireName)));
        Assert.That(run.Permissions(Run.Ana)[1].Reasons, Is.EqualTo(memory.CanApprove(Run.Ana).Reasons));
    }
}
