using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

/// <summary>What the language decides for itself: decimals, literals that take a type, null, dates, durations in words.</summary>
public class OwnDecisionTests
{
    // A number literal takes the type of what it meets.
    [TestCase("amount <= 5000.10", ExpectedResult = "true")]
    [TestCase("price + 0.2 == 0.3", ExpectedResult = "true")]
    [TestCase("price == 0.1", ExpectedResult = "true")]
    [TestCase("-price == -0.1", ExpectedResult = "true")]
    [TestCase("price * 3 == 0.3", ExpectedResult = "true")]
    [TestCase("amount == 10001 / 2 - 0.5", ExpectedResult = "true")]
    [TestCase("count < 5 / 2 + 1", ExpectedResult = "false")]
    [TestCase("count == 6.0 / 2", ExpectedResult = "true")]
    [TestCase("amount * (flag ? 2 : 1.5)", ExpectedResult = "10000")]
    [TestCase("price in [0.1, 2]", ExpectedResult = "true")]
    [TestCase("0.1 in prices", ExpectedResult = "true")]
    [TestCase("prices == [0.1, 2]", ExpectedResult = "true")]
    [TestCase("prices.exists(p, p == 0.1)", ExpectedResult = "true")]
    [TestCase("1 / 4", ExpectedResult = "0")]
    [TestCase("1 / 4.0", ExpectedResult = "0.25")]
    [TestCase("amount / 3 > 1666.66", ExpectedResult = "true")]
    [TestCase("rate == 0.5", ExpectedResult = "true")]
    [TestCase("largest + 1", ExpectedResult = "error: the result of '+' does not fit a number")]
    [TestCase("amount / 0", ExpectedResult = "error: '/' divides by zero")]
    [TestCase("amount + count", ExpectedResult = "error: data.amount is a number and data.count is an integer, and '+' does not apply to them")]

    // Numbers of different types are compared exactly, never converted.
    [TestCase("count < amount", ExpectedResult = "true")]
    [TestCase("max > 9223372036854775806.5", ExpectedResult = "true")]
    [TestCase("price == rate / 5", ExpectedResult = "false")]
    [TestCase("rate / 5 > price", ExpectedResult = "true")]
    [TestCase("largest < infinity && -infinity < amount", ExpectedResult = "true")]
    [TestCase("amount == 5000", ExpectedResult = "true")]

    // null: equality is allowed, all else is an error that names it.
    [TestCase("department == null", ExpectedResult = "true")]
    [TestCase("department != 'it'", ExpectedResult = "true")]
    [TestCase("department < 'it'", ExpectedResult = "error: data.department is null")]
    [TestCase("'it' >= data.department", ExpectedResult = "error: data.department is null")]
    [TestCase("department.size() > 0", ExpectedResult = "error: data.department is null")]
    [TestCase("department.startsWith('i')", ExpectedResult = "error: data.department is null")]
    [TestCase("department + 'x'", ExpectedResult = "error: data.department is null")]
    [TestCase("has(department)", ExpectedResult = "false")]
    [TestCase("has(data.department) && department < 'it'", ExpectedResult = "false")]
    [TestCase("has(address.zip)", ExpectedResult = "false")]
    [TestCase("has(manager)", ExpectedResult = "true")]
    [TestCase("(flag ? null : 1) < 1", ExpectedResult = "error: flag ? null : 1 is null")]

    // A declared field that need not be there reads as null when it is not; any other that is missing is an error.
    [TestCase("limit == null", ExpectedResult = "true")]
    [TestCase("limit < 5", ExpectedResult = "error: data.limit is null")]
    [TestCase("lost == 'x'", ExpectedResult = "error: data.lost is missing")]
    [TestCase("input.reason.size() > 0", ExpectedResult = "error: input.reason is missing")]
    [TestCase("has(lost)", ExpectedResult = "false")]
    [TestCase("input.days == 2", ExpectedResult = "true")]

    // Strings are ordered by code point: the pairs of UTF-16 come last.
    [TestCase("'\uff5e' < '😀'", ExpectedResult = "true")]
    [TestCase("'😀a' < '😀b'", ExpectedResult = "true")]
    [TestCase("'😀' < '😁'", ExpectedResult = "true")]

