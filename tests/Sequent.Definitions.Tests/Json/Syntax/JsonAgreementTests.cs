using System.Text;
using System.Text.Json;

namespace Sequent.Definitions.Tests.Json;

/// <summary>What the framework's reader takes and refuses, this one does, with the same values.</summary>
public class JsonAgreementTests
{
    private const int DefaultCount = 60_000;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ"), out var count) ? count : DefaultCount;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SEQUENT_FUZZ_SEED"), out var seed) ? seed : 20260131;

    [Test]
    public void On_random_JSON_and_on_mutations_of_it()
    {
        var random = new Random(Seed);
        var json = new RandomJson(random);
        var (valid, invalid) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = json.Value();
            if (i % 3 != 0)
                text = json.Mutated(text);
            var isValid = Agree(text);
            valid += isValid ? 1 : 0;
            invalid += isValid ? 0 : 1;
            if (i % 3 == 0)
                Assert.That(isValid, text);
        }
        Assert.That(valid, Is.GreaterThan(Count / 3));
        Assert.That(invalid, Is.GreaterThan(Count / 4));
    }

    [Test]
    public void On_text_that_the_writer_makes()
    {
        var random = new Random(Seed);
        var json = new RandomJson(random);
        for (var i = 0; i < 5_000; i++)
        {
            var root = JsonSyntax.Parse(json.Value()).Root!;
            var written = Write(root);
            var read = JsonSyntax.Parse(written);
            Assert.That(read.Errors.Where(IsOfSyntax), Is.Empty, written);
            Assert.That(Show.Value(read.Root), Is.EqualTo(Show.Value(root)), written);
            Assert.That(Write(read.Root!), Is.EqualTo(written));
        }
    }

    [Test]
    public void Each_character_of_a_string_is_written_and_read()
    {
        for (var c = 0; c < 0x10000; c++)
        {
            var value = char.IsSurrogate((char)c) ? "\ud83d\ude00" : "a" + (char)c + "b";
            var json = new JsonText();
            json.Value(value);
            Assert.That(((JsonString)JsonSyntax.Parse(json.ToString()).Root!).Value, Is.EqualTo(value));
        }
    }

    // Two properties of one name and halves of surrogate pairs are this reader's own affair, and so is a byte order mark.
    private static bool IsOfSyntax(JsonError error) => !error.Message.Contains("is already taken") && !error.Message.Contains("surrogate");

    private static bool Agree(string text)
    {
        var tree = JsonSyntax.Parse(text, new() { Errors = int.MaxValue });
        var isValid = !tree.Errors.Any(IsOfSyntax);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text.StartsWith('\ufeff') ? text[1..] : text);
            using var document = JsonDocument.Parse(bytes, Options);
            Assert.That(isValid, $"{text}\nis valid, and is refused: {string.Join("\n", tree.Errors)}");
            if (tree.Errors.IsEmpty)
                Assert.That(Show.Value(tree.Root), Is.EqualTo(Value(document.RootElement)), text);
        }
        catch (JsonException exception)
        {
            // The framework's reader allows a comment everywhere but there.
            if (exception.Message.StartsWith("'/' is invalid after a property name", StringComparison.Ordinal))
                return isValid;
            Assert.That(!isValid, $"{text}\nis not valid, and is taken: {exception.Message}");
        }
        return isValid;
    }

    private static string Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(p => p.Name + ":" + Value(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Value)) + "]",
        JsonValueKind.String => "\"" + element.GetString() + "\"",
        _ => element.GetRawText(),
    };

    private static string Write(JsonNode node)
    {
        var json = new JsonText();
        Write(json, node);
        return json.ToString();
    }

    private static void Write(JsonText json, JsonNode node)
    {
        switch (node)
        {
            case JsonObject o:
                json.Begin('{');
                foreach (var property in o.Properties)
                {
                    json.Field(property.Name);
                    Write(json, property.Value);
                }
                json.End('}');
                break;
            case JsonArray a:
                json.Begin('[');
                foreach (var item in a.Items)
                {
                    json.Item();
                    Write(json, item);
                }
                json.End(']');
                break;
            case JsonString s:
                json.Value(s.Value);
                break;
            case JsonBoolean b:
                json.Value(b.Value);
                break;
            default:
                json.Number(node is JsonNumber n ? n.Digits : "null");
                break;
        }
    }
}
