namespace Sequent.Definitions.Tests.Json;

/// <summary>Every mistake in a text is found in one pass, at its place, with a remedy; and what was meant is read on.</summary>
public class JsonErrorTests
{
    [TestCase("", "0+0: The text holds no value: write one, such as '{}'", "")]
    [TestCase(" // nothing\n", "12+0: The text holds no value: write one, such as '{}'", "")]
    [TestCase("}", "0+1: '}' stands before any value: remove it", "")]
    [TestCase("{} {}", "3+1: '{' follows the end of the value: remove the rest of the text, or a bracket that closes too early", "{}")]
    [TestCase("{}}", "2+1: '}' closes nothing: remove it, or open it before", "{}")]
    [TestCase("\"id\": 1", "0+0: The properties are in no object: write '{' before them, and '}' behind them", "\"id\"")]
    [TestCase("1, 2", "1+1: ',' follows the end of the value: remove the rest of the text", "1")]
    public void Around_the_value(string text, string error, string value) => Check(text, error, value);

    [TestCase("""{"a": 1 "b": 2}""", "7+0: The properties have no comma between them: write ',' here", "{a:1,b:2}")]
    [TestCase("""{"a": 1; "b": 2}""", "7+1: ';' stands where ',' or '}' is expected: write ','", "{a:1,b:2}")]
    [TestCase("""{"a": 1: "b": 2}""", "7+1: ':' stands where ',' or '}' is expected: remove it", "{a:1,b:2}")]
    [TestCase("[1\n 2]", "2+0: The items have no comma between them: write ',' here", "[1,2]")]
    [TestCase("[1,,2]", "3+1: ',' follows no value: remove it, or write a value before it", "[1,2]")]
    [TestCase("[,]", "1+1: ',' follows no value: remove it, or write a value before it", "[]")]
    [TestCase("{,}", "1+1: ',' follows no value: remove it, or write a value before it", "{}")]
    [TestCase("""["a": 1]""", "4+1: ':' stands where ',' or ']' is expected: remove it", "[\"a\",1]")]
    public void Commas(string text, string error, string value) => Check(text, error, value);

    [TestCase("""{"a" 1}""", "4+0: The name 'a' has no colon behind it: write ':' here", "{a:1}")]
    [TestCase("""{"a" "x", "b": 2}""", "4+0: The name 'a' has no colon behind it: write ':' here", "{a:\"x\",b:2}")]
    [TestCase("""{"a" = 1}""", "5+1: '=' stands where ':' is expected: write ':'", "{a:1}")]
    [TestCase("""{"a" => 1}""", "5+2: '=>' stands where ':' is expected: write ':'", "{a:1}")]
    [TestCase("""{"a"; 1}""", "4+1: ';' stands where ':' is expected: write ':'", "{a:1}")]
    [TestCase("""{"a":: 1}""", "5+1: ':' stands where a value is expected: remove it", "{a:1}")]
    [TestCase("""{"a"}""", "4+0: The property 'a' has no value: write ':' and a value here", "{a:?}")]
    [TestCase("""{"a", "b": 2}""", "4+0: The property 'a' has no value: write ':' and a value here", "{a:?,b:2}")]
    [TestCase("""{"a": , "b": 2}""", "5+0: The property 'a' has no value: write one here", "{a:?,b:2}")]
    [TestCase("{\"a\":\n \"b\": 2}", "5+0: The property 'a' has no value: write one here", "{a:?,b:2}")]
    [TestCase("{\"a\"\n \"b\": 2}", "4+0: The property 'a' has no value: write ':' and a value here", "{a:?,b:2}")]
    [TestCase("""{: 1}""", "1+1: ':' follows no name: write one before it", "{}")]
    [TestCase("""{[1]}""", "1+1: '[' stands where a name is expected: write the name and ':' before it", "{}")]
    [TestCase("""{@: 1, "b": 2}""", "1+1: '@' stands where a name is expected: remove it, or put it in quotes", "{b:2}")]
    [TestCase("{a: 1}", "1+1: The name 'a' is not in quotes: write it between two '\"'", "{a:1}")]
    [TestCase("{a\": 1}", "1+2: The name 'a' is not in quotes: write it between two '\"'", "{a:1}")]
    [TestCase("{1: 1}", "1+1: The name '1' is not in quotes: write it between two '\"'", "{1:1}")]
    [TestCase("{\"a\": 1,\n \"\\u0061\": 2}", "10+8: The name 'a' is already taken in line 1: remove one of the two, or rename it", "{a:1,a:2}")]
    public void Properties(string text, string error, string value) => Check(text, error, value);

