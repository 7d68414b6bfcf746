using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Cli.Verifying;

/// <summary>The words of the reports.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Such as <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>Such as <c>1 task</c>, <c>12,345 tasks</c>.</summary>
    public static string Count(long count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>Such as <c>12,345</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What to do, in the terms of a file; null when the message says it all.</summary>
    public static string? Remedy(Finding finding) => finding switch
    {
        { Remedy: Definitions.Remedy.AddOtherwise } => "add a branch behind this one, without a condition and with \"otherwise\": true",
        { Remedy: Definitions.Remedy.RemoveBranch } => "remove this branch: it is never taken",
        _ => null,
    };
}
