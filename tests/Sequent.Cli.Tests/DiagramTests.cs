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

    [TestCase("a.png", 2)]
    [TestCase("a.txt", 2)]
    [TestCase("a", 2)]
    [TestCase("a.SVG", 0)]
    [TestCase("a.gv", 0)]
    [TestCase("a.mmd", 0)]
    [TestCase("a.md", 0)]
    public void An_ending_that_no_format_has_is_refused_unless_the_format_is_given(string name, int exitCode)
    {
        var source = _folder.Write("source.json", Texts.Clean);
        var run = ToolRun.Of("diagram", source, "-o", _folder[name]);
        Assert.That(run.ExitCode, Is.EqualTo(exitCode));
        Assert.That(run.Error, exitCode == 0 ? Does.StartWith("Wrote") : Does.Contain(".svg, .dot, .gv, .mmd, .mermaid or .md, or give --format."));
        Assert.That(File.Exists(_folder[name]), Is.EqualTo(exitCode == 0));
        Assert.That(ToolRun.Of("diagram", source, "-o", _folder[name], "--format", "mermaid", "--force").ExitCode, Is.Zero);
    }

    [Test]
    public void In_a_clean_file_there_is_no_witness() =>
        Assert.That(ToolRun.Of("diagram", _folder.Write("a.json", Texts.Clean), "--witness", "seq101"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("is clean, so that there is nothing to show"));

    [Test]
    public void A_witness_is_marked()
    {
        var source = _folder.Write("a.json", Texts.Bad);
        var finding = WorkflowJson.Read(Texts.Bad).Verify().Findings.Single(f => f.Rule.Id == "SEQ103");
        Assert.That(ToolRun.Of("diagram", source, "--witness", "seq103").Output.TrimEnd(), Is.EqualTo(WorkflowJson.Read(Texts.Bad).Definition!.ToMermaid(new() { Witness = finding }).TrimEnd()));
        Assert.That(ToolRun.Of("diagram", source, "--witness", "SEQ102"), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("there is SEQ101, SEQ103,"));
    }

    [Test]
    public void A_run_of_parallel_branches_is_marked_whatever_the_names_in_code()
    {
        var text = ToolRun.Of("diagram", _folder.Write("a.json", Texts.Stuck), "--witness", "SEQ301").Output;

        Assert.That(text, Does.Contain("Draft --> fork1 : ⚠ 1. Submit\n"));
        Assert.That(text, Does.Match("InReview --> ReviewFailed : ⚠ [23]. Fail\n"));
        Assert.That(text, Does.Contain("class ReviewFailed witness\n"));
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
