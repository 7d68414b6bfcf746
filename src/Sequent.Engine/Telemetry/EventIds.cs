namespace Sequent.Engine;

/// <summary>The ids of what is logged, in the category <c>Sequent</c>. They are never given to something else.</summary>
internal static class EventIds
{
    public const int CommandDenied = 1001;
    public const int RaceLost = 1002;

    public const int Initialized = 2001;
    public const int InitializationFailed = 2002;

    public const int RelayStarted = 3001;
    public const int EventsNumbered = 3002;
    public const int RelayFailed = 3003;
    public const int RelayStopped = 3004;
    public const int ReceiptsDeleted = 3005;
    public const int PurgeFailed = 3006;

    public const int HistoryDamaged = 4001;

    public const int SchedulerStarted = 5001;
    public const int DueDone = 5002;
    public const int SchedulerFailed = 5003;
    public const int SchedulerStopped = 5004;
    public const int TimerFailed = 5005;
    public const int DelegationFailed = 5006;
    public const int StartFailed = 5007;
    public const int TriggerUnanswered = 5008;
    public const int TriggersUnknown = 5009;
    public const int DelegationNotFollowed = 5010;
}
