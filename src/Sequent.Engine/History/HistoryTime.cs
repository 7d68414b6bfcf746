namespace Sequent.Engine;

/// <summary>Times as histories have them. The hash of an entry has its time, so it is one that every store gives back exactly.</summary>
internal static class HistoryTime
{
    /// <summary>The time in UTC, in whole microseconds.</summary>
    public static DateTimeOffset Of(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The time so much later; the last that there is, where that would be later still.</summary>
    public static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) => by <= DateTimeOffset.MaxValue - time ? time + by : Of(DateTimeOffset.MaxValue);
}
