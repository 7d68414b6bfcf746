namespace Sequent.Definitions;

/// <summary>What a diagram shows beside the definition.</summary>
public sealed record DiagramOptions
{
    /// <summary>The finding whose states and branches are marked, with its message as caption; null to mark nothing.</summary>
    public Finding? Witness { get; init; }
}
