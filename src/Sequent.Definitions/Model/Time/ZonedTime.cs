namespace Sequent.Definitions;

/// <summary>From what the clocks of a time zone show to points in time.</summary>
public static class ZonedTime
{
    // Farther from UTC is no clock, and farther apart are any two changes of one.
    private static readonly TimeSpan s_around = TimeSpan.FromHours(26);

    /// <summary>
    /// The moment, in UTC, at which the clocks of a zone show a time. A time that is skipped, since clocks go forward, is the first moment afterwards; of one that comes
    /// twice, since they go back, it is the first. So a later time by the clock is never an earlier moment.
    /// </summary>
    /// <param name="local">What the clocks show; its kind does not matter.</param>
    /// <param name="zone">The time zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is within two days of the first or the last that there is.</exception>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        if (zone is null)
            throw new ArgumentNullException(nameof(zone));

        var shown = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        var (before, after) = (zone.GetUtcOffset(shown - s_around), zone.GetUtcOffset(shown + s_around));
        if (before == after)
            return shown - before;
        var (earlier, later) = before > after ? (before, after) : (after, before);
        if (zone.GetUtcOffset(shown - earlier) == earlier)
            return shown - earlier;
        return zone.GetUtcOffset(shown - later) == later ? shown - later : FirstChange(shown - s_around, shown + s_around, zone)!.Value;
    }

    /// <summary>The first moment after one, up to another, at which the clocks of a zone are set; null when they are not. No two changes may lie between.</summary>
    internal static DateTimeOffset? FirstChange(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(from);
        if (zone.GetUtcOffset(to) == offset)
            return null;
        var (before, after) = (from.UtcTicks, to.UtcTicks);
        while (after - before > 1)
        {
            var middle = before + (after - before) / 2;
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == offset)
                before = middle;
            else
                after = middle;
        }
        return new(after, TimeSpan.Zero);
    }
}
