namespace Sequent.Definitions;

/// <summary>Says whether a formula can be true. Gives the same answer on every machine: its bound is a number of steps.</summary>
internal static class Solver
{
    /// <summary>The steps that a query gets when nothing else is said.</summary>
    public const int DefaultBudget = 2_000_000;

    /// <summary>Deeper formulas are not looked at: they are no one's handwriting, and the stack is finite.</summary>
    public const int MostDepth = 300;

    public static SolverResult Solve(Formula formula, int budget = DefaultBudget)
    {
        if (formula.Depth > MostDepth)
            return new(Verdict.Unknown, null, $"nested more than {MostDepth} levels deep", 0);
        var problem = new Problem();
        var root = problem.Compile(formula);
        return new Search(problem).Run([root], [formula], budget);
    }
}
