namespace Sequent.Testing;

/// <summary>Which paths of a definition are wanted.</summary>
public sealed record WorkflowPathOptions
{
    /// <summary>How many paths there may be at most; with more, <see cref="TooManyPathsException"/>. 10,000 unless said otherwise.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>True to keep paths for which the prover shows that no data takes them: <see cref="WorkflowPath.IsImpossible"/>.</summary>
    public bool KeepImpossible { get; init; }
}
