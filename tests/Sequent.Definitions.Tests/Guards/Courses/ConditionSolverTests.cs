using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Guards;

/// <summary>Values for a course through a definition: found, proved impossible, or honestly unknown.</summary>
public class ConditionSolverTests
{
    private static WorkflowDefinition Definition { get; } = Sketch.Of(
        "Draft! Small Large Done.",
        "Submit: Draft -> Small as buyer if amount <= 5000",
        "Submit: Draft -> Large as buyer if amount > 5000 && department == 'it'",
        "Approve: Small,Large -> Done if input.reason.size() >= 10 && amount < input.limit",
        "Confirm: Large -> Done as clerk if 'manager' in actor.roles && actor.id != 'ana'",
        "Skip: Small -> Done if department.matches('i.*')",
        "Close: Small -> Done when IsUrgent",
        "Odd: Small -> Done if nothing_like_it > 3",
        "Much: Small -> Done if !(rate < 1e300)",
        "Wrong: Small -> Done if amount >")
        .WithData(
            new DataField("amount", DataType.Number, Min: Value.Number(0)),
            new DataField("department", DataType.String),
            new DataField("due", DataType.Date, Required: false),
            new DataField("rate", DataType.Double),
            new DataField("total", DataType.Number) { Computed = true })
        .WithInvariants(("small", "amount < 6000"), ("has_total", "total > 10")) is var definition
        ? definition with { Transitions = definition.Transitions.Select(t => t.Name == "Approve" ? t with { Inputs = EquatableArray.Create(new InputDefinition("reason", DataType.String, true), new InputDefinition("limit", DataType.Number, true)) } : t).ToEquatableArray() }
        : null!;

    private readonly ConditionSolver _solver = new(Definition);

    [Test]
    public void Conditions_of_several_steps_hold_together_with_inputs_of_their_own()
    {
        var values = Values(When(0, "Submit", 0, false), When(0, "Submit", 1), When(1, "Approve", 0), When(2, "Approve", 0, false));

        var amount = Number(values.Data, "amount");
        var approve = Transition("Approve");
        Assert.Multiple(() =>
        {
            Assert.That(amount, Is.GreaterThan(5000));
            Assert.That(Text(values.Data, "department"), Is.EqualTo("it"));
            Assert.That(Text(values.InputsOf(1, approve), "reason"), Has.Length.GreaterThanOrEqualTo(10));
            Assert.That(Number(values.InputsOf(1, approve), "limit"), Is.GreaterThan(amount));
            Assert.That(Text(values.InputsOf(2, approve), "reason").Length < 10 || Number(values.InputsOf(2, approve), "limit") <= amount, Is.True);
            Assert.That(values.ActorOf(1, approve), Is.Null, "no condition looks at who acts");
        });
    }

