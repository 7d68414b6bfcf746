namespace Sequent.Definitions;

/// <summary>What a rule found, and how its questions were answered.</summary>
internal sealed record Answers(IReadOnlyList<Finding> Findings, VerificationSummary Summary)
{
    public static Answers None { get; } = new([], default);

    public static Answers operator +(Answers left, Answers right) => new([.. left.Findings, .. right.Findings], left.Summary + right.Summary);

    /// <summary>The answer to one question: no finding when all is well.</summary>
    public static Answers Proved(Finding? finding) => new(finding is null ? [] : [finding], new(1, 0, 0));

    /// <summary>A question that is not answered, with a finding that says why.</summary>
    public static Answers NotAnalysed(Finding finding, bool strict) => new([finding with { Severity = strict ? Severity.Error : Severity.Info }], new(0, 0, 1));
}
