namespace Sequent.Definitions;

/// <summary>A transition of a net: a branch that leaves one of its origins, or several such moves in a row.</summary>
internal sealed class Move
{
    /// <summary>The places of which it needs a token.</summary>
    public required int[] Sources { get; init; }

    /// <summary>How many of <see cref="Sources"/> must hold a token; those that do are left.</summary>
    public required int Needed { get; init; }

    /// <summary>The places it empties, besides.</summary>
    public int[] Cancels { get; init; } = [];

    public required int[] Targets { get; init; }

    /// <summary>The moves of the net as it was built that it stands for, in order; by position.</summary>
    public required int[] Steps { get; init; }

    /// <summary>More such moves that can be made whenever this one is.</summary>
    public int[] Fused { get; init; } = [];

    /// <summary>The branch, by its position; of a move of the net as it was built.</summary>
    public int Branch { get; init; } = -1;

    /// <summary>What it leaves.</summary>
    public Origin OriginIn(WorkflowGraph graph) => new(Sources.Select(graph.NameOf).ToEquatableArray(), Needed);

    public static int[] Concat(int[] left, int[] right) => left.Length == 0 ? right : right.Length == 0 ? left : [.. left, .. right];

    /// <summary>True when it needs and takes exactly one token of each source: an ordinary Petri net's transition.</summary>
    public bool IsOrdinary => Needed == Sources.Length && Cancels.Length == 0;
}
