using System.Text.RegularExpressions;

namespace Sequent.Analyzers.Tests;

/// <summary>Whole classes on the pages of the documentation compile, and nothing is reported on them.</summary>
public sealed partial class DocumentationTests
{
    public static IEnumerable<TestCaseData> Classes() =>
        from file in (string[])["README.md", "docs/workflow-classes.md", "docs/conditions.md", "docs/expressions.md"]
        from block in Blocks().Matches(File.ReadAllText(Path.Combine(RulePage.Repository, file)).ReplaceLineEndings("\n"))
        let code = block.Groups[1].Value
        where code.Contains("[Workflow", StringComparison.Ordinal) && code.Contains("partial class", StringComparison.Ordinal) && !code.Contains('…', StringComparison.Ordinal)
        select new TestCaseData(code).SetArgDisplayNames(file + " at " + block.Index);

    [TestCaseSource(nameof(Classes))]
    public void A_class_on_a_page_is_clean(string code) => Expect.Clean(code);

    [Test]
    public void There_are_some() => Assert.That(Classes().Count(), Is.GreaterThan(1));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
