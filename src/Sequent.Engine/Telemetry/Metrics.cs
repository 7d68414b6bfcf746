using System.Diagnostics.Metrics;

namespace Sequent.Engine;

/// <summary>The instruments of <see cref="SequentTelemetry"/>.</summary>
internal sealed class Metrics(Meter meter)
{
    public Counter<long> Transitions { get; } = meter.CreateCounter<long>(SequentTelemetry.Transitions, "{transition}", "Transitions that moved an instance");

    public Counter<long> Denials { get; } = meter.CreateCounter<long>(SequentTelemetry.Denials, "{reason}", "Reasons for which commands were denied");

    public Counter<long> Conflicts { get; } = meter.CreateCounter<long>(SequentTelemetry.Conflicts, "{conflict}", "Races that were lost");

    public Histogram<double> CommitDuration { get; } = meter.CreateHistogram<double>(SequentTelemetry.CommitDuration, "s", "How long commits took");

    public Counter<long> EventsNumbered { get; } = meter.CreateCounter<long>(SequentTelemetry.EventsNumbered, "{event}", "Events that were numbered");

    public Histogram<double> RelayLag { get; } = meter.CreateHistogram<double>(SequentTelemetry.RelayLag, "s", "How long commits waited for the numbers of their events");

    public Counter<long> TimersFired { get; } = meter.CreateCounter<long>(SequentTelemetry.TimersFired, "{timer}", "Timers that fired");

    public Histogram<double> TimerLag { get; } = meter.CreateHistogram<double>(SequentTelemetry.TimerLag, "s", "How long after their times timers fired");

    public Counter<long> ScheduledStarts { get; } = meter.CreateCounter<long>(SequentTelemetry.ScheduledStarts, "{instance}", "Instances that cron triggers started");

    public Counter<long> DueFailures { get; } = meter.CreateCounter<long>(SequentTelemetry.DueFailures, "{failure}", "Attempts at what was due that failed");
}
