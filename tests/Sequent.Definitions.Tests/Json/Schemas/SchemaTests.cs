using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Json;

public class SchemaTests
{
    private static readonly SchemaCheck s_canonical = new(JsonSchemas.Canonical);

    private static readonly SchemaCheck s_commands = new(JsonSchemas.Commands);

    [TestCase("workflow.schema.json")]
    [TestCase("commands.schema.json")]
    public void The_schema_that_is_checked_in_is_what_the_reader_reads(string name)
    {
        var schema = name == "workflow.schema.json" ? JsonSchemas.Canonical : JsonSchemas.Commands;
        var file = Path.Combine(Repository(), "docs", "schemas", name);
        if (Environment.GetEnvironmentVariable("SEQUENT_ACCEPT") == "1")
            File.WriteAllText(file, schema);
        Assert.That(File.ReadAllText(file), Is.EqualTo(schema), "Run the tests with SEQUENT_ACCEPT=1 to write it anew.");
    }

    [Test]
    public void Whatever_is_written_is_valid() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arbitrary.Rich, definition =>
            Assert.That(s_canonical.Of(definition.ToJson()), Is.Empty, definition.ToJson())));

    [TestCase("blog-post.json")]
    [TestCase("invoice-approval.json")]
    [TestCase("purchase-order.json")]
    public void The_examples_are_valid(string name) => Assert.That(s_canonical.Of(Example(name)), Is.Empty);

    [Test]
    public void Commands_are_valid()
    {
        var texts = new DialectTexts(new(20261121));
        for (var i = 0; i < 200; i++)
        {
            var text = texts.Commands();
            Assert.That(s_commands.Of(text), Is.Empty, text);
        }
    }

    // The schema cannot say everything: what it refuses, the reader refuses too.
    [Test]
    public void What_the_schema_refuses_the_reader_refuses()
    {
        var random = new Random(20261121);
        var refused = 0;
        foreach (var definition in Arbitrary.Rich.Generator.Sample(600, new Rnd(20261121), 50))
        {
            var text = definition.ToJson();
            var properties = Show.Nodes(JsonSyntax.Parse(text).Root).OfType<JsonObject>().SelectMany(o => o.Properties).ToArray();
            var property = properties[random.Next(properties.Length)];
            var changed = random.Next(2) == 0
                ? text.Insert(property.NameRange.Start + 1, "q")
                : text.Remove(property.Value.Range.Start, property.Value.Range.Length).Insert(property.Value.Range.Start, random.Next(2) == 0 ? "17.5" : "[]");
            if (s_canonical.Of(changed).Count == 0)
                continue;
            refused++;
            Assert.That(WorkflowJson.Read(changed).Findings, Is.Not.Empty, changed);
        }
        Assert.That(refused, Is.GreaterThan(100));
    }

    private static string Example(string name)
    {
        var file = Path.Combine(Repository(), "..", "shared", "examples", name);
        if (!File.Exists(file))
            Assert.Ignore("The shared examples are not beside this checkout");
        return File.ReadAllText(file);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
