namespace Sequent.Definitions.Tests.Json;

/// <summary>What is too large is an error at the place where it becomes so, found at no great cost.</summary>
public class JsonLimitTests
{
    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Test]
    public void The_length_of_the_text()
    {
        var most = new JsonLimits().TextLength;
        Assert.That(Show.Errors("[" + new string(' ', most - 2) + "]"), Is.Empty);
        Assert.That(Show.Errors(new string('[', 5_000_000)), Is.EqualTo(new[] { "4194304+805696: The text has 5000000 characters, and at most 4194304 are read: split it" }));
    }

    [Test]
    public void The_depth()
    {
        Assert.That(Show.Errors(Repeated("[", 64) + Repeated("]", 64)), Is.Empty);
        Assert.That(Show.Errors(Repeated("[", 100_000)), Is.EqualTo(new[] { "64+1: The text nests more than 64 levels deep: make it flatter" }));
        Assert.That(Show.Errors(Repeated("{\"a\":", 100_000)), Is.EqualTo(new[] { "320+1: The text nests more than 64 levels deep: make it flatter" }));
    }

    [Test]
    public void A_depth_that_no_stack_has()
    {
        var limits = new JsonLimits { Depth = int.MaxValue };
        var (open, closed) = (Repeated("[{\"a\":", 50_000), Repeated("}]", 50_000));
        Assert.That(JsonSyntax.Parse(open + "1" + closed, limits).Errors, Is.Empty);
        Assert.That(Show.Errors(open, limits), Has.Some.Contains("The object is not closed: write '}]}]"));
    }

    [Test]
    public void The_number_of_values()
    {
        Assert.That(Show.Errors("[1,[2],{\"a\":3}]", new() { Nodes = 6 }), Is.Empty);
        Assert.That(Show.Errors("[1,[2],{\"a\":3}]", new() { Nodes = 5 }), Is.EqualTo(new[] { "13+1: The text has more than 5 values: split it" }));
        Assert.That(Show.Errors("[" + Repeated("[],", 1_000_000) + "]").Single(), Does.EndWith("The text has more than 250000 values: split it"));
    }

    [TestCase("[]", "64")]
    public void Limits_can_be_none(string text, string _) =>
        Assert.That(Show.Errors(text, new() { TextLength = -1, Depth = -1, Nodes = -1, Errors = -1 }), Has.Length.EqualTo(1));

    [Test]
    public void The_number_of_errors()
    {
        Assert.That(Show.Errors("[" + Repeated("@,", 100) + "]"), Has.Length.EqualTo(100));
        var errors = Show.Errors("[" + Repeated("@,", 100_000));
        Assert.That(errors, Has.Length.EqualTo(101));
        Assert.That(errors[100], Is.EqualTo("201+0: The text has more than 100 errors, and the rest is not shown: mend these first"));
    }

    // Each would be slow if some part of it was read again and again.
    [TestCase("\"", 4_000_000)]
    [TestCase("\"a\" ", 1_000_000)]
    [TestCase("\\", 4_000_000)]
    [TestCase("/", 4_000_000)]
    [TestCase("/*", 2_000_000)]
    [TestCase("#\n", 2_000_000)]
    [TestCase("a ", 2_000_000)]
    [TestCase("a", 4_000_000)]
    [TestCase("1", 4_000_000)]
    [TestCase("+", 4_000_000)]
    [TestCase(".", 4_000_000)]
    [TestCase("'\n", 2_000_000)]
    [TestCase("\u00a0", 4_000_000)]
    [TestCase("@", 4_000_000)]
    [TestCase(":", 4_000_000)]
    [TestCase(",", 4_000_000)]
    [TestCase("[}", 2_000_000)]
    [TestCase("{]", 2_000_000)]
    [TestCase("\r\n", 2_000_000)]
    public void Long_texts_of_one_kind(string part, int times)
    {
        foreach (var opening in new[] { "", "[", "{", "{\"a\":", "\"", "[[{\"a\":[" })
        {
            var text = opening + Repeated(part, times);
            Assert.That(JsonSyntax.Parse(text).Errors.All(e => e.Range.Start >= 0 && e.Range.Length >= 0 && e.Range.Start + e.Range.Length <= text.Length && e.Message.Length < 600));
        }
    }

    [Test]
    public void Many_properties()
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, 200_000).Select(i => $"\"p{i}\":{i}")) + "}";
        Assert.That(((JsonObject)JsonSyntax.Parse(text).Root!).Properties, Has.Count.EqualTo(200_000));
        Assert.That(JsonSyntax.Parse("{" + Repeated("\"p\":1,", 200_000) + "}").Errors, Has.Count.EqualTo(101));
    }
}
