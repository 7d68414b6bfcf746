using System.Reflection;

namespace Sequent.Engine.Tests.Pages;

/// <summary>docs/engine.md and docs/operations.md show code that runs: each of their C# blocks stands in a file of this folder, or is a class of the tests, apart from the indentation.</summary>
public sealed class PageTests
{
    private static readonly string s_root =
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static IEnumerable<TestCaseData> Blocks() =>
        from page in (string[])["engine.md", "operations.md"]
        let blocks = File.ReadAllText(Path.Combine(s_root, "docs", page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(b => b.Split("\n```")[0])
        from block in blocks.Select((text, number) => (text, number))
        select new TestCaseData(page, block.text).SetArgDisplayNames(page, $"block {block.number + 1}");

    [TestCaseSource(nameof(Blocks))]
    public void A_block_of_the_page_is_code_that_is_tested(string page, string block)
    {
        string[] folders = ["Pages", Path.Combine("Workflows", "Support")];
        var tested = folders.SelectMany(f => Directory.GetFiles(Path.Combine(s_root, "tests", "Sequent.Engine.Tests", f), "*.cs")).Select(f => Unindented(File.ReadAllText(f)));
        Assert.That(tested.Any(t => t.Contains(Unindented(block), StringComparison.Ordinal)), $"docs/{page} shows code that no file under Pages or Workflows/Support holds: copy it from there.\n\n{block}");
    }

    [TestCase("engine.md")]
    [TestCase("operations.md")]
    public void A_page_has_code(string page) => Assert.That(Blocks().Select(b => b.Arguments[0]), Does.Contain(page));

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
