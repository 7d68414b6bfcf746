using System.Globalization;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>Cron expressions of five fields: minute, hour, day of the month, month, day of the week.</summary>
internal static class CronText
{
    private const int LongestText = 1_000;

    private static readonly Field[] s_fields =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of the month", 1, 31),
        new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("day of the week", 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    ];

    private static readonly int[] s_longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>What is wrong with a text: the fact and the remedy, as the end of a sentence; null when nothing is.</summary>
    public static string? WhatIsWrong(string text)
    {
        var parts = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != s_fields.Length || text.Length > LongestText)
            return $"is not a cron expression: write five fields, {string.Join(", ", s_fields.Select(f => f.Name))}, such as '0 8 * * 1'";

        var values = new HashSet<int>[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (s_fields[i].Read(parts[i]) is { } read)
                values[i] = read;
            else
                return $"has the {s_fields[i].Name} {Quote(parts[i])}, which is none: write {s_fields[i].Range}, such as '*', '*/2', '1-5' or '1,3'";

        // Where a day of the week is named too, either of the two days will do.
        var isNever = parts[4].StartsWith("*", StringComparison.Ordinal) && values[3].All(month => values[2].All(day => day > s_longestMonths[month - 1]));
        return isNever ? $"never comes, because no such month has a day {Number(values[2].Min())}: correct the day, or the month" : null;
    }

    private sealed class Field(string name, int least, int most, params string[] names)
    {
        public string Name => name;

        public string Range => $"{Number(least)} to {Number(most)}" + (names.Length == 0 ? "" : $" or {names[0]} to {names[names.Length - 1]}");

        /// <summary>The values that a field names; null when it is not well-formed.</summary>
        public HashSet<int>? Read(string text)
        {
            var values = new HashSet<int>();
            foreach (var item in text.Split(','))
                if (!Add(item.Split('/'), values))
                    return null;
            return values;
        }

        private bool Add(string[] item, HashSet<int> values)
        {
            var step = 1;
            if (item.Length > 2 || (item.Length == 2 && !(Whole(item[1]) is { } size && (step = size) > 0)))
                return false;
            var bounds = item[0].Split('-');
            int? first = item[0] == "*" ? least : Value(bounds[0]);
            int? last = item[0] == "*" || (bounds.Length == 1 && item.Length == 2) ? most : Value(bounds[bounds.Length - 1]);
            if (bounds.Length > 2 || first is not { } from || last is not { } to || from > to)
                return false;
            for (var value = from; value <= to; value += step)
                values.Add(value);
            return true;
        }

        private int? Value(string text)
        {
            var named = Array.FindIndex(names, n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase));
            var value = named >= 0 ? named + least : Whole(text);
            return value >= least && value <= most ? value : null;
        }

        private static int? Whole(string text) =>
            text.Length is > 0 and < 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
