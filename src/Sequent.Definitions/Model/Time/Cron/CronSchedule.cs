using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>
/// Points in time as a cron expression of five fields names them: minute, hour, day of the month, month, day of the week. Immutable.
/// </summary>
/// <remarks>
/// <para>Fields and days are those of crontab(5) of Vixie cron: a value, a range <c>1-5</c>, a list <c>1,3</c>, a step <c>*/15</c> or <c>8-18/2</c>; months and days of
/// the week by three letters of their names; 0 and 7 are Sunday. When both day fields say something, and neither begins with <c>*</c>, either day suffices.</para>
/// <para>Where clocks are set, it follows cron(8) of Vixie cron: what is due at a certain time is due at the first moment after that time was skipped, and once when it
/// comes twice. What has <c>*</c> at the beginning of its minutes or hours goes on by the clock as it runs.</para>
/// </remarks>
public sealed class CronSchedule
{
    private const int LongestText = 1_000;

    // 29 February comes on a certain day of the week after 40 years at most: across a year such as 2100, which is no leap year.
    private const int LongestWait = 41 * 366;

    private static readonly CronField s_minute = new("minute", 0, 59);
    private static readonly CronField s_hour = new("hour", 0, 23);
    private static readonly CronField s_day = new("day of the month", 1, 31);
    private static readonly CronField s_month = new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static readonly CronField s_weekday = new("day of the week", 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static readonly CronField[] s_fields = [s_minute, s_hour, s_day, s_month, s_weekday];
    private static readonly int[] s_longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly DateTime s_last = new(9999, 12, 29);

    private readonly ulong _minutes;
    private readonly ulong _hours;
    private readonly ulong _days;
    private readonly ulong _months;
    private readonly ulong _weekdays;
    private readonly bool _eitherDay;
    private readonly bool _isRunning;
    private readonly string _text;

    private CronSchedule(string text, string[] parts, ulong[] values)
    {
        (_text, _minutes, _hours, _days, _months) = (text, values[0], values[1], values[2], values[3]);
        // Sunday is 7 as well.
        _weekdays = values[4] | (values[4] >> 7);
        _eitherDay = !IsAny(parts[2]) && !IsAny(parts[4]);
        _isRunning = IsAny(parts[0]) || IsAny(parts[1]);
    }

    /// <summary>The schedule; or, when the text is none, what is wrong with it: the fact and the remedy, as the end of a sentence that begins with the text.</summary>
    /// <param name="text">The text, such as <c>0 8 * * MON-FRI</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (CronSchedule? Value, string? Error) Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var parts = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != s_fields.Length || text.Length > LongestText)
            return (null, $"is not a cron expression: write five fields, {string.Join(", ", s_fields.Select(f => f.Name))}, such as '0 8 * * 1'");

        var values = new ulong[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (s_fields[i].Read(parts[i]) is { } read)
                values[i] = read;
            else
                return (null, $"has the {s_fields[i].Name} {Quote(parts[i])}, which is none: write {s_fields[i].Range}, such as '*', '*/2', '1-5' or '1,3'");

        var schedule = new CronSchedule(text, parts, values);
        return schedule.IsNever
            ? (null, $"never comes, because no such month has a day {Number(Enumerable.Range(1, 31).First(schedule.HasDay))}: correct the day, or the month")
            : (schedule, null);
    }

    /// <summary>The next time, in UTC; null when there is none before the year 9999 ends.</summary>
    /// <param name="after">It is later than this.</param>
    /// <param name="zone">The time zone in which the fields are meant.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        if (zone is null)
            throw new ArgumentNullException(nameof(zone));
        if (after.UtcDateTime >= s_last || after.UtcDateTime <= DateTime.MinValue.AddDays(3))
            return null;
        var shown = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var minute = shown.AddTicks(TimeSpan.TicksPerMinute - shown.Ticks % TimeSpan.TicksPerMinute);
        return _isRunning ? NextRunning(after.ToUniversalTime() + (minute - shown), zone) : NextFixed(minute, after, zone);
    }

    /// <summary>The expression, as it was written.</summary>
    public override string ToString() => _text;

    // Where a day of the week is named too, either of the two days will do.
    private bool IsNever => !_eitherDay && Enumerable.Range(1, 12).All(month => !Has(_months, month) || !Enumerable.Range(1, s_longestMonths[month - 1]).Any(HasDay));

    private bool HasDay(int day) => Has(_days, day);

    // Times by the clock, each of which is one moment.
    private DateTimeOffset? NextFixed(DateTime minute, DateTimeOffset after, TimeZoneInfo zone)
    {
        for (var named = Named(minute); named is { } shown; named = Named(shown.AddMinutes(1)))
            if (ZonedTime.At(shown, zone) is var at && at > after)
                return at;
        return null;
    }

    // Moments at which the clock shows a named time: from one change of the clock to the next it runs evenly.
    private DateTimeOffset? NextRunning(DateTimeOffset at, TimeZoneInfo zone)
    {
        while (true)
        {
            var shown = at.UtcDateTime + zone.GetUtcOffset(at);
            if (Named(shown) is not { } named)
                return null;
            var next = at + (named - shown);
            var day = at.AddDays(1);
            var until = next < day ? next : day;
            if (ZonedTime.FirstChange(at, until, zone) is { } change)
                at = change;
            else if (until == next)
                return next;
            else
                at = until;
        }
    }

    /// <summary>The first minute that the fields name, from one on; null when there is none before time ends.</summary>
    private DateTime? Named(DateTime from)
    {
        var end = from.Date < s_last.AddDays(-LongestWait) ? from.Date.AddDays(LongestWait) : s_last;
        // Seconds that have begun belong to the minute before.
        var first = (int)((from.TimeOfDay.Ticks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute);
        for (var day = from.Date; day <= end; day = day.AddDays(1), first = 0)
            if (IsNamed(day) && MinuteOfDay(first) is { } minute)
                return day.AddMinutes(minute);
        return null;
    }

    private bool IsNamed(DateTime day)
    {
        if (!Has(_months, day.Month))
            return false;
        var (isDay, isWeekday) = (Has(_days, day.Day), Has(_weekdays, (int)day.DayOfWeek));
        return _eitherDay ? isDay || isWeekday : isDay && isWeekday;
    }

    private int? MinuteOfDay(int first)
    {
        for (var hour = first / 60; hour < 24; hour++)
            if (Has(_hours, hour))
                for (var minute = hour == first / 60 ? first % 60 : 0; minute < 60; minute++)
                    if (Has(_minutes, minute))
                        return hour * 60 + minute;
        return null;
    }

    private static bool Has(ulong values, int value) => (values >> value & 1) != 0;

    private static bool IsAny(string part) => part.StartsWith("*", StringComparison.Ordinal);
}
