using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Json;

/// <summary>
/// Definitions whose text was mutated: nothing may throw or hang, and every finding is in the text. The seed is fixed;
/// SEQUENT_FUZZ sets the number of inputs, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class ReadFuzzTests
{
    private const int DefaultCount = 10_000;

    private static readonly string[] Values = ["null", "true", "5", "-1.5e300", "\"\"", "\"*\"", "[]", "{}", "[[]]", "{\"type\":\"array\"}", "\"draft\"", "[\"draft\", 5]"];

    private static readonly string[] Keys =
        ["id", "name", "states", "transitions", "from", "to", "type", "values", "items", "properties", "condition", "evaluator", "auto", "inputs", "min", "oneOf", "label", "x-y", "description", "roles"];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_mutated_definitions()
    {
        var random = new Random(Seed);
        var json = new RandomJson(random);
        var texts = Arbitrary.Rich.Generator.Sample(200, new Rnd((ulong)Seed), 50).Select(d => d.ToJson()).ToArray();
        var (syntax, schema, sound) = (0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = texts[random.Next(texts.Length)];
            text = i % 2 == 0 ? json.Mutated(text) : Exchanged(text, random);
            try
            {
                var read = WorkflowJson.Read(text);
                Check(read, text);
                syntax += JsonSyntax.Parse(text).Errors.IsEmpty ? 0 : 1;
                schema += JsonSyntax.Parse(text).Errors.IsEmpty && !read.Findings.IsEmpty ? 1 : 0;
                sound += read.Findings.IsEmpty ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"input {i} of seed {Seed}: {exception.GetType().Name} on {text}\n{exception}");
            }
        }
        Assert.That(new[] { syntax, schema, sound }, Is.All.GreaterThan(Count / 20), "the inputs are too much alike");
    }

    [Test]
    public void A_flood_of_mistakes_is_cut_short()
    {
        var states = string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"s{i}\": {{ \"finall\": true }}"));
        var findings = WorkflowJson.Read($"{{ \"id\": \"x\", \"initialState\": \"s0\", \"states\": {{ {states} }}, \"transitions\": {{}} }}").Findings;

        Assert.That(findings, Has.Count.EqualTo(101));
        Assert.That(findings[^1].Message, Is.EqualTo("The text has 4900 more mistakes from here on: mend these first"));
    }

    private static void Check(JsonDefinition read, string text)
    {
        var last = 0;
        foreach (var finding in read.Findings)
        {
            var range = finding.Range!.Value;
            Require(range.Start >= last, finding + " is out of order");
            Require(finding.Rule == Rules.InvalidJson && finding.Message.Length is > 0 and < 1500 && !finding.Message.EndsWith('.') && !finding.Message.Any(char.IsControl), finding + " does not read well");
            last = range.Start;
        }
        Require(read.Definition is not null || !read.Findings.IsEmpty, "there is neither a definition nor a finding");
        var all = read.Verify().Findings;
        foreach (var finding in read.Definition is null ? all : all.Concat(Verifier.Verify(read.Definition).Findings))
        {
            var place = read.Locate(finding);
            Require(place.Line > 0 && place.Column > 0 && place.Range.Start >= 0 && place.Range.Length >= 0 && place.Range.Start + place.Range.Length <= text.Length, finding + " is not in the text");
        }
        // What is not of sound shape, such as a transition without branches, has no text of its own.
        if (!all.Any(f => string.CompareOrdinal(f.Rule.Id, "SEQ100") < 0 || f.Rule == Rules.InvalidJson))
            Require(WorkflowJson.Read(read.Definition!.ToJson()).Definition == read.Definition, "it does not come back");
    }

    // A key or a value becomes another one, so that the text stays JSON.
    private static string Exchanged(string text, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var nodes = Show.Nodes(JsonSyntax.Parse(text).Root).ToArray();
            if (nodes.Length == 0)
                return text;
            var node = nodes[random.Next(nodes.Length)];
            var (range, value) = node is JsonObject { Properties.Count: > 0 } o && random.Next(2) == 0
                ? (o.Properties[random.Next(o.Properties.Count)].NameRange, "\"" + Keys[random.Next(Keys.Length)] + "\"")
                : (node.Range, Values[random.Next(Values.Length)]);
            text = text.Remove(range.Start, range.Length).Insert(range.Start, value);
        }
        return text;
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
