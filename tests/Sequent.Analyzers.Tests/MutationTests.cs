using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>Half-typed code: whatever is missing or doubled, generator and analyzer do not throw.</summary>
public sealed class MutationTests
{
    private const int MutationsOfEach = 40;

    private static readonly string[] s_inserted = ["(", ")", "\"", "{", "}", "[", "]", ",", ".", "nameof(", "null", "partial", "=", "<", "static", "1", "@", "typeof(int)", "new[] {", "\"*\"", "default"];

    private static IEnumerable<TestCaseData> Subjects => GoodSamples.All.Select(s => new TestCaseData(s.Value).SetArgDisplayNames(s.Key))
        .Concat(RuleSamples.All.Where(s => s.Name is "flags" or "misspelt" or "derived" or "any and others" or "automatic cycle" or "overloads" or "accessor of a workflow")
            .Select(s => new TestCaseData(Markup.Parse(s.Code).Code).SetArgDisplayNames($"{s.RuleId} {s.Name}")));

    [TestCaseSource(nameof(Subjects))]
    public void Nothing_throws(string code)
    {
        var random = new Random(20260101);
        for (var i = 0; i < MutationsOfEach; i++)
        {
            var mutated = Mutate(code, random);
            // Fails when either throws; a diagnostic without a place would be lost in an editor.
            var found = CheckedCode.Of(mutated);
            Assert.That(found.Findings.Where(d => !d.Location.IsInSource), Is.Empty, mutated);
            Assert.That(found.Findings.Where(d => d.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)), Is.Empty, mutated);
        }
    }

    private static string Mutate(string code, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
            var token = tokens[random.Next(tokens.Length)];
            code = random.Next(4) switch
            {
                0 => code.Insert(token.SpanStart, s_inserted[random.Next(s_inserted.Length)] + " "),
                1 => code.Insert(token.SpanStart, tokens[random.Next(tokens.Length)].Text + " "),
                _ => code.Remove(token.SpanStart, token.Span.Length),
            };
        }
        return code;
    }
}
