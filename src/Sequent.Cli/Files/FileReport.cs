using Sequent.Definitions;

namespace Sequent.Cli;

/// <summary>Where something stands in a file, as its author wrote it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
internal readonly record struct FilePlace(int Line, int Column);

/// <summary>A finding, and where it is in the file.</summary>
internal readonly record struct PlacedFinding(Finding Finding, FilePlace Place);

/// <summary>What was found in a file.</summary>
internal sealed class FileReport(IEnumerable<PlacedFinding> findings, VerificationSummary summary)
{
    /// <summary>What was found, in order of the file.</summary>
    public IReadOnlyList<PlacedFinding> Findings { get; } = findings
        .OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ThenBy(f => f.Finding.Rule.Id, StringComparer.Ordinal)
        .ToArray();

    /// <summary>How the questions about conditions were answered.</summary>
    public VerificationSummary Summary { get; } = summary;
}
