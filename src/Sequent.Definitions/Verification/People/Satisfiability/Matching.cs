namespace Sequent.Definitions;

/// <summary>
/// Gives each block of a pattern a person of its own: a bipartite matching that grows and shrinks with the pattern, by
/// augmenting paths (Kuhn 1955). It stays a matching when a block goes, or when more persons are allowed again.
/// </summary>
internal sealed class Matching(int persons, CompactSet[] domains)
{
    private readonly int[] _personOf = Filled(domains.Length);
    private readonly int[] _blockOf = Filled(persons);
    private readonly bool[] _seen = new bool[persons];

    public int PersonOf(int block) => _personOf[block];

    /// <summary>Matches a block, which others may have to make room for; nothing changes when it cannot be.</summary>
    public bool TryAdd(int block)
    {
        Array.Clear(_seen, 0, _seen.Length);
        return Augment(block);
    }

    /// <summary>Matches a block anew whose domain has become smaller; nothing changes when it cannot be.</summary>
    public bool TryKeep(int block)
    {
        var person = _personOf[block];
        if (domains[block].Contains(person))
            return true;
        _blockOf[person] = -1;
        if (TryAdd(block))
            return true;
        _blockOf[person] = block;
        _personOf[block] = person;
        return false;
    }

    public void Remove(int block)
    {
        _blockOf[_personOf[block]] = -1;
        _personOf[block] = -1;
    }

    private bool Augment(int block)
    {
        var domain = domains[block];
        for (var person = domain.Next(0); person >= 0; person = domain.Next(person + 1))
            if (_blockOf[person] < 0)
                return Match(block, person);
        for (var person = domain.Next(0); person >= 0; person = domain.Next(person + 1))
        {
            if (_seen[person])
                continue;
            _seen[person] = true;
            if (Augment(_blockOf[person]))
                return Match(block, person);
        }
        return false;
    }

    private bool Match(int block, int person)
    {
        _blockOf[person] = block;
        _personOf[block] = person;
        return true;
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        for (var i = 0; i < length; i++)
            array[i] = -1;
        return array;
    }
}