    [TestCase("""{"a": [1, 2""", "6+1: The array is not closed: write ']}' at the end of the text", "{a:[1,2]}")]
    [TestCase("""{"a": {"b": 1""", "6+1: The object is not closed: write '}}' at the end of the text", "{a:{b:1}}")]
    [TestCase("{\"a\": [1, 2\n}", "6+1: The array is not closed: write ']' before the '}' in line 2", "{a:[1,2]}")]
    [TestCase("""{"s": {"from": ["a"}, "t": 1}""", "15+1: The array is not closed: write ']' before the '}' in line 1", "{s:{from:[\"a\"]},t:1}")]
    [TestCase("""{"a": [1, 2}, "b": 3}""", "11+1: '}' stands where ']' is expected: write ']'", "{a:[1,2],b:3}")]
    [TestCase("""{"a": 1]""", "7+1: ']' stands where '}' is expected: write '}'", "{a:1}")]
    public void Brackets(string text, string error, string value) => Check(text, error, value);

    // Counting alone would blame the outermost object; its author goes by the indentation.
    [Test]
    public void The_bracket_that_lacks_its_closing_one_is_told_by_the_indentation()
    {
        const string text = """
            {
              "states": {
                "draft": {
                  "label": "Draft",
                "done": {
                  "final": true
                }
              },
              "transitions": {}
            }
            """;
        Assert.That(Show.Errors(text), Is.EqualTo(new[] { $"{text.IndexOf("{\n      \"label\"")}+1: The object is not closed: write '}}' before the '}}' in line 8" }));
    }

    [TestCase("[True]", "1+4: 'True' is no value of JSON; did you mean 'true'?", "[true]")]
    [TestCase("[None]", "1+4: 'None' is no value of JSON; did you mean 'null'?", "[null]")]
    [TestCase("[undefined]", "1+9: 'undefined' is no value of JSON; did you mean 'null'?", "[null]")]
    [TestCase("[no]", "1+2: 'no' is no value of JSON; did you mean 'false'?", "[false]")]
    [TestCase("[flase]", "1+5: 'flase' is no value of JSON; did you mean 'false'?", "[?]")]
    [TestCase("[NaN]", "1+3: 'NaN' is no number of JSON: write null, or a number with digits", "[?]")]
    [TestCase("[-Infinity]", "1+9: '-Infinity' is no number of JSON: write null, or a number with digits", "[?]")]
    [TestCase("[draft]", "1+5: 'draft' is not in quotes: write it between two '\"'", "[?]")]
    [TestCase("[in review, 1]", "1+2: 'in' is not in quotes: write it between two '\"'", "[?,1]")]
    [TestCase("[draft\", 1]", "1+6: 'draft\"' is not in quotes: write it between two '\"'", "[?,1]")]
    [TestCase("[-, 1]", "1+1: '-' means nothing here: remove it, or put it in quotes", "[?,1]")]
    [TestCase("[(1), 1]", "1+1: '(' means nothing here: remove it, or put it in quotes", "[?,1]")]
    [TestCase("[@, 1]", "1+1: '@' means nothing here: remove it, or put it in quotes", "[?,1]")]
    [TestCase("[1, # one\n 2]", "4+1: '#' begins no comment in JSON: write '//'", "[1,2]")]
    [TestCase("[1, /* one", "4+2: The comment does not end: close it with '*/'|0+1: The array is not closed: write ']' at the end of the text", "[1]")]
    [TestCase("[1,\u00a02]", "3+1: The character U+00A0 is no blank in JSON: write a space", "[1,2]")]
    public void Words(string text, string errors, string value) =>
        Assert.That((Show.Errors(text).Order(), Show.Value(JsonSyntax.Parse(text).Root)), Is.EqualTo((errors.Split('|').Order(), value)));

    [TestCase("+1", "'1'", "1")]
    [TestCase(".5", "'0.5'", "0.5")]
    [TestCase("-.5", "'-0.5'", "-0.5")]
    [TestCase("1.", "'1'", "1")]
    [TestCase("1.e5", "'1e5'", "1e5")]
    [TestCase("007", "'7'", "7")]
    [TestCase("-00.50", "'-0.50'", "-0.50")]
    [TestCase("1_000", "'1000'", "1000")]
    [TestCase("0x1F", "its decimal digits, or put it in quotes", "?")]
    [TestCase("1e", "its decimal digits, or put it in quotes", "?")]
    [TestCase("-x", "its decimal digits, or put it in quotes", "?")]
    [TestCase("1.2.3", "its decimal digits, or put it in quotes", "?")]
    [TestCase("2026-01-31", "its decimal digits, or put it in quotes", "?")]
    [TestCase("10px", "its decimal digits, or put it in quotes", "?")]
    public void Numbers(string text, string remedy, string value) =>
        Check($"[{text}]", $"1+{text.Length}: '{text}' is no number of JSON: write {remedy}", $"[{value}]");

    [TestCase("['it']", "1+4: The string is in single quotes: write it in double quotes", "[\"it\"]")]
    [TestCase("[“it”]", "1+4: The string is in typographic quotes: write it in double quotes", "[\"it\"]")]
    [TestCase("[`it`]", "1+4: The string is in backquotes: write it in double quotes", "[\"it\"]")]
    [TestCase("['it\\'s']", "1+7: The string is in single quotes: write it in double quotes", "[\"it\\'s\"]")]
    [TestCase("[\"it,\n 1]", "1+3: The string is not closed: write '\"' at its end, and a line break as '\\n'", "[\"it\",1]")]
    [TestCase("{\"a: 1,\n \"b\": 2}", "1+2: The string is not closed: write '\"' at its end, and a line break as '\\n'", "{a:1,b:2}")]
    [TestCase("{\"a: \"x\", \"b\": 2}", "1+2: The string is not closed: write '\"' at its end, and a line break as '\\n'", "{a:\"x\",b:2}")]
    [TestCase("{\"a: {\n \"b\": 2}}", "1+2: The string is not closed: write '\"' at its end, and a line break as '\\n'", "{a:{b:2}}")]
    [TestCase("{\"a\": \"x == \"it\"\",\n \"b\": 2}", "12+1: The quote ends the string, and more of it follows: write '\\\"' for a quote in a string", "{a:\"x == \",b:2}")]
    [TestCase("[\"a\"\"b\"]", "4+0: The items have no comma between them: write ',' here", "[\"a\",\"b\"]")]
    [TestCase("[\"a\tb\"]", "3+1: The character U+0009 cannot stand in a string as it is: write '\\t'", "[\"a\tb\"]")]
    [TestCase("[\"a\u0001b\"]", "3+1: The character U+0001 cannot stand in a string as it is: write '\\u0001'", "[\"a\u0001b\"]")]
    [TestCase("""["a\sb"]""", @"3+2: '\s' is not an escape of JSON: write '\\' for a backslash", """["a\sb"]""")]
    [TestCase("""["it\'s"]""", @"4+2: '\'' is not an escape of JSON: leave the backslash out", """["it\'s"]""")]
    [TestCase("""["\u12g"]""", @"2+4: '\u12' is not an escape of JSON: write four hexadecimal digits behind '\u'", """["\u12g"]""")]
    public void Strings(string text, string error, string value) => Check(text, error, value);

    // An attribute cannot hold half of a pair.
    [Test]
    public void Halves_of_surrogate_pairs()
    {
        const string message = "The string holds half of a surrogate pair: write whole characters";
        Check(@"[""a\ud800b""]", "3+6: " + message, "[\"a\ud800b\"]");
        Check(@"[""\ude00""]", "2+6: " + message, "[\"\ude00\"]");
        Check("[\"a\ud800\"]", "3+1: " + message, "[\"a\ud800\"]");
        Check("[\"\ud83d\ud83d\ude00\"]", "2+1: " + message, "[\"\ud83d😀\"]");
        Check("[\"\\ud83d\ude00\"]", "", "[\"😀\"]");
        Check("[\ud83d]", "1+1: '\ud83d' means nothing here: remove it, or put it in quotes", "[?]");
    }

    [Test]
    public void Independent_mistakes_are_all_found_in_one_pass()
    {
        const string text = """
            {
              'id': "post",
              "states": { "draft": {} "done": { "final": True, } },
              "label" "Post,
              "weight": 01,
              "tags": ["a" "b"]
              "when": "x \d"
            """;
        var lines = new LineMap(text);
        Assert.That(JsonSyntax.Parse(text).Errors.Select(e => (lines.At(e.Range.Start).Line, lines.At(e.Range.Start).Column)), Is.EqualTo(new[]
        {
            (1, 1), (2, 3), (3, 26), (3, 46), (4, 10), (4, 11), (5, 13), (6, 15), (6, 20), (7, 14),
        }));
    }

    [Test]
    public void The_first_of_two_names_is_told_too()
    {
        var error = JsonSyntax.Parse("""{"id": 1, "b": {"id": 2}, "i\u0064": 3}""").Errors.Single();
        Assert.That((error.Range, error.Related), Is.EqualTo((new TextRange(26, 9), (TextRange?)new TextRange(1, 4))));
    }

    private static void Check(string text, string error, string value) =>
        Assert.That((Show.Errors(text), Show.Value(JsonSyntax.Parse(text).Root)), Is.EqualTo((error == "" ? [] : new[] { error }, value)));
}
