using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

public class TypeCheckerTests
{
    [TestCase("amont > 5", "0+5: The data has no field 'amont'; did you mean 'amount'?")]
    [TestCase("data.amont > 5", "5+5: The data has no field 'amont'; did you mean 'amount'?")]
    [TestCase("data['amont'] > 5", "5+7: The data has no field 'amont'; did you mean 'amount'?")]
    [TestCase("inptu.reason == ''", "0+5: The data has no field 'inptu'; did you mean 'input'?")]
    [TestCase("input.raeson == ''", "6+6: 'input' has no field 'raeson'; did you mean 'reason'?")]
    [TestCase("actor.role == 'x'", "6+4: 'actor' has no field 'role'; did you mean 'roles'?")]
    [TestCase("address.country == ''", "8+7: 'address' has no field 'country': declare it, or use one of 'city', 'zip'.")]
    [TestCase("words.exists(word, wrod == 'it')", "19+4: The data has no field 'wrod'; did you mean 'word'?")]
    [TestCase("status == 'drafft'", "10+8: 'drafft' is not a member of the enum; did you mean 'draft'?")]
    [TestCase("'x' != status", "0+3: 'x' is not a member of the enum: write one of 'draft', 'in_review', 'done'.")]
    [TestCase("status in ['draft', 'dnoe']", "20+6: 'dnoe' is not a member of the enum; did you mean 'done'?")]
    [TestCase("actor.kind == 'robot'", "14+7: 'robot' is not a member of the enum: write one of 'user', 'agent', 'system'.")]
    [TestCase("status < 'draft'", "0+6: 'status' is an enum, which is neither less nor greater than anything: use '==' or '!='.")]
    [TestCase("amount < null", "9+4: 'null' is null, which is neither less nor greater than anything: use '==' or '!='.")]
    [TestCase("numbers > 1", "0+7: 'numbers' is an array, which is neither less nor greater than anything: use '==' or '!='.")]
    [TestCase("amount == 'x'", "0+13: 'amount' is a number, and '\"x\"' is a string: compare values of one type.")]
    [TestCase("due < '2026-01-31'", "0+18: 'due' is a date, and '\"2026-01-31\"' is a string: write date(\"2026-01-31\").")]
    [TestCase("'2026-01-31T00:00:00Z' > at", "0+27: '\"2026-01-31T00:00:00Z\"' is a string, and 'at' is a datetime: write timestamp(\"2026-01-31T00:00:00Z\").")]
    [TestCase("span == '1h'", "0+12: 'span' is a duration, and '\"1h\"' is a string: write duration(\"1h\").")]
    [TestCase("due < at", "0+8: 'due' is a date, and 'at' is a datetime: compare values of one type.")]
    [TestCase("address == data.address", "0+23: 'address' is an object, and 'data.address' is an object: compare their fields.")]
    [TestCase("count + amount > 1", "0+14: 'count' is an integer, and 'amount' is a number: nothing is converted, declare both as one type.")]
    [TestCase("count + 2.5 > 1", "8+3: '2.5' meets an integer here, and is none: write a whole number, or declare the field a number.")]
    [TestCase("count == 99999999999999999999", "9+20: '99999999999999999999' does not fit an integer of 64 bits: write a smaller one, or declare the field a number.")]
    [TestCase("amount < 1e300", "9+5: '1e300' does not fit a number, which has 28 digits: write fewer, or declare the field a double.")]
    [TestCase("amount % 2 == 0", "0+6: 'amount' is a number, and '%' computes with integers only: use integers.")]
    [TestCase("title + 1 == ''", "0+9: '+' does not apply to 'title', which is a string, and '1', which is an integer: use values that can be computed with.")]
    [TestCase("title && flag", "0+5: 'title' is a string, and '&&' needs true or false: compare it, for example with '=='.")]
    [TestCase("!count", "1+5: 'count' is an integer, and '!' needs true or false: compare it, for example with '=='.")]
    [TestCase("-title == ''", "1+5: 'title' is a string, and '-' needs a number: leave the '-' out.")]
    [TestCase("count ? 1 : 2", "0+5: 'count' is an integer, and '?' needs true or false: compare it, for example with '=='.")]
    [TestCase("flag ? 1 : 'x'", "11+3: '1' is an integer and '\"x\"' is a string: give both sides of ':' one type.")]
    [TestCase("title in 'purchase'", "9+10: '\"purchase\"' is a string, and 'in' looks into an array: write a list such as [1, 2], or use '=='.")]
    [TestCase("'city' in address", "10+7: 'address' is an object, and 'in' looks into an array: write has(address.field) for a field.")]
    [TestCase("title in numbers", "0+16: 'title' is a string, and 'numbers' is an array, each element an integer: look for a value of the elements' type.")]
    [TestCase("title.all(x, true)", "0+5: 'title' is a string, and 'all' looks at the elements of an array: call it on an array.")]
    [TestCase("numbers.all(x, x)", "15+1: 'x' is an integer, and 'all' needs true or false: compare it, for example with '=='.")]
    [TestCase("title.size > 1", "6+4: 'title' is a string, which has no field 'size': write size().")]
    [TestCase("numbers['x'] == 1", "8+3: '\"x\"' is a string, which is not a position in an array: give an integer.")]
    [TestCase("address[0] == 1", "8+1: '0' is an integer, which is not the name of a field: give a string.")]
    [TestCase("count[0] == 1", "0+8: 'count' is an integer, which has no elements: leave the '[…]' out.")]
    [TestCase("size(count) > 1", "5+5: 'count' is an integer, and 'size' measures a string or an array: give one.")]
    [TestCase("count.startsWith('x')", "0+5: 'count' is an integer, and 'startsWith' needs a string: give one.")]
    [TestCase("title.startsWith(1)", "17+1: '1' is an integer, and 'startsWith' needs a string: give one.")]
    [TestCase("title.startWith('p')", "6+9: There is no function 'startWith'; did you mean 'startsWith'?")]
    [TestCase("startsWith(title, 'p')", "0+10: 'startsWith' is not called this way: write x.startsWith(\"a\").")]
    [TestCase("title.contains('p', 'u')", "6+8: 'contains' has 2 arguments here, and takes 1: write x.contains(\"a\").")]
    [TestCase("numbers.map(n, n)", "8+3: There is no function 'map': use one of 'size', 'startsWith', 'endsWith', 'contains', 'matches', 'all', 'exists', 'exists_one'.")]
    [TestCase("has(input)", "4+5: 'input' is not a field: write has(input.field).")]
    [TestCase("title.matches('(a')", "14+4: The pattern '(a' cannot be used: a '(' is not closed, write ')' or '\\(' for the character.")]
    [TestCase("amont > 5 && dept == 'x' || coutn < 1", "0+5: The data has no field 'amont'; did you mean 'amount'?", "13+4: The data has no field 'dept': declare it, or use one of 'amount', 'price', 'largest', 'count', 'zero', 'max', 'min', 'rate', ….", "28+5: The data has no field 'coutn'; did you mean 'count'?")]
    public void Says_what_is_wrong_where(string text, params string[] errors) =>
        Assert.That(Sample.Errors(text), Is.EqualTo(errors));

