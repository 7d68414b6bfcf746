namespace Sequent.Definitions.Tests.Json;

public class JsonSyntaxTests
{
    [TestCase("{}", "{}")]
    [TestCase(" [ ] ", "[]")]
    [TestCase("\ufeff{\"a\": 1}", "{a:1}")]
    [TestCase("{\"a\": [1, {\"b\": null}, true, false],}", "{a:[1,{b:null},true,false]}")]
    [TestCase("[1, 2,]", "[1,2]")]
    [TestCase("// a\r\n[/* b */ 1 // c\r, 2 /* d\n */]/**/", "[1,2]")]
    [TestCase("{/**/\"a\"/**/:/**/1/**/,/**/}/**/", "{a:1}")]
    [TestCase("\"a\"", "\"a\"")]
    [TestCase("\"\"", "\"\"")]
    [TestCase("\"// no /* comment */\"", "\"// no /* comment */\"")]
    [TestCase("""["\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00"]""", "[\"\"\\/\b\f\n\r\té😀\"]")]
    [TestCase("\"\u007f\u2028é😀\"", "\"\u007f\u2028é😀\"")]
    [TestCase("{\"\": 0}", "{:0}")]
    public void Valid(string text, string value) =>
        Assert.That((Show.Errors(text), Show.Value(JsonSyntax.Parse(text).Root)), Is.EqualTo((Array.Empty<string>(), value)));

    [TestCase("0")]
    [TestCase("-0")]
    [TestCase("-0.00")]
    [TestCase("1E+400")]
    [TestCase("0.1e-7")]
    [TestCase("123456789012345678901234567890.123456789012345678901234567890")]
    public void A_number_keeps_its_digits(string digits)
    {
        var tree = JsonSyntax.Parse(digits);
        Assert.That(tree.Errors, Is.Empty);
        Assert.That(((JsonNumber)tree.Root!).Digits, Is.EqualTo(digits));
    }

    [Test]
    public void Every_node_knows_its_place()
    {
        const string text = """ { "a\u0062" : [ 1.50, "x" , true ], "c": null } """;
        var root = (JsonObject)JsonSyntax.Parse(text).Root!;
        string In(TextRange range) => text.Substring(range.Start, range.Length);

        Assert.That(In(root.Range), Is.EqualTo(text.Trim()));
        Assert.That(root.Properties.Select(p => (p.Name, In(p.NameRange))), Is.EqualTo(new[] { ("ab", """
            "a\u0062"
            """), ("c", "\"c\"") }));
        Assert.That(((JsonArray)root.Find("ab")!.Value).Items.Select(i => In(i.Range)), Is.EqualTo(new[] { "1.50", "\"x\"", "true" }));
        Assert.That(In(root.Find("c")!.Value.Range), Is.EqualTo("null"));
        Assert.That(root.Find("A"), Is.Null);
    }

    [TestCase(0, 1, "a")]
    [TestCase(1, 1, @"\n")]
    [TestCase(1, 2, @"\nb")]
    [TestCase(3, 1, @"\u00e9")]
    [TestCase(3, 2, @"\u00e9c")]
    [TestCase(5, 2, "😀")]
    [TestCase(7, 2, @"\ud83d\ude00")]
    [TestCase(8, 1, @"\ude00")]
    [TestCase(9, 1, "d")]
    [TestCase(2, 0, "")]
    [TestCase(10, 0, "")]
    [TestCase(0, 10, @"a\nb\u00e9c😀\ud83d\ude00d")]
    [TestCase(9, 99, "d")]
    [TestCase(99, 99, "")]
    [TestCase(-5, 1, "a")]
    [TestCase(0, -5, "")]
    public void A_part_of_a_string_is_found_in_the_text(int start, int length, string expected)
    {
        const string text = @"[""a\nb\u00e9c😀\ud83d\ude00d""]";
        var node = (JsonString)((JsonArray)JsonSyntax.Parse(text).Root!).Items[0];
        var range = node.RangeOf(new(start, length));
        Assert.That(text.Substring(range.Start, range.Length), Is.EqualTo(expected));
        Assert.That(range.Start, Is.InRange(node.Range.Start + 1, node.Range.Start + node.Range.Length - 1));
    }

    [TestCase(0, 1, 1)]
    [TestCase(1, 1, 2)]
    [TestCase(2, 2, 1)]
    [TestCase(3, 2, 2)]
    [TestCase(4, 2, 3)]
    [TestCase(5, 3, 1)]
    [TestCase(6, 4, 1)]
    [TestCase(8, 4, 3)]
    [TestCase(9, 5, 1)]
    [TestCase(99, 5, 1)]
    [TestCase(-1, 1, 1)]
    public void Lines_and_columns(int position, int line, int column) =>
        Assert.That(new LineMap("a\nb\r\n\r😀\n").At(position), Is.EqualTo(new TextPosition(line, column)));

    [TestCase("", 0, 1, 1)]
    [TestCase("\ufeff{}", 0, 1, 1)]
    [TestCase("\ufeff{}", 1, 1, 1)]
    [TestCase("\ufeff{}", 2, 1, 2)]
    [TestCase("\ufeff\n{}", 2, 2, 1)]
    public void A_byte_order_mark_takes_no_column(string text, int position, int line, int column) =>
        Assert.That(new LineMap(text).At(position), Is.EqualTo(new TextPosition(line, column)));
}
