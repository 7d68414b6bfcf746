using System.Reflection;

namespace Sequent.Engine.Tests.Pages;

/// <summary>docs/engine.md, docs/operations.md, docs/tasks.md, docs/time.md and what README.md says of the engine are code that runs: each C# block stands in a file of this folder, or is a class of the tests, apart from the indentation.</summary>
public sealed class PageTests
{
    private static readonly string s_root =
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static IEnumerable<TestCaseData> Blocks() =>
        from page in (string[])["README.md", "docs/engine.md", "docs/operations.md", "docs/tasks.md", "docs/time.md"]
        let blocks = File.ReadAllText(Path.Combine(s_root, page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(b => b.Split("\n```")[0])
        from block in blocks.Where(b => page != "README.md" || b.Contains("AddSequent", StringComparison.Ordinal) || b.Contains("workflows.", StringComparison.Ordinal)).Select((text, number) => (text, number))
        select new TestCaseData(page, block.text).SetArgDisplayNames(page, $"block {block.number + 1}");

    [TestCaseSource(nameof(Blocks))]
    public void A_block_of_the_page_is_code_that_is_tested(string page, string block)
    {
        string[] folders = ["Pages", Path.Combine("Workflows", "Support")];
        var tested = folders.SelectMany(f => Directory.GetFiles(Path.Combine(s_root, "tests", "Sequent.Engine.Tests", f), "*.cs")).Select(f => Unindented(File.ReadAllText(f)));
        Assert.That(tested.Any(t => t.Contains(Unindented(block), StringComparison.Ordinal)), $"{page} shows code that no file under Pages or Workflows/Support holds: copy it from there.\n\n{block}");
    }

    [TestCase("README.md")]
    [TestCase("docs/engine.md")]
    [TestCase("docs/operations.md")]
    [TestCase("docs/tasks.md")]
    [TestCase("docs/time.md")]
    public void A_page_has_code(string page) => Assert.That(Blocks().Select(b => b.Arguments[0]), Does.Contain(page));

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
