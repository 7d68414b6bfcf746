namespace Sequent.Definitions;

/// <summary>A state an instance can be in.</summary>
/// <param name="Name">The name in C#, such as <c>InReview</c>.</param>
public sealed record StateDefinition(string Name)
{
    /// <summary>The name in JSON and in storage, such as <c>in_review</c>.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name);

    /// <summary>True for the state an instance starts in.</summary>
    public bool Initial { get; init; }

    /// <summary>True for a state that ends the workflow: nothing leaves it.</summary>
    public bool Final { get; init; }

    /// <summary>True for a state that is kept only for instances that are still in it: nothing enters it.</summary>
    public bool Retired { get; init; }

    /// <summary>What people call it; null when the name says enough.</summary>
    public string? Label { get; init; }

    /// <summary>What it means, in words.</summary>
    public string? Description { get; init; }

    /// <summary>What happens while an instance is in it; null when nothing does but waiting for an actor.</summary>
    public StateWork? Work { get; init; }

    /// <summary>What is done when it is entered.</summary>
    public EquatableArray<EffectDefinition> OnEntry { get; init; }

    /// <summary>What is done when it is left.</summary>
    public EquatableArray<EffectDefinition> OnExit { get; init; }

    /// <summary>The time that an instance may be in it; null for any.</summary>
    public SlaDefinition? Sla { get; init; }

    /// <summary>What is done when an instance stays in it, in written order.</summary>
    public EquatableArray<EscalationDefinition> Escalations { get; init; }

    /// <summary>Its value in each dimension of <see cref="WorkflowDefinition.Facets"/>.</summary>
    public EquatableArray<FacetValue> Facets { get; init; }

    /// <summary>
    /// True when its automatic transitions wait for something: an activity, an answer, a time or an event. Only a host
    /// can tell that it has come.
    /// </summary>
    public bool Waits => Work is StateWork.Wait or StateWork.Action or StateWork.External;
}
