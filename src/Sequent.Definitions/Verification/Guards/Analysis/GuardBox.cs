namespace Sequent.Definitions;

/// <summary>What each variable can be where a guard is true, as far as its literals say at once.</summary>
internal sealed class GuardBox
{
    private readonly (int Variable, byte Flags, Interval Range)[] _sides;
    private readonly sbyte[] _terms;

    private GuardBox((int, byte, Interval)[] sides, sbyte[] terms)
    {
        _sides = sides;
        _terms = terms;
    }

    /// <summary>The box of what a theory holds. Variables about which it says no more than <paramref name="whole"/> are left out.</summary>
    public static GuardBox Of(Theory theory, Problem problem, GuardBox? whole)
    {
        var sides = new List<(int, byte, Interval)>();
        for (var x = 0; x < problem.Variables.Count; x++)
        {
            var side = (x, theory.FlagsOf(x), theory.RangeOf(x));
            if (whole is null || !whole._sides[x].Equals(side))
                sides.Add(side);
        }
        var terms = new sbyte[problem.Terms.Count];
        for (var term = 0; term < terms.Length; term++)
            terms[term] = (sbyte)theory.TermOf(term);
        return new(sides.ToArray(), terms);
    }

    /// <summary>False when no values are in both boxes.</summary>
    public bool Meets(GuardBox other)
    {
        for (int i = 0, j = 0; i < _sides.Length && j < other._sides.Length;)
        {
            ref readonly var mine = ref _sides[i];
            ref readonly var theirs = ref other._sides[j];
            if (mine.Variable != theirs.Variable)
            {
                _ = mine.Variable < theirs.Variable ? i++ : j++;
                continue;
            }
            var common = mine.Flags & theirs.Flags;
            if (common == 0 || (common == Presence.Value && !mine.Range.Meets(theirs.Range)))
                return false;
            (i, j) = (i + 1, j + 1);
        }
        for (var term = 0; term < _terms.Length; term++)
            if (_terms[term] * other._terms[term] < 0)
                return false;
        return true;
    }
}
