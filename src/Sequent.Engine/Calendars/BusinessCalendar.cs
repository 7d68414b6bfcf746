using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>A calendar of working hours in each week, and of holidays. Immutable, and safe to use from many threads.</summary>
/// <remarks>
/// <para>Of business days the time of day stays: 2 business days from Friday 15:00 are Tuesday 15:00. What begins on a day that is none waits for the next: from Saturday, 1 business day is all of Monday,
/// and ends when Tuesday begins. Holidays and days without working hours are no business days.</para>
/// <para>Business hours are the time within working hours as it passes: where clocks are set in them, what is skipped does not count, and what comes twice counts twice. They end within working hours,
/// or together with them.</para>
/// <para>A time of day that is skipped is the first moment afterwards; one that comes twice is the first. Whatever the calendar, n business days last at least n - 1 days less an hour, and n business hours
/// at least n hours: see rule SEQ501. None at all is the time from which they are counted; what would be after the year 9999 is its end.</para>
/// </remarks>
public sealed class BusinessCalendar : IWorkflowCalendar
{
    private const int DaysOfWeek = 7;
    private const long MostBytes = 3L * 4 * 1024 * 1024;

    private static readonly DateTimeOffset s_end = DateTimeOffset.MaxValue;
    private static readonly DateOnly s_lastDay = DateOnly.MaxValue.AddDays(-3);

    private readonly WorkingHours[][] _week;
    private readonly int _daysInWeek;
    private readonly HashSet<DateOnly> _holidays;
    private readonly DateOnly _lastHoliday;

    /// <summary>Takes a calendar.</summary>
    /// <param name="definition">When people work.</param>
    /// <exception cref="ArgumentException">This machine does not know the time zone; or there are no working hours, or some that overlap or end before they begin.</exception>
    public BusinessCalendar(CalendarDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        Zone = TimeZones.Find(definition.TimeZone)
            ?? throw new ArgumentException($"The calendar has the time zone '{definition.TimeZone}', which this machine does not know: write one of the IANA database, such as 'Europe/Berlin'.", nameof(definition));
        _week = [.. Enumerable.Range(0, DaysOfWeek).Select(day => definition.Hours.Where(hours => hours.Day == (DayOfWeek)day).OrderBy(hours => hours.From).ToArray())];
        foreach (var day in _week)
            for (var i = 0; i < day.Length; i++)
                if (day[i].From < TimeSpan.Zero || day[i].From >= day[i].To || day[i].To > TimeSpan.FromDays(1) || (i > 0 && day[i].From < day[i - 1].To))
                    throw new ArgumentException($"The working hours {day[i]} of {day[i].Day} are none, or overlap others: let each begin before it ends, between 00:00 and 24:00, and none before another ends.", nameof(definition));
        _daysInWeek = _week.Count(day => day.Length > 0);
        if (_daysInWeek == 0)
            throw new ArgumentException("The calendar has no working hours, so that no business time ever passes: give hours to one day at least.", nameof(definition));
        _holidays = [.. definition.Holidays.Select(DateOnly.FromDateTime)];
        _lastHoliday = _holidays.Count == 0 ? DateOnly.MinValue : _holidays.Max();
    }

    /// <summary>When people work.</summary>
    public CalendarDefinition Definition { get; }

    private TimeZoneInfo Zone { get; }

    /// <summary>Reads a calendar: <c>{ "timeZone": "Europe/Berlin", "hours": { "monday": ["09:00-12:00", "13:00-17:00"] }, "holidays": ["2026-12-25"] }</c>. Without <c>hours</c> they are Monday to Friday, 09:00 to 17:00.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">The text is none: everything that is wrong with it is in the message, with line and column.</exception>
    public static BusinessCalendar Parse(string json) => Read(json, "calendar");

    /// <summary>Reads a calendar from a file.</summary>
    /// <param name="path">The file; from the folder of the program, unless it is rooted.</param>
    /// <exception cref="FormatException">The file is none: everything that is wrong with it is in the message, with line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="Parse" path="/summary" />
    public static BusinessCalendar Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path, AppContext.BaseDirectory);
        return new FileInfo(full).Length <= MostBytes
            ? Read(File.ReadAllText(full), path)
            : throw new FormatException($"'{path}' is larger than {MostBytes / 1024 / 1024} MB, which no calendar is.");
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DateTimeOffset AddBusinessDays(DateTimeOffset from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return from;
        var shown = TimeZoneInfo.ConvertTime(from, Zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(shown), shown.TimeOfDay);
        var left = (long)count;
        if (!IsBusinessDay(day))
            (time, left) = (TimeSpan.Zero, left + 1);
        while (left > 0)
        {
            // Where no holiday is left, all weeks are alike.
            if (day > _lastHoliday && left > _daysInWeek && IsBusinessDay(day) && left / _daysInWeek * DaysOfWeek is var weeks && weeks < s_lastDay.DayNumber - day.DayNumber)
            {
                day = day.AddDays((int)weeks);
                left %= _daysInWeek;
                continue;
            }
            if (day >= s_lastDay)
                return s_end;
            day = day.AddDays(1);
            if (IsBusinessDay(day))
                left--;
        }
        return Moment(day, time);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DateTimeOffset AddBusinessHours(DateTimeOffset from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return from;
        var left = TimeSpan.FromHours(count);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime); day < s_lastDay; day = day.AddDays(1))
            if (IsBusinessDay(day))
                foreach (var hours in _week[(int)day.DayOfWeek])
                {
                    var (begin, end) = (Moment(day, hours.From), Moment(day, hours.To));
                    if (begin < from)
                        begin = from;
                    if (begin >= end)
                        continue;
                    if (left <= end - begin)
                        return (begin + left).ToUniversalTime();
                    left -= end - begin;
                }
        return s_end;
    }

    /// <summary>True for a day on which people work.</summary>
    /// <param name="day">The day in the calendar's time zone.</param>
    public bool IsBusinessDay(DateOnly day) => _week[(int)day.DayOfWeek].Length > 0 && !_holidays.Contains(day);

    private DateTimeOffset Moment(DateOnly day, TimeSpan time) => ZonedTime.At(day.ToDateTime(TimeOnly.MinValue) + time, Zone);

    private static BusinessCalendar Read(string json, string name)
    {
        var read = BusinessCalendarJson.Read(json, zone => TimeZones.Find(zone) is not null);
        return read.Calendar is { } calendar
            ? new(calendar)
            : throw new FormatException("The calendar is not taken:" + string.Concat(read.Findings.Select(Line)));

        string Line(Finding finding)
        {
            var place = read.Locate(finding);
            return $"\n  {new DefinitionProblem(finding.Message) { RuleId = finding.Rule.Id, File = name, Line = place.Line, Column = place.Column }}";
        }
    }
}
