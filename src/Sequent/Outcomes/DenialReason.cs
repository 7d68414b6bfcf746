namespace Sequent;

/// <summary>Why a transition was denied: one of possibly several reasons.</summary>
/// <param name="Kind">What kind of condition was not met.</param>
/// <param name="Message">The reason in words, such as <c>it needs the role 'editor', and user 'ana' has 'author'</c>.</param>
public sealed record DenialReason(DenialKind Kind, string Message)
{
    /// <inheritdoc />
    public override string ToString() => Message;
}

/// <summary>What kind of condition a denied transition did not meet.</summary>
public enum DenialKind
{
    /// <summary>The object is in a state that the transition does not leave.</summary>
    WrongState,

    /// <summary>The condition of no branch holds.</summary>
    GuardFalse,

    /// <summary>The actor does not have the role.</summary>
    MissingRole,

    /// <summary>A condition has no answer: a value that it compares is null, say. Later branches are not tried.</summary>
    GuardError,

    /// <summary>An invariant that the transition names does not hold.</summary>
    InvariantFalse,

    /// <summary>The actor, or whom it acts for, submitted the object, and FourEyes lets somebody else approve.</summary>
    OwnSubmission,

    /// <summary>The actor, or whom it acts for, fired a transition that SeparateDuties keeps apart from this one.</summary>
    SeparateDuties,

    /// <summary>Somebody else fired the transition that SameActor ties this one to.</summary>
    SameActor,

    /// <summary>The object is already in a state that the transition would enter, and stays in it: a state is not entered twice at once.</summary>
    TargetOccupied,

    /// <summary>The instance is paused, has failed or has ended; or, where it is to go on, it is running already.</summary>
    NotRunning,

    /// <summary>An input is missing, unknown or no value of its type.</summary>
    InvalidInput,

    /// <summary>The definition has no such transition.</summary>
    UnknownTransition,

    /// <summary>No actor fires the transition: it fires by itself, when a time has passed, or on an event.</summary>
    NotForActors,

    /// <summary>The task is somebody else's, or for others.</summary>
    NotYourTask,

    /// <summary>The task is closed, or there has never been one; or it cannot be taken or given so.</summary>
    TaskNotOpen,
}
