using System.Text.RegularExpressions;
using Sequent.Cli.Yaml;
using Sequent.Definitions;

namespace Sequent.Cli.Tests.Yaml;

public class DialectPageTests
{
    [Test]
    public void The_commands_on_the_page_are_a_workflow_without_errors()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "dialects.md"));
        var converted = YamlText.Convert(Regex.Match(page, "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
        var read = WorkflowJson.Read(converted.Json!);

        Assert.That(converted.Errors, Is.Empty);
        Assert.That(read.Dialect, Is.EqualTo(JsonDialect.Commands));
        Assert.That(read.Verify().Findings.Where(f => f.Severity != Severity.Info), Is.Empty);
        Assert.That(read.Definition!.FindState("WaitingAccepted")!.WireName, Is.EqualTo("waiting__accepted"));
    }
}
