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
}
