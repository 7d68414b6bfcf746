namespace Sequent.Engine;

/// <summary>A definition is not taken, or a change of definitions would leave instances stranded. Nothing was stored, and nobody was migrated.</summary>
public sealed class DefinitionRefusedException : InvalidOperationException
{
    private const int MostShown = 20;

    /// <summary>Reports it.</summary>
    /// <param name="fact">What is refused, as a sentence without its full stop.</param>
    /// <param name="problems">Why: one reason at least.</param>
    /// <param name="migration">What a dry run said of the instances; null when it is not about them.</param>
    public DefinitionRefusedException(string fact, IReadOnlyList<DefinitionProblem> problems, MigrationReport? migration = null)
        : base(Text(fact, problems)) => (Problems, Migration) = (problems, migration);

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; }

    /// <summary>What a dry run said of the instances; null when it is not about them.</summary>
    public MigrationReport? Migration { get; }

    private static string Text(string fact, IReadOnlyList<DefinitionProblem> problems) =>
        fact + ":" + string.Concat(problems.Take(MostShown).Select(p => "\n  " + p))
        + (problems.Count > MostShown ? $"\n  … and {problems.Count - MostShown} more." : "");
}