    // conversions: CEL's are not part of the language
    [TestCase("int")]
    [TestCase("uint")]
    [TestCase("double")]
    [TestCase("string")]
    [TestCase("bool")]
    [TestCase("bytes")]
    [TestCase("dyn")]
    [TestCase("type")]
    public void There_are_no_conversions(string function) =>
        Assert.That(Sample.Errors($"{function}(count) == 1"), Is.EqualTo(new[] { $"0+{function.Length}: There is no function '{function}': nothing is converted, declare the field with the type it needs." }));

    [TestCase("amount <= 5000", "boolean")]
    [TestCase("amount + 1", "number")]
    [TestCase("limit", "number or null")]
    [TestCase("limit + 1", "number")]
    [TestCase("rate * 2", "double")]
    [TestCase("1", "integer")]
    [TestCase("1.0", "double")]
    [TestCase("1 + 2.0", "double")]
    [TestCase("flag ? 1 : amount", "number")]
    [TestCase("flag ? null : 1", "integer or null")]
    [TestCase("flag ? status : 'x'", "string")]
    [TestCase("[1, amount]", "array, each element a number")]
    [TestCase("[1, 2.5]", "array, each element a double")]
    [TestCase("[1, 'a']", "array")]
    [TestCase("[]", "array")]
    [TestCase("[1] + numbers", "array, each element an integer")]
    [TestCase("[1] + [2.5]", "array, each element a double")]
    [TestCase("at - at", "duration")]
    [TestCase("due + span", "date")]
    [TestCase("title + status", "string")]
    [TestCase("numbers[0]", "integer")]
    [TestCase("address", "object")]
    [TestCase("response.body.status", "any value")]
    [TestCase("response.body.total + 1", "any value")]
    [TestCase("null", "null")]
    public void Knows_the_type(string text, string type)
    {
        var expression = Sample.Check(text);

        Assert.That(expression.Errors, Is.Empty);
        Assert.That(expression.Type.ToString(), Does.Match("^(an? )?" + type + "$"));
    }

