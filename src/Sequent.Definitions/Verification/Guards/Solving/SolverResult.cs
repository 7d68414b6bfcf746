namespace Sequent.Definitions;

internal enum Verdict
{
    /// <summary>No values make the formula true: proved by a search that left nothing out.</summary>
    Unsatisfiable,

    /// <summary>The witness makes the formula true: checked.</summary>
    Satisfiable,

    /// <summary>The witness makes the formula true if the opaque terms are as it supposes.</summary>
    Possible,

    /// <summary>Not decided; the reason says what stopped the search.</summary>
    Unknown,
}

/// <summary>What is known of a formula, and how many parts of formulas were looked at to know it.</summary>
internal sealed record SolverResult(Verdict Verdict, Witness? Witness, string? Reason, int Nodes)
{
    public bool IsUnsatisfiable => Verdict == Verdict.Unsatisfiable;

    public bool IsSatisfiable => Verdict == Verdict.Satisfiable;

    public override string ToString() => Verdict + (Witness is null ? "" : ": " + Witness) + (Reason is null ? "" : ": " + Reason);
}
