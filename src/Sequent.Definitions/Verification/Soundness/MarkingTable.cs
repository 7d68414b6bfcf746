namespace Sequent.Definitions;

/// <summary>A set of markings, numbered as they come: an open-addressing hash table over one array of words.</summary>
internal sealed class MarkingTable
{
    private readonly int _words;
    private int[] _slots = new int[256];

    public MarkingTable(int words)
    {
        _words = words;
        Words = new ulong[64 * words];
    }

    /// <summary>The markings one after another.</summary>
    public ulong[] Words { get; private set; }

    public int Count { get; private set; }

    /// <summary>Adds a marking that no look-up finds.</summary>
    public int AddHidden(ulong[] marking)
    {
        Append(marking);
        return Count - 1;
    }

    /// <summary>The number of a marking; it is added when it is not there.</summary>
    public int Add(ulong[] marking)
    {
        if (Count * 2 >= _slots.Length)
            Grow();
        var mask = _slots.Length - 1;
        var slot = Hash(marking, 0) & mask;
        for (; _slots[slot] != 0; slot = slot + 1 & mask)
            if (AreEqual(marking, (_slots[slot] - 1) * _words))
                return _slots[slot] - 1;
        _slots[slot] = Count + 1;
        Append(marking);
        return Count - 1;
    }

    private void Append(ulong[] marking)
    {
        var offset = Count * _words;
        if (offset + _words > Words.Length)
        {
            var larger = new ulong[Words.Length * 2];
            Array.Copy(Words, larger, Words.Length);
            Words = larger;
        }
        for (var w = 0; w < _words; w++)
            Words[offset + w] = marking[w];
        Count++;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new int[old.Length * 4];
        var mask = _slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0)
                continue;
            var slot = Hash(Words, (entry - 1) * _words) & mask;
            while (_slots[slot] != 0)
                slot = slot + 1 & mask;
            _slots[slot] = entry;
        }
    }

    private bool AreEqual(ulong[] marking, int offset)
    {
        for (var w = 0; w < _words; w++)
            if (marking[w] != Words[offset + w])
                return false;
        return true;
    }

    // Multiply and xor-shift, the finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    private int Hash(ulong[] words, int offset)
    {
        var hash = 0UL;
        for (var w = 0; w < _words; w++)
            hash = unchecked(((hash ^ words[offset + w]) + 0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9) ^ hash >> 31;
        hash = unchecked((hash ^ hash >> 27) * 0x94d049bb133111eb);
        return (int)(hash >> 33);
    }
}
