namespace Sequent.Definitions;

/// <summary>A set of markings, numbered as they come: an open-addressing hash table over one array of words.</summary>
internal sealed class MarkingTable
{
    private readonly int _words;
    private int[] _slots = new int[256];
    private ulong[] _all;

    public MarkingTable(int words)
    {
        _words = words;
        _all = new ulong[64 * words];
    }

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

    /// <summary>Copies a marking out of the set.</summary>
    public void Read(int number, ulong[] into) => Array.Copy(_all, number * _words, into, 0, _words);

    private void Append(ulong[] marking)
    {
        var offset = Count * _words;
        if (offset + _words > _all.Length)
        {
            var larger = new ulong[_all.Length * 2];
            Array.Copy(_all, larger, _all.Length);
            _all = larger;
        }
        for (var w = 0; w < _words; w++)
            _all[offset + w] = marking[w];
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
            var slot = Hash(_all, (entry - 1) * _words) & mask;
            while (_slots[slot] != 0)
                slot = slot + 1 & mask;
            _slots[slot] = entry;
        }
    }

    private bool AreEqual(ulong[] marking, int offset)
    {
        for (var w = 0; w < _words; w++)
            if (marking[w] != _all[offset + w])
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
