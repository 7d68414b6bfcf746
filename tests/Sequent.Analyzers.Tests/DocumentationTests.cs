using System.Text.RegularExpressions;

namespace Sequent.Analyzers.Tests;

/// <summary>Whole classes on the pages of the documentation compile, and nothing is reported on them.</summary>
public sealed partial class DocumentationTests
{
    public static IEnumerable<TestCaseData> Classes() =>
        from file in (string[])["README.md", "docs/workflow-classes.md", "docs/conditions.md", "docs/expressions.md"]
        from block in Blocks().Matches(File.ReadAllText(Path.Combine(RulePage.Repository, file)).ReplaceLineEndings("\n"))
        let code = block.Groups[1].Value
        where code.Contains("[Workflow", StringComparison.Ordinal) && !code.Contains("File =", StringComparison.Ordinal) && code.Contains("partial class", StringComparison.Ordinal) && !code.Contains('…', StringComparison.Ordinal)
        select new TestCaseData(code).SetArgDisplayNames(file + " at " + block.Index);

    [TestCaseSource(nameof(Classes))]
    public void A_class_on_a_page_is_clean(string code) => Expect.Clean(code);

    /// <summary>The walk in docs/promotion.md, each step as it is printed.</summary>
    [Test]
    public void The_walk_of_promotion_is_true()
    {
        var text = File.ReadAllText(Path.Combine(RulePage.Repository, "docs", "promotion.md")).ReplaceLineEndings("\n");
        var code = Blocks().Matches(text).Select(m => m.Groups[1].Value).ToArray();
        var json = Json().Match(text).Groups[1].Value;
        var sample = Path.Combine(RulePage.Repository, "samples", "Blog");
        Assert.That(code, Has.Length.EqualTo(2));
        Assert.That(json, Is.EqualTo(File.ReadAllText(Path.Combine(sample, "workflows", "post.workflow.json"))));
        foreach (var (block, file) in code.Zip((string[])["Post.cs", "PostFromJson.cs"]))
            Assert.That(File.ReadAllText(Path.Combine(sample, file)), Does.Contain(block));
        Expect.Clean($"{code[0]}\n//// workflows/post.workflow.json\n{json}");
        Expect.Clean($"{code[1]}\n//// workflows/post.workflow.json\n{json}");
    }

    [Test]
    public void There_are_some() => Assert.That(Classes().Count(), Is.GreaterThan(1));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
