namespace Sequent.Definitions;

/// <summary>The places that hold a token, and how long each has. Equal when these are.</summary>
/// <param name="marking">The places, as bits.</param>
/// <param name="ages">The ages, in order of the places.</param>
/// <param name="time">The time of the run.</param>
/// <param name="before">What came before it; null at the start.</param>
/// <param name="by">The move that led here; -1 when only time has passed.</param>
internal sealed class TimedMarking(ulong[] marking, long[] ages, long time, TimedMarking? before, int by) : IEquatable<TimedMarking>
{
    private readonly int _hash = HashOf(marking, ages);

    public ulong[] Marking => marking;

    public long Time => time;

    public TimedMarking? Before => before;

    public int By => by;

    public int Size => marking.Length + ages.Length;

    public static IEnumerable<int> Places(ulong[] marking)
    {
        for (var w = 0; w < marking.Length; w++)
            for (var word = marking[w]; word != 0; word &= word - 1)
                yield return (w << 6) + Bits.Lowest(word);
    }

    /// <summary>Writes the age of each place that holds a token.</summary>
    public void ReadAges(long[] into)
    {
        var i = 0;
        foreach (var place in Places(marking))
            into[place] = ages[i++];
    }

    public bool Equals(TimedMarking? other) => other is not null && _hash == other._hash && marking.SequenceEqual(other.Marking) && ages.SequenceEqual(other.Ages);

    public override bool Equals(object? obj) => Equals(obj as TimedMarking);

    public override int GetHashCode() => _hash;

    private long[] Ages => ages;

    private static int HashOf(ulong[] marking, long[] ages)
    {
        var hash = 17UL;
        foreach (var word in marking)
            hash = unchecked((hash ^ word) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);
        foreach (var age in ages)
            hash = unchecked((hash ^ (ulong)age) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);
        return unchecked((int)(hash ^ (hash >> 32)));
    }
}
