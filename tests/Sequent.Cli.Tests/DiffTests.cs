using System.Text.Json;

namespace Sequent.Cli.Tests;

public sealed class DiffTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Equal_definitions_have_no_difference_however_they_are_written()
    {
        var run = ToolRun.Of("diff", _folder.Write("a.json", Texts.Clean), _folder.Write("b.json", Texts.Clean.Replace(" ", "")));
        Assert.That(run, Is.EqualTo(new ToolRun(0, "No difference in meaning.\n", "")));
    }

    [TestCase(80)]
    [TestCase(160)]
    public void Differences_read_well(int width)
    {
        var run = ToolRun.InWindow(width, "diff", _folder.Write("a.json", Texts.Bad), _folder.Write("b.json", Texts.Bad.Replace("5000", "100").Replace("\"leave\"", "\"go_away\"").Replace("\"done\": {", "\"done\": { \"label\": \"Over\",")));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Approval.Verify(run.Output, "Approved", $"diff-{width}", "txt");
    }

    [Test]
    public void The_json_says_what_each_difference_asks_of_the_version()
    {
        var run = ToolRun.Of("diff", "--format", "json", _folder.Write("a.json", Texts.Clean), _folder.Write("b.json", Texts.Clean.Replace("\"finish\"", "\"end\"")));
        var json = run.Json();
        Assert.That(json.EnumerateObject().Select(p => p.Name), Is.EqualTo(["old", "new", "change", "oldVersion", "newVersion", "versionIsEnough", "requiredVersion", "differences"]));
        Assert.That(json.GetProperty("change").GetString(), Is.EqualTo("major"));
        Assert.That(json.GetProperty("requiredVersion").GetString(), Is.EqualTo("2.0.0"));
        Assert.That(json.GetProperty("differences")[0].EnumerateObject().Select(p => p.Name), Is.EqualTo(["path", "kind", "change", "message", "before", "after"]));
        Assert.That(json.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("before").ValueKind), Is.All.AnyOf(JsonValueKind.String, JsonValueKind.Null));
    }

    [Test]
    public void A_text_with_errors_cannot_be_compared() =>
        Assert.That(ToolRun.Of("diff", _folder.Write("a.json", Texts.Clean), _folder.Write("b.json", "{")), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("SEQ601").And.Property("Output").Empty);
}
