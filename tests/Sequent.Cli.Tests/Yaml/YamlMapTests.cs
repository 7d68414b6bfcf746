using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Yaml;

public class YamlMapTests
{
    // Of each yaml the mark ^ stands before what is found in the JSON, and the YAML's place of it is there.
    [TestCase("a: 1\nb: ^word", "word")]
    [TestCase("a: 1\nb: wo^rd", "rd")]
    [TestCase("b: \"a ^word\"", "word")]
    [TestCase("b: 'a ^word'", "word")]
    [TestCase("b: regex(x, \"\\s*^word\")", "word")]
    [TestCase("x: é😀 ^word", "word")]
    [TestCase("a: [1, ^25]", "25")]
    [TestCase("^key: 5", "key")]
    [TestCase("'a b': { c: ^true }", "true")]
    [TestCase("b: ^\"a\\tb word\"", "word")]
    [TestCase("b: ^|\n  a\n  word\n", "word")]
    [TestCase("b: ^a\n  word", "word")]
    [TestCase("a: &x ^word\nb: c", "word")]
    [TestCase("\ufeffa: b\nc: ^word", "word")]
    [TestCase("a: b\r\nc: ^word\r\nd: e", "word")]
    public void A_part_of_the_json_is_found_in_the_yaml(string marked, string part)
    {
        var at = marked.IndexOf('^');
        var yaml = marked.Remove(at, 1);
        if (yaml.Contains('&'))
            at = yaml.IndexOf('&');

        var converted = YamlText.Convert(yaml);
        var place = converted.Map.Find(new TextRange(converted.Json!.IndexOf(part, StringComparison.Ordinal), part.Length));

        Assert.That(converted.Errors, Is.Empty);
        Assert.That(place.Range.Start, Is.EqualTo(at));
        Assert.That((place.Line, place.Column), Is.EqualTo(new YamlLines(yaml).At(at)));
        if (yaml.AsSpan(at).StartsWith(part))
            Assert.That(place.Range.Length, Is.EqualTo(part.Length));
    }

    [Test]
    public void Every_place_of_the_json_is_in_the_yaml()
    {
        const string Yaml = "ab:\n  - b: 'c d'\n    e: { f: g }\nh: |\n  i\n  j\nk: \"\\u0041\"\n";
        var converted = YamlText.Convert(Yaml);
        var last = 0;
        for (var i = 0; i <= converted.Json!.Length; i++)
        {
            var place = converted.Map.Find(new TextRange(i, 1));

            Assert.That(place.Range.Start, Is.InRange(last, Yaml.Length));
            last = place.Range.Start;
        }
    }
}
