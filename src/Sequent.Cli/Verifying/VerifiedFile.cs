using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>A file and what was found in it.</summary>
internal sealed class VerifiedFile(DefinitionFile file, bool strict)
{
    private readonly FileReport _report = file.Verify(strict);

    public DefinitionFile File { get; } = file;

    /// <inheritdoc cref="FileReport.Findings" />
    public IReadOnlyList<PlacedFinding> Findings => _report.Findings;

    /// <inheritdoc cref="FileReport.Summary" />
    public VerificationSummary Summary => _report.Summary;

    public int Count(Severity severity) => Findings.Count(f => f.Finding.Severity == severity);
}
