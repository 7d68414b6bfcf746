using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests.Expressions;

/// <summary>Every mistake in a text is found in one pass, at its place, with a remedy.</summary>
public class SyntaxErrorTests
{
    [TestCase("", "0+0: The expression is empty: write a condition, such as 'amount > 0'.")]
    [TestCase("amount >", "8+0: The expression ends too early: write a value here.")]
    [TestCase("> 5", "0+1: '>' stands where a value is expected: write one before it, or remove it.")]
    [TestCase("amount = 5", "7+1: '=' is not an operator: write '=='.")]
    [TestCase("flag & off", "5+1: '&' is not an operator: write '&&'.")]
    [TestCase("flag | off", "5+1: '|' is not an operator: write '||'.")]
    [TestCase("count <> 1", "6+2: '<>' is not an operator: write '!='.")]
    [TestCase("flag and off", "5+3: 'and' is not an operator: write '&&'.")]
    [TestCase("flag OR off", "5+2: 'OR' is not an operator: write '||'.")]
    [TestCase("not flag", "0+3: 'not' is not an operator: write '!'.")]
    [TestCase("not (flag)", "0+3: 'not' is not an operator: write '!'.")]
    [TestCase("(flag", "5+0: The end stands where ')' is expected: write it.")]
    [TestCase("flag)", "4+1: ')' closes nothing: remove it, or open it before.")]
    [TestCase("[1, 2", "5+0: The end stands where ',' or ']' is expected: write it.")]
    [TestCase("count 5", "6+1: '5' follows a complete value: put an operator such as '&&' before it.")]
    [TestCase("flag ? 1", "8+0: The end stands where ':' and the value otherwise is expected: write it.")]
    [TestCase("1, 2", "1+1: ',' stands outside of a list: remove it.")]
    [TestCase("a : b", "2+1: ':' stands without a '?' before it: write 'condition ? a : b'.")]
    [TestCase("title == 'x", "9+2: The string does not end: close it with '.")]
    [TestCase("title == \"\"\"x\"", "9+5: The string does not end: close it with \"\"\".")]
    [TestCase("b'x'", "0+4: There are no byte strings: leave the 'b' out.")]
    [TestCase(@"'a\q'", @"2+2: '\q' is not an escape: write '\\' for a backslash.")]
    [TestCase(@"'\ud800'", @"1+6: '\ud800' is not an escape: write '\\' for a backslash.")]
    [TestCase(@"'\u12'", @"1+4: '\u12' is not an escape: write '\\' for a backslash.")]
    [TestCase("1u", "0+2: '1u' is not a number: there are no unsigned numbers, leave the 'u' out.")]
    [TestCase("12abc", "0+5: '12abc' is not a number: put a blank or an operator after the number.")]
    [TestCase("1e999", "0+5: '1e999' is larger than any number of the language: write a smaller one.")]
    [TestCase("count # 1", "6+1: '#' means nothing here: remove it, or put it in quotes.")]
    [TestCase("package", "0+7: 'package' is a reserved word: write 'data.package' for a field of that name.")]
    [TestCase("data.in", "5+2: After '.' stands 'in', which is not a field: write [\"in\"] instead.")]
    [TestCase("data.", "5+0: After '.' stands the end, which is not a field: write a field's name.")]
    [TestCase("numbers.all(n > 1)", "8+3: 'all' takes a name and a condition: write all(x, x > 0).")]
    [TestCase("numbers.all(n.x, n > 1)", "12+3: The first argument of 'all' names the element: write a plain name, such as all(x, x > 0).")]
    [TestCase("has('x')", "4+3: 'has' tests whether a field is there, and this is not a field: write has(data.field).")]
    [TestCase("has()", "0+3: 'has' takes one field: write has(data.field).")]
    [TestCase("regex(title)", "0+5: 'regex' takes a text and a pattern: write regex(field, \"pattern\").")]
    [TestCase("size(title,)", "10+1: An argument is missing after ',': write it, or remove the ','.")]
    public void Says_what_is_wrong_where(string text, string error) =>
        Assert.That(Sample.Errors(text), Is.EqualTo(new[] { error }));

    [Test]
    public void Finds_several_errors_in_one_pass() =>
        Assert.That(Sample.Errors(@"amount = 5 && (title == '\q' || ) && 3x > 1 & flag").Select(error => error.Split(':')[0]),
            Is.EqualTo(new[] { "7+1", "25+2", "32+1", "37+2", "44+1" }));

    [Test]
    public void Does_not_report_endlessly() =>
        Assert.That(Sample.Errors(string.Concat(Enumerable.Repeat("# ", 4000))), Has.Length.EqualTo(ExpressionLimits.Errors));

