namespace Sequent.Definitions;

/// <summary>What is known of the conditions of a decision. Decisions with the same conditions share it.</summary>
internal sealed class AnalysedConditions
{
    /// <summary>The condition of each branch; null where it has none.</summary>
    public required IReadOnlyList<Condition?> Conditions { get; init; }

    public required GuardReport Report { get; init; }

    public IReadOnlyList<ShownOverlap> Overlaps { get; init; } = [];

    /// <summary>How many more overlaps there are.</summary>
    public int HiddenOverlaps { get; init; }

    public ShownGap? Gap { get; init; }

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    public VerificationSummary Summary { get; init; }
}

/// <summary>Two branches that are enabled at once, and for which values.</summary>
internal sealed record ShownOverlap(int First, int Second, bool IsCertain, WitnessText Values);

/// <summary>Values for which nothing is enabled.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="Failing">The branch whose condition is an error.</param>
/// <param name="Error">That error.</param>
/// <param name="IsCertain">False when it hangs on something that is not known.</param>
/// <param name="Values">The values.</param>
internal sealed record ShownGap(GapKind Kind, int Failing, string? Error, bool IsCertain, WitnessText Values);

/// <summary>What could not be analysed, and why.</summary>
/// <param name="Branch">The branch whose condition it is about.</param>
/// <param name="Reason">The reason.</param>
internal sealed record Doubt(int Branch, string Reason);

/// <summary>A decision and what is known of it.</summary>
internal sealed record AnalysedDecision(Decision Decision, AnalysedConditions Conditions);
