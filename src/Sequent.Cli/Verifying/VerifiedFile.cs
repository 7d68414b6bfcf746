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

    /// <summary>The same, with one thing more that was found.</summary>
    public VerifiedFile With(Finding finding) => new(File, new(report.Findings.Append(new(finding, File.Locate(finding))), report.Summary));

    public int Count(Severity severity) => Findings.Count(f => f.Finding.Severity == severity);
}
