namespace Sequent.Engine;

/// <summary>That something happens to an instance when a time has come. Immutable.</summary>
/// <param name="Key">Which timer.</param>
public sealed record WorkflowTimer(TimerKey Key)
{
    /// <summary>When it fires; null while the instance is paused or has failed, and when the time has passed already.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How long it had to go when the instance was paused or failed; null otherwise.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>The instant at which it fires however long the instance is paused; null when only time in which it is not paused counts.</summary>
    public DateTimeOffset? FixedAt { get; init; }

    /// <summary>True when its time has passed, and the move that it stands for waits for a condition.</summary>
    public bool HasElapsed { get; init; }
}

/// <summary>Which timer of an instance.</summary>
/// <param name="Visit">The visit that it ends with: see <see cref="Token.Visit"/>; 0 for those of the whole instance.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What tells it from others of that kind: the position of the escalation among those of the state, from 0; the wire name of the transition with <c>#</c> and the position of the branch; otherwise empty.</param>
public sealed record TimerKey(int Visit, TimerKind Kind, string Name);

/// <summary>What a timer is for. Stored by name, in snake_case.</summary>
public enum TimerKind
{
    /// <summary>Somebody is told, or the task becomes somebody else's.</summary>
    Escalation,

    /// <summary>The time that is allowed has passed.</summary>
    SlaBreach,

    /// <summary>The time that is allowed has nearly passed.</summary>
    SlaWarning,

    /// <summary>A transition with <c>After</c> fires.</summary>
    Transition,

    /// <summary>What the state waits for has come.</summary>
    Wait,
}

/// <summary>A timer whose time has come, and whose it is.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Key">Which of its timers.</param>
/// <param name="DueAt">When it was due.</param>
public sealed record DueTimer(string Tenant, InstanceId Instance, TimerKey Key, DateTimeOffset DueAt);
