namespace Sequent;

/// <summary>What came of firing a transition.</summary>
public enum TransitionOutcome
{
    /// <summary>It was not permitted, and nothing changed.</summary>
    Denied,

    /// <summary>The actor's vote was recorded; more are needed before the state changes.</summary>
    Recorded,

    /// <summary>The state changed.</summary>
    Moved,

    /// <summary>There was nothing to do, and nothing changed. Of the engine alone: a call in memory gives it never.</summary>
    Unchanged,
}