    [TestCase("(", ")")]
    [TestCase("[", "]")]
    [TestCase("!", "")]
    [TestCase("- ", "")]
    [TestCase("size(", ")")]
    [TestCase("flag ? 1 : ", "")]
    [TestCase("a[", "]")]
    public void Nesting_is_limited(string open, string close)
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));

        Assert.That(ExpressionParser.Parse(Nested(ExpressionLimits.Nesting - 1)).Errors, Is.Empty);
        var errors = ExpressionParser.Parse(Nested(900)).Errors;
        Assert.That(errors.Select(error => error.Message), Is.EqualTo(new[] { "The expression nests more than 100 levels deep: split it." }));
        Assert.That(errors[0].Position, Is.EqualTo(ExpressionLimits.Nesting * open.Length).Within(open.Length));
    }

    [TestCase(" || a")]
    [TestCase(" + a")]
    [TestCase(".a")]
    [TestCase("[0]")]
    [TestCase(".size()")]
    public void Chains_are_limited(string link)
    {
        string Chain(int links) => "a" + string.Concat(Enumerable.Repeat(link, links));

        Assert.That(ExpressionParser.Parse(Chain(ExpressionLimits.Height - 1)).Root!.ToString(), Is.EqualTo(Chain(ExpressionLimits.Height - 1)));
        Assert.That(ExpressionParser.Parse(Chain(1000)).Errors.Select(error => error.Message),
            Is.EqualTo(new[] { "The expression chains more than 150 operators: split it, or use 'in' with a list." }));
    }

    // Some threads have half a megabyte of stack: checking and evaluating get by with less, even when not optimized.
    [TestCase("(", "flag", ")", ExpressionLimits.Nesting - 1)]
    [TestCase("", "flag", " && flag", ExpressionLimits.Height - 1)]
    [TestCase("", "count", " + count", ExpressionLimits.Height - 1)]
    [TestCase("", "response", "['x']", ExpressionLimits.Height - 1)]
    [TestCase("flag ? 1 : ", "1", "", ExpressionLimits.Nesting - 1)]
    [TestCase("[", "1", "]", ExpressionLimits.Nesting - 1)]
    [TestCase("1 + (", "1", ")", ExpressionLimits.Nesting - 1)]
    [TestCase("[1].all(x, true && ", "flag", ")", ExpressionLimits.Height / 2 - 1)]
    public void What_is_within_the_limits_needs_little_stack(string open, string core, string close, int levels)
    {
        var text = string.Concat(Enumerable.Repeat(open, levels)) + core + string.Concat(Enumerable.Repeat(close, levels));
        Value? value = null;
        var thread = new Thread(() => value = Interpreter.Evaluate(TypeChecker.Check(ExpressionParser.Parse(text).Root!, Sample.Types), Sample.Values), 384 * 1024);

        thread.Start();
        thread.Join();

        Assert.That(value?.IsError, Is.EqualTo(core == "response"), value?.ToString());
    }

    [Test]
    public void Length_of_text_and_lists_is_limited()
    {
        Assert.That(Sample.Errors("'" + new string('x', 20_000) + "'"), Is.EqualTo(new[] { "10000+10002: The expression has 20002 characters, and at most 10000 are read: split it." }));
        Assert.That(Sample.Errors("[" + string.Join(",", Enumerable.Repeat("1", 1001)) + "]").Single(), Does.EndWith("The list has more than 1000 elements: keep a list this long in the data."));
    }

    [Test]
    public void A_tree_that_is_made_by_hand_is_limited_too()
    {
        Expression tree = new NameExpression("a");
        for (var i = 1; i < ExpressionLimits.Height; i++)
            tree = new UnaryExpression(UnaryOperator.Not, tree);

        Assert.That(() => new UnaryExpression(UnaryOperator.Not, tree), Throws.ArgumentException);
        Assert.That(() => new NameExpression("in"), Throws.ArgumentException);
        Assert.That(() => new MemberExpression(new NameExpression("a"), "x-y"), Throws.ArgumentException);
        Assert.That(() => new CallExpression(null, "has", new NameExpression("a")), Throws.ArgumentException);
        Assert.That(() => LiteralExpression.Number("1."), Throws.ArgumentException);
        Assert.That(() => LiteralExpression.String("\ud800"), Throws.ArgumentException);
    }

    [Test]
    public void Nodes_know_their_place()
    {
        const string text = "(a).b + (has(c.d) ? [1, -2][0] : x.exists(y, y == 'z').q)";
        var places = Walk.All(Sample.Parse(text)).Select(node => text.Substring(node.Position, node.Length)).ToArray();

        Assert.That(places, Is.EqualTo(new[]
        {
            "(a).b + (has(c.d) ? [1, -2][0] : x.exists(y, y == 'z').q)", "(a).b", "a", "has(c.d) ? [1, -2][0] : x.exists(y, y == 'z').q",
            "has(c.d)", "c.d", "c", "[1, -2][0]", "[1, -2]", "1", "-2", "0", "x.exists(y, y == 'z').q", "x.exists(y, y == 'z')", "x", "y == 'z'", "y", "'z'",
        }));
    }
}
