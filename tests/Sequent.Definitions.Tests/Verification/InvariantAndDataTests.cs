using Sequent.Definitions.Expressions;
using static Sequent.Definitions.Tests.Sketch;

namespace Sequent.Definitions.Tests;

public class InvariantAndDataTests
{
    private static readonly WorkflowDefinition Plain = Of("A! B.", "Go: A -> B");

    [Test]
    public void Seq017_an_invariant_that_is_not_declared()
    {
        var definition = Of("A! B.", "Go: A -> B pre has_plam post missing").WithInvariants(("has_plan", "true"));

        var findings = definition.Find(Rules.UnknownInvariant);
        Assert.That(findings.Select(f => (f.Path.Value, f.Suggestion)), Is.EqualTo(new[] { ("transitions.Go[0].pre", "has_plan"), ("transitions.Go[0].post", null) }));
        Assert.That(findings[0].Message, Is.EqualTo("Transition 'Go' names 'has_plam', which is not an invariant: declare it, or correct the name; did you mean 'has_plan'?"));
    }

    [Test]
    public void Seq005_invariants_and_fields_are_declared_once()
    {
        Assert.That(Plain.WithInvariants(("x", "true"), ("x", "false")).PathsOf(Rules.DuplicateName), Is.EqualTo(new[] { "invariants.x" }));
        Assert.That(Plain.WithData(new("x", DataType.String), new("x", DataType.Date)).PathsOf(Rules.DuplicateName), Is.EqualTo(new[] { "data.x" }));
    }

    private static readonly (DataField Field, string? Fact)[] Fields =
    [
        (new("n", DataType.Integer, Min: Value.Integer(1), Max: Value.Integer(1), OneOf: EquatableArray.Create(Value.Integer(1))), null),
        (new("n", DataType.Integer, Min: Value.Integer(2), Max: Value.Integer(1)), "has the Min '2', which is greater than its Max '1': exchange them"),
        (new("n", DataType.Integer, Max: Value.Integer(1), OneOf: EquatableArray.Create(Value.Integer(1), Value.Integer(2))), "has '2' in its OneOf, which is outside Min and Max: remove it, or correct Min and Max"),
        (new("n", DataType.Number, Min: Value.Integer(2)), "is a number, and its Min '2' is none: write a value of its type"),
        (new("n", DataType.String, Min: Value.String("a")), "is a string, which has no Min: remove it, or write OneOf"),
        (new("n", DataType.String, OneOf: EquatableArray.Create(Value.Integer(1))), "is a string, and '1' in its OneOf is none: write values of its type"),
        (new("n", DataType.Enum("a", "b"), OneOf: EquatableArray.Create(Value.String("c"))), "is one of 'a', 'b', and 'c' in its OneOf is none: write values of its type"),
        (new("n", DataType.Date, Min: Value.Date(2026, 2, 1), Max: Value.Date(2026, 1, 1)), "has the Min 'date(\"2026-02-01\")', which is greater than its Max 'date(\"2026-01-01\")': exchange them"),
    ];

    [TestCaseSource(nameof(Fields))]
    public void Seq018_values_that_make_no_sense((DataField Field, string? Fact) given)
    {
        var findings = Plain.WithData(given.Field).Find(Rules.InvalidData);

        Assert.That(findings.Select(f => f.Message), Is.EqualTo(given.Fact is null ? [] : new[] { $"Data field 'n' {given.Fact}" }));
        Assert.That(findings.Select(f => f.Path.Value), Is.All.EqualTo("data.n"));
    }
}
