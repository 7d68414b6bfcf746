namespace Sequent.Definitions;

/// <summary>What <see cref="Verifier.Verify"/> found.</summary>
/// <param name="Findings">The findings, in order of rule id and then of the definition.</param>
public sealed record VerificationReport(EquatableArray<Finding> Findings)
{
    /// <summary>How the questions were answered.</summary>
    public VerificationSummary Summary { get; init; }

    /// <summary>True when an error was found: the workflow must not run.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
