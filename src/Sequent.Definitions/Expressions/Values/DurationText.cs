using System.Globalization;

namespace Sequent.Definitions.Expressions;

/// <summary>
/// Durations as text: CEL's <c>1h30m</c>, <c>-1.5s</c>; in words, <c>48 hours</c>, <c>3 days</c>; ISO 8601's
/// <c>P3D</c>, <c>PT1H30M</c>. A day is 24 hours.
/// </summary>
internal static class DurationText
{
    private const int LongestText = 100;

    /// <summary>The duration, or why the text is none: the end of a sentence that begins with the text.</summary>
    public static (TimeSpan? Value, string? Error) Parse(string text)
    {
        if (text.Length > LongestText)
            return (null, "is longer than any duration: write one such as '1h30m', '48 hours' or 'P3D'");
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? -1 : 1;
        var rest = text.StartsWith("-", StringComparison.Ordinal) || text.StartsWith("+", StringComparison.Ordinal) ? text.Substring(1) : text;
        decimal? ticks;
        try
        {
            if (LongUnit(rest) is { } named)
                return (null, named);
            ticks = rest == "0" ? 0m : Iso(rest) ?? Words(rest) ?? Units(rest);
        }
        catch (OverflowException)
        {
            ticks = decimal.MaxValue;
        }

        if (ticks is not { } size)
            return (null, "is not a duration: write one such as '1h30m', '48 hours' or 'P3D'");
        if (size != decimal.Truncate(size))
            return (null, "is finer than 100 nanoseconds: round it");
        return sign * size is >= long.MinValue and <= long.MaxValue
            ? (new TimeSpan((long)(sign * size)), null)
            : (null, "is longer than any duration: write one below 29,000 years");
    }

    /// <summary>The duration in CEL's form.</summary>
    public static string Print(TimeSpan duration)
    {
        var ticks = (decimal)duration.Ticks;
        var hours = decimal.Truncate(ticks / TimeSpan.TicksPerHour);
        var minutes = decimal.Truncate(ticks % TimeSpan.TicksPerHour / TimeSpan.TicksPerMinute);
        var seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        var parts = new[] { (hours, "h"), (minutes, "m"), (seconds, "s") }
            .Where(part => part.Item1 != 0)
            .Select(part => Math.Abs(part.Item1).ToString("0.#######", CultureInfo.InvariantCulture) + part.Item2);
        var text = string.Concat(parts);
        return text.Length == 0 ? "0s" : ticks < 0 ? "-" + text : text;
    }

    private static decimal? Ticks(string unit) => unit switch
    {
        "ns" => 0.01m,
        "us" or "µs" or "μs" => 10m,
        "ms" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "s" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "m" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "h" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "day" or "days" => TimeSpan.TicksPerDay,
        "week" or "weeks" => TimeSpan.TicksPerDay * 7,
        _ => null,
    };

    private static string? LongUnit(string text)
    {
        var unit = text.Substring(text.LastIndexOf(' ') + 1);
        var days = text.StartsWith("P", StringComparison.Ordinal) ? text.Split('T')[0] : "";
        var isIso = days.IndexOfAny(['Y', 'M']) > 0;
        if (unit is "month" or "months" or "year" or "years" || isIso)
            return "has months or years, whose length differs: write days";
        return text.IndexOf("business", StringComparison.Ordinal) >= 0 ? "counts business days, which need a calendar: write days or hours" : null;
    }

    // "3 days": one amount and one unit in words.
    private static decimal? Words(string text)
    {
        var blank = text.IndexOf(' ');
        if (blank < 0)
            return null;
        var unit = text.Substring(blank + 1);
        return unit.Length > 2 && Ticks(unit) is { } ticks && Amount(text, 0, blank) is { } amount ? amount * ticks : null;
    }

    // "1h30m": amounts and short units without blanks, in any order.
    private static decimal? Units(string text)
    {
        var sum = 0m;
        var at = 0;
        while (at < text.Length)
        {
            var unitAt = at;
            while (unitAt < text.Length && text[unitAt] is (>= '0' and <= '9') or '.')
                unitAt++;
            var end = unitAt;
            while (end < text.Length && text[end] is not ((>= '0' and <= '9') or '.'))
                end++;
            var unit = text.Substring(unitAt, end - unitAt);
            if (unit.Length > 2 || Ticks(unit) is not { } ticks || Amount(text, at, unitAt) is not { } amount)
                return null;
            sum += amount * ticks;
            at = end;
        }
        return at == 0 ? null : sum;
    }

    // "P3D", "P1W", "PT1H30M": each unit at most once, from the largest to the smallest.
    private static decimal? Iso(string text)
    {
        const string Units = "WDHMS";
        if (text.Length < 3 || text[0] != 'P' || text[text.Length - 1] == 'T')
            return null;
        var sum = 0m;
        var last = -1;
        var isTime = false;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T' && !isTime)
            {
                isTime = true;
                continue;
            }

            var start = at;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
                at++;
            var place = at < text.Length ? Units.IndexOf(text[at]) : -1;
            if (place <= last || place >= 2 != isTime || Amount(text, start, at) is not { } amount)
                return null;
            var ticks = Ticks(place switch { 0 => "week", 1 => "day", 2 => "h", 3 => "m", _ => "s" });
            sum += amount * ticks!.Value;
            last = place;
        }
        return sum;
    }

    private static decimal? Amount(string text, int start, int end) =>
        end > start && decimal.TryParse(text.Substring(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
