using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

public class DataComparisonTests
{
    private static readonly DataField s_amount = new("amount", DataType.Integer, true, Value.Integer(0), Value.Integer(10));

    private static IEnumerable<TestCaseData> Fields()
    {
        yield return Case(s_amount with { Max = Value.Integer(20) }, "Minor Data field 'amount': max '10' → '20'");
        yield return Case(s_amount with { Max = Value.Integer(5) }, "Major Data field 'amount': max '10' → '5'");
        yield return Case(s_amount with { Min = Value.Integer(1) }, "Major Data field 'amount': min '0' → '1'");
        yield return Case(s_amount with { Min = Value.Integer(-1) }, "Minor Data field 'amount': min '0' → '-1'");
        yield return Case(s_amount with { Min = null }, "Minor Data field 'amount': min '0' → none");
        yield return Case(s_amount with { Required = false }, "Minor Data field 'amount': required true → false");
        yield return Case(s_amount with { Type = DataType.Dynamic }, "Minor Data field 'amount': type 'integer' → 'any'");
        yield return Case(s_amount with { Type = DataType.String }, "Major Data field 'amount': type 'integer' → 'string'");
        yield return Case(s_amount with { OneOf = EquatableArray.Create(Value.Integer(1)) }, "Major Data field 'amount': one of none → '1'");
        yield return Case(s_amount with { Computed = true }, "Patch Data field 'amount': computed false → true");
        yield return Case(s_amount with { Description = "x" }, "Patch Data field 'amount': description none → 'x'");
    }

    [TestCaseSource(nameof(Fields))]
    public void A_field_is_narrowed_or_widened(DataField field, string change) => Assert.That(Changes(Of(s_amount), Of(field)), Is.EqualTo(new[] { change }));

    [Test]
    public void Limits_of_equal_size_are_equal() =>
        Assert.That(Changes(Of(s_amount with { Type = DataType.Number, Min = Value.Number(1.0m) }), Of(s_amount with { Type = DataType.Number, Min = Value.Number(1.00m) })), Is.Empty);

    [Test]
    public void Members_in_another_order_are_the_same_type()
    {
        var before = new DataField("size", DataType.Enum("small", "large"));
        Assert.That(Changes(Of(before), Of(before with { Type = DataType.Enum("large", "small") })), Is.Empty);
        Assert.That(Changes(Of(before), Of(before with { Type = DataType.Enum("large", "small", "huge") })), Is.EqualTo(new[] { "Minor Data field 'size': type 'enum(small, large)' → 'enum(large, small, huge)'" }));
        Assert.That(Changes(Of(before), Of(before with { Type = DataType.Enum("large") })), Is.EqualTo(new[] { "Major Data field 'size': type 'enum(small, large)' → 'enum(large)'" }));
    }

    [Test]
    public void Nested_fields_are_compared_too()
    {
        var before = new DataField("lines", DataType.Array(DataType.Object(DataSchema.Closed(s_amount))));
        var after = before with { Type = DataType.Array(DataType.Object(DataSchema.Closed(s_amount with { Required = false }))) };
        Assert.That(Changes(Of(before), Of(after)).Single(), Does.StartWith("Minor Data field 'lines': type "));
        Assert.That(Changes(Of(after), Of(before)).Single(), Does.StartWith("Major Data field 'lines': type "));
    }

    [Test]
    public void Fields_come_and_go()
    {
        var extra = new DataField("note", DataType.String);
        Assert.That(Changes(Of(s_amount), Of(s_amount, extra)), Is.EqualTo(new[] { "Major Data field 'note' is added" }));
        Assert.That(Changes(Of(s_amount), Of(s_amount, extra with { Required = false })), Is.EqualTo(new[] { "Minor Data field 'note' is added" }));
        Assert.That(Changes(Of(s_amount, extra), Of(s_amount)), Is.EqualTo(new[] { "Major Data field 'note' is removed" }));
        Assert.That(Changes(Of(s_amount, extra), Of(s_amount, extra with { Name = "comment" })), Does.Contain("Major Data field 'note' is removed; it looks like a rename to 'comment'"));
        Assert.That(Changes(Of(s_amount), Of(s_amount) with { Data = new(true, EquatableArray.Create(s_amount)) }), Is.EqualTo(new[] { "Minor Data schema: other fields 'not allowed' → 'allowed'" }));
        Assert.That(Changes(Of(s_amount, extra), Of(extra, s_amount)), Is.Empty);
    }

    private static TestCaseData Case(DataField field, string change) => new TestCaseData(field, change).SetArgDisplayNames(change);

    private static WorkflowDefinition Of(params DataField[] fields) => Sketch.Of("A!", []).WithData(fields);

    private static IEnumerable<string> Changes(WorkflowDefinition older, WorkflowDefinition newer) =>
        DefinitionComparison.Compare(older, newer).Differences.Select(d => d.Change + " " + d.Message);
}
