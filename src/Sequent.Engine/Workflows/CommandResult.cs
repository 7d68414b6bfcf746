namespace Sequent.Engine;

/// <summary>What came of a command.</summary>
public sealed record CommandResult
{
    /// <summary>What came of it.</summary>
    public required TransitionOutcome Outcome { get; init; }

    /// <summary>How many votes there are, when one was recorded; otherwise 0.</summary>
    public int Votes { get; init; }

    /// <summary>How many votes it takes, when one was recorded; otherwise 0.</summary>
    public int VotesNeeded { get; init; }

    /// <summary>The wire names of the states that the instance is in afterwards, with commas between them: such as <c>in_review</c>.</summary>
    public required string Marking { get; init; }

    /// <summary>Where the instance is in its life afterwards.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>The number of the instance's last commit afterwards.</summary>
    public required long Version { get; init; }

    /// <summary>True when the command had been carried out before under the same idempotency key, and this is the answer of then.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Every reason of a denial; otherwise empty.</summary>
    public IReadOnlyList<DenialReason> Reasons { get; init; } = [];

    /// <summary>True when it was carried out: the state, the data or the status changed.</summary>
    public bool IsMoved => Outcome == TransitionOutcome.Moved;

    /// <summary>True when a vote was recorded and more are needed.</summary>
    public bool IsRecorded => Outcome == TransitionOutcome.Recorded;

    /// <summary>True when it was not permitted, and nothing changed.</summary>
    public bool IsDenied => Outcome == TransitionOutcome.Denied;

    /// <summary>True when there was nothing to do, and nothing changed: an advance where nothing is ready, say.</summary>
    public bool IsUnchanged => Outcome == TransitionOutcome.Unchanged;

    /// <summary>Such as <c>Moved: in 'in_review', running</c>, or <c>Denied: …</c> with every reason.</summary>
    public override string ToString() => IsDenied
        ? $"Denied: {string.Join(" ", Reasons)}"
        : $"{Outcome}: in '{Marking}', {Status.ToString().ToLowerInvariant()}{(IsRecorded ? $", {Votes} of {VotesNeeded} votes" : "")}";
}
