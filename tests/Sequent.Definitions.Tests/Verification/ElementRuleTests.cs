using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>Facets, work, names, invariants in time, migrations, and the roles of tasks.</summary>
public class ElementRuleTests
{
    private static readonly EffectDefinition s_mail = new("mail");

    [TestCase("status=open,stage=idea", "status=closed,stage=idea")]
    [TestCase("status=open,stage=idea", "")]
    [TestCase("", "")]
    [TestCase("status=opn,stage=idea", "status=closed,stage=done", "states.A.facets.status: State 'A' has the value 'opn' in the facet 'status', which is none of its values: declare it, or correct it; did you mean 'open'?")]
    [TestCase("statuz=open,stage=idea", "status=closed,stage=done", "states.A.facets.statuz: State 'A' has the facet 'statuz', which is not declared: declare it, or correct the name; did you mean 'status'?")]
    [TestCase("status=open", "status=closed,stage=done", "states.A.facets: State 'A' has no value in the facet 'stage': give it one, as it has one in another")]
    [TestCase("status=open,stage=idea", "stage=idea,status=open", "states.B.facets: State 'B' has the same values in all facets as 'A': they could not be told apart, so change one of them")]
    public void Seq020(string first, string second, params string[] expected)
    {
        var definition = Of("A! B.", "Go: A -> B").WithState("A", s => s with { Facets = Facets(first) }).WithState("B", s => s with { Facets = Facets(second) }) with
        {
            Facets = EquatableArray.Create(
                new FacetDefinition("status", EquatableArray.Create("open", "closed")), new FacetDefinition("stage", EquatableArray.Create("idea", "done"))),
        };
        // A value that no state has is another matter.
        var findings = definition.FindAll().Where(f => f.Rule != Rules.FacetTuple).ToArray();
        Assert.That(findings.Select(f => $"{f.Path}: {f.Message}"), Is.EqualTo(expected));
        Assert.That(findings.Select(f => f.Rule), Has.All.EqualTo(Rules.UnknownFacet));
    }

    [Test]
    public void A_facet_has_values_each_once() => Assert.Multiple(() =>
    {
        var definition = Of("A! B.", "Go: A -> B") with { Facets = EquatableArray.Create(new FacetDefinition("status", default)) };
        Assert.That(definition.FindAll().Single().ToString(), Is.EqualTo("SEQ020: Facet 'status' has no values: list them, or remove it"));
        definition = definition with { Facets = EquatableArray.Create(new FacetDefinition("status", EquatableArray.Create("a", "a")), new FacetDefinition("status", EquatableArray.Create("b"))) };
        Assert.That(definition.FindAll().Select(f => f.ToString()), Is.EqualTo(new[]
        {
            "SEQ005: Facet 'status' is declared twice: rename one, or remove it", "SEQ005: Facet 'status' lists the value 'a' twice: rename one, or remove it",
        }));
    });

    [Test]
    public void Seq012_a_wait_waits_for_one_thing()
    {
        Assert.That(Waiting(new()).FindAll().Single().Message, Is.EqualTo("State 'A' waits for nothing: say for how long, until when, or for which event"));
        var both = Waiting(new() { For = "1h", Event = "paid" }).FindAll().Single();
        Assert.That((both.Rule, both.Path.Value, both.Message), Is.EqualTo((Rules.BranchSettings, "states.A.wait.event",
            "State 'A' says both 'for' and 'event': keep one of them, and write a transition with After or On for the other")));
        Assert.That(Waiting(new() { Event = "paid" }).FindAll(), Is.Empty);

        static WorkflowDefinition Waiting(StateWork.Wait wait) => Of("A! B.", "auto Go: A -> B").WithState("A", s => s with { Work = wait });
    }

