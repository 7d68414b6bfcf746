using System.Xml.Linq;
using Sequent.Definitions;

namespace Sequent.Cli.Tests;

public sealed class DiagramTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("mermaid", "stateDiagram-v2\n")]
    [TestCase("dot", "digraph ")]
    [TestCase("svg", "<svg ")]
    public void Each_format_is_what_it_says(string format, string beginning) =>
        Assert.That(ToolRun.Of("diagram", _folder.Write("a.json", Texts.Clean), "--format", format), Has.Property("ExitCode").Zero.And.Property("Output").StartsWith(beginning).And.Property("Output").EndsWith("\n"));

    [Test]
    public void The_name_of_the_file_says_the_format_unless_it_is_given()
    {
        var source = _folder.Write("a.json", Texts.Clean);
        ToolRun.Of("diagram", source, "-o", _folder["a.svg"]);
        Assert.That(XDocument.Load(_folder["a.svg"]).Root!.Name.LocalName, Is.EqualTo("svg"));
        ToolRun.Of("diagram", source, "-o", _folder["a.svg"], "--format", "mermaid", "--force");
        Assert.That(File.ReadAllText(_folder["a.svg"]), Does.StartWith("stateDiagram"));
    }

    [Test]
    public void A_witness_is_marked()
    {
        var source = _folder.Write("a.json", Texts.Bad);
        var finding = WorkflowJson.Read(Texts.Bad).Verify().Findings.Single(f => f.Rule.Id == "SEQ103");
        Assert.That(ToolRun.Of("diagram", source, "--witness", "seq103").Output.TrimEnd(), Is.EqualTo(WorkflowJson.Read(Texts.Bad).Definition!.ToMermaid(new() { Witness = finding }).TrimEnd()));
        Assert.That(ToolRun.Of("diagram", source, "--witness", "SEQ102"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("there is SEQ101, SEQ103,"));
    }

    [TestCase("canonical")]
    [TestCase("commands")]
    public void A_schema_is_written(string dialect)
    {
        var run = ToolRun.Of("schema", "--dialect", dialect);
        Assert.That(run.Output.TrimEnd(), Is.EqualTo((dialect == "commands" ? JsonSchemas.Commands : JsonSchemas.Canonical).TrimEnd()));
        Assert.That(run.Json().GetProperty("$schema").GetString(), Does.Contain("json-schema.org"));
    }
}
