namespace Sequent.Engine;

/// <summary>Who does what would be a person's to do.</summary>
/// <param name="Person">The id of the person.</param>
/// <param name="Chain">The ids of those to whom it is delegated, one after the other, such as <c>10, 12</c>: three at most.</param>
/// <param name="CoveredBy">The last of them, who does it.</param>
public sealed record Cover(string Person, IReadOnlyList<string> Chain, string CoveredBy)
{
    /// <summary>The id of the workflow of which this is so; null for all of which nothing else is said.</summary>
    public string? Workflow { get; init; }

    /// <summary>Such as <c>5 → 10 → 12</c>, or <c>5 → 10 (leave-request)</c>.</summary>
    public override string ToString() => $"{Person} → {string.Join(" → ", Chain)}{(Workflow is null ? "" : $" ({Workflow})")}";
}