    [Test]
    public void Seq012_nothing_happens_in_a_final_state()
    {
        var definition = Of("A! B.", "Go: A -> B").WithState("B", s => s with
        {
            Work = new StateWork.Action("pay"), OnEntry = EquatableArray.Create(s_mail), OnExit = EquatableArray.Create(s_mail), Sla = new("1h"),
            Escalations = EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Notify("1h", s_mail)),
        });
        Assert.That(definition.FindAll().Select(f => $"{f.Rule.Id} {f.Path}"), Is.EqualTo(new[]
        {
            "SEQ012 states.B.action", "SEQ012 states.B.onExit[0]", "SEQ012 states.B.automation.sla", "SEQ012 states.B.automation.escalation[0]",
        }));
        Assert.That(definition.FindAll()[0].Message, Is.EqualTo(
            "State 'B' is Final, so nothing leaves it when its action is done: do not mark it Final, or move the action to the state before"));
    }

    [Test]
    public void Seq012_only_a_task_is_reassigned() => Assert.That(
        Of("A! B.", "Go: A -> B").WithState("A", s => s with { Escalations = EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Reassign("1h", new Assignee.Role("x"))) })
            .FindAll().Single().ToString(), Is.EqualTo("SEQ012: State 'A' is no task, so there is nothing to reassign: make it a task, or notify somebody instead"));

    [Test]
    public void Seq012_a_warning_comes_before_the_end() => Assert.That(
        Of("A! B.", "Go: A -> B").WithState("A", s => s with { Sla = new("1 hour") { WarnAfter = "60m" } }).FindAll().Single().Message,
        Is.EqualTo("State 'A' warns after '60m', when its SLA of '1 hour' has passed: warn earlier"));

    [Test]
    public void Seq012_attempts_are_counted_from_zero() => Assert.That(
        Of("A! B.", "Go: A -> B").WithState("A", s => s with { OnEntry = EquatableArray.Create(s_mail with { Retry = new(-1) }) }).PathsOf(Rules.BranchSettings),
        Is.EqualTo(new[] { "states.A.onEntry[0].retry.maxRetries" }));

    [TestCase("Go: A -> B post holds", InvariantTime.Pre, "transitions.Go[0].post: Transition 'Go' names 'holds' in Post, and its When is Pre: name it in Pre, or correct its When")]
    [TestCase("Go: A -> B pre holds", InvariantTime.Post, "transitions.Go[0].pre: Transition 'Go' names 'holds' in Pre, and its When is Post: name it in Post, or correct its When")]
    [TestCase("Go: A -> B pre holds", InvariantTime.Pre)]
    [TestCase("Go: A -> B post holds", null)]
    public void Seq012_an_invariant_is_named_where_it_is_looked_at(string branch, InvariantTime? when, params string[] expected)
    {
        var definition = Of("A! B.", branch) with { Invariants = EquatableArray.Create(new InvariantDefinition("holds", "n > 0") { When = when }) };
        Assert.That(definition.FindAll().Where(f => f.Rule == Rules.BranchSettings).Select(f => $"{f.Path}: {f.Message}"), Is.EqualTo(expected));
    }

    [Test]
    public void Names_are_well_formed()
    {
        var definition = Of("A! B.", "Go: A -> B").WithState("A", s => s with
        {
            Work = new StateWork.Action("") { Compensate = "a b", Result = "" },
            OnEntry = EquatableArray.Create(new EffectDefinition("")),
        }) with
        {
            Calendar = " ",
            Facets = EquatableArray.Create(new FacetDefinition("", EquatableArray.Create(" x"))),
            Triggers = EquatableArray.Create(new TriggerDefinition(TriggerKind.Webhook, "")),
            Migrations = EquatableArray.Create(new MigrationDefinition("1.0")),
        };
        Assert.That(definition.PathsOf(Rules.InvalidName), Is.EqualTo(new[]
        {
            "migrations.1.0", "calendar", "facets.", "facets.[0]", "triggers[0].webhook",
            "states.A.action.plugin", "states.A.action.compensate", "states.A.action.result", "states.A.onEntry[0].plugin",
        }));
        Assert.That(definition.Find(Rules.InvalidName).Last().Message, Is.EqualTo("Activity name '' is not well-formed: use 1 to 200 characters, without blanks"));
    }

    [Test]
    public void Keys_are_used_once()
    {
        var twice = EquatableArray.Create(new NamedValue("to", new JsonData.Text("a")), new NamedValue("to", JsonData.Null.Instance));
        var definition = Of("A! B.", "Go: A -> B").WithState("A", s => s with
        {
            Work = new StateWork.External { Headers = twice, Body = new JsonData.List(EquatableArray.Create<JsonData>(new JsonData.Map(twice))) },
            OnEntry = EquatableArray.Create(s_mail with { Inputs = twice }),
        });
        Assert.That(definition.PathsOf(Rules.DuplicateName), Is.EqualTo(new[] { "states.A.onEntry[0].inputs.to", "states.A.external.headers.to", "states.A.external.body[0].to" }));
        Assert.That(definition.FindAll()[0].Message, Is.EqualTo("State 'A' has the input 'to' twice: rename one, or remove it"));
    }

    [Test]
    public void Seq004_a_migration_leads_to_a_state()
    {
        var definition = Of("Draft! B.", "Go: Draft -> B") with
        {
            Migrations = EquatableArray.Create(new MigrationDefinition("0.9.0") { States = EquatableArray.Create(new StateMapping("old", "Drft"), new StateMapping("older", "B")) }),
        };
        var finding = definition.FindAll().Single();
        Assert.That(finding.ToString(), Is.EqualTo(
            "SEQ004: Migration from '0.9.0' turns 'old' into 'Drft', which is not a state: declare it, or correct the name; did you mean 'Draft'?"));
        Assert.That(finding.Path.Value, Is.EqualTo("migrations.0.9.0.states.old"));
    }

    [Test]
    public void Roles_of_tasks_are_declared_and_count_as_used()
    {
        var definition = Task(new Assignee.Role("manager"), new Assignee.Role("directr"), "Go: A -> B").WithRoles("manager", "director");
        var finding = definition.FindAll().Single();
        Assert.That(finding.ToString(), Is.EqualTo("SEQ401: State 'A' is reassigned to the role 'directr', which is not declared: declare it, or correct the name; did you mean 'director'?"));
        Assert.That((finding.Path.Value, finding.Suggestion), Is.EqualTo(("states.A.automation.escalation[0].to.role", "director")));
    }

    [TestCase("manager", "Go: A -> B as director", "states.A.task.assignee.role: State 'A' is a task for the role 'manager', and every transition out of it asks for another one ('director'): let one of them ask for it, or correct whose task it is")]
    [TestCase("manager", "Go: * -> B as director", "states.A.task.assignee.role: State 'A' is a task for the role 'manager', and every transition out of it asks for another one ('director'): let one of them ask for it, or correct whose task it is")]
    [TestCase("director", "Go: A -> B as director")]
    [TestCase("manager", "Go: A -> B")]
    [TestCase("manager", "Go: A -> B after 2h")]
    public void Seq402_a_task_can_be_completed(string role, string branch, params string[] expected) => Assert.That(
        Task(new Assignee.Role(role), null, branch).FindAll().Select(f => $"{f.Path}: {f.Message}"), Is.EqualTo(expected));

    [Test]
    public void Whoever_a_task_is_reassigned_to_can_complete_it() => Assert.Multiple(() =>
    {
        Assert.That(Task(new Assignee.Role("manager"), new Assignee.Role("director"), "Go: A -> B as director").FindAll(), Is.Empty);
        Assert.That(Task(new Assignee.Role("manager"), new Assignee.User("ana"), "Go: A -> B as director").FindAll(), Is.Empty);
        Assert.That(Task(new Assignee.User("ana"), null, "Go: A -> B as director").FindAll(), Is.Empty);
    });

    private static WorkflowDefinition Task(Assignee assignee, Assignee? later, string branch) => Of("A! B.", branch).WithState("A", s => s with
    {
        Work = new StateWork.Task { Assignee = assignee },
        Escalations = later is null ? default : EquatableArray.Create<EscalationDefinition>(new EscalationDefinition.Reassign("1h", later)),
    });

    private static EquatableArray<FacetValue> Facets(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => new FacetValue(f[0], f[1])).ToEquatableArray();
}
