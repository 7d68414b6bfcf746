namespace Sequent.Definitions;

/// <summary>One difference in meaning between two definitions.</summary>
/// <param name="Path">The element: as the newer definition names it, or the older one when it was removed.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Change">What it asks of the version.</param>
/// <param name="Message">The subject and the fact, such as <c>State 'Draft': label 'Draft' → 'Entwurf'</c>.</param>
public sealed record Difference(ElementPath Path, DifferenceKind Kind, VersionChange Change, string Message)
{
    /// <summary>What stood there before, as text; null when nothing did.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there now, as text; null when nothing does.</summary>
    public string? After { get; init; }

    /// <inheritdoc />
    public override string ToString() => Message;
}

/// <summary>What became of an element.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Something of it is different.</summary>
    Changed,

    /// <summary>Its items stand in another order, where order means something.</summary>
    Reordered,
}
