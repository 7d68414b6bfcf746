using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>A file, and what was found in it.</summary>
internal sealed class VerifiedFile(DefinitionFile file, FileReport report)
{
    public DefinitionFile File { get; } = file;

    /// <inheritdoc cref="FileReport.Findings" />
    public IReadOnlyList<PlacedFinding> Findings => report.Findings;

    /// <inheritdoc cref="FileReport.Summary" />
    public VerificationSummary Summary => report.Summary;

    public int Count(Severity severity) => Findings.Count(f => f.Finding.Severity == severity);
}
