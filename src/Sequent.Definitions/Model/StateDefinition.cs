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
}
