namespace Sequent.Engine.Deciding;

/// <summary>Everything that is to be written when a command is carried out: committed as a whole, or not at all.</summary>
/// <param name="Before">The instance that was looked at; null when it is started.</param>
/// <param name="After">The instance afterwards; its version is one more than before.</param>
/// <param name="Entries">What is added to its history, in order.</param>
public sealed record Decision(InstanceSnapshot? Before, InstanceSnapshot After, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>What came of the command: the state changed, or a vote was recorded. Never <see cref="TransitionOutcome.Denied"/>.</summary>
    public required TransitionOutcome Outcome { get; init; }

    /// <summary>Every task that was opened, changed or closed, as it is afterwards.</summary>
    public IReadOnlyList<WorkflowTask> Tasks { get; init; } = [];

    /// <summary>Every timer that was set, in place of one with the same key where there is one.</summary>
    public IReadOnlyList<WorkflowTimer> TimersSet { get; init; } = [];

    /// <summary>Every timer that was there before and is no more.</summary>
    public IReadOnlyList<TimerKey> TimersEnded { get; init; } = [];

    /// <summary>How many votes there are, when one was recorded; otherwise 0.</summary>
    public int Votes { get; init; }

    /// <summary>How many votes it takes, when one was recorded; otherwise 0.</summary>
    public int VotesNeeded { get; init; }
}
