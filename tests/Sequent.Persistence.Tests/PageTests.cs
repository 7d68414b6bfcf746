using System.Reflection;

namespace Sequent.Persistence.Tests;

/// <summary>docs/persistence.md shows the code that these tests run: each of its C# blocks stands in a file under Documented, or of the library, apart from the indentation.</summary>
public sealed class PageTests
{
    private static readonly string s_root =
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static IEnumerable<TestCaseData> Blocks() =>
        File.ReadAllText(Path.Combine(s_root, "docs", "persistence.md")).ReplaceLineEndings("\n")
            .Split("```csharp\n").Skip(1).Select(b => b.Split("\n```")[0])
            .Select((block, number) => new TestCaseData(block).SetArgDisplayNames($"block {number + 1}"));

    [TestCaseSource(nameof(Blocks))]
    public void A_block_of_the_page_is_code_that_is_tested(string block)
    {
        string[] folders = [Path.Combine("Sequent.Persistence.Tests", "Documented"), "Sequent.Persistence.Library"];
        var documented = folders.SelectMany(f => Directory.GetFiles(Path.Combine(s_root, "tests", f), "*.cs")).Select(f => Unindented(File.ReadAllText(f)));
        Assert.That(documented.Any(d => d.Contains(Unindented(block), StringComparison.Ordinal)),
            $"docs/persistence.md shows code that no file under Documented or of Sequent.Persistence.Library holds: copy it from there.\n\n{block}");
    }

    [Test]
    public void The_page_has_code() => Assert.That(Blocks(), Is.Not.Empty);

    private static string Unindented(string code) =>
        string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
