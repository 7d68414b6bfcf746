using Sequent.Engine.Deciding;

namespace Sequent.Engine.Storage;

/// <summary>What a store is asked to write in one transaction.</summary>
/// <param name="Decision">The instance as it was and as it will be, and the new entries of its history.</param>
public sealed record Commit(Decision Decision)
{
    /// <summary>The answer to remember under an idempotency key; null when the caller gave none.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The schedule whose time has come, and which this start is for; null for every other commit. When it is not as it was seen, the result is a conflict.</summary>
    public ScheduleAdvance? Schedule { get; init; }
}

/// <summary>What became of a <see cref="Commit"/>.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>It is written, and synced as the store is configured to.</summary>
    public sealed record Committed : CommitResult
    {
        /// <summary>The one value.</summary>
        public static Committed Instance { get; } = new();
    }

    /// <summary>Somebody else has committed since the instance was read: nothing is written. It must be decided again.</summary>
    public sealed record Conflict : CommitResult
    {
        /// <summary>The one value.</summary>
        public static Conflict Instance { get; } = new();
    }

    /// <summary>The subject has a live instance of this workflow already: nothing is written.</summary>
    /// <param name="Live">Which.</param>
    public sealed record SubjectTaken(InstanceId Live) : CommitResult;

    /// <summary>The idempotency key was used before: nothing is written.</summary>
    /// <param name="Receipt">What was answered then.</param>
    public sealed record AlreadyAnswered(Receipt Receipt) : CommitResult;
}

/// <summary>The answer to a command with an idempotency key: the same key gives it again.</summary>
public sealed record Receipt
{
    /// <summary>Whose key.</summary>
    public required string Tenant { get; init; }

    /// <summary>The key, as the caller gave it.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the command in hexadecimal: another command under the same key is an error.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Which instance it changed.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>What came of it.</summary>
    public required TransitionOutcome Outcome { get; init; }

    /// <summary>How many votes there were; 0 when none was recorded.</summary>
    public int Votes { get; init; }

    /// <summary>How many votes it takes; 0 when none was recorded.</summary>
    public int VotesNeeded { get; init; }

    /// <summary>The version of the instance afterwards.</summary>
    public required long Version { get; init; }

    /// <summary>The marking of the instance afterwards.</summary>
    public required string Marking { get; init; }

    /// <summary>The status of the instance afterwards.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
