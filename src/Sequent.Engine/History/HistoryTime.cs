namespace Sequent.Engine;

/// <summary>Times as histories have them. The hash of an entry has its time, so it is one that every store gives back exactly.</summary>
internal static class HistoryTime
{
    /// <summary>The time in UTC, in whole microseconds.</summary>
    public static DateTimeOffset Of(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
