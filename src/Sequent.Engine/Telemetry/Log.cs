using Microsoft.Extensions.Logging;

namespace Sequent.Engine;

/// <summary>Everything that is logged. No value of an instance's data is: ids, names of states and of transitions are, what a database says of its failures, and what code has thrown that nobody called.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.CommandDenied, LogLevel.Information, "'{Transition}' of workflow '{Workflow}' was denied to {ActorKind} '{ActorId}' on instance {Instance} in '{State}': {Kinds}.")]
    public static partial void CommandDenied(ILogger logger, string transition, string workflow, ActorKind actorKind, string actorId, InstanceId instance, string state, string kinds);

    [LoggerMessage(EventIds.RaceLost, LogLevel.Debug, "Somebody else has changed instance {Instance} of workflow '{Workflow}' since it was read (attempt {Attempt}): the command is decided again.")]
    public static partial void RaceLost(ILogger logger, InstanceId instance, string workflow, int attempt);

    [LoggerMessage(EventIds.Initialized, LogLevel.Information, "The store is ready, and the definitions of {Workflows} registered workflows are deployed.")]
    public static partial void Initialized(ILogger logger, int workflows);

    [LoggerMessage(EventIds.InitializationFailed, LogLevel.Error, "The store or the definitions could not be made ready: the next call tries again.")]
    public static partial void InitializationFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventIds.RelayStarted, LogLevel.Debug, "This process numbers events whenever it has the lease.")]
    public static partial void RelayStarted(ILogger logger);

    [LoggerMessage(EventIds.EventsNumbered, LogLevel.Debug, "{Count} events were numbered.")]
    public static partial void EventsNumbered(ILogger logger, long count);

    [LoggerMessage(EventIds.RelayFailed, LogLevel.Warning, "Events could not be numbered; it is tried again in {Seconds} s.")]
    public static partial void RelayFailed(ILogger logger, double seconds, Exception exception);

    [LoggerMessage(EventIds.RelayStopped, LogLevel.Debug, "This process numbers events no more.")]
    public static partial void RelayStopped(ILogger logger);

    [LoggerMessage(EventIds.ReceiptsDeleted, LogLevel.Debug, "{Count} answers to idempotency keys from before {Before} were forgotten.")]
    public static partial void ReceiptsDeleted(ILogger logger, long count, DateTimeOffset before);

    [LoggerMessage(EventIds.PurgeFailed, LogLevel.Warning, "Old answers to idempotency keys could not be forgotten; it is tried again later.")]
    public static partial void PurgeFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventIds.HistoryDamaged, LogLevel.Critical, "Histories were verified, and {Problems} things are wrong among {Instances} instances: the report of VerifyHistoryAsync says what.")]
    public static partial void HistoryDamaged(ILogger logger, long problems, long instances);

    [LoggerMessage(EventIds.SchedulerStarted, LogLevel.Debug, "This process does what is due whenever it has the lease.")]
    public static partial void SchedulerStarted(ILogger logger);

    [LoggerMessage(EventIds.DueDone, LogLevel.Debug, "{Timers} timers fired, triggers started {Started} instances, and {Delegations} delegations began.")]
    public static partial void DueDone(ILogger logger, int timers, int started, int delegations);

    [LoggerMessage(EventIds.SchedulerFailed, LogLevel.Warning, "What is due could not be done; it is tried again in {Seconds} s.")]
    public static partial void SchedulerFailed(ILogger logger, double seconds, Exception exception);

    [LoggerMessage(EventIds.SchedulerStopped, LogLevel.Debug, "This process does what is due no more.")]
    public static partial void SchedulerStopped(ILogger logger);

    [LoggerMessage(EventIds.TimerFailed, LogLevel.Warning, "The timers of instance {Instance} of tenant '{Tenant}' could not fire, of which '{Kind}' is the first; others do, and it is tried again in {Seconds} s.")]
    public static partial void TimerFailed(ILogger logger, TimerKind kind, InstanceId instance, string tenant, double seconds, Exception exception);

    [LoggerMessage(EventIds.DelegationFailed, LogLevel.Warning, "Delegation {Delegation} of tenant '{Tenant}' has begun, and could not be applied to every open task; it is tried again in {Seconds} s.")]
    public static partial void DelegationFailed(ILogger logger, Guid delegation, string tenant, double seconds, Exception exception);

    [LoggerMessage(EventIds.DelegationNotFollowed, LogLevel.Warning, "A delegation began while a task of instance {Instance} of tenant '{Tenant}' was assigned, and the task does not follow it: reassign it.")]
    public static partial void DelegationNotFollowed(ILogger logger, InstanceId instance, string tenant, Exception exception);

    [LoggerMessage(EventIds.StartFailed, LogLevel.Warning, "Trigger '{Trigger}' of workflow '{Workflow}' of tenant '{Tenant}' was due, and started nothing; it is due again at {Next}.")]
    public static partial void StartFailed(ILogger logger, string trigger, string workflow, string tenant, DateTimeOffset? next, Exception exception);

    [LoggerMessage(EventIds.TriggerUnanswered, LogLevel.Warning, "The condition of trigger '{Trigger}' of workflow '{Workflow}' has no answer for tenant '{Tenant}', so that nothing is started.")]
    public static partial void TriggerUnanswered(ILogger logger, string trigger, string workflow, string tenant);

    [LoggerMessage(EventIds.TriggersUnknown, LogLevel.Warning, "The cron triggers of workflow '{Workflow}' of tenant '{Tenant}' cannot be read, and start nothing.")]
    public static partial void TriggersUnknown(ILogger logger, string workflow, string tenant, Exception exception);
}
