namespace Sequent.Definitions;

/// <summary>The time that a state, or a workflow as a whole, may take.</summary>
/// <param name="Duration">The time, such as <c>3 days</c>.</param>
public sealed record SlaDefinition(string Duration)
{
    /// <summary>The time after which those concerned are warned; null for no warning.</summary>
    public string? WarnAfter { get; init; }

    /// <summary>What is done when the time has passed.</summary>
    public EquatableArray<EffectDefinition> OnBreach { get; init; }
}
