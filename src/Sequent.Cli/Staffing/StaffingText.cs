using System.Globalization;
using Sequent.Cli.Verifying;
using Sequent.Definitions;
using Spectre.Console;

namespace Sequent.Cli.Staffing;

/// <summary>Says in words whether a workflow is covered.</summary>
internal sealed class StaffingText(IAnsiConsole screen)
{
    private const string Indent = "    ";
    private const int MostPlans = 3;

    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_good = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style s_bad = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style s_open = new(Color.Yellow, decoration: Decoration.Bold);

    public void Write(StaffingResult staffing)
    {
        var report = staffing.Report;
        var (words, style) = report.Verdict switch
        {
            StaffingVerdict.Covered => ("covered", s_good),
            StaffingVerdict.NotCovered => ("not covered", s_bad),
            _ => ("not analysed", s_open),
        };
        Line("", new($"{staffing.File.Path}: ", s_bold), new(words, style), new($" on {staffing.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} by {People(staffing)}"));
        foreach (var reason in report.Reasons)
            Line("  ", new Piece(reason));
        for (var i = 0; i < Math.Min(report.Plans.Count, MostPlans); i++)
            Write(report.Plans[i], i, report.Plans.Count);
        if (report.Plans.Count > MostPlans)
            Line("  ", new Piece($"… {Words.Count(report.Plans.Count - MostPlans, "more kind")} of run: --format json shows them"));
        foreach (var person in report.Indispensable)
            Line("  ", new($"not without {person.User}", s_open), new($": {person.Reason}"));
        if (report.Verdict == StaffingVerdict.Covered && report.Indispensable.IsEmpty)
            Line("  ", new Piece("It is covered without any one of them, too."));
    }

    private void Write(StaffingPlan plan, int index, int count)
    {
        Line("  ", new Piece(count == 1 ? "For example:" : $"For example, in runs of kind {index + 1} of {count}:"));
        foreach (var step in plan.Steps)
            Line("    ", new($"{step.Transition}{(step.Role is null ? "" : $" ({step.Role})")}: "), new(string.Join(", ", step.By), s_bold));
    }

    private static string People(StaffingResult staffing)
    {
        var away = staffing.Report.Away;
        var all = staffing.Directory.Users.Count;
        return away.IsEmpty ? all == 1 ? "1 person" : $"{all} people" : $"{all - away.Count} of {all} people: {string.Join(", ", away.SkipLast(1))}{(away.Count > 1 ? " and " : "")}{away[away.Count - 1]} {(away.Count == 1 ? "is" : "are")} away";
    }

    private void Line(string start, params Piece[] pieces) => screen.Write(new HangingText(start + Indent, start.Length == 0 ? pieces : [new(start), .. pieces]));
}
