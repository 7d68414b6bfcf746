namespace Sequent.Definitions.Tests.Json;

/// <summary>
/// Random characters, parts and mutated texts: nothing may throw or hang, and every error is in the text. The seed is fixed;
/// SEQUENT_FUZZ sets the number of inputs, SEQUENT_FUZZ_SEED another seed.
/// </summary>
public class JsonFuzzTests
{
    private const int DefaultCount = 50_000;

    private static readonly JsonLimits Small = new() { TextLength = 60, Depth = 3, Nodes = 10, Errors = 3 };

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void Nothing_crashes_on_random_input()
    {
        var json = new RandomJson(new(Seed));
        var (valid, broken) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = (i % 4) switch { 0 => json.Characters(), 1 => json.SomeParts(), _ => json.Mutated(json.Value()) };
            try
            {
                var tree = JsonSyntax.Parse(text);
                Check(tree, text, new());
                Check(JsonSyntax.Parse(text, Small), text, Small);
                valid += tree.Errors.IsEmpty ? 1 : 0;
                broken += tree.Errors.IsEmpty ? 0 : 1;
            }
            catch (Exception exception)
            {
                Assert.Fail($"input {i} of seed {Seed}: {exception.GetType().Name} on {text}\n{exception}");
            }
        }
        Assert.That(valid, Is.GreaterThan(Count / 20), "too few of the inputs are JSON");
        Assert.That(broken, Is.GreaterThan(Count / 4), "too few of the inputs are none");
    }

    private static void Check(JsonSyntaxTree tree, string text, JsonLimits limits)
    {
        Require(tree.Errors.Count > 0 || tree.Root is not null, "there is neither a value nor an error");
        Require(tree.Errors.Count <= limits.Errors + 1, "there are more errors than allowed");
        var last = 0;
        foreach (var error in tree.Errors)
        {
            Require(IsIn(error.Range, new(0, text.Length)) && (error.Related is not { } related || IsIn(related, new(0, text.Length))), $"{error} is not in the text");
            Require(error.Range.Start >= last, $"{error} is out of order");
            Require(error.Message.Length is > 0 and < 1500 && !error.Message.EndsWith('.') && !error.Message.Any(char.IsControl), $"{error} does not read well");
            last = error.Range.Start;
        }

        var nodes = 0;
        foreach (var node in Show.Nodes(tree.Root))
        {
            nodes++;
            Require(IsIn(node.Range, new(0, text.Length)), "a node is not in the text");
            if (node is JsonString s)
                CheckPlaces(s, text, tree.Errors.IsEmpty);
            foreach (var child in node is JsonObject o ? o.Properties.Select(p => p.Value) : node is JsonArray a ? a.Items : [])
                Require(IsIn(child.Range, node.Range), "a node is not in the one around it");
        }
        Require(nodes <= limits.Nodes, "there are more values than allowed");
    }

    // The places of the characters follow one another without a gap, and fill what is between the quotes.
    private static void CheckPlaces(JsonString s, string text, bool isValid)
    {
        var at = s.RangeOf(new(0, 0)).Start;
        Require(at == s.Range.Start + 1, "a string does not begin behind its quote");
        for (var i = 0; i < s.Value.Length; i++)
        {
            var range = s.RangeOf(new(i, 1));
            Require(range.Start == at && range.Length is 1 or 2 or 6, "a character has a place of its own");
            Require(range.Length > 1 || text[at] == s.Value[i], "a character stands where it is written");
            at += range.Length;
        }
        Require(IsIn(s.RangeOf(new(0, s.Value.Length)), s.Range) && (!isValid || at == s.Range.Start + s.Range.Length - 1), "a string ends at its quote");
    }

    private static bool IsIn(TextRange inner, TextRange outer) =>
        inner.Start >= outer.Start && inner.Length >= 0 && inner.Start + inner.Length <= outer.Start + outer.Length;

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
