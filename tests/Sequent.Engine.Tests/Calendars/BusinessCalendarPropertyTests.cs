using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Engine.Tests.Calendars;

/// <summary>What holds of any calendar.</summary>
public sealed class BusinessCalendarPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<BusinessCalendar> s_calendars =
        from zone in Gen.Elements("Europe/Berlin", "America/New_York", "UTC", "Australia/Lord_Howe", "America/Havana", "Asia/Kolkata")
        from days in Gen.Elements(Enumerable.Range(0, 7).ToArray(), [1, 2, 3, 4, 5], [3], [0, 6])
        from spans in Gen.Elements<int[]>([9, 17], [9, 12, 13, 17], [0, 24], [0, 12, 12, 24], [1, 3], [22, 24])
        from holidays in Gen.Choose(0, 700).ArrayOf()
        select new BusinessCalendar(new(zone)
        {
            Hours = days.SelectMany(day => spans.Chunk(2).Select(s => new WorkingHours((DayOfWeek)day, TimeSpan.FromHours(s[0]), TimeSpan.FromHours(s[1])))).ToEquatableArray(),
            Holidays = holidays.Select(h => new DateTime(2030, 1, 1).AddDays(h)).ToEquatableArray(),
        });

    // Two years of minutes.
    private static readonly Gen<DateTimeOffset> s_times = Gen.Choose(0, 2 * 365 * 24 * 60).Select(minutes => new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    [Test]
    public void Business_time_is_as_long_as_the_proofs_take_it_to_be() => ForAll((calendar, from, _, n) =>
    {
        Assert.That(calendar.AddBusinessDays(from, n) - from, Is.GreaterThanOrEqualTo(DurationOrder.LeastTime(new WorkflowDuration.BusinessDays(n))));
        Assert.That(calendar.AddBusinessHours(from, n) - from, Is.GreaterThanOrEqualTo(DurationOrder.LeastTime(new WorkflowDuration.BusinessHours(n))));
        // Longer in every calendar, as SEQ502 has it.
        Assert.That(calendar.AddBusinessDays(from, n + 1), Is.GreaterThan(calendar.AddBusinessDays(from, n)));
        Assert.That(calendar.AddBusinessHours(from, n + 1), Is.GreaterThan(calendar.AddBusinessHours(from, n)));
    });

    [Test]
    public void What_begins_later_ends_no_earlier() => ForAll((calendar, from, minutes, n) =>
    {
        var later = from.AddMinutes(minutes);
        Assert.That(calendar.AddBusinessDays(later, n), Is.GreaterThanOrEqualTo(calendar.AddBusinessDays(from, n)));
        Assert.That(calendar.AddBusinessHours(later, n), Is.GreaterThanOrEqualTo(calendar.AddBusinessHours(from, n)));
    });

    [Test]
    public void One_after_the_other_is_as_long_as_both_together() => ForAll((calendar, from, minutes, n) =>
    {
        var m = minutes % 20;
        Assert.That(calendar.AddBusinessHours(calendar.AddBusinessHours(from, m), n), Is.EqualTo(calendar.AddBusinessHours(from, m + n)));
        var (days, zone) = (calendar.AddBusinessDays(from, m), TimeZones.Find(calendar.Definition.TimeZone)!);
        // A time of day that was skipped is not taken up again.
        if (TimeZoneInfo.ConvertTime(days, zone).TimeOfDay is var time && (time == TimeZoneInfo.ConvertTime(from, zone).TimeOfDay || time == TimeSpan.Zero))
            Assert.That(calendar.AddBusinessDays(days, n), Is.EqualTo(calendar.AddBusinessDays(from, m + n)));
    });

    [Test]
    public void Business_hours_end_within_working_hours_and_business_days_on_a_business_day() => ForAll((calendar, from, _, n) =>
    {
        var zone = TimeZones.Find(calendar.Definition.TimeZone)!;
        var end = TimeZoneInfo.ConvertTime(calendar.AddBusinessHours(from, n + 1).AddTicks(-1), zone).DateTime;
        Assert.That(calendar.Definition.Hours.Any(h => h.Day == end.DayOfWeek && h.From <= end.TimeOfDay && end.TimeOfDay < h.To), $"{end} is within working hours");
        Assert.That(calendar.Definition.Holidays.Contains(end.Date), Is.False);
        Assert.That(calendar.IsBusinessDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(calendar.AddBusinessDays(from, n + 1), zone).DateTime)));
    });

    [Test]
    public void Business_hours_are_the_minutes_in_working_hours() => ForAll((calendar, from, _, n) =>
    {
        var zone = TimeZones.Find(calendar.Definition.TimeZone)!;
        // What comes twice belongs to the hours that have begun, and not to those that have ended: see ZonedTime.
        if (zone.Id is not ("UTC" or "Asia/Kolkata"))
            return;
        var (at, left) = (from, Math.Min(n, 20) * 60);
        for (; left > 0; at = at.AddMinutes(1))
            if (TimeZoneInfo.ConvertTime(at, zone).DateTime is var shown && !calendar.Definition.Holidays.Contains(shown.Date)
                && calendar.Definition.Hours.Any(h => h.Day == shown.DayOfWeek && h.From <= shown.TimeOfDay && shown.TimeOfDay < h.To))
                left--;
        Assert.That(calendar.AddBusinessHours(from, Math.Min(n, 20)), Is.EqualTo(at));
    });

    private static void ForAll(Action<BusinessCalendar, DateTimeOffset, int, int> holds)
    {
        var cases = from calendar in s_calendars
                    from time in s_times
                    from minutes in Gen.Choose(0, 10_000)
                    from n in Gen.Choose(0, 60)
                    select (calendar, time, minutes, n);
        Check.One(s_config, Prop.ForAll(cases.ToArbitrary(), c => holds(c.calendar, c.time, c.minutes, c.n)));
    }
}
