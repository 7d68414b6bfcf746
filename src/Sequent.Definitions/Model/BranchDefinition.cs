namespace Sequent.Definitions;

/// <summary>
/// One way a transition can go. From the state the instance is in, the branches are tried in written order; the
/// first one whose guard holds is selected, and only then is the actor's role looked at.
/// </summary>
/// <param name="From">The states it leaves, or the one name <c>"*"</c>: see <see cref="WorkflowDefinition.SourcesOf"/>.</param>
/// <param name="To">The state it enters.</param>
public sealed record BranchDefinition(EquatableArray<string> From, string To)
{
    /// <summary>The name that stands for every state: <c>*</c>.</summary>
    public const string AnyState = "*";

    /// <summary>Creates a branch from one state.</summary>
    public BranchDefinition(string from, string to) : this(EquatableArray.Create(from), to) { }

    /// <summary>The role the actor must have; null when any actor may.</summary>
    public string? Role { get; init; }

    /// <summary>The condition that must hold; null when there is none.</summary>
    public Guard? When { get; init; }

    /// <summary>True for the branch that is taken when the guard of every other branch from that state is false.</summary>
    public bool Otherwise { get; init; }

    /// <summary>The names of the invariants that must hold before it is taken; else it is denied.</summary>
    public EquatableArray<string> Pre { get; init; }

    /// <summary>The names of the invariants that must hold once the hooks before the move have run; else it is denied.</summary>
    public EquatableArray<string> Post { get; init; }

    /// <summary>The time in a state after which the host takes it, such as <c>2 days</c>; null when no time does.</summary>
    public string? After { get; init; }

    /// <summary>The name of the event on which the host takes it; null when no event does.</summary>
    public string? On { get; init; }

    /// <summary>True when it leaves every state: <c>"*"</c>.</summary>
    public bool LeavesAny => From.Count == 1 && From[0] == AnyState;

    /// <summary>True when, once it is tried, it is always selected.</summary>
    public bool IsUnconditional => When is null;
}
