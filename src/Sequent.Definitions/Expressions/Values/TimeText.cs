using System.Globalization;

namespace Sequent.Definitions.Expressions;

/// <summary>Points in time as RFC 3339 writes them, and days as ISO 8601 does.</summary>
internal static class TimeText
{
    private const int Seconds = 19;

    /// <summary>A day, such as <c>2026-01-31</c>.</summary>
    public static DateTime? ParseDate(string text) =>
        text.Length == 10 && text.All(c => c is '-' or (>= '0' and <= '9')) && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    /// <summary>A point in time, such as <c>2026-01-31T12:30:00.5+01:00</c>, in UTC.</summary>
    public static DateTime? ParseDateTime(string text)
    {
        if (text.Length < Seconds + 1 || text[10] is not ('T' or 't') || text[13] != ':' || text[16] != ':' || ParseDate(text.Substring(0, 10)) is not { } day)
            return null;
        if (Two(text, 11, 23) is not { } hour || Two(text, 14, 59) is not { } minute || Two(text, 17, 59) is not { } second)
            return null;

        var at = Seconds;
        var fraction = 0L;
        if (text[at] == '.')
        {
            var unit = TimeSpan.TicksPerSecond;
            for (at++; at < text.Length && text[at] is >= '0' and <= '9'; at++)
            {
                unit /= 10;
                // A ten-millionth of a second is as fine as a point in time can be.
                if (unit == 0 && text[at] != '0')
                    return null;
                fraction += unit * (text[at] - '0');
            }
            if (at == Seconds + 1 || at > Seconds + 10)
                return null;
        }

        if (Offset(text.Substring(at)) is not { } offset)
            return null;
        var ticks = day.Ticks + (hour * 60 + minute - offset) * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    // In minutes.
    private static int? Offset(string text)
    {
        if (text is "Z" or "z")
            return 0;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || Two(text, 1, 23) is not { } hours || Two(text, 4, 59) is not { } minutes)
            return null;
        return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    private static int? Two(string text, int at, int largest)
    {
        if (text[at] is not (>= '0' and <= '9') || text[at + 1] is not (>= '0' and <= '9'))
            return null;
        var number = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return number <= largest ? number : null;
    }
}
