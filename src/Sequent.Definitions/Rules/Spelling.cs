namespace Sequent.Definitions;

/// <summary>Guesses which known name a misspelt one was meant to be.</summary>
/// <remarks>
/// The optimal string alignment distance (Damerau–Levenshtein without repeated edits of a substring), ignoring case;
/// a name is close when at most a third of its letters would have to change: of one or two letters, none.
/// </remarks>
public static class Spelling
{
    private const int LongestName = 100;

    /// <summary>The closest of the known names, or null when none is close. The first one wins a draw.</summary>
    public static string? Closest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        if (name.Length > LongestName)
            return null;
        var wanted = name.ToLowerInvariant();
        int[][] rows = [new int[LongestName + 1], new int[LongestName + 1], new int[LongestName + 1]];
        foreach (var candidate in known)
        {
            var farthest = Math.Min(name.Length, candidate.Length) / 3;
            if (Math.Abs(name.Length - candidate.Length) > farthest || candidate.Length > LongestName)
                continue;
            var distance = Distance(wanted, candidate.ToLowerInvariant(), farthest, rows);
            if (distance < bestDistance && distance <= farthest)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>The suggestion as the tail of a message: <c>; did you mean 'Draft'?</c>, or nothing.</summary>
    public static string DidYouMean(string? suggestion) => suggestion is null ? "" : $"; did you mean {Wording.Quote(suggestion)}?";

    // Many names are compared with many: a distance that is too large already is not worked out.
    private static int Distance(string a, string b, int farthest, int[][] rows)
    {
        var (before, last, row) = (rows[0], rows[1], rows[2]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }
            if (least > farthest)
                return int.MaxValue;
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
