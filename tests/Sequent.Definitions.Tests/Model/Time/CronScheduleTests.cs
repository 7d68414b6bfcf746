using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Sequent.Definitions.Tests.Model.Time;

/// <summary>When cron expressions come next.</summary>
public sealed class CronScheduleTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    [TestCase("0 8 * * *", "2030-01-01T08:00Z", "2030-01-02T08:00Z")]
    [TestCase("0 8 * * *", "2030-01-01T07:59:59.9999999Z", "2030-01-01T08:00Z")]
    [TestCase("*/15 * * * *", "2030-01-01T08:01Z", "2030-01-01T08:15Z")]
    [TestCase("5/20 * * * *", "2030-01-01T08:30Z", "2030-01-01T08:45Z")]
    [TestCase("0 9-17/4 * * MON-FRI", "2030-01-04T17:00Z", "2030-01-07T09:00Z")]
    [TestCase("0 0 1,15 * *", "2030-01-02T00:00Z", "2030-01-15T00:00Z")]
    [TestCase("59 23 31 12 *", "2030-12-31T23:59Z", "2031-12-31T23:59Z")]
    // Either day suffices, where neither begins with an asterisk.
    [TestCase("0 0 13 * FRI", "2030-01-01T00:00Z", "2030-01-04T00:00Z")]
    [TestCase("0 0 13 * FRI", "2030-01-11T00:00Z", "2030-01-13T00:00Z")]
    [TestCase("0 0 */10 * 1", "2030-01-01T00:00Z", "2030-01-21T00:00Z")]
    [TestCase("0 0 31 2 1", "2030-02-01T00:00Z", "2030-02-04T00:00Z")]
    [TestCase("0 0 * * 7", "2030-01-01T00:00Z", "2030-01-06T00:00Z")]
    [TestCase("0 0 * * 0", "2030-01-01T00:00Z", "2030-01-06T00:00Z")]
    [TestCase("0 0 29 2 *", "2028-02-29T00:00Z", "2032-02-29T00:00Z")]
    [TestCase("0 0 29 2 *", "2096-02-29T00:00Z", "2104-02-29T00:00Z")]
    // 29 February on a Sunday, across a century that is no leap year.
    [TestCase("0 0 29 2 */7", "2088-02-29T00:00Z", "2128-02-29T00:00Z")]
    public void Next_in_utc(string cron, string after, string next) => Assert.That(Next(cron, after, "UTC"), Is.EqualTo(At(next)));

    // On 31 March 2030 clocks go from 02:00 to 03:00, on 27 October from 03:00 back to 02:00.
    [TestCase("30 2 * * *", "2030-03-30T12:00Z", "2030-03-31T01:00Z")]
    [TestCase("30 2 * * *", "2030-03-31T01:00Z", "2030-04-01T00:30Z")]
    [TestCase("15,45 2 * * *", "2030-03-31T00:59Z", "2030-03-31T01:00Z")]
    [TestCase("30 2 * * *", "2030-10-26T12:00Z", "2030-10-27T00:30Z")]
    [TestCase("30 2 * * *", "2030-10-27T00:30Z", "2030-10-28T01:30Z")]
    [TestCase("0 3 * * *", "2030-10-27T00:30Z", "2030-10-27T02:00Z")]
    [TestCase("0 8 * * *", "2030-07-01T00:00Z", "2030-07-01T06:00Z")]
    [TestCase("0 8 * * *", "2030-12-01T00:00Z", "2030-12-01T07:00Z")]
    // What comes all the time goes on by the clock as it runs.
    [TestCase("*/30 * * * *", "2030-03-31T00:30Z", "2030-03-31T01:00Z")]
    [TestCase("*/30 2 * * *", "2030-03-30T02:00Z", "2030-04-01T00:00Z")]
    [TestCase("*/30 * * * *", "2030-10-27T00:30Z", "2030-10-27T01:00Z")]
    [TestCase("30 * * * *", "2030-10-27T00:30Z", "2030-10-27T01:30Z")]
    [TestCase("0 * 27 10 *", "2030-03-01T00:00Z", "2030-10-26T22:00Z")]
    public void Next_in_Berlin(string cron, string after, string next) => Assert.That(Next(cron, after, "Europe/Berlin"), Is.EqualTo(At(next)));

    [Test]
    public void After_the_last_year_there_is_none() => Assert.Multiple(() =>
    {
        Assert.That(Next("0 0 1 1 *", "9999-06-01T00:00Z", "Europe/Berlin"), Is.Null);
        Assert.That(Next("* * * * *", "9999-12-31T23:59Z", "America/New_York"), Is.Null);
        Assert.That(CronSchedule.Parse("* * * * *").Value!.Next(DateTimeOffset.MaxValue, TimeZoneInfo.Utc), Is.Null);
    });

    [Test]
    public void A_schedule_is_written_as_it_was_read() => Assert.That(CronSchedule.Parse("0 8 * * MON").Value!.ToString(), Is.EqualTo("0 8 * * MON"));

    [Test]
    public void Next_is_what_a_walk_over_all_minutes_finds()
    {
        var zones = new[] { "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "America/Havana" }.Select(TimeZoneInfo.FindSystemTimeZoneById).ToArray();
        var cases = from minutes in Gen.Elements("0", "30", "*", "*/20", "15,45", "59")
                    from hours in Gen.Elements("*", "0", "1-3", "2", "*/6", "23", "1,2")
                    from days in Gen.Elements("*", "*", "13", "*/10", "28-31")
                    from weekdays in Gen.Elements("*", "*", "SUN", "1-5", "*/3")
                    from zone in Gen.Elements(zones)
                    from near in Gen.Elements("2030-03-09T12:00Z", "2030-03-30T12:00Z", "2030-10-26T12:00Z", "2030-11-02T12:00Z", "2030-04-06T03:00Z", "2030-10-05T03:00Z", "2011-12-29T12:00Z", "2030-07-01T00:00Z")
                    from shift in Gen.Choose(0, 60 * 36)
                    from seconds in Gen.Elements(0, 30)
                    select ($"{minutes} {hours} {days} * {weekdays}", At(near).AddMinutes(shift).AddSeconds(seconds), zone);
        Check.One(s_config, Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (cron, after, zone) = c;
            var next = CronSchedule.Parse(cron).Value!.Next(after, zone);
            var walked = Walk(cron, after, zone);
            return (walked is null ? next > after.AddDays(3) : next == walked).Label($"{cron} after {after:u} in {zone.Id}: {next:u}, and walked {walked:u}");
        }));
    }

    // As the daemon does it: it looks at the clock every minute, and remembers up to which time by the clock everything was done.
    private static DateTimeOffset? Walk(string cron, DateTimeOffset after, TimeZoneInfo zone)
    {
        var fields = cron.Split(' ');
        var isRunning = fields[0][0] == '*' || fields[1][0] == '*';
        var at = new DateTimeOffset(after.UtcTicks - after.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var done = Shown(at.AddDays(-2));
        for (var minute = at.AddDays(-2); minute < at.AddDays(3); minute = minute.AddMinutes(1))
        {
            var shown = Shown(minute);
            var isDue = isRunning ? Names(fields, shown) : Between(done, shown).Any(time => Names(fields, time));
            done = shown > done ? shown : done;
            if (isDue && minute > after)
                return minute;
        }
        return null;

        DateTime Shown(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

        static IEnumerable<DateTime> Between(DateTime done, DateTime shown)
        {
            for (var time = done.AddMinutes(1); time <= shown; time = time.AddMinutes(1))
                yield return time;
        }
    }

    private static bool Names(string[] fields, DateTime time)
    {
        if (!Has(fields[0], time.Minute, 0, 59) || !Has(fields[1], time.Hour, 0, 23))
            return false;
        var (day, weekday) = (Has(fields[2], time.Day, 1, 31), Has(fields[4].Replace("SUN", "0", StringComparison.Ordinal), (int)time.DayOfWeek, 0, 6));
        return fields[2][0] == '*' || fields[4][0] == '*' ? day && weekday : day || weekday;
    }

    private static bool Has(string field, int value, int least, int most) => field.Split(',').Any(item =>
    {
        var parts = item.Split('/');
        var bounds = parts[0] == "*" ? [least, most] : parts[0].Split('-').Select(b => int.Parse(b, CultureInfo.InvariantCulture)).ToArray();
        var step = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return value >= bounds[0] && value <= bounds[^1] && (value - bounds[0]) % step == 0;
    });

    private static DateTimeOffset? Next(string cron, string after, string zone) => CronSchedule.Parse(cron).Value!.Next(At(after), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
