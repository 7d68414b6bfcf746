using System.Text.RegularExpressions;

namespace Sequent.Definitions.Tests.Json;

/// <summary>What the pages show as a definition is one, and nothing is wrong with it.</summary>
public class DocumentationTests
{
    private static IEnumerable<TestCaseData> Definitions()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.Generators.sln")))
            folder = folder.Parent;
        foreach (var page in Directory.GetFiles(Path.Combine(folder.FullName, "docs"), "*.md").Order(StringComparer.Ordinal))
            foreach (var (block, i) in Regex.Matches(File.ReadAllText(page), "```json\n(.*?)```", RegexOptions.Singleline).Select((m, i) => (m.Groups[1].Value, i)))
                if (block.Contains("\"states\": {") && block.Contains("\"transitions\""))
                    yield return new TestCaseData(block).SetArgDisplayNames($"{Path.GetFileName(page)} {i + 1}");
    }

    [TestCaseSource(nameof(Definitions))]
    public void A_definition_on_a_page_is_sound(string text)
    {
        var read = WorkflowJson.Read(text);
        Assert.That(read.Verify().Findings.Where(f => f.Severity > Severity.Info).Select(f => $"{read.Locate(f).Line}: {f}"), Is.Empty);
        Assert.That(new SchemaCheck(JsonSchemas.Canonical).Of(text), Is.Empty);
    }
}
