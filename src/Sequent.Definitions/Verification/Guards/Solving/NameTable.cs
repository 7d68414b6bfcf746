namespace Sequent.Definitions;

/// <summary>Numbers names in the order in which they first occur.</summary>
internal sealed class NameTable
{
    /// <summary>So many are compared one by one; an index costs more than that.</summary>
    public const int Few = 8;

    private readonly List<string> _names = [];
    private Dictionary<string, int>? _index;

    public IReadOnlyList<string> Names => _names;

    public int NumberOf(string name)
    {
        if (_index is null)
        {
            for (var i = 0; i < _names.Count; i++)
                if (string.Equals(_names[i], name, StringComparison.Ordinal))
                    return i;
        }
        else if (_index.TryGetValue(name, out var known))
        {
            return known;
        }
        _names.Add(name);
        if (_index is not null)
            _index[name] = _names.Count - 1;
        else if (_names.Count > Few)
            Index();
        return _names.Count - 1;
    }

    private void Index()
    {
        _index = new(StringComparer.Ordinal);
        for (var i = 0; i < _names.Count; i++)
            _index[_names[i]] = i;
    }
}
