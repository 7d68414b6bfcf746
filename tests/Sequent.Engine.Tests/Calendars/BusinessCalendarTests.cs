using System.Globalization;
using Sequent.Definitions;

namespace Sequent.Engine.Tests.Calendars;

/// <summary>Business days and hours.</summary>
public sealed class BusinessCalendarTests
{
    // Mornings and afternoons from Monday to Thursday, mornings on Friday; Christmas is a Wednesday in 2030.
    private static readonly BusinessCalendar s_berlin = BusinessCalendar.Parse("""
        {
          "timeZone": "Europe/Berlin",
          "hours": {
            "monday": ["09:00-12:00", "13:00-17:00"], "tuesday": ["09:00-12:00", "13:00-17:00"], "wednesday": ["09:00-12:00", "13:00-17:00"], "thursday": ["09:00-12:00", "13:00-17:00"],
            "friday": ["09:00-12:00"]
          },
          "holidays": ["2030-12-25", "2030-12-26"]
        }
        """);

    private static readonly BusinessCalendar s_newYork = new(new("America/New_York"));
    private static readonly BusinessCalendar s_always = new(new("Europe/Berlin") { Hours = Enum.GetValues<DayOfWeek>().Select(day => new WorkingHours(day, TimeSpan.Zero, TimeSpan.FromDays(1))).ToEquatableArray() });

    // 4 January 2030 is a Friday.
    [TestCase("2030-01-04T15:00", 1, "2030-01-07T15:00")]
    [TestCase("2030-01-04T15:00", 2, "2030-01-08T15:00")]
    [TestCase("2030-01-07T20:30", 1, "2030-01-08T20:30")]
    [TestCase("2030-01-07T09:00", 5, "2030-01-14T09:00")]
    [TestCase("2030-12-24T10:00", 1, "2030-12-27T10:00")]
    [TestCase("2030-01-07T09:00", 0, "2030-01-07T09:00")]
    // From a day without work it begins when the next business day begins, and takes all of it.
    [TestCase("2030-01-05T10:00", 1, "2030-01-08T00:00")]
    [TestCase("2030-01-06T23:59", 2, "2030-01-09T00:00")]
    [TestCase("2030-12-25T12:00", 1, "2030-12-30T00:00")]
    [TestCase("2030-01-05T10:00", 0, "2030-01-05T10:00")]
    // The clock is set in between.
    [TestCase("2030-03-29T11:00", 1, "2030-04-01T11:00")]
    [TestCase("2030-10-25T11:00", 1, "2030-10-28T11:00")]
    public void Business_days(string from, int count, string expected) =>
        Assert.That(s_berlin.AddBusinessDays(Berlin(from), count), Is.EqualTo(Berlin(expected)));

    [TestCase("2030-01-07T09:00", 3, "2030-01-07T12:00")]
    [TestCase("2030-01-07T10:30", 2, "2030-01-07T13:30")]
    [TestCase("2030-01-07T07:00", 1, "2030-01-07T10:00")]
    [TestCase("2030-01-07T12:30", 4, "2030-01-07T17:00")]
    [TestCase("2030-01-07T18:00", 1, "2030-01-08T10:00")]
    [TestCase("2030-01-04T11:00", 2, "2030-01-07T10:00")]
    [TestCase("2030-12-24T16:00", 2, "2030-12-27T10:00")]
    [TestCase("2030-01-05T10:00", 0, "2030-01-05T10:00")]
    public void Business_hours(string from, int count, string expected) =>
        Assert.That(s_berlin.AddBusinessHours(Berlin(from), count), Is.EqualTo(Berlin(expected)));

    // Clocks go from 02:00 to 03:00 on 31 March, and from 03:00 back to 02:00 on 27 October.
    [TestCase("2030-03-30T23:00Z", 2, "2030-03-31T01:00Z")]
    [TestCase("2030-03-30T23:00Z", 24, "2030-03-31T23:00Z")]
    [TestCase("2030-10-26T22:00Z", 25, "2030-10-27T23:00Z")]
    public void Business_hours_are_the_time_that_passes(string from, int count, string expected) =>
        Assert.That(s_always.AddBusinessHours(At(from), count), Is.EqualTo(At(expected)));

    [TestCase("2030-03-30T01:30Z", 1, "2030-03-31T01:00Z")]
    [TestCase("2030-03-30T01:30Z", 2, "2030-04-01T00:30Z")]
    [TestCase("2030-10-26T00:30Z", 1, "2030-10-27T00:30Z")]
    [TestCase("2030-10-27T01:30Z", 1, "2030-10-28T01:30Z")]
    public void Business_days_keep_the_time_of_day(string from, int count, string expected) =>
        Assert.That(s_always.AddBusinessDays(At(from), count), Is.EqualTo(At(expected)));

