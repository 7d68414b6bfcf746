using System.Globalization;

namespace Sequent.Definitions.Tests.Model.Time;

/// <summary>From what clocks show to points in time.</summary>
public sealed class ZonedTimeTests
{
    [TestCase("Europe/Berlin", "2030-01-15T12:00", "2030-01-15T11:00Z")]
    [TestCase("Europe/Berlin", "2030-07-15T12:00", "2030-07-15T10:00Z")]
    [TestCase("Europe/Berlin", "2030-03-31T01:59:59", "2030-03-31T00:59:59Z")]
    [TestCase("Europe/Berlin", "2030-03-31T02:00", "2030-03-31T01:00Z")]
    [TestCase("Europe/Berlin", "2030-03-31T02:30", "2030-03-31T01:00Z")]
    [TestCase("Europe/Berlin", "2030-03-31T03:00", "2030-03-31T01:00Z")]
    [TestCase("Europe/Berlin", "2030-10-27T02:30", "2030-10-27T00:30Z")]
    [TestCase("Europe/Berlin", "2030-10-27T03:00", "2030-10-27T02:00Z")]
    [TestCase("America/New_York", "2030-03-10T02:30", "2030-03-10T07:00Z")]
    [TestCase("America/New_York", "2030-11-03T01:30", "2030-11-03T05:30Z")]
    [TestCase("Australia/Lord_Howe", "2030-10-06T02:15", "2030-10-05T15:30Z")]
    // 30 December 2011 was left out.
    [TestCase("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z")]
    public void What_clocks_show_is_a_moment(string zone, string local, string moment) => Assert.That(
        ZonedTime.At(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)),
        Is.EqualTo(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [Test]
    public void A_later_time_by_the_clock_is_no_earlier_moment()
    {
        foreach (var zone in new[] { "Europe/Berlin", "America/Havana", "Africa/Casablanca", "Atlantic/Azores", "Asia/Kathmandu" }.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var last = DateTimeOffset.MinValue;
            for (var local = new DateTime(2023, 1, 1); local.Year < 2025; local = local.AddMinutes(15))
            {
                var moment = ZonedTime.At(local, zone);
                Assert.That(moment, Is.GreaterThanOrEqualTo(last), $"{local} in {zone.Id}");
                // It is shown then, or skipped then.
                var (shown, before) = (TimeZoneInfo.ConvertTime(moment, zone).DateTime, TimeZoneInfo.ConvertTime(moment.AddTicks(-1), zone).DateTime);
                Assert.That(shown == local || (before < local && shown > local), $"{local} in {zone.Id}: {moment:u}");
                last = moment;
            }
        }
    }
}
