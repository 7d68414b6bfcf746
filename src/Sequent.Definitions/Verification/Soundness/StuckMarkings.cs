namespace Sequent.Definitions;

/// <summary>Chooses among the stuck markings of a search those worth showing: the first of each cause.</summary>
internal static class StuckMarkings
{
    private const int Most = 3;

    /// <summary>Of markings in which the same places wait, or more, the one found first.</summary>
    public static List<int> Of(Exploration search, Net net)
    {
        var chosen = new List<int>();
        var waiting = new List<HashSet<int>>();
        foreach (var marking in search.Dead)
        {
            var here = Waiting(search.MarkingOf(marking), net);
            if (waiting.Any(w => w.IsSubsetOf(here)))
                continue;
            waiting.Add(here);
            chosen.Add(marking);
            if (chosen.Count == Most)
                break;
        }
        return chosen;
    }

    /// <summary>The places with a token that is not done.</summary>
    public static HashSet<int> Waiting(ulong[] marking, Net net) =>
        [.. Enumerable.Range(0, net.Places).Where(p => !net.IsTerminal[p] && Bits.Has(marking, 0, p))];
}
