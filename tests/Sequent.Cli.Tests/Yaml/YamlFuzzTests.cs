using System.Text;
using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Yaml;

/// <summary>
/// YAML that was mutated or cut off: nothing may throw or hang, and every error is in the text. The seed is fixed;
/// SEQUENT_FUZZ sets the number of inputs, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class YamlFuzzTests
{
    private const int DefaultCount = 10_000;

    private const string Workflow = """
        version: 1.0.0
        metadata:
          name: ticket # the id
          roles: [agent, "lead", 'boss']
        status: [open, closed]
        stage:
          - new
          - done
        states:
          fresh: &fresh { status: open, stage: new }
          gone: { status: closed, stage: done }
        invariants:
          - name: has_text
            when: pre
            logic: regex(text, "abc\s*d")
        commands:
          close:
            description: >-
              Closes
              it
            from: [fresh]
            to: gone
            actor: agent
            pre: [has_text]
            inputs: { why: { type: string, required: true } }
          reopen:
            from: { status: closed, stage: done }
            to: *fresh
            effects: { add_tags: [1, 2.5, null, !!str 3], note: |
                some text
              }
        """;

    private static readonly string[] Parts =
    [
        ":", ": ", "- ", "-", "\n", "\n  ", "\n    ", " ", "\t", "\r", "\r\n", "{", "}", "[", "]", ",", "#", " #", "&a ", "*a", "*b ", "!!str ", "!x ", "!", "!<", "%YAML 1.2\n", "---\n", "...\n", "|", "|2\n", ">", ">-\n", "'", "\"", "\\",
        "\\x4", "\\u00", "? ", "<<: ", "@", "`", "~", "null", "true", ".inf", "0x1F", "1e5", "é", "😀", "\ud800", "\u0000", "\ufeff", "\u2028", "\u0085", "a", "key: value\n", "  - item\n",
    ];

    private static readonly string[] Scraps = [Workflow, "a: 1\n", "- a\n- b: c\n  d: e\n", "{ a: [1, 2], b: { c: d } }", "a: &x [1, *x]\n", "? a\n: b\n", "--- |\n  text\n", "a: \"b\\\n  c\"\n", ""];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_mutated_texts()
    {
        var random = new Random(Seed);
        var (broken, read) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var yaml = (i % 4) switch
            {
                0 => Workflow[..random.Next(Workflow.Length + 1)],
                1 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Parts[random.Next(Parts.Length)])),
                _ => Mutated(Scraps[i % 4 == 2 ? 0 : random.Next(Scraps.Length)], random),
            };
            try
            {
                var converted = YamlText.Convert(yaml);
                Check(converted, yaml, random);
                broken += converted.Errors.Count > 0 ? 1 : 0;
                read += converted.Json is not null ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"input {i} of seed {Seed}: {exception.GetType().Name} on {yaml}\n{exception}");
            }
        }
        TestContext.Out.WriteLine($"{Count} inputs: {broken} with errors, {read} read");
        Assert.That(new[] { broken, read }, Is.All.GreaterThan(Count / 10), "the inputs are too much alike");
    }

    [TestCase("a: [")]
    [TestCase("a")]
    [TestCase("- ")]
    [TestCase("? ")]
    [TestCase("a: b\n")]
    [TestCase("a\n")]
    [TestCase("{a: b, ")]
    [TestCase("&a ")]
    [TestCase("!a ")]
    [TestCase("\"a\\\n")]
    [TestCase("'")]
    [TestCase("#")]
    [TestCase(" ")]
    [TestCase("\n")]
    [TestCase("---\n")]
    [TestCase("0")]
    [TestCase("[],")]
    public void A_long_text_takes_no_endless_time(string part)
    {
        var yaml = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));

        Check(YamlText.Convert(yaml), yaml, new Random(1));
    }

    private static void Check(YamlConversion converted, string yaml, Random random)
    {
        var lines = yaml.Count(c => c is '\n' or '\r') + 1;
        Require(converted.Json is not null || converted.Errors.Count > 0, "there is neither JSON nor an error");
        foreach (var error in converted.Errors)
            Require(error.Line > 0 && error.Line <= lines && error.Column > 0 && error.Message.Length is > 0 and < 1000 && !error.Message.EndsWith('.') && !error.Message.Any(char.IsControl), error + " does not read well");
        if (converted.Json is not { } json)
            return;

        var read = WorkflowJson.Read(json);
        foreach (var finding in read.Verify().Findings.Take(20))
            InText(converted.Map.Find(read.Locate(finding)));
        InText(converted.Map.Find(new TextRange(random.Next(json.Length + 1), random.Next(5))));
        // All that is no text to JSON is half a character, and what depth of YAML is the same depth of JSON.
        Require(read.Findings.All(f => read.Definition is not null || f.Message.Contains("workflow", StringComparison.Ordinal) || f.Message.Contains("surrogate", StringComparison.Ordinal)), "the JSON is not sound: " + string.Join("; ", read.Findings));

        void InText(YamlPlace place) =>
            Require(place is { Line: > 0, Column: > 0, Range: { Start: >= 0, Length: >= 0 } } && place.Line <= lines && place.Range.Start + place.Range.Length <= yaml.Length, place + " is not in the text");
    }

    private static string Mutated(string original, Random random)
    {
        var text = new StringBuilder(original);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Parts[random.Next(Parts.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 2 when at < text.Length:
                    text[at] = (char)random.Next(9, 127);
                    break;
                default:
                    text.Insert(at, original.AsSpan(Math.Min(at, original.Length) / 2, Math.Min(20, original.Length - (Math.Min(at, original.Length) / 2))));
                    break;
            }
        }
        return text.ToString();
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
