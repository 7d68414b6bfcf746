namespace Sequent.Analyzers.Tests;

/// <summary>Each rule is reported at the exact text that is wrong, and not about code that is right.</summary>
public sealed class RuleSampleTests
{
    private static IEnumerable<TestCaseData> Bad => RuleSamples.All.Select(s => new TestCaseData(s).SetArgDisplayNames($"{s.RuleId} {s.Name}"));

    private static IEnumerable<TestCaseData> Good => GoodSamples.All.Concat(BaselineSamples.Good).Select(s => new TestCaseData(s.Value).SetArgDisplayNames(s.Key));

    [TestCaseSource(nameof(Bad))]
    public void Reports(RuleSample sample)
    {
        Assert.That(sample.Code, Does.Contain($"[|{sample.RuleId}:"));
        Expect.Findings(sample.Code, sample.Messages, sample.CompilerErrors, sample.Version);
    }

    [TestCaseSource(nameof(Good))]
    public void IsSilent(string code) => Expect.Clean(code);
}
