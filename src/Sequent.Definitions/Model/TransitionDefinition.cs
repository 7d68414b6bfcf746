namespace Sequent.Definitions;

/// <summary>A move between states: one name, one or more branches.</summary>
/// <param name="Name">The name in C#, such as <c>Submit</c>.</param>
public sealed record TransitionDefinition(string Name)
{
    /// <summary>The name in JSON and in history, such as <c>submit</c>.</summary>
    public string WireName { get; init; } = Naming.ToWireName(Name);

    /// <summary>What people call it; null when the name says enough.</summary>
    public string? Label { get; init; }

    /// <summary>What it is for, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The name of a text that tells an agent how to do it; null for none.</summary>
    public string? Prompt { get; init; }

    /// <summary>What it changes, in the terms of whoever reads it, such as <c>add_tags</c>: kept in history, and executed by the host.</summary>
    public EquatableArray<NamedValue> Effects { get; init; }

    /// <summary>True when it fires by itself as soon as a branch is enabled; false when an actor fires it.</summary>
    public bool Automatic { get; init; }

    /// <summary>The values that whoever fires it gives along.</summary>
    public EquatableArray<InputDefinition> Inputs { get; init; }

    /// <summary>The branches, in the order in which they are tried.</summary>
    public EquatableArray<BranchDefinition> Branches { get; init; }

    /// <summary>What fires it.</summary>
    public FiredBy FiredBy
    {
        get
        {
            foreach (var branch in Branches)
            {
                if (branch.After is not null)
                    return FiredBy.Timer;
                if (branch.On is not null)
                    return FiredBy.Event;
            }
            return Automatic ? FiredBy.Itself : FiredBy.Actor;
        }
    }
}

/// <summary>What fires a transition.</summary>
public enum FiredBy
{
    /// <summary>An actor, by calling it.</summary>
    Actor,

    /// <summary>Nothing: it fires as soon as a branch is enabled.</summary>
    Itself,

    /// <summary>The host, when a time has passed: <see cref="BranchDefinition.After"/>.</summary>
    Timer,

    /// <summary>The host, when an event has come: <see cref="BranchDefinition.On"/>.</summary>
    Event,
}
