using Sequent.Cli.Yaml;

namespace Sequent.Cli.Tests.Yaml;

public class YamlTextTests
{
    [TestCase("a: 1", "{\"a\": 1}")]
    [TestCase("a: [1, -2, +3, 007, 0x1F, 0o17]", "{\"a\": [1, -2, 3, 7, 31, 15]}")]
    [TestCase("a: [1.5, .5, 2., 1e3, -1.50E-2, 00.5]", "{\"a\": [1.5, 0.5, 2, 1e3, -1.50E-2, 0.5]}")]
    [TestCase("a: [true, True, FALSE, ~, null, ]", "{\"a\": [true, true, false, null, null]}")]
    [TestCase("ab:\nb: ''", "{\"ab\": null, \"b\": \"\"}")]
    [TestCase("a: [yes, no, on, off, y, 1.0.0, 1_000, 12:30:45, 2026-01-31, 0x, 0o8, 1e, '-', +]",
        "{\"a\": [\"yes\", \"no\", \"on\", \"off\", \"y\", \"1.0.0\", \"1_000\", \"12:30:45\", \"2026-01-31\", \"0x\", \"0o8\", \"1e\", \"-\", \"+\"]}")]
    [TestCase("a: ['1', \"true\", !!str 5, ! 6]", "{\"a\": [\"1\", \"true\", \"5\", \"6\"]}")]
    [TestCase("a: [!!int 5, !!float 5, !!bool true, !!null ~, !!seq [], !!map {}]", "{\"a\": [5, 5, true, null, [], {}]}")]
    [TestCase("on: 1\ntrue: 2\n1: 3\n~: 4", "{\"on\": 1, \"true\": 2, \"1\": 3, \"~\": 4}")]
    [TestCase("a: |\n  b\n  \"c\"\\\n", "{\"a\": \"b\\u000a\\\"c\\\"\\\\\\u000a\"}")]
    [TestCase("a: &x { b: 1 }\nc: *x", "{\"a\": {\"b\": 1}, \"c\": {\"b\": 1}}")]
    [TestCase("a: &x b\n*x : c", "{\"a\": \"b\", \"b\": \"c\"}")]
    [TestCase("'<<': 1", "{\"<<\": 1}")]
    [TestCase("%YAML 1.2\n---\na: 1\n...\n", "{\"a\": 1}")]
    [TestCase("- a # note\n- b", "[\"a\", \"b\"]")]
    [TestCase("{ \"a\": [1, null, \"x\\ty\"] }", "{\"a\": [1, null, \"x\\u0009y\"]}")]
    public void Is_json_by_the_core_schema(string yaml, string json)
    {
        var converted = YamlText.Convert(yaml);

        Assert.That(converted.Errors, Is.Empty);
        Assert.That(converted.Json, Is.EqualTo(json));
    }

    [TestCase("", "1:1 The text holds no value: write a mapping, such as 'name: value'")]
    [TestCase("# nothing", "1:1 The text holds no value: write a mapping, such as 'name: value'")]
    [TestCase("a: 1\nb: 2\na: 3", "3:1 The key 'a' is already taken in line 1: remove one of the two, or rename it")]
    [TestCase("a: { b: 1, b: 2 }", "1:12 The key 'b' is already taken in line 1: remove one of the two, or rename it")]
    [TestCase("a: 1\n---\nb: 2", "2:1 The text holds another document: keep one in a file")]
    [TestCase("a: &x { b: 1 }\nc:\n  <<: *x", "3:3 The merge key '<<' is not read: write out the keys that it stands for")]
    [TestCase("a: !mine 1", "1:4 The tag '!mine' is not read here: remove it")]
    [TestCase("a: !!int x", "1:4 The text 'x' is no value of the tag '!!int': correct one of the two")]
    [TestCase("a: .inf", "1:4 '.inf' is no number of JSON: write null, or a number with digits")]
    [TestCase("a: -.INF", "1:4 '-.INF' is no number of JSON: write null, or a number with digits")]
    [TestCase("? [a]\n: 1", "1:3 A key is a sequence: write text")]
    [TestCase("? { a: 1 }\n: 1", "1:3 A key is a mapping: write text")]
    [TestCase("a: *x", "1:4 The alias '*x' has no anchor before it: add one, or write the value out")]
    [TestCase("a: &x [ *x ]", "1:9 The alias '*x' stands in what it names: write the value out")]
    [TestCase("a: [1, 2", "1:9 The text is not YAML: while parsing a flow sequence, did not find expected ',' or ']'")]
    [TestCase("a: b: c", "1:5 The text is not YAML: while scanning a plain scalar value, found invalid mapping")]
    [TestCase("ab:\n\t- b", "1:1 The text is not YAML: while scanning a mapping, found invalid tab as indentation")]
    [TestCase("a: @b", "1:4 The text is not YAML: while scanning for the next token, found character that cannot start any token")]
    public void What_is_wrong_has_its_line_and_column(string yaml, string expected) =>
        Assert.That(YamlText.Convert(yaml).Errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"), Is.EqualTo(new[] { expected }));

    [Test]
    public void Reading_goes_on_behind_what_is_no_value()
    {
        var converted = YamlText.Convert("a: 1\na: 2\nb: !x 3\n<<: 4\nc: .nan\nd: 5");

        Assert.That(converted.Errors.Select(e => e.Line), Is.EqualTo(new[] { 2, 3, 4, 5 }));
        Assert.That(converted.Json, Is.EqualTo("{\"a\": 1, \"b\": \"3\", \"c\": \".nan\", \"d\": 5}"));
    }

    [Test]
    public void Aliases_do_not_multiply_without_end()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n"));
        var one = YamlText.Convert(bomb);
        var wide = YamlText.Convert($"a: &a \"{new string('x', 1_000_000)}\"\nb: [*a, *a, *a, *a, *a, *a]");

        Assert.That(one.Json, Is.Null);
        Assert.That(one.Errors.Select(e => e.Message), Is.EqualTo(new[] { "The aliases stand for more than 250000 values or 4194304 characters: use fewer of them" }));
        Assert.That(one.Errors[0].Line, Is.InRange(5, 8));
        Assert.That(wide.Errors.Select(e => (e.Line, e.Message)), Is.EqualTo(new[] { (2, one.Errors[0].Message) }));
    }

    [Test]
    public void Depth_and_size_are_bounded()
    {
        var limits = new YamlLimits { TextLength = 50, Depth = 3, Nodes = 9 };

        Assert.That(Errors(new string('a', 51)), Is.EqualTo(new[] { "1:51 The text has more than 50 characters: split it" }));
        Assert.That(Errors("[[[a]]]"), Is.Empty);
        Assert.That(Errors("[[[[a]]]]"), Is.EqualTo(new[] { "1:5 The text nests more than 3 levels deep: make it flatter" }));
        Assert.That(Errors("a: &a [[b]]\nc: [*a]"), Is.EqualTo(new[] { "2:5 The aliases nest more than 3 levels deep: write the values out" }));
        Assert.That(Errors("[a, b, c, d, e, f, g, h, i]"), Is.EqualTo(new[] { "1:26 The text has more than 9 values: split it" }));
        Assert.That(YamlText.Convert(new string('[', 1_000_000)).Errors, Has.Count.EqualTo(1));
        Assert.That(YamlText.Convert(string.Concat(Enumerable.Repeat("- ", 1_000_000))).Errors, Has.Count.EqualTo(1));

        IEnumerable<string> Errors(string yaml) => YamlText.Convert(yaml, limits).Errors.Select(e => $"{e.Line}:{e.Column} {e.Message}");
    }
}
