namespace Sequent.Definitions;

/// <summary>When people work.</summary>
/// <param name="TimeZone">The IANA time zone by whose clocks they do, such as <c>Europe/Berlin</c>.</param>
public sealed record CalendarDefinition(string TimeZone)
{
    /// <summary>The hours of each week, by day and time: no two of them overlap.</summary>
    public EquatableArray<WorkingHours> Hours { get; init; } = OfficeHours;

    /// <summary>The days on which nobody works, whatever day of the week they are.</summary>
    public EquatableArray<DateTime> Holidays { get; init; }

    /// <summary>From Monday to Friday, 09:00 to 17:00.</summary>
    public static EquatableArray<WorkingHours> OfficeHours { get; } = Enumerable.Range((int)DayOfWeek.Monday, 5)
        .Select(day => new WorkingHours((DayOfWeek)day, TimeSpan.FromHours(9), TimeSpan.FromHours(17))).ToEquatableArray();
}

/// <summary>Hours of a day of the week in which people work.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">When they begin: the time since midnight by the clock.</param>
/// <param name="To">When they end, later than that: 24 hours at the latest.</param>
public sealed record WorkingHours(DayOfWeek Day, TimeSpan From, TimeSpan To)
{
    /// <summary>Such as <c>09:00-17:00</c>.</summary>
    public override string ToString() => $"{Clock(From)}-{Clock(To)}";

    private static string Clock(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}";
}
