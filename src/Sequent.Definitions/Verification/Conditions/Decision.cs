namespace Sequent.Definitions;

internal enum DecisionKind
{
    /// <summary>The branches of one transition.</summary>
    Branches,

    /// <summary>Different automatic transitions.</summary>
    Automatic,

    /// <summary>Different transitions that the same actors may choose between, each with a condition.</summary>
    Siblings,
}

/// <summary>Branches that leave the same states, of which at most one should be enabled.</summary>
internal sealed class Decision(DecisionKind kind, IReadOnlyList<ResolvedBranch> branches)
{
    public DecisionKind Kind { get; } = kind;

    /// <summary>In written order; nothing comes after one that is always selected.</summary>
    public IReadOnlyList<ResolvedBranch> Branches { get; } = branches;

    /// <summary>True when they join <see cref="Sources"/>; else they leave each of these by itself.</summary>
    public bool IsJoin => Branches[0].Definition.Joins;

    /// <summary>The states they leave.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>Of these, the states in which no other decision says more of when nothing is enabled.</summary>
    public List<int> SourcesOfGap { get; } = [];
}
