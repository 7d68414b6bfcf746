using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>A file and what was found in it.</summary>
internal sealed class VerifiedFile
{
    public VerifiedFile(DefinitionFile file, bool strict)
    {
        File = file;
        var report = file.Verify(strict);
        Summary = report.Summary;
        Findings = report.Findings
            .Select(f => new PlacedFinding(f, file.Locate(f)))
            .OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ThenBy(f => f.Finding.Rule.Id, StringComparer.Ordinal)
            .ToArray();
    }

    public DefinitionFile File { get; }

    /// <summary>What was found, in order of the file.</summary>
    public IReadOnlyList<PlacedFinding> Findings { get; }

    public VerificationSummary Summary { get; }

    public int Count(Severity severity) => Findings.Count(f => f.Finding.Severity == severity);
}

/// <summary>A finding, and where it is in the file.</summary>
internal readonly record struct PlacedFinding(Finding Finding, FilePlace Place);
