using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>The words that all messages share, so that they read alike.</summary>
internal static class Wording
{
    private const int LongestName = 200;
    private const int LongestCycle = 12;

    /// <summary>A name between quotes: on one line, and not endlessly long, whatever it holds.</summary>
    public static string Quote(string name)
    {
        if (name.Length <= LongestName && name.All(IsPlain))
            return "'" + name + "'";

        var text = new StringBuilder("'");
        for (var i = 0; i < name.Length && i < LongestName; i++)
            Append(text, name[i]);
        return text.Append(name.Length > LongestName ? "…'" : "'").ToString();
    }

    /// <summary>Names in quotes: <c>'A'</c>, <c>'A' and 'B'</c>, <c>'A', 'B' and 'C'</c>.</summary>
    public static string Quoted(IEnumerable<string> names)
    {
        var quoted = names.Select(Quote).ToArray();
        return quoted.Length < 2 ? string.Concat(quoted) : string.Join(", ", quoted.Take(quoted.Length - 1)) + " and " + quoted[quoted.Length - 1];
    }

    /// <summary>A closed walk: <c>'A' → 'B' → 'A'</c>. The middle of a long one is only counted.</summary>
    public static string Cycle(IReadOnlyList<string> walk)
    {
        if (walk.Count <= LongestCycle)
            return string.Join(" → ", walk.Select(Quote));

        var shown = walk.Take(LongestCycle - 2).Select(Quote);
        var hidden = "… " + Count(walk.Count - LongestCycle + 1, "more state") + " …";
        return string.Join(" → ", shown.Concat([hidden, Quote(walk[walk.Count - 1])]));
    }

    /// <summary>A number of things: <c>1 state</c>, <c>2 states</c>.</summary>
    public static string Count(int count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, char c)
    {
        if (IsPlain(c))
            text.Append(c);
        else
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }

    private static bool IsPlain(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029');
}
