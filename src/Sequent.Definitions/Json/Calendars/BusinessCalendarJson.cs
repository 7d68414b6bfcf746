namespace Sequent.Definitions;

/// <summary>Reads when people work: <c>{ "timeZone": "Europe/Berlin", "hours": { "monday": ["09:00-12:00", "13:00-17:00"] }, "holidays": ["2026-12-25"] }</c>.</summary>
public sealed class BusinessCalendarJson
{
    private readonly RootObject<CalendarDefinition> _root;

    private BusinessCalendarJson(RootObject<CalendarDefinition> root) => _root = root;

    /// <summary>The calendar; null while there are <see cref="Findings"/>.</summary>
    public CalendarDefinition? Calendar => _root.Value;

    /// <summary>What is wrong with the text (SEQ601), in order of the text.</summary>
    public EquatableArray<Finding> Findings => _root.Findings;

    /// <summary>Reads a calendar. Never throws because of what the text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTimeZone">Whether there is a time zone of that name; null to take any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static BusinessCalendarJson Read(string text, Func<string, bool>? isTimeZone = null) => new(RootObject<CalendarDefinition>.Read(text, CalendarKeys.Table, new(""), "the calendar",
        kind => $"The calendar is {kind}: write an object with 'timeZone'",
        (_, calendar, reading) =>
        {
            // What could not be read may be what is missing here.
            if (!reading.FindingsInOrder().IsEmpty)
                return;
            CheckHours(calendar, reading);
            if (isTimeZone?.Invoke(calendar.TimeZone) == false)
                Report(reading, "timeZone", $"The calendar has the time zone {Wording.Quote(calendar.TimeZone)}, which this machine does not know: write one of the IANA database, such as 'Europe/Berlin'");
        }));

    /// <summary>Where one of <see cref="Findings"/> points.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public JsonPlace Locate(Finding finding) => _root.Locate(finding);

    private static void CheckHours(CalendarDefinition calendar, Reading reading)
    {
        if (calendar.Hours.IsEmpty)
            Report(reading, "hours", "The calendar has no working hours: write some for one day at least, or leave 'hours' out for Monday to Friday, 09:00 to 17:00");
        for (var i = 1; i < calendar.Hours.Count; i++)
            if (calendar.Hours[i - 1] is var last && calendar.Hours[i] is var hours && hours.Day == last.Day && hours.From < last.To)
                Report(reading, "hours", $"The hours {hours} of {CalendarKeys.NameOf(hours.Day)} begin before {last} end: write them in order, and let none overlap");
    }

    private static void Report(Reading reading, string key, string message)
    {
        var path = ElementPath.Workflow.Field(key);
        reading.Report(path, reading.Places.Find(path, null), message);
    }
}
