namespace Sequent.Engine;

/// <summary>Where an instance is in its life. Running and paused ones are live; failed ones too, since they can be retried.</summary>
public enum InstanceStatus
{
    /// <summary>Transitions can be fired.</summary>
    Running,

    /// <summary>Nothing can be done but to resume or to cancel it.</summary>
    Paused,

    /// <summary>Every token is in a final state.</summary>
    Completed,

    /// <summary>It cannot go on: somebody said so, or its automatic transitions did not come to rest. It can be retried or cancelled, and its data changed before.</summary>
    Failed,

    /// <summary>It was ended where it stood.</summary>
    Cancelled,
}