    [TestCase("amount <= 5000", "5000", "number")]
    [TestCase("-(2 + 3) * amount > 1", "2", "number")]
    [TestCase("count <= 5000", "5000", "integer")]
    [TestCase("count <= 2.5", "2.5", "number")]
    [TestCase("rate <= 1", "1", "double")]
    [TestCase("response.status == 200", "200", "any value")]
    [TestCase("5 in prices", "5", "number")]
    [TestCase("(flag ? 1 : 2) == amount", "2", "number")]
    [TestCase("amount in [1, 2]", "1", "number")]
    [TestCase("1 < 2.5", "1", "double")]
    public void Literals_have_the_type_they_took(string text, string literal, string type)
    {
        var expression = Sample.Check(text);
        var node = Walk.All(expression.Root).OfType<LiteralExpression>().Single(node => node.Text == literal);

        Assert.That(expression.TypeOf(node).ToString(), Does.EndWith(type));
        Assert.That(expression.ConstantOf(node)?.Kind.ToString().ToLowerInvariant() ?? "any value", Is.EqualTo(type));
    }

    [Test]
    public void Every_node_has_a_type_and_every_name_a_meaning()
    {
        var expression = Sample.Check("numbers.exists(n, n == count) && input.reason != 'x' && due < date('2026-01-31')");

        Assert.That(() => Walk.All(expression.Root).Select(expression.TypeOf).ToList(), Throws.Nothing);
        Assert.That(Walk.All(expression.Root).OfType<NameExpression>().Select(name => $"{name.Name}: {expression.MeaningOf(name)}"),
            Is.EqualTo(new[] { "numbers: Field", "n: Variable", "count: Field", "input: Root", "due: Field" }));
        Assert.That(expression.ConstantOf(Walk.All(expression.Root).OfType<CallExpression>().Single()), Is.EqualTo(Value.Date(2026, 1, 31)));
        Assert.That(() => expression.TypeOf(new NameExpression("x")), Throws.ArgumentException);
    }

    [Test]
    public void A_place_may_ask_for_a_type()
    {
        Assert.That(Sample.Errors("amount", DataType.Boolean), Is.EqualTo(new[] { "0+6: 'amount' is a number, and a boolean is needed here: compare it, for example with '=='." }));
        Assert.That(Sample.Errors("flag", DataType.Boolean), Is.Empty);
        Assert.That(Sample.Errors("response.ok", DataType.Boolean), Is.Empty);
        Assert.That(Sample.Errors("flag", DataType.String), Is.EqualTo(new[] { "0+4: 'flag' is a boolean, and a string is needed here: give a string." }));
    }

    [Test]
    public void Roots_can_be_taken_away()
    {
        var types = ExpressionTypes.Open.Without(Roots.Response, Roots.Secrets, Roots.Trigger, Roots.Steps, Roots.Tenant, Roots.Instance);
        var errors = TypeChecker.Check(Sample.Parse("response.status == 200"), types).Errors;

        Assert.That(errors, Is.EqualTo(new[] { new ExpressionError(0, 8, "'response' is not known in this place: use 'data', 'input', 'actor'.") }));
        Assert.That(() => types.With("datum", DataType.String), Throws.ArgumentException);
    }

    [Test]
    public void Fields_of_undeclared_data_are_dynamic()
    {
        var expression = TypeChecker.Check(Sample.Parse("whatever.it.holds > 5 && data.other"), ExpressionTypes.Open);

        Assert.That(expression.Errors, Is.Empty);
    }

    [Test]
    public void Types_are_equal_when_they_allow_the_same()
    {
        Assert.That(DataType.Array(DataType.Enum("a", "b")), Is.EqualTo(DataType.Array(DataType.Enum("a", "b"))));
        Assert.That(DataType.Integer.OrNull(), Is.Not.EqualTo(DataType.Integer));
        Assert.That(DataType.Integer.OrNull().NotNull(), Is.EqualTo(DataType.Integer));
        Assert.That(DataType.Object(Sample.Schema), Is.Not.EqualTo(DataType.AnyObject));
        Assert.That(DataType.FromName("number"), Is.EqualTo(DataType.Number));
        Assert.That(DataType.FromName("nubmer"), Is.Null);
    }
}