    [Test]
    public void What_data_cannot_be_is_proved_impossible()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_solver.Find([When(0, "Submit", 0), When(1, "Submit", 1)]), Is.InstanceOf<ConditionAnswer.Impossible>());
            Assert.That(_solver.Find([When(0, "Submit", 0, false), When(0, "Submit", 1), Requirement.Holds(Definition.Invariants[0]), When(1, "Submit", 0)]), Is.InstanceOf<ConditionAnswer.Impossible>());
            Assert.That(_solver.Find([Requirement.Never]), Is.InstanceOf<ConditionAnswer.Impossible>());
        });
    }

    [Test]
    public void An_invariant_limits_the_values()
    {
        var values = Values(When(0, "Submit", 0, false), Requirement.Holds(Definition.Invariants[0]));

        Assert.That(Number(values.Data, "amount"), Is.GreaterThan(5000).And.LessThan(6000));
    }

    [Test]
    public void Nothing_asked_gives_the_simplest_data()
    {
        var values = Values();

        Assert.Multiple(() =>
        {
            Assert.That(Number(values.Data, "amount"), Is.Zero);
            Assert.That(values.Data.TryGet("due", out var due) && due.IsNull, Is.True);
            Assert.That(Text(values.InputsOf(0, Transition("Approve")), "reason"), Is.Empty);
        });
    }

    [Test]
    public void The_actor_of_a_step_is_what_its_condition_asks_for()
    {
        var values = Values(When(3, "Confirm", 0), Requirement.HasRole(3, Transition("Confirm"), "clerk"), When(4, "Confirm", 0, false));

        var (third, fourth) = (values.ActorOf(3, Transition("Confirm"))!, values.ActorOf(4, Transition("Confirm"))!);
        Assert.Multiple(() =>
        {
            Assert.That(Roles(third), Is.EquivalentTo(new[] { "manager", "clerk" }));
            Assert.That(Text(third, "id"), Is.Not.Empty.And.Not.EqualTo("ana"));
            Assert.That(Roles(fourth), Has.No.Member("manager").Or.Empty);
            Assert.That(Text(fourth, "id"), Is.Not.Empty);
        });
    }

    [Test]
    public void Numbers_are_such_as_JSON_can_write()
    {
        Assert.That(Values(When(0, "Much", 0)).Data.TryGet("rate", out var rate) && double.IsFinite(rate.AsDouble), Is.True);
        Assert.That(_solver.Find([When(0, "Much", 0), Requirement.Not(When(0, "Much", 0))]), Is.InstanceOf<ConditionAnswer.Impossible>());
    }

    [Test]
    public void A_condition_that_does_not_read_is_said() =>
        Assert.That(Unknown(When(0, "Wrong", 0)), Does.StartWith("the condition 'amount >' is wrong: "));

    [Test]
    public void One_of_several_is_enough()
    {
        var values = Values(Requirement.Any(Requirement.All(When(0, "Submit", 0), When(0, "Submit", 1)), Requirement.Not(When(0, "Submit", 0))));

        Assert.That(Number(values.Data, "amount"), Is.GreaterThan(5000));
    }

    [Test]
    public void What_only_text_is_known_of_is_tried_and_otherwise_unknown()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Unknown(When(0, "Skip", 0)), Does.Contain("matches"));
            Assert.That(Unknown(When(0, "Close", 0)), Does.Contain("IsUrgent"));
            Assert.That(Unknown(When(0, "Odd", 0)), Does.Contain("nothing_like_it"));
            Assert.That(Unknown(Requirement.Holds(Definition.Invariants[1])), Does.Contain("total"));
            Assert.That(_solver.Find([When(0, "Skip", 0), When(1, "Skip", 0, false)]), Is.InstanceOf<ConditionAnswer.Impossible>(), "the data is the same in both steps");
            Assert.That(_solver.Find([When(0, "Close", 0), When(0, "Close", 0, false)]), Is.InstanceOf<ConditionAnswer.Impossible>());
            Assert.That(Unknown(When(0, "Close", 0), When(1, "Close", 0, false)), Does.Contain("IsUrgent"), "it may look at the actor");
        });
    }

    private ConditionAnswer.Values Values(params Requirement[] requirements) =>
        _solver.Find(requirements) switch
        {
            ConditionAnswer.Values values => values,
            ConditionAnswer.Unknown unknown => throw new AssertionException(unknown.Reason),
            _ => throw new AssertionException("impossible"),
        };

    private string Unknown(params Requirement[] requirements) =>
        _solver.Find(requirements) is ConditionAnswer.Unknown unknown ? unknown.Reason : throw new AssertionException("it is known");

    private static Requirement When(int step, string transition, int branch, bool value = true) => Requirement.WhenIs(step, Transition(transition), branch, value);

    private static TransitionDefinition Transition(string name) => Definition.FindTransition(name)!;

    private static decimal Number(IValues values, string name) => values.TryGet(name, out var value) ? value.AsNumber : throw new AssertionException(name);

    private static string Text(IValues values, string name) => values.TryGet(name, out var value) ? value.AsString : throw new AssertionException(name);

    private static string[] Roles(IValues actor) => actor.TryGet("roles", out var value) ? [.. value.AsList.Select(r => r.AsString)] : [];
}
