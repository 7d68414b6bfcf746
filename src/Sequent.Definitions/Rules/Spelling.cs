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
        var wanted = name.ToLowerInvariant();
        foreach (var candidate in known)
        {
            var farthest = Math.Min(name.Length, candidate.Length) / 3;
            if (Math.Abs(name.Length - candidate.Length) > farthest)
                continue;
            var distance = Distance(wanted, candidate.ToLowerInvariant());
            if (distance < bestDistance && distance <= farthest)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>The suggestion as the tail of a message: <c>; did you mean 'Draft'?</c>, or nothing.</summary>
    public static string DidYouMean(string? suggestion) => suggestion is null ? "" : $"; did you mean {Wording.Quote(suggestion)}?";

    private static int Distance(string a, string b)
    {
        if (a.Length > LongestName || b.Length > LongestName)
            return int.MaxValue;

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, rows[i - 2, j - 2] + 1);
                rows[i, j] = distance;
            }
        }
        return rows[a.Length, b.Length];
    }
}
