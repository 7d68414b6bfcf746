namespace Sequent.Definitions;

/// <summary>How large a JSON text may be. What is larger is an error at the place where it becomes so.</summary>
internal sealed record JsonLimits
{
    /// <summary>The longest text, in characters.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many objects and arrays may stand in one another.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>The most values, each object and each array counted too.</summary>
    public int Nodes { get; init; } = 250_000;

    /// <summary>The most errors that are reported for one text.</summary>
    public int Errors { get; init; } = 100;
}
