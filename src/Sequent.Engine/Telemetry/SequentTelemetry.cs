using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sequent.Engine;

/// <summary>The names under which traces and metrics are found: for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry, say.</summary>
public static class SequentTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>: a span for each command.</summary>
    public const string ActivitySourceName = "Sequent";

    /// <summary>The name of the <see cref="Meter"/>.</summary>
    public const string MeterName = "Sequent";

    /// <summary>A counter: transitions that moved an instance, by <c>sequent.workflow</c> and <c>sequent.transition</c>.</summary>
    public const string Transitions = "sequent.transitions";

    /// <summary>A counter: reasons for which commands were denied, by <c>sequent.workflow</c> and <c>sequent.denial</c>, its kind.</summary>
    public const string Denials = "sequent.denials";

    /// <summary>A counter: races that were lost, so that the command was decided again, by <c>sequent.workflow</c>.</summary>
    public const string Conflicts = "sequent.conflicts";

    /// <summary>A histogram in seconds: how long commits took.</summary>
    public const string CommitDuration = "sequent.commit.duration";

    /// <summary>A counter: events that this process gave numbers.</summary>
    public const string EventsNumbered = "sequent.events.numbered";

    /// <summary>A histogram in seconds: how long the oldest commit of this process waited for the numbers of its events.</summary>
    public const string RelayLag = "sequent.relay.lag";

    /// <summary>A counter: timers that fired, by <c>sequent.timer</c>, what they are for.</summary>
    public const string TimersFired = "sequent.timers.fired";

    /// <summary>A histogram in seconds: how long after their times timers fired.</summary>
    public const string TimerLag = "sequent.timers.lag";

    /// <summary>A counter: instances that cron triggers started, by <c>sequent.workflow</c>.</summary>
    public const string ScheduledStarts = "sequent.schedules.started";

    /// <summary>A counter: attempts at what was due that failed, by <c>sequent.due</c>: <c>timer</c>, <c>schedule</c> or <c>delegation</c>.</summary>
    public const string DueFailures = "sequent.due.failures";

    internal const string WorkflowTag = "sequent.workflow";
    internal const string TransitionTag = "sequent.transition";
    internal const string DenialTag = "sequent.denial";
    internal const string InstanceTag = "sequent.instance";
    internal const string TimerTag = "sequent.timer";
    internal const string DueTag = "sequent.due";
    internal const string OutcomeTag = "sequent.outcome";

    // As the semantic conventions of OpenTelemetry name it.
    internal const string ErrorTag = "error.type";

    internal static ActivitySource Source { get; } = new(ActivitySourceName);
}
