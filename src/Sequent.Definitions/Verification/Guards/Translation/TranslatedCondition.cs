namespace Sequent.Definitions;

/// <summary>A condition as a formula.</summary>
internal sealed record TranslatedCondition(TriFormula Formula)
{
    /// <summary>The parts of which only the text is known, each once; empty when the formula says all.</summary>
    public IReadOnlyList<string> Opaque { get; init; } = [];

    /// <summary>The opaque parts that read what is not declared.</summary>
    public bool ReadsUndeclared { get; init; }

    /// <summary>True when it reads how long something is.</summary>
    public bool ReadsSize { get; init; }

    /// <summary>Every place that it reads, by name.</summary>
    public IReadOnlyCollection<Place> Places { get; init; } = [];
}
