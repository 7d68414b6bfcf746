using Sequent.Definitions;
using Spectre.Console;

namespace Sequent.Cli.Verifying;

/// <summary>Writes findings as a compiler does, so that editors and build servers understand them.</summary>
internal sealed class TextReport(IAnsiConsole screen)
{
    private const string Indent = "    ";

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_quiet = new(Color.Grey);

    public void Write(VerifiedFile verified)
    {
        foreach (var (finding, place) in verified.Findings)
        {
            var style = StyleOf(finding.Severity);
            screen.Write(new HangingText(Indent,
                new($"{verified.File.Path}({place.Line},{place.Column}): ", s_bold),
                new($"{Words.Of(finding.Severity)} {finding.Rule.Id}: ", style),
                new(finding.Message)));
            // Most messages show their witness; a long one they cut short.
            if (finding.Witness.Any(step => !finding.Message.Contains(step, StringComparison.Ordinal)))
                Detail("witness: ", WitnessOf(finding));
            if (Words.Remedy(finding) is { } remedy)
                Detail("remedy: ", remedy);
        }
    }

    /// <summary>Such as <c>12 files: 31 proved, 2 possible, 1 not analysed; 1 error, 3 warnings</c>.</summary>
    public void WriteSummary(IReadOnlyCollection<VerifiedFile> files)
    {
        var summary = files.Aggregate(default(VerificationSummary), (sum, f) => sum + f.Summary);
        var pieces = new List<Piece> { new($"{Words.Count(files.Count, "file")}: {summary}; ") };
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            var count = files.Sum(f => f.Count(severity));
            if (severity == Severity.Info && count == 0)
                continue;
            if (pieces.Count > 1)
                pieces.Add(new(", "));
            var text = severity == Severity.Info ? $"{count} info" : Words.Count(count, Words.Of(severity));
            pieces.Add(new(text, count == 0 ? null : StyleOf(severity)));
        }
        screen.Write(new HangingText(Indent, [.. pieces]));
    }

    private void Detail(string label, string text) => screen.Write(new HangingText(Indent + "  ", new(Indent), new(label, s_quiet), new(text)));

    private static string WitnessOf(Finding finding) => string.Join(finding.Rule == Rules.Livelock ? " → " : ", ", finding.Witness);

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => new(Color.Red, decoration: Decoration.Bold),
        Severity.Warning => new(Color.Yellow, decoration: Decoration.Bold),
        _ => new(Color.Aqua),
    };
}
