using System.Text.Json;

namespace Sequent.Cli.Tests;

public sealed class VerifyTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create() => _folder = new();

    [TearDown]
    public void Delete() => _folder.Dispose();

    [TestCase(80)]
    [TestCase(160)]
    public void Findings_read_well_in_a_window(int width)
    {
        _folder.Write("bad.workflow.json", Texts.Bad);
        _folder.Write("warned.workflow.json", Texts.Warned);
        using var current = new CurrentFolder(_folder);
        var run = ToolRun.InWindow(width, "verify", ".");
        Approval.Verify(run.Output, "Approved", $"verify-{width}", "txt");
        Assert.That(run.Output.Split('\n').Select(l => l.Length), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public void Piped_each_finding_is_one_line_that_compilers_and_editors_understand()
    {
        var run = ToolRun.Of("verify", _folder.Write("bad.workflow.json", Texts.Bad));
        Approval.Verify(_folder.Hide(run.Output), "Approved", "verify-piped", "txt");
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void The_exit_code_is_0_when_clean_and_1_with_errors()
    {
        Assert.That(ToolRun.Of("verify", _folder.Write("a.json", Texts.Clean)).ExitCode, Is.EqualTo(0));
        Assert.That(ToolRun.Of("verify", _folder.Write("b.json", Texts.Warned)).ExitCode, Is.EqualTo(0));
        Assert.That(ToolRun.Of("verify", _folder.Write("c.json", Texts.Bad)).ExitCode, Is.EqualTo(1));
        Assert.That(ToolRun.Of("verify", _folder["a.json"], _folder["c.json"]).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Strict_makes_what_is_not_analysed_an_error()
    {
        var path = _folder.Write("a.json", Texts.Clean.Replace("\"to\": \"done\"", "\"to\": \"done\", \"condition\": \"data.a.matches(data.b)\""));
        Assert.That(ToolRun.Of("verify", path).ExitCode, Is.EqualTo(0));
        Assert.That(ToolRun.Of("verify", "--strict", path), Has.Property("ExitCode").EqualTo(1).And.Property("Output").Contains("error SEQ206"));
    }

    [Test]
    public void Unusable_input_is_said_on_standard_error_and_does_not_hide_the_rest()
    {
        var run = ToolRun.Of("verify", _folder["missing.json"], _folder.Write("bad.json", Texts.Bad));
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error: There is no file or folder '").And.EndsWith("missing.json': check the name.\n"));
        Assert.That(run.Output, Does.Contain("SEQ101").And.Not.Contain("missing"));
    }

    [Test]
    public void The_json_is_an_array_of_files_with_their_findings()
    {
        var file = ToolRun.Of("verify", "--format", "json", _folder.Write("bad.json", Texts.Bad)).Json()[0];
        Assert.That(Keys(file), Is.EqualTo(["file", "workflow", "findings", "summary"]));
        Assert.That(file.GetProperty("file").GetString(), Is.EqualTo(_folder["bad.json"]));
        Assert.That(file.GetProperty("workflow").GetString(), Is.EqualTo("bad"));
        var finding = file.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "SEQ202");
        Assert.That(Keys(finding), Is.EqualTo(["rule", "severity", "path", "line", "column", "message", "witness"]));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(12));
        Assert.That(finding.GetProperty("witness")[0].GetString(), Is.EqualTo("amount = 5000"));
        Assert.That(Keys(file.GetProperty("summary")), Is.EqualTo(["proved", "possible", "notAnalysed", "errors", "warnings", "infos"]));
    }

    [Test]
    public void The_json_of_a_text_that_is_no_definition_has_no_workflow()
    {
        var run = ToolRun.Of("verify", "--format", "json", _folder.Write("bad.json", "[]"));
        Assert.That(run.Json()[0].GetProperty("workflow").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void The_json_stays_json_when_nothing_can_be_read() =>
        Assert.That(ToolRun.Of("verify", "--format", "json", _folder["missing"]).Json().GetArrayLength(), Is.Zero);

    [Test]
    public void The_sarif_has_a_rule_with_a_link_and_a_region_for_each_result()
    {
        var sarif = ToolRun.Of("verify", "--format", "sarif", _folder.Write("with space.json", Texts.Bad)).Json();
        Assert.That(sarif.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
        var run = sarif.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.That(rules.EnumerateArray().Select(r => r.GetProperty("helpUri").GetString()), Is.All.EndsWith(".md"));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.That(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), Is.EqualTo(result.GetProperty("ruleId").GetString()));
            Assert.That(result.GetProperty("level").GetString(), Is.AnyOf("error", "warning", "note"));
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.That(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), Does.StartWith("file:///").And.EndWith("/with%20space.json"));
            Assert.That(place.GetProperty("region").GetProperty("startLine").GetInt32(), Is.GreaterThan(0));
            Assert.That(place.GetProperty("region").GetProperty("startColumn").GetInt32(), Is.GreaterThan(0));
        }
    }

    [Test]
    public void Findings_of_many_files_stay_in_order_of_the_files()
    {
        for (var i = 0; i < 300; i++)
            _folder.Write($"{i:000}.workflow.json", Texts.Warned.Replace("\"warned\"", $"\"warned-{i}\""));
        var run = ToolRun.Of("verify", _folder.Path);
        var lines = _folder.Hide(run.Output).Split('\n')[..300];
        Assert.That(lines, Is.Ordered.And.All.Contains("SEQ102"));
        Assert.That(run.Output, Does.EndWith("300 files: 0 proved, 0 possible, 0 not analysed; 0 errors, 300 warnings\n"));
    }

    [Test]
    public void Two_files_with_one_id_are_a_warning_at_the_second()
    {
        _folder.Write("a.workflow.json", Texts.Clean);
        _folder.Write("a.workflow.shipped.json", Texts.Clean);
        _folder.Write("b.workflow.yaml", "# a copy\n" + Texts.Clean);
        var run = ToolRun.Of("verify", _folder["a.workflow.json"], _folder["a.workflow.shipped.json"]);
        Assert.That(run.Output, Does.EndWith("0 errors, 0 warnings\n"));
        run = ToolRun.Of("verify", _folder.Path);
        Assert.That(_folder.Hide(run.Output), Does.StartWith("b.workflow.yaml(3,").And.Contains("warning SEQ005: The id 'clean' is that of 'a.workflow.json' too: give one of them another id").And.EndsWith("0 errors, 1 warning\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    private static string[] Keys(JsonElement element) => element.EnumerateObject().Select(p => p.Name).ToArray();
}
