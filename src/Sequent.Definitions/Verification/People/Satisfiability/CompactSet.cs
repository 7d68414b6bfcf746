namespace Sequent.Definitions;

/// <summary>A set of small numbers, one bit each. Immutable, equal by value.</summary>
internal sealed class CompactSet : IEquatable<CompactSet>
{
    private const int Bits = 64;

    private readonly ulong[] _words;

    private CompactSet(ulong[] words) => _words = words;

    /// <summary>The set of some of the numbers 0 to <paramref name="universe"/> - 1.</summary>
    public static CompactSet Of(int universe, IEnumerable<int> members)
    {
        var words = new ulong[(universe + Bits - 1) / Bits];
        foreach (var member in members)
            words[member / Bits] |= 1UL << (member % Bits);
        return new(words);
    }

    public static CompactSet All(int universe) => Of(universe, Enumerable.Range(0, universe));

    public bool IsEmpty
    {
        get
        {
            foreach (var word in _words)
                if (word != 0)
                    return false;
            return true;
        }
    }

    public bool Contains(int member) => (_words[member / Bits] >> (member % Bits) & 1) != 0;

    /// <summary>True when it holds that number and no other.</summary>
    public bool IsOnly(int member) => Next(0) == member && Next(member + 1) < 0;

    public bool Overlaps(CompactSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            if ((_words[i] & other._words[i]) != 0)
                return true;
        return false;
    }

    public bool Includes(CompactSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            if ((other._words[i] & ~_words[i]) != 0)
                return false;
        return true;
    }

    public CompactSet And(CompactSet other) => Combine(other, (a, b) => a & b);

    public CompactSet Or(CompactSet other) => Combine(other, (a, b) => a | b);

    public CompactSet Without(CompactSet other) => Combine(other, (a, b) => a & ~b);

    public CompactSet With(int member)
    {
        if (Contains(member))
            return this;
        var words = (ulong[])_words.Clone();
        words[member / Bits] |= 1UL << (member % Bits);
        return new(words);
    }

    /// <summary>The smallest member that is not below <paramref name="from"/>; -1 when there is none.</summary>
    public int Next(int from)
    {
        for (var i = from / Bits; i < _words.Length; i++)
        {
            var word = i == from / Bits ? _words[i] >> (from % Bits) << (from % Bits) : _words[i];
            if (word == 0)
                continue;
            var bit = 0;
            while ((word & 0xFF) == 0)
                (word, bit) = (word >> 8, bit + 8);
            while ((word & 1) == 0)
                (word, bit) = (word >> 1, bit + 1);
            return (i * Bits) + bit;
        }
        return -1;
    }

    public IEnumerable<int> Members()
    {
        for (var member = Next(0); member >= 0; member = Next(member + 1))
            yield return member;
    }

    public bool Equals(CompactSet? other) => other is not null && _words.SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as CompactSet);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in _words)
            hash = unchecked((hash ^ word) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);
        return unchecked((int)(hash ^ (hash >> 32)));
    }

    private CompactSet Combine(CompactSet other, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = combine(_words[i], other._words[i]);
        return new(words);
    }
}
