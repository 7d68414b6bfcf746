using Microsoft.Extensions.Logging;

namespace Sequent.Engine;

/// <summary>Everything that is logged. No value of an instance's data is: ids, names of states and of transitions are, and what a database says of its failures.</summary>
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
}
