namespace Sequent.Definitions;

internal enum Certainty
{
    /// <summary>Shown by a checked witness, or by a search that left nothing out.</summary>
    Proved,

    /// <summary>Hangs on terms of which only the text is known.</summary>
    Possible,

    /// <summary>Not analysed: the reason says what stopped it.</summary>
    Unknown,
}

/// <summary>What is asked about the guards of a decision.</summary>
[Flags]
internal enum GuardQuestions
{
    Facts = 1,
    Overlaps = 2,
    Gap = 4,
    All = Facts | Overlaps | Gap,
}

/// <summary>Two guards are true at once. Of an unknown one only the reason is there.</summary>
internal sealed record GuardOverlap(int First, int Second, Certainty Certainty, Witness? Witness, string? Reason);

internal enum GapKind
{
    /// <summary>Every guard is false.</summary>
    AllFalse,

    /// <summary>No guard is true, and <see cref="GuardGap.Failing"/> is an error.</summary>
    Error,

    /// <summary>A guard is true, but <see cref="GuardGap.Failing"/> before it is an error, which ends the search for a branch.</summary>
    Hidden,
}

/// <summary>Values for which no branch is taken.</summary>
/// <param name="Kind">Why none is.</param>
/// <param name="Failing">The first guard that is an error, counted from 0; -1 when none is, or when it is not known.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Witness">The values.</param>
/// <param name="Reason">Why it is not known.</param>
internal sealed record GuardGap(GapKind Kind, int Failing, Certainty Certainty, Witness? Witness, string? Reason);

/// <summary>What is true of one guard for all values.</summary>
internal enum GuardFactKind
{
    NeverTrue,
    AlwaysTrue,

    /// <summary>Whenever it is true, one before it is: in the order written it is never taken.</summary>
    Shadowed,

    /// <summary>Whenever it is true, one before it is an error or true: in the order written it is never taken.</summary>
    HiddenByErrors,

    /// <summary>Whenever it is true, another one is, too, though not always one before it.</summary>
    Redundant,
}

/// <summary>A proved fact about one guard.</summary>
/// <param name="Branch">The guard, counted from 0.</param>
/// <param name="Kind">The fact.</param>
/// <param name="By">The other guards that it follows from, a single one where one is enough.</param>
internal sealed record GuardFact(int Branch, GuardFactKind Kind, IReadOnlyList<int> By);

/// <summary>A question about a guard that was not answered.</summary>
internal sealed record GuardDoubt(int Branch, GuardFactKind Kind, string Reason);

/// <summary>What is known of the guards of one decision.</summary>
internal sealed record GuardReport
{
    /// <summary>Can the assumptions hold at all? When not, nothing else was asked.</summary>
    public required SolverResult Assumptions { get; init; }

    public IReadOnlyList<GuardOverlap> Overlaps { get; init; } = [];

    /// <summary>Null when some branch is taken for all values: proved.</summary>
    public GuardGap? Gap { get; init; }

    public IReadOnlyList<GuardFact> Facts { get; init; } = [];

    public IReadOnlyList<GuardDoubt> Doubts { get; init; } = [];

    /// <summary>Questions answered for sure, answered as far as opaque terms allow, and not answered.</summary>
    public (int Proved, int Possible, int Unknown) Summary { get; init; }

    /// <summary>The parts of formulas that were looked at.</summary>
    public int Nodes { get; init; }
}
