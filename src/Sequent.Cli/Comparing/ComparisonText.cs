using Sequent.Cli.Verifying;
using Sequent.Definitions;
using Spectre.Console;

namespace Sequent.Cli.Comparing;

/// <summary>Writes how two definitions differ, for people.</summary>
internal static class ComparisonText
{
    private const string Indent = "       ";

    public static void Write(IAnsiConsole screen, DefinitionComparison comparison)
    {
        if (comparison.AreEqual)
        {
            screen.Write(new HangingText("", new Piece("No difference in meaning.")));
            return;
        }
        foreach (var difference in comparison.Differences)
            screen.Write(new HangingText(Indent, new(Of(difference.Change).PadRight(7), StyleOf(difference.Change)), new(difference.Message)));

        var count = Words.Count(comparison.Differences.Count, "difference");
        screen.Write(new HangingText("", new($"{count}: "), new(Of(comparison.Change), StyleOf(comparison.Change)), new("; " + OfVersion(comparison))));
    }

    public static string Of(VersionChange change) => change.ToString().ToLowerInvariant();

    private static string OfVersion(DefinitionComparison comparison) => comparison.IsVersionEnough
        ? $"version {comparison.OlderVersion} → {comparison.NewerVersion} says so"
        : $"version {comparison.OlderVersion} → {comparison.NewerVersion} does not say so: make it {comparison.RequiredVersion}";

    private static Style StyleOf(VersionChange change) => change switch
    {
        VersionChange.Major => new(Color.Red, decoration: Decoration.Bold),
        VersionChange.Minor => new(Color.Yellow),
        _ => new(Color.Grey),
    };
}
