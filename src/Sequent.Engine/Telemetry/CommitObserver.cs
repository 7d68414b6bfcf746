using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Sequent.CompilerServices;
using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>Which instance a command was for, and where that stands.</summary>
internal readonly record struct Observed(DefinitionKey Definition, InstanceId Instance, string Marking);

/// <summary>Tells logs, traces, metrics, the relay of events and the alarm what came of commands.</summary>
internal sealed class CommitObserver(ILogger logger, Metrics metrics, EventRelay events, Alarm alarm, TimeProvider time)
{
    // What nobody declares is not repeated: it would let a caller write into logs, and make ever more series.
    private const string Unknown = "(unknown)";

    public Activity? Begin(string kind) => SequentTelemetry.Source.HasListeners() ? SequentTelemetry.Source.StartActivity($"sequent.{kind}") : null;

    public void Committed(Activity? activity, Decision decision, long begun)
    {
        events.Nudge();
        foreach (var timer in decision.TimersSet)
            if (timer.DueAt is { } due)
                alarm.Set(due);
        var workflow = decision.After.Definition.Id;
        if (metrics.CommitDuration.Enabled)
            metrics.CommitDuration.Record(time.GetElapsedTime(begun).TotalSeconds);
        if (metrics.Transitions.Enabled)
            foreach (var entry in decision.Entries)
                if (entry.Kind == HistoryKind.Moved)
                    metrics.Transitions.Add(1, new(SequentTelemetry.WorkflowTag, workflow), new(SequentTelemetry.TransitionTag, entry.Transition));
        if (activity is not null)
            Tag(activity, new(decision.After.Definition, decision.After.Id, decision.After.Marking), decision.Entries.Count == 0 ? null : decision.Entries[0].Transition, decision.Outcome == TransitionOutcome.Recorded ? "recorded" : "moved");
    }

    public void Denied(Activity? activity, Observed observed, WorkflowDefinition definition, string kind, WorkflowCommand command, Denial denial)
    {
        var workflow = observed.Definition.Id;
        var transition = command is WorkflowCommand.Fire fire ? Known(definition, fire.Transition) : null;
        if (metrics.Denials.Enabled)
            foreach (var reason in denial.Reasons)
                metrics.Denials.Add(1, new(SequentTelemetry.WorkflowTag, workflow), new(SequentTelemetry.DenialTag, KindOf(reason)));
        if (logger.IsEnabled(LogLevel.Information))
            Log.CommandDenied(logger, transition ?? kind, workflow, denial.Actor.Kind, denial.Actor.Id, observed.Instance, observed.Marking, string.Join(", ", denial.Reasons.Select(KindOf).Distinct()));
        if (activity is not null)
            Tag(activity, observed, transition, "denied");
    }

    public void Nothing(Activity? activity, Observed observed)
    {
        if (activity is not null)
            Tag(activity, observed, null, "unchanged");
    }

    // Without the message: it may have values of the data.
    public static void Failed(Activity? activity, Exception exception) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag(SequentTelemetry.ErrorTag, exception.GetType().FullName);

    public void NotFollowed(InstanceId instance, string tenant, Exception exception) => Log.DelegationNotFollowed(logger, instance, tenant, exception);

    public void Conflict(InstanceSnapshot snapshot, int attempt)
    {
        metrics.Conflicts.Add(1, new KeyValuePair<string, object?>(SequentTelemetry.WorkflowTag, snapshot.Definition.Id));
        Log.RaceLost(logger, snapshot.Id, snapshot.Definition.Id, attempt);
    }

    private static void Tag(Activity activity, Observed observed, string? transition, string outcome)
    {
        activity.SetTag(SequentTelemetry.WorkflowTag, observed.Definition.Id);
        activity.SetTag(SequentTelemetry.InstanceTag, observed.Instance.ToString());
        activity.SetTag(SequentTelemetry.TransitionTag, transition);
        activity.SetTag(SequentTelemetry.OutcomeTag, outcome);
    }

    private static string Known(WorkflowDefinition definition, string transition)
    {
        foreach (var declared in definition.Transitions)
            if (declared.WireName == transition)
                return transition;
        return Unknown;
    }

    private static string KindOf(DenialReason reason) => Naming.ToWireName(reason.Kind.ToString());
}
