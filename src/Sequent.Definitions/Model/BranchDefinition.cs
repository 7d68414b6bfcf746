namespace Sequent.Definitions;

/// <summary>
/// One way a transition can go. From the state the instance is in, the branches are tried in written order; the
/// first one whose guard holds is selected, and only then is the actor's role looked at.
/// </summary>
/// <remarks>
/// Each state of an instance holds a token or none. A branch takes the token of one of the states in <see cref="From"/>,
/// or of every state in <see cref="Join"/>, withdraws those of <see cref="Cancels"/>, and puts one into each state of
/// <see cref="To"/>.
/// </remarks>
/// <param name="From">The states of which it leaves any one, or the one name <c>"*"</c>: see <see cref="WorkflowDefinition.SourcesOf"/>. Empty when there is a <see cref="Join"/>.</param>
/// <param name="To">The state it enters; several when it forks.</param>
public sealed record BranchDefinition(EquatableArray<string> From, EquatableArray<string> To)
{
    /// <summary>The name that stands for every state: <c>*</c>.</summary>
    public const string AnyState = "*";

    /// <summary>Creates a branch from one state to one.</summary>
    public BranchDefinition(string from, string to) : this(EquatableArray.Create(from), EquatableArray.Create(to)) { }

    /// <summary>Creates a branch from any of several states to one.</summary>
    public BranchDefinition(EquatableArray<string> from, string to) : this(from, EquatableArray.Create(to)) { }

    /// <summary>The states that must all hold a token, and that it leaves together; empty when it leaves one of <see cref="From"/>.</summary>
    public EquatableArray<string> Join { get; init; }

    /// <summary>How many states of <see cref="Join"/> suffice; null when it takes all of them. It leaves those of them that hold a token.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The states whose tokens it withdraws, or the one name <c>"*"</c>: every state that is not final.</summary>
    public EquatableArray<string> Cancels { get; init; }

    /// <summary>How many persons must fire it before it moves: each time but the last it records a vote. 1 unless said otherwise.</summary>
    public int Approvals { get; init; } = 1;

    /// <summary>
    /// The fields of the data, by their names in it, of which a change clears the votes for it: whoever voted before has not seen the new
    /// values. History keeps those votes. Empty when votes stay. The engine does this, which sees what is written; an object in memory does not.
    /// </summary>
    public EquatableArray<string> ResetOn { get; init; }

    /// <summary>True when whoever submitted the instance may fire it in spite of <see cref="WorkflowDefinition.FourEyes"/>.</summary>
    public bool AllowSubmitter { get; init; }

    /// <summary>The role the actor must have; null for that of the task it leaves, or for any: see <see cref="WorkflowDefinition.RolesFor"/>.</summary>
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

    /// <summary>True when it withdraws every token: <c>"*"</c>.</summary>
    public bool CancelsAll => Cancels.Count == 1 && Cancels[0] == AnyState;

    /// <summary>True when it enters several states.</summary>
    public bool Forks => To.Count > 1;

    /// <summary>True when it leaves several states at once.</summary>
    public bool Joins => !Join.IsEmpty;

    /// <summary>True when, once it is tried, it is always selected.</summary>
    public bool IsUnconditional => When is null;
}