    // Dates.
    [TestCase("due == date('2026-01-31')", ExpectedResult = "true")]
    [TestCase("due + duration('P1D')", ExpectedResult = "date(\"2026-02-01\")")]
    [TestCase("due - duration('31 days')", ExpectedResult = "date(\"2025-12-31\")")]
    [TestCase("due - date('2026-01-01') == duration('30 days')", ExpectedResult = "true")]
    [TestCase("due + duration('12h')", ExpectedResult = "error: a date can be moved by whole days only")]
    [TestCase("last_day + duration('1 day')", ExpectedResult = "error: the result of '+' does not fit a date")]
    [TestCase("first_day - duration('24h')", ExpectedResult = "error: the result of '-' does not fit a date")]
    [TestCase("due < at", ExpectedResult = "error: data.due is a date and data.at is a datetime, and '<' does not apply to them")]

    // Durations as the rest of a definition writes them.
    [TestCase("duration('48 hours') == duration('P2D')", ExpectedResult = "true")]
    [TestCase("duration('1 week') == duration('P1W')", ExpectedResult = "true")]
    [TestCase("duration('P1DT1H30M') == duration('25h30m')", ExpectedResult = "true")]
    [TestCase("span < duration('3 days')", ExpectedResult = "true")]

    // regex: the pattern's own escapes stay as written.
    [TestCase(@"regex('PRD:  https://x', ""PRD:\s*https?://"")", ExpectedResult = "true")]
    [TestCase(@"regex('Approved by  eva', ""Approved by\\s+\\w+"")", ExpectedResult = "true")]
    [TestCase(@"regex(title, '\bpurchase\b')", ExpectedResult = "true")]
    [TestCase(@"regex('a?', '^a\?$')", ExpectedResult = "true")]
    public string Decides(string expression) => Sample.Evaluate(expression);

    [Test]
    public void Literals_are_exact_beside_values_that_are_known_only_at_run_time()
    {
        var values = new ValueMap(new Dictionary<string, Value> { [Roots.Data] = Sample.Object(("x", Value.Number(5000.10m))) });

        Assert.That(Interpreter.Evaluate(Sample.Parse("x == 5000.10 && x + 0.2 == 5000.3 && 5000.1 in [x]"), values), Is.EqualTo(Value.True));
        Assert.That(Interpreter.Evaluate(Sample.Parse("x < 1e300"), values).ToString(), Is.EqualTo("error: 1e300 does not fit a number"));
    }

    [TestCase("1 month")]
    [TestCase("P1Y")]
    [TestCase("P2M")]
    [TestCase("3 years")]
    [TestCase("2 business days")]
    [TestCase("1ns")]
    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("PT1M1H")]
    [TestCase("P1H")]
    [TestCase("5")]
    [TestCase("h")]
    [TestCase("1 h 2")]
    [TestCase("99999999999999999999999999999999h")]
    [TestCase("999999999999 days")]
    public void Refuses_what_is_no_duration(string text)
    {
        var errors = Sample.Errors($"span < duration('{text}')");

        Assert.That(errors, Has.Length.EqualTo(1));
        Assert.That(errors[0], Does.StartWith($"16+{text.Length + 2}: '{text}' "));
    }

    [TestCase("2026-1-31")]
    [TestCase("2026-02-29")]
    [TestCase("2026-01-31T00:00:00Z")]
    [TestCase("")]
    public void Refuses_what_is_no_date(string text) =>
        Assert.That(Sample.Errors($"due < date('{text}')"), Is.EqualTo(new[] { $"11+{text.Length + 2}: '{text}' is not a date: write one such as '2026-01-31'." }));

    [TestCase("2026-01-31T12:00:00")]
    [TestCase("2026-01-31 12:00:00Z")]
    [TestCase("2026-01-31T24:00:00Z")]
    [TestCase("2026-01-31T12:60:00Z")]
    [TestCase("2026-01-31T12:00:60Z")]
    [TestCase("2026-01-31T12:00:00.Z")]
    [TestCase("2026-01-31T12:00:00.00000001Z")]
    [TestCase("2026-01-31T12:00:00+1:00")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("9999-12-31T23:59:59-00:01")]
    public void Refuses_what_is_no_point_in_time(string text) =>
        Assert.That(Sample.Errors($"at < timestamp('{text}')"), Is.EqualTo(new[] { $"15+{text.Length + 2}: '{text}' is not a point in time: write one such as '2026-01-31T12:00:00Z'." }));
}
