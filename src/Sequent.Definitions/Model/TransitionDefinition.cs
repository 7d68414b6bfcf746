namespace Sequent.Definitions;

/// <summary>A move between states: one name, one or more branches.</summary>
/// <param name="Name">The name in C#, such as <c>Submit</c>.</param>
public sealed record TransitionDefinition(string Name)
{
    /// <summary>The name in JSON and in history, such as <c>submit</c>.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name);

    /// <summary>What people call it; null when the name says enough.</summary>
    public string? Label { get; init; }

    /// <summary>True when it fires by itself as soon as a branch is enabled; false when an actor fires it.</summary>
    public bool Automatic { get; init; }

    /// <summary>The values that whoever fires it gives along.</summary>
    public EquatableArray<InputDefinition> Inputs { get; init; }

    /// <summary>The branches, in the order in which they are tried.</summary>
    public EquatableArray<BranchDefinition> Branches { get; init; }
}
