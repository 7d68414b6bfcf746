using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>The bad code of each page raises the rule, as the page prints it; the good code raises nothing.</summary>
public sealed class RulePageTests
{
    private static IEnumerable<string> Ids => RulePage.All.Select(p => p.Id);

    [TestCaseSource(nameof(Ids))]
    public void Bad_code_raises_the_rule(string id)
    {
        var page = RulePage.All.Single(p => p.Id == id);
        var bad = Check(page);
        var printed = bad.Relevant([id]).Select(CheckedCode.Print).ToArray();
        if (Environment.GetEnvironmentVariable("SEQUENT_ACCEPT") == "1")
            page.Accept("Bad", "text", string.Join("\n", printed) + "\n");
        else
            Assert.That(printed, Is.EqualTo(page.Block("Bad", "text").TrimEnd().Split('\n')));
        Assert.That(bad.CompilerErrors, Is.Empty);
    }

    // The page of SEQ015 is compiled by the language it warns of, in which usings cannot be global.
    private static CheckedCode Check(RulePage page, string prefix = "")
    {
        var isOld = page.Id == Rules.LanguageVersion.Id;
        var isPragma = prefix.Length > 0 && !page.IsAboutFile;
        return CheckedCode.Of(page.Files("Bad", (isPragma ? prefix : "") + (isOld ? "using Sequent; " : "")),
            isOld ? LanguageVersion.CSharp7_3 : Compiler.Newest, prefix.Length > 0 && page.IsAboutFile ? page.Id : null);
    }

    [TestCaseSource(nameof(Ids))]
    public void Good_code_raises_nothing(string id) => 
        Expect.Clean(string.Concat(RulePage.All.Single(p => p.Id == id).Files("Good").Select(f => $"//// {f.Path}\n{f.Text}\n")));

    [TestCaseSource(nameof(Ids))]
    public void The_page_says_what_the_catalogue_says(string id)
    {
        var page = RulePage.All.Single(p => p.Id == id);
        var rule = Rules.All.Single(r => r.Id == id);
        Assert.Multiple(() =>
        {
            Assert.That(page.Title, Is.EqualTo($"# {rule.Id}: {rule.Title}"));
            Assert.That(page.Text, Does.Contain($"\n**{rule.Severity}**\n"));
            foreach (var heading in new[] { "Why", "Fix", "Suppression" })
                Assert.That(page.Section(heading).Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.GreaterThan(1));
        });
    }

    [TestCaseSource(nameof(Ids))]
    public void What_the_page_says_of_suppression_is_true(string id)
    {
        var page = RulePage.All.Single(p => p.Id == id);
        var hidden = Check(page, $"#pragma warning disable {id}\n");
        Assert.That(hidden.Relevant([id]), Is.Empty);
        Assert.That(hidden.Refuses, Is.EqualTo(page.Section("Suppression").Contains("InvalidWorkflowException", StringComparison.Ordinal)));
    }
}
