using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

/// <summary>SEQ201, SEQ204 to SEQ208, and what they mean for the graph.</summary>
public class ConditionRuleTests
{
    private static readonly DataField[] Data =
    [
        new("amount", DataType.Number), new("count", DataType.Integer, Min: Value.Integer(0), Max: Value.Integer(9)), new("flag", DataType.Boolean), new("title", DataType.String),
        new("customer", DataType.Object(DataSchema.Closed(new("country", DataType.String), new DataField("rank", DataType.Integer, Required: false))), Required: false),
    ];

    private static string[] Lines(WorkflowDefinition definition) => [.. definition.WithData(Data).FindAll().Select(f => $"{f.Severity} {f.Path} {f}")];

    [TestCase("amout <= 5000", 0, 5, "the data has no field 'amout'; did you mean 'amount'?")]
    [TestCase("amount <= ", 10, 0, "here an expression is missing")]
    [TestCase("flag && amount", 8, 6, "'amount' is a number, and '&&' needs true or false: compare it, for example with '=='")]
    [TestCase("response.id == 'a'", 0, 8, "'response' is not known in this place: use 'data', 'input', 'actor', 'instance', 'trigger', 'steps', 'tenant'")]
    public void Seq201_names_the_place(string condition, int start, int length, string message)
    {
        var finding = Of("A! B.", "Go: A -> B if " + condition).WithData(Data).FindAll().Single();

        Assert.That((finding.Rule, finding.Path.Value, finding.Range), Is.EqualTo((Rules.InvalidExpression, "transitions.Go[0].when", (TextRange?)new TextRange(start, length))));
        Assert.That(finding.Message, Does.StartWith($"Transition 'Go' has the condition '{condition}', which is not valid: "));
        if (!message.StartsWith("here", StringComparison.Ordinal))
            Assert.That(finding.Message, Does.EndWith(message));
    }

    [TestCase("actor.id == 'ana'")]
    [TestCase("input.reason == 'x'")]
    public void Seq201_automatic_transitions_and_invariants_know_the_data_only(string condition)
    {
        Assert.That(Of("A! B.", "auto Go: A -> B if " + condition).WithData(Data).PathsOf(Rules.InvalidExpression), Is.EqualTo(new[] { "transitions.Go[0].when" }));
        Assert.That(Of("A! B.", "Go: A -> B").WithData(Data).WithInvariants(("x", condition)).PathsOf(Rules.InvalidExpression), Is.EqualTo(new[] { "invariants.x.condition" }));
    }

    [TestCase("count > 9")]
    [TestCase("count > 3 && count < 4")]
    [TestCase("amount < count && amount >= 9")]
    [TestCase("title == 'a' && size(title) == 2")]
    [TestCase("customer == null && customer.country == 'ch'")]
    [TestCase("amount > 9 && title.startsWith('a') && amount < 8")]
    public void Seq204_never_true(string condition) => Assert.That(Of("A! B. C.", "Go: A -> B if " + condition, "Stay: A -> C").WithData(Data).PathsOf(Rules.NeverTrue), Is.EqualTo(new[] { "transitions.Go[0].when" }));

    [Test]
    public void Seq204_makes_states_unreachable() => Assert.That(Lines(Of("A! B C. D.", "Go: A -> B if count > 9", "On: B -> C", "Stay: A -> D")), Is.EqualTo(new[]
    {
        "Error states.B SEQ101: State 'B' cannot be reached from 'A', because no branch on a way to it can ever be taken: correct their conditions, or mark it Retired",
        "Error states.C SEQ101: State 'C' cannot be reached from 'A', because no branch on a way to it can ever be taken: correct their conditions, or mark it Retired",
        "Error transitions.Go[0].when SEQ204: Transition 'Go' has the condition 'count > 9', which can never be true: correct it, or remove the branch to 'B'",
    }));

    [Test]
    public void Seq205_always_true() => Assert.That(Lines(Of("A! B.", "Go: A -> B if count >= 0")), Is.EqualTo(new[]
    {
        "Warning transitions.Go[0].when SEQ205: Transition 'Go' has the condition 'count >= 0', which is always true: remove it, or correct it",
    }));

    [Test]
    public void Seq205_shadowed() => Assert.That(Lines(Of("A! B. C. D.", "Go: A -> B if amount > 5", "Go: A -> C if amount > 6", "Go: A -> D otherwise", "Stay: A -> C")), Is.EqualTo(new[]
    {
        "Warning transitions.Go[1].when SEQ205: From 'A', the branch of 'Go' to 'C' is never taken, because the branch to 'B' before it then is enabled: remove it, or write it first",
    }));

    [Test]
    public void Seq205_an_otherwise_that_is_never_taken() => Assert.That(Lines(Of("A! B. C.", "Go: A -> B if flag", "Go: A -> C if !flag", "Go: A -> B otherwise")), Is.EqualTo(new[]
    {
        "Warning transitions.Go[2] SEQ205: From 'A', the branch of 'Go' to 'B' is never taken, because the conditions of the others cover all values: remove it, or correct them",
    }));

