namespace Sequent.Definitions.Tests.Json;

/// <summary>
/// Texts in the dialects that were mutated or cut off: nothing may throw or hang, and every finding is in the text. The
/// seed is fixed; SEQUENT_FUZZ sets the number of inputs, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class DialectFuzzTests
{
    private const int DefaultCount = 10_000;

    private static readonly string[] Values =
        ["null", "true", "5", "-1", "1e400", "\"\"", "\"*\"", "[]", "{}", "[[]]", "\"open\"", "\"Step 1\"", "\"skip_to:1\"", "\"skip_to:Step 3\"", "[\"Step 1\", 5]", "{\"status\":\"open\",\"stage\":\"new\"}", "\"approval\"", "\"condition\""];

    private static readonly string[] Keys =
        ["name", "type", "config", "status", "stage", "states", "from", "to", "actor", "logic", "steps", "dependencies", "parallel", "approvers", "timeout_hours", "timeout", "on_timeout", "if_true", "x-y", "description", "trigger_type", "metadata", "id"];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_mutated_texts()
    {
        var random = new Random(Seed);
        var (json, texts) = (new RandomJson(random), new DialectTexts(random));
        var (syntax, schema, sound) = (0, 0, 0);
        var dialects = new HashSet<JsonDialect>();
        for (var i = 0; i < Count; i++)
        {
            var text = texts.Any();
            text = (i % 4) switch { 0 => json.Mutated(text), 1 => text[..random.Next(text.Length)], 2 => Exchanged(text, random), _ => text };
            try
            {
                var read = WorkflowJson.Read(text);
                dialects.Add(read.Dialect);
                Check(read, text);
                var isJson = JsonSyntax.Parse(text).Errors.IsEmpty;
                syntax += isJson ? 0 : 1;
                schema += isJson && !read.Findings.IsEmpty ? 1 : 0;
                sound += read.Findings.IsEmpty ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"input {i} of seed {Seed}: {exception.GetType().Name} on {text}\n{exception}");
            }
        }
        TestContext.Out.WriteLine($"{Count} inputs: {syntax} no JSON, {schema} with mistakes, {sound} sound");
        Assert.That(new[] { syntax, schema, sound }, Is.All.GreaterThan(Count / 20), "the inputs are too much alike");
        Assert.That(dialects, Has.Count.EqualTo(4));
    }

    [TestCase("steps")]
    [TestCase("targets")]
    [TestCase("values")]
    public void A_flood_of_names_takes_no_endless_time(string what)
    {
        var text = what switch
        {
            "steps" => "{ \"name\": \"x\", \"steps\": [" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"{{ \"name\": \"Step {i}\", \"type\": \"manual\", \"config\": {{}}, \"dependencies\": [\"Step {i + 1}\"] }}")) + "] }",
            "targets" => "{ \"name\": \"x\", \"steps\": [" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"{{ \"name\": \"Step {i}\", \"type\": \"condition\", \"config\": {{ \"expression\": \"true\", \"if_true\": \"skip_to:Stpe {i}\" }} }}")) + "] }",
            _ => "{ \"metadata\": { \"name\": \"x\" }, \"status\": [" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"status {i}\"")) + "], \"stage\": [], \"commands\": {}, \"states\": {"
                + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"s{i}\": {{ \"status\": \"sttaus {i}\", \"stage\": \"x\" }}")) + "} }",
        };

        Assert.That(WorkflowJson.Read(text).Verify().Findings, Has.Count.InRange(1, 110));
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
