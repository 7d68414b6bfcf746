using System.Reflection;

namespace Sequent.Testing.Tests.Documented;

/// <summary>docs/testing.md shows the code that these tests run: each of its C# blocks stands in a file of this folder, apart from the indentation.</summary>
public sealed class PageTests
{
    private static readonly string s_root =
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static string[] Blocks =>
        [.. File.ReadAllText(Path.Combine(s_root, "docs", "testing.md")).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(b => b.Split("\n```")[0])];

    [Test]
    public void The_code_of_the_page_is_code_that_is_tested()
    {
        var documented = Directory.GetFiles(Path.Combine(s_root, "tests", "Sequent.Testing.Tests", "Documented"), "*.cs").Select(f => Unindented(File.ReadAllText(f))).ToArray();
        Assert.That(Blocks, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var block in Blocks)
                Assert.That(documented.Any(d => d.Contains(Unindented(block), StringComparison.Ordinal)), $"docs/testing.md shows code that no file under Documented holds: copy it from there.\n\n{block}");
        });
    }

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
