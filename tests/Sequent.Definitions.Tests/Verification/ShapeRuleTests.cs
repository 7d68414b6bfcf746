using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class ShapeRuleTests
{
    [Test]
    public void Seq003_no_states()
    {
        var finding = new WorkflowDefinition("empty").FindAll().Single();

        Assert.That(finding.ToString(), Is.EqualTo("SEQ003: Workflow 'empty' has no states: add one, and mark it Initial"));
        Assert.That(finding.Path, Is.EqualTo(ElementPath.Workflow));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Seq003_no_initial_state() => Assert.That(
        Of("Draft Done.").FindAll().Single().Message,
        Is.EqualTo("Workflow 'sketch' has no initial state: mark one of its states Initial"));

    [Test]
    public void Seq003_several_initial_states() => Assert.That(
        Of("A! B! C!").PathsOf(Rules.InitialState), Is.EqualTo(new[] { "states.B", "states.C" }));

    [Test]
    public void Seq004_unknown_states_with_a_guess()
    {
        var findings = Of("Draft! Done.", "Go: Draft,Drft -> Don").FindAll();

        Assert.That(findings.Select(f => f.ToString()), Is.EqualTo(new[]
        {
            "SEQ004: Transition 'Go' leaves 'Drft', which is not a state: declare it, or correct the name; did you mean 'Draft'?",
            "SEQ004: Transition 'Go' enters 'Don', which is not a state: declare it, or correct the name; did you mean 'Done'?",
        }));
        Assert.That(findings.Select(f => f.Path.Value), Is.EqualTo(new[] { "transitions.Go[0].from[1]", "transitions.Go[0].to" }));
        Assert.That(findings.Select(f => f.Suggestion), Is.EqualTo(new[] { "Draft", "Done" }));
    }

    [Test]
    public void Seq004_unknown_state_that_is_like_no_other()
    {
        var finding = Of("Draft! Done.", "Go: Draft -> Nowhere").FindAll().Single();

        Assert.That(finding.Suggestion, Is.Null);
        Assert.That(finding.Message, Does.EndWith("correct the name"));
    }

    [Test]
    public void Seq005_same_name_twice()
    {
        Assert.That(Of("A! B B").PathsOf(Rules.DuplicateName), Is.EqualTo(new[] { "states.B" }));
        Assert.That(Of("A! B.").WithRoles("x", "x").PathsOf(Rules.DuplicateName), Is.EqualTo(new[] { "roles.x" }));
        Assert.That(Of("A! B.").WithRoles("x", "X").PathsOf(Rules.DuplicateName), Is.Empty);
    }

    [Test]
    public void Seq005_same_transition_twice()
    {
        var definition = Of("A! B.", "Go: A -> B");
        definition = definition with { Transitions = definition.Transitions.Concat(definition.Transitions).ToEquatableArray() };

        Assert.That(definition.Find(Rules.DuplicateName).Single().Message, Is.EqualTo("Transition 'Go' is declared twice: rename one, or remove it"));
    }

    [Test]
    public void Seq005_same_name_in_json() => Assert.That(
        Of("InReview! In_Review.").FindAll().Single().ToString(),
        Is.EqualTo("SEQ005: State 'In_Review' is named 'in_review' in JSON, and so is 'InReview': rename one of them"));

    [Test]
    public void Seq005_inputs_of_one_transition()
    {
        var definition = WithInputs(Of("A! B.", "Go: A -> B"), "dueDate", "due_date", "dueDate");

        Assert.That(definition.PathsOf(Rules.DuplicateName),
            Is.EqualTo(new[] { "transitions.Go.inputs[1]", "transitions.Go.inputs[2]" }));
    }

    [TestCase("Draft", true)]
    [TestCase("_draft1", true)]
    [TestCase("Überprüft", true)]
    [TestCase("1Draft", false)]
    [TestCase("In-Review", false)]
    [TestCase("", false)]
    [TestCase("_", false)]
    public void Seq006_names(string name, bool valid)
    {
        string[] expected = valid ? [] : ["states." + name];
        var definition = new WorkflowDefinition("x") { States = EquatableArray.Create(new StateDefinition(name) { Initial = true }) };

        Assert.That(definition.PathsOf(Rules.InvalidName), Is.EqualTo(expected));
    }

    [Test]
    public void Seq006_names_are_not_endless()
    {
        Assert.That(Of(new string('a', 200) + "!").PathsOf(Rules.InvalidName), Is.Empty);
        Assert.That(Of(new string('a', 201) + "!").Find(Rules.InvalidName), Has.Length.EqualTo(1));
    }

    [Test]
    public void Seq006_transition_and_input_names()
    {
        var definition = WithInputs(Of("A! B.", "Go-on: A -> B"), "due date");

        Assert.That(definition.PathsOf(Rules.InvalidName), Is.EqualTo(new[] { "transitions.Go-on", "transitions.Go-on.inputs[0]" }));
    }

    [TestCase("purchase-order_2.x", true)]
    [TestCase("", false)]
    [TestCase("a b", false)]
    [TestCase("a/b", false)]
    public void Seq006_ids(string id, bool valid)
    {
        string[] expected = valid ? [] : ["id"];
        Assert.That((Of("A! B.", "Go: A -> B") with { Id = id }).PathsOf(Rules.InvalidName), Is.EqualTo(expected));
    }

    [TestCase("0.0.0", true)]
    [TestCase("10.20.30-alpha.1+build.05", true)]
    [TestCase("1.0", false)]
    [TestCase("01.0.0", false)]
    [TestCase("1.0.0\n", false)]
    [TestCase("1.0.0-01", false)]
    [TestCase("v1.0.0", false)]
    [TestCase("", false)]
    public void Seq006_versions(string version, bool valid)
    {
        string[] expected = valid ? [] : ["version"];
        Assert.That((Of("A! B.", "Go: A -> B") with { Version = version }).PathsOf(Rules.InvalidName), Is.EqualTo(expected));
    }

    [TestCase("head of sales", true)]
    [TestCase("", false)]
    [TestCase(" ", false)]
    [TestCase("buyer ", false)]
    [TestCase("bu\tyer", false)]
    public void Seq006_roles(string role, bool valid)
    {
        var definition = Of("A! B.", "Go: A -> B").WithRoles(role);
        var transition = definition.Transitions[0];
        var branch = transition.Branches[0] with { Role = role };
        definition = definition with { Transitions = EquatableArray.Create(transition with { Branches = EquatableArray.Create(branch) }) };
        string[] expected = valid ? [] : ["roles." + role, "transitions.Go[0].role"];

        Assert.That(definition.PathsOf(Rules.InvalidName), Is.EqualTo(expected));
    }

    internal static WorkflowDefinition WithInputs(WorkflowDefinition definition, params string[] names)
    {
        var inputs = names.Select(n => new InputDefinition(n, DataType.Date, true)).ToEquatableArray();
        return definition with { Transitions = definition.Transitions.Select(t => t with { Inputs = inputs }).ToEquatableArray() };
    }
}
