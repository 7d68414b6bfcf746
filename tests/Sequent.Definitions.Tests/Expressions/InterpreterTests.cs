using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

public class InterpreterTests
{
    private static readonly EvaluationLimits Small = new() { Steps = 100, StringLength = 100, ListLength = 10 };

    [Test]
    public void An_expression_with_errors_is_not_evaluated() =>
        Assert.That(Interpreter.Evaluate(Sample.Check("amont > 5 || true"), Sample.Values).ToString(), Is.EqualTo("error: The data has no field 'amont'; did you mean 'amount'"));

    [Test]
    public void Data_of_another_type_than_declared_is_an_error()
    {
        var types = ExpressionTypes.Open.WithData(DataSchema.Closed(new DataField("x", DataType.Number)));
        var values = new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("x", Value.Double(1))) });

        Assert.That(Interpreter.Evaluate(TypeChecker.Check(Sample.Parse("x < 5"), types), values).ToString(), Is.EqualTo("error: data.x is a double, and was declared a number"));
    }

    [Test]
    public void An_error_in_the_data_is_passed_on()
    {
        var values = new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("x", Value.Error("x cannot be read"))) });

        Assert.That(Interpreter.Evaluate(Sample.Parse("x == 5"), values).ErrorMessage, Is.EqualTo("x cannot be read"));
        Assert.That(Interpreter.Evaluate(Sample.Parse("has(x)"), values).ErrorMessage, Is.EqualTo("x cannot be read"));
    }

    [TestCase("numbers.all(a, numbers.all(b, numbers.all(c, numbers.all(d, true))))", "the expression needs more than 100 steps")]
    [TestCase("numbers.all(a, numbers.all(b, numbers.all(c, numbers.all(d, true)))) || true", "the expression needs more than 100 steps")]
    [TestCase("!numbers.all(a, numbers.all(b, numbers.all(c, numbers.all(d, true)))) && false", "the expression needs more than 100 steps")]
    [TestCase("title.matches('^(p|u|r|c|h|a|s|e)*(p|u|r|c|h|a|s|e)*(p|u|r|c|h|a|s|e)*x')", "the expression needs more than 100 steps")]
    [TestCase("(title + title + title + title + title + title + title + title + title + title + title + title + title).size() > 1", "'+' makes a string of more than 100 characters")]
    [TestCase("(numbers + numbers + numbers + numbers).size() > 1", "'+' makes an array of more than 10 elements")]
    public void Evaluation_is_limited(string text, string error) =>
        Assert.That(Interpreter.Evaluate(Sample.Check(text), Sample.Values, Small).ErrorMessage, Is.EqualTo(error));

    [Test]
    public void Arrays_that_nest_endlessly_are_not_compared_endlessly()
    {
        var endless = Value.List(new Endless());
        var values = new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("a", endless), ("b", Value.List(new Endless()))) });

        Assert.That(Interpreter.Evaluate(Sample.Parse("a == b"), values).ErrorMessage, Is.EqualTo("arrays are compared 50 levels deep at most"));
    }

    [Test]
    public void Values_print_as_they_are_written()
    {
        Assert.That(Value.Null.ToString(), Is.EqualTo("null"));
        Assert.That(Value.Number(5000.10m).ToString(), Is.EqualTo("5000.10"));
        Assert.That(Value.Double(0.1).ToString(), Is.EqualTo("0.1"));
        Assert.That(Value.String("a\"\n\u0001").ToString(), Is.EqualTo("\"a\\\"\\n\\u0001\""));
        Assert.That(Value.Duration(TimeSpan.MinValue).ToString(), Is.EqualTo("duration(\"-256204778h48m5.4775808s\")"));
        Assert.That(Value.Duration(TimeSpan.Zero).ToString(), Is.EqualTo("duration(\"0s\")"));
        Assert.That(Value.DateTime(new DateTimeOffset(2026, 1, 31, 1, 0, 0, TimeSpan.FromHours(1))).ToString(), Is.EqualTo("timestamp(\"2026-01-31T00:00:00Z\")"));
        Assert.That(Value.Object(ValueMap.Empty).ToString(), Is.EqualTo("{…}"));
    }

    [Test]
    public void Values_are_read_as_what_they_are()
    {
        Assert.That(Value.Integer(5).AsInteger, Is.EqualTo(5));
        Assert.That(() => Value.Integer(5).AsNumber, Throws.InvalidOperationException.With.Message.EqualTo("The value is an integer, not a number: look at Kind first."));
        Assert.That(Value.Double(double.NaN), Is.EqualTo(Value.Double(double.NaN)));
        Assert.That(Value.Integer(1), Is.Not.EqualTo(Value.Number(1)));
        Assert.That(Value.List(Value.True), Is.EqualTo(Value.List(Value.True)));
    }

    private sealed class Endless : IReadOnlyList<Value>
    {
        public int Count => 1;

        public Value this[int index] => Value.List(this);

        public IEnumerator<Value> GetEnumerator() => Enumerable.Repeat(this[0], 1).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
