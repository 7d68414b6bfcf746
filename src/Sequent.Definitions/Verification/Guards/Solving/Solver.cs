namespace Sequent.Definitions;

/// <summary>Says whether a formula can be true. Gives the same answer on every machine: its bound is a number of steps.</summary>
internal static class Solver
{
    /// <summary>The steps that a query gets when nothing else is said.</summary>
    public const int DefaultBudget = 2_000_000;

    /// <summary>Deeper formulas are not looked at: they are no one's handwriting, and the stack is finite.</summary>
    public const int MostDepth = 300;

    /// <summary>
    /// Longer formulas are not looked at, parts that are shared counted each time: looking at one once is the least that
    /// a search does, and steps are counted only between such looks.
    /// </summary>
    public const int MostSize = 50_000;

    /// <summary>Why a formula is not looked at; null when it is.</summary>
    public static string? TooLarge(Formula formula) =>
        formula.Depth > MostDepth ? $"nested more than {MostDepth} levels deep"
        : formula.Size > MostSize ? $"more than {MostSize} parts when written out"
        : null;

    public static SolverResult Solve(Formula formula, int budget = DefaultBudget)
    {
        if (TooLarge(formula) is { } reason)
            return new(Verdict.Unknown, null, reason, 0);
        var problem = new Problem();
        var root = problem.Compile(formula);
        return new Search(problem).Run([root], [formula], budget);
    }
}
