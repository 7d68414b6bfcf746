using System.Globalization;
using static Sequent.Definitions.Wording;

namespace Sequent.Definitions;

/// <summary>One of the fields of a cron expression.</summary>
/// <param name="name">What it is.</param>
/// <param name="least">The least value.</param>
/// <param name="most">The largest value.</param>
/// <param name="names">The names of the values from the least on; none where they have no names.</param>
internal sealed class CronField(string name, int least, int most, params string[] names)
{
    public string Name => name;

    public string Range => $"{Number(least)} to {Number(most)}" + (names.Length == 0 ? "" : $" or {names[0]} to {names[names.Length - 1]}");

    /// <summary>The values that a text names, a bit for each; null when it is not well-formed.</summary>
    public ulong? Read(string text)
    {
        var values = 0UL;
        foreach (var item in text.Split(','))
            if (Item(item.Split('/')) is { } more)
                values |= more;
            else
                return null;
        return values;
    }

    private ulong? Item(string[] item)
    {
        var step = 1;
        if (item.Length > 2 || (item.Length == 2 && !(Whole(item[1]) is { } size && (step = size) > 0)))
            return null;
        var bounds = item[0].Split('-');
        int? first = item[0] == "*" ? least : Value(bounds[0]);
        int? last = item[0] == "*" || (bounds.Length == 1 && item.Length == 2) ? most : Value(bounds[bounds.Length - 1]);
        if (bounds.Length > 2 || first is not { } from || last is not { } to || from > to)
            return null;
        var values = 0UL;
        for (var value = from; value <= to; value += step)
            values |= 1UL << value;
        return values;
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