    [Test]
    public void Seq206_code_that_is_not_known()
    {
        var definition = Of("A! B. C. D.", "Go: A -> B when IsSmall", "Go: A -> C if amount > 5", "Go: A -> D if amount > 6").WithData(Data);

        Assert.That(Lines(definition), Is.EqualTo(new[]
        {
            "Error states.D SEQ101: State 'D' cannot be reached from 'A', because no branch on a way to it can ever be taken: correct their conditions, or mark it Retired",
            "Warning transitions.Go[2].when SEQ205: From 'A', the branch of 'Go' to 'D' is never taken, because the branch to 'C' before it then is enabled: remove it, or write it first",
            "Info transitions.Go[0].when SEQ206: Condition 'IsSmall' of 'Go' is not analysed, because nothing is known of the code that it names: write it as an expression",
        }));
        Assert.That(Verifier.Verify(definition).Summary.NotAnalysed, Is.GreaterThan(0));
        Assert.That(Verifier.Verify(definition, strict: true).Findings.Single(f => f.Rule == Rules.NotAnalysed).Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void A_member_whose_body_was_read_is_analysed()
    {
        var definition = Of("A! B. C.", "Go: A -> B when IsSmall", "Go: A -> C if amount >= 5").WithData(Data);
        var transition = definition.Transitions[0];
        var first = transition.Branches[0] with { When = new Guard.Member("IsSmall") { Body = "amount <= 5" } };
        definition = definition with { Transitions = EquatableArray.Create(transition with { Branches = EquatableArray.Create(first, transition.Branches[1]) }) };

        Assert.That(definition.FindAll().Select(f => f.Rule), Is.EqualTo(new[] { Rules.Overlap }));
    }

    [Test]
    public void Seq208_an_invariant_that_never_holds() => Assert.That(Lines(Of("A! B.", "Go: A -> B if amount > 5").WithInvariants(("odd", "count > 3 && count < 4"))), Is.EqualTo(new[]
    {
        "Error invariants.odd.condition SEQ208: Invariant 'odd' can never hold: correct 'count > 3 && count < 4', or what its fields may be",
    }));

    [Test]
    public void Seq208_invariants_that_never_hold_together() => Assert.That(
        Lines(Of("A! B.", "Go: A -> B if amount > 5").WithInvariants(("low", "count < 3"), ("other", "flag"), ("high", "count > 3"))), Is.EqualTo(new[]
        {
            "Error invariants.high.condition SEQ208: Invariants 'low', 'other', 'high' can never hold together, and each belongs to every transition: correct one of them, or name it in Pre or Post where it is meant",
        }));

    [Test]
    public void Seq208_a_transition_that_is_always_denied() => Assert.That(
        Lines(Of("A! B. C.", "Go: A -> B pre high if amount > 5", "Stay: A -> C").WithInvariants(("low", "count < 3"), ("high", "count > 3"))), Is.EqualTo(new[]
        {
            "Error transitions.Go[0].pre SEQ208: Invariants 'low', 'high' can never hold together, so 'Go' is always denied: correct one of them, or remove one from Pre",
        }));

    [Test]
    public void What_always_holds_is_assumed()
    {
        var definition = Of("A! B. C.", "Go: A -> B if amount <= 5", "Go: A -> C if amount > 5 && amount < 100").WithData(Data);

        Assert.That(definition.PathsOf(Rules.Gap), Is.EqualTo(new[] { "transitions.Go[1]" }));
        Assert.That(definition.WithInvariants(("small", "amount < 100")).FindAll(), Is.Empty);
    }

    [TestCase("pre", "pre", false)]
    [TestCase("pre", "", true)]
    [TestCase("post", "post", true)]
    public void What_holds_before_every_branch_is_assumed(string first, string second, bool hasGap)
    {
        static string Names(string what) => what.Length == 0 ? "" : what + " small ";
        var definition = Of("A! B. C.", $"Go: A -> B {Names(first)}if amount <= 5", $"Go: A -> C {Names(second)}if amount > 5 && amount < 100")
            .WithData(Data).WithInvariants(("small", "amount < 100"));

        Assert.That(definition.Find(Rules.Gap), hasGap ? Has.Length.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void What_is_not_declared_is_not_analysed()
    {
        var definition = Of("A! B. C.", "Go: A -> B if amount <= 5", "Go: A -> C if amount > 5");

        Assert.That(definition.FindAll().Select(f => (f.Rule, f.Severity)), Is.EqualTo(new[] { (Rules.NotAnalysed, Severity.Info), (Rules.NotAnalysed, Severity.Info) }));
    }

    [Test]
    public void What_is_null_has_no_fields() => Assert.That(Lines(Of("A! B. C.", "Go: A -> B if customer.country == 'ch'", "Go: A -> C if customer.country != 'ch'")), Is.EqualTo(new[]
    {
        "Warning transitions.Go[0].when SEQ203: From 'A', 'Go' has no enabled target when customer = null, because 'customer.country == 'ch'' is an error (data.customer is null): say in the condition what holds for null",
    }));
}
