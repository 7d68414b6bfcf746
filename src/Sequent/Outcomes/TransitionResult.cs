using System.ComponentModel;
using Sequent.CompilerServices;

namespace Sequent;

/// <summary>What came of firing a transition with its <c>Try…</c> method. The default value is a denial without reasons.</summary>
public readonly struct TransitionResult
{
    private readonly Denial? _denial;

    private TransitionResult(TransitionOutcome outcome, Denial? denial, int votes, int votesNeeded)
    {
        Outcome = outcome;
        _denial = denial;
        Votes = votes;
        VotesNeeded = votesNeeded;
    }

    /// <summary>The state changed.</summary>
    public static TransitionResult Moved => new(TransitionOutcome.Moved, null, 0, 0);

    /// <summary>A vote was recorded: <paramref name="votes"/> of <paramref name="votesNeeded"/>.</summary>
    public static TransitionResult Recorded(int votes, int votesNeeded) => new(TransitionOutcome.Recorded, null, votes, votesNeeded);

    /// <summary>A denial. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TransitionResult Denied(Denial denial) => new(TransitionOutcome.Denied, denial, 0, 0);

    /// <summary>What came of it.</summary>
    public TransitionOutcome Outcome { get; }

    /// <summary>True when the state changed.</summary>
    public bool IsMoved => Outcome == TransitionOutcome.Moved;

    /// <summary>True when a vote was recorded and more are needed.</summary>
    public bool IsRecorded => Outcome == TransitionOutcome.Recorded;

    /// <summary>True when it was not permitted, and nothing changed.</summary>
    public bool IsDenied => Outcome == TransitionOutcome.Denied;

    /// <summary>How many votes there are, when one was recorded; otherwise 0.</summary>
    public int Votes { get; }

    /// <summary>How many votes it takes, when one was recorded; otherwise 0.</summary>
    public int VotesNeeded { get; }

    /// <summary>Every reason of a denial, made when first asked for; otherwise empty.</summary>
    public IReadOnlyList<DenialReason> Reasons => _denial?.Reasons ?? Array.Empty<DenialReason>();

    /// <summary><c>moved</c>, <c>recorded 1 of 2</c>, or the denial in words with every reason.</summary>
    public override string ToString() => Outcome switch
    {
        TransitionOutcome.Moved => "moved",
        TransitionOutcome.Recorded => $"recorded {Votes} of {VotesNeeded}",
        _ => _denial?.Message ?? "denied",
    };
}
