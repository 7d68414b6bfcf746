extern alias analyzers;
using System.Text.RegularExpressions;
using Descriptors = analyzers::Sequent.Analyzers.Descriptors;

namespace Sequent.Analyzers.Tests;

/// <summary>One rule, everywhere: catalogue, ids, descriptors, release notes, pages and samples agree.</summary>
public sealed partial class CatalogueTests
{
    private static IEnumerable<string> Catalogue => Rules.All.Select(r => $"{r.Id} {r.Severity} {r.Title}");

    [Test]
    public void Rules_are_in_order_and_each_id_is_used_once()
    {
        Assert.That(Rules.All.Select(r => r.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
        Assert.That(Rules.All.Select(r => r.Id), Is.EquivalentTo(typeof(RuleIds).GetFields().Select(f => f.GetRawConstantValue())));
        Assert.That(Rules.All, Is.EquivalentTo(typeof(Rules).GetFields().Select(f => f.GetValue(null))));
    }

    [Test]
    public void Descriptors_are_the_catalogue()
    {
        Assert.That(Descriptors.All.Select(d => $"{d.Id} {d.DefaultSeverity} {d.Title}"), Is.EqualTo(Catalogue));
        Assert.That(Descriptors.All.Select(d => d.HelpLinkUri), Is.EqualTo(Rules.All.Select(r => r.HelpLink)));
        Assert.That(Descriptors.All.Select(d => d.IsEnabledByDefault), Has.All.True);
    }

    [Test]
    public void Release_notes_are_the_catalogue()
    {
        var folder = Path.Combine(RulePage.Repository, "analyzers", "Sequent.Analyzers");
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(f => File.ReadAllLines(Path.Combine(folder, f)))
            .Select(l => Row().Match(l)).Where(m => m.Success)
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}");
        Assert.That(rows.Order(StringComparer.Ordinal), Is.EqualTo(Catalogue));
    }

    [Test]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        Assert.That(RulePage.All.Select(p => p.Id), Is.EqualTo(Rules.All.Select(r => r.Id)));
        var index = File.ReadAllLines(Path.Combine(RulePage.Folder, "README.md")).Where(l => l.StartsWith("| [SEQ", StringComparison.Ordinal));
        Assert.That(index, Is.EqualTo(Rules.All.Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Severity.ToString().ToLowerInvariant()} | {r.Title} |")));
    }

    [Test]
    public void Every_rule_has_a_sample_and_every_sample_a_rule() =>
        Assert.That(RuleSamples.All.Select(s => s.RuleId).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(Rules.All.Select(r => r.Id)));

    [GeneratedRegex(@"^(SEQ\d+) \| Sequent \| (\w+) \| \[(.+)\]\(\.\./\.\./docs/rules/\1\.md\)$")]
    private static partial Regex Row();
}