    [TestCase("2030-03-08T22:00Z", 1, "2030-03-11T14:00Z")]
    [TestCase("2030-11-01T20:30Z", 1, "2030-11-04T14:30Z")]
    public void Business_hours_across_the_change_in_New_York(string from, int count, string expected) =>
        Assert.That(s_newYork.AddBusinessHours(At(from), count), Is.EqualTo(At(expected)));

    [Test]
    public void Hours_that_are_skipped_do_not_count_and_those_that_come_twice_count_twice()
    {
        var nights = new BusinessCalendar(new("Europe/Berlin") { Hours = EquatableArray.Create(new WorkingHours(DayOfWeek.Sunday, TimeSpan.FromHours(1), TimeSpan.FromHours(4))) });
        Assert.Multiple(() =>
        {
            Assert.That(nights.AddBusinessHours(At("2030-03-30T12:00Z"), 2), Is.EqualTo(At("2030-03-31T02:00Z")));
            Assert.That(nights.AddBusinessHours(At("2030-03-30T12:00Z"), 3), Is.EqualTo(At("2030-04-07T00:00Z")));
            Assert.That(nights.AddBusinessHours(At("2030-10-26T12:00Z"), 4), Is.EqualTo(At("2030-10-27T03:00Z")));
        });
    }

    [Test]
    public void Any_count_that_a_definition_can_write_is_counted() => Assert.Multiple(() =>
    {
        var rare = new BusinessCalendar(new("Europe/Berlin") { Hours = EquatableArray.Create(new WorkingHours(DayOfWeek.Monday, TimeSpan.FromHours(9), TimeSpan.FromHours(10))) });
        Assert.That(s_berlin.AddBusinessDays(Berlin("2030-01-07T09:00"), 99_999).Year, Is.EqualTo(2413));
        Assert.That(s_berlin.AddBusinessHours(Berlin("2030-01-07T09:00"), 99_999).Year, Is.EqualTo(2091));
        Assert.That(rare.AddBusinessDays(Berlin("2030-01-07T09:00"), 99_999).Year, Is.EqualTo(3946));
        Assert.That(rare.AddBusinessHours(Berlin("2030-01-07T09:00"), 99_999).Year, Is.EqualTo(3946));
    });

    [Test]
    public void What_would_be_after_the_year_9999_is_its_end() => Assert.Multiple(() =>
    {
        var minutes = new BusinessCalendar(new("UTC") { Hours = EquatableArray.Create(new WorkingHours(DayOfWeek.Monday, TimeSpan.Zero, TimeSpan.FromMinutes(1))) });
        Assert.That(minutes.AddBusinessHours(At("2030-01-01T00:00Z"), 99_999), Is.EqualTo(DateTimeOffset.MaxValue));
        Assert.That(minutes.AddBusinessDays(At("9999-01-01T00:00Z"), 60), Is.EqualTo(DateTimeOffset.MaxValue));
        Assert.That(s_newYork.AddBusinessDays(At("2030-01-07T12:00Z"), int.MaxValue), Is.EqualTo(DateTimeOffset.MaxValue));
        Assert.That(s_newYork.AddBusinessDays(At("2030-01-05T12:00Z"), int.MaxValue), Is.EqualTo(DateTimeOffset.MaxValue));
        Assert.That(minutes.AddBusinessDays(At("2030-01-07T12:00Z"), 400_000_000), Is.EqualTo(DateTimeOffset.MaxValue));
    });

    [Test]
    public void What_no_calendar_can_be_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new BusinessCalendar(new("Europe/Berln")), Throws.ArgumentException.With.Message.Contains("'Europe/Berln', which this machine does not know"));
        Assert.That(() => new BusinessCalendar(new("UTC") { Hours = default }), Throws.ArgumentException.With.Message.Contains("no working hours"));
        Assert.That(() => new BusinessCalendar(new("UTC") { Hours = EquatableArray.Create(Monday(9, 12), Monday(11, 17)) }), Throws.ArgumentException.With.Message.Contains("11:00-17:00 of Monday"));
        Assert.That(() => new BusinessCalendar(new("UTC") { Hours = EquatableArray.Create(Monday(12, 9)) }), Throws.ArgumentException);
        Assert.That(() => new BusinessCalendar(new("UTC") { Hours = EquatableArray.Create(Monday(12, 25)) }), Throws.ArgumentException);
        Assert.That(() => s_berlin.AddBusinessDays(default, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => s_berlin.AddBusinessHours(default, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void A_time_zone_is_a_name_and_no_path() => Assert.Multiple(() =>
    {
        foreach (var name in new[] { "/etc/passwd", "../../etc/passwd", "/dev/zero", "", new string('a', 200), "Europe/../Europe/Berlin" })
            Assert.That(TimeZones.Find(name), Is.Null, name);
    });

    private static WorkingHours Monday(int from, int to) => new(DayOfWeek.Monday, TimeSpan.FromHours(from), TimeSpan.FromHours(to));

    private static DateTimeOffset Berlin(string local) => ZonedTime.At(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZones.Find("Europe/Berlin")!);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
