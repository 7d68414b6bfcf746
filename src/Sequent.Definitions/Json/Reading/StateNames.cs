namespace Sequent.Definitions;

/// <summary>The names of the states: in the text, and in code.</summary>
internal sealed class StateNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    public IEnumerable<string> WireNames => _names.Keys;

    public void Add(string wireName, string name)
    {
        if (!_names.ContainsKey(wireName))
            _names.Add(wireName, name);
        if (!_wireNames.ContainsKey(name))
            _wireNames.Add(name, wireName);
    }

    /// <summary>The name in code of a state that is named in the text; null when there is none.</summary>
    public string? Find(string wireName) => _names.TryGetValue(wireName, out var name) ? name : null;

    /// <summary>The name in the text of a state that is named as in code; null when there is none.</summary>
    public string? FindWireName(string name) => _wireNames.TryGetValue(name, out var wireName) ? wireName : null;

    /// <summary>Notes a name that no state has: in the text, and what is made of it.</summary>
    public void AddUnknown(string word, string name) => _unknown[name] = word;

    /// <summary>What the text says for a name that no state has; null when it does not say it.</summary>
    public string? UnknownWord(string name) => _unknown.TryGetValue(name, out var word) ? word : null;
}
