using System.Text.RegularExpressions;

namespace Sequent.Definitions.Tests.Json;

/// <summary>What the page shows is sound.</summary>
public class DialectPageTests
{
    private static readonly string[] s_blocks = [.. Regex.Matches(Page(), "```json\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

    [Test]
    public void The_steps_are_a_workflow_without_errors()
    {
        var read = WorkflowJson.Read(s_blocks.Single(block => block.Contains("\"steps\"")));

        Assert.That(read.Verify().Findings.Where(f => f.Severity != Severity.Info), Is.Empty);
    }

    [Test]
    public void The_permissions_are_read() =>
        Assert.That(AgentPermissionsJson.Read(s_blocks.Single(block => block.Contains("agent_id"))).Permissions!.AgentId, Is.EqualTo("agent_7"));

    [Test]
    public void Every_key_and_word_is_on_the_page()
    {
        var page = Page();
        var keys = StepsKeys.Table.Keys.Concat(StepKinds.All.SelectMany(kind => kind.Config.Keys)).Concat(StepKeys.Table.Keys).Concat(TriggerKeys.Config.Keys)
            .Concat(CommandsKeys.Table.Keys).Concat(CommandsKeys.Metadata.Keys).Concat(CommandKeys.Table.Keys).Concat(CommandKeys.Branch.Keys).Concat(CommandInvariantKeys.Table.Keys)
            .Concat(PermissionKeys.Table.Keys).Concat(PermissionKeys.Approval.Keys).Concat(RetryKeys.Table.Keys).Select(key => key.Name);
        var words = StepKinds.Shape.Words.Concat(TriggerOperator.Shape.Words);

        Assert.That(keys.Select(key => Regex.Replace(key, "_(ms|seconds|minutes|hours|days)$", "_*")).Concat(words).Distinct().Where(word => !page.Contains(word)), Is.Empty);
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "dialects.md"));
    }
}
