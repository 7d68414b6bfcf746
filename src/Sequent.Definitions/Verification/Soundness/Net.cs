namespace Sequent.Definitions;

/// <summary>A 1-safe net: places that hold a token or none, and the moves between them.</summary>
internal sealed class Net
{
    public required int Places { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>The places that hold a token when an instance starts.</summary>
    public required int[] Initial { get; init; }

    /// <summary>The places in which a token is done.</summary>
    public required bool[] IsTerminal { get; init; }

    /// <summary>
    /// The moves in the order in which they are tried; null when the order makes no difference: no move prevents another one.
    /// Those that fire by themselves come first.
    /// </summary>
    public IReadOnlyList<MoveGroup>? Order { get; init; }

    public bool HasTerminals => IsTerminal.Contains(true);
}
