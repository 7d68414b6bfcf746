namespace Sequent.Definitions.Expressions;

/// <summary>How much one evaluation may do. Beyond it the result is an error that says so.</summary>
public sealed record EvaluationLimits
{
    /// <summary>The limits when none are given.</summary>
    public static EvaluationLimits Default { get; } = new();

    /// <summary>
    /// The most steps: one for each node evaluated, each element looked at, each 64 characters touched, and each state
    /// of a pattern visited.
    /// </summary>
    public int Steps { get; init; } = 1_000_000;

    /// <summary>The longest string that may be put together, in characters.</summary>
    public int StringLength { get; init; } = 100_000;

    /// <summary>The longest array that may be put together.</summary>
    public int ListLength { get; init; } = 10_000;
}
