using System.Text.Json;

namespace Sequent.Engine.Deciding;

/// <summary>Which fields of the data have changed. Values are compared as JSON: <c>1.50</c> is <c>1.5</c>, and null is not the same as a field that is missing.</summary>
internal sealed class DataChanges
{
    private readonly SortedDictionary<string, JsonElement> _set = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _removed = new(StringComparer.Ordinal);

    private DataChanges() { }

    /// <summary>True when nothing has.</summary>
    public bool IsEmpty => _set.Count == 0 && _removed.Count == 0;

    public static DataChanges Between(JsonElement before, JsonElement after)
    {
        var changes = new DataChanges();
        // Each look-up in JSON goes through all of its fields, and open data may have very many.
        var gone = before.EnumerateObject().ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        foreach (var field in after.EnumerateObject())
            if (!gone.Remove(field.Name, out var old) || !JsonElement.DeepEquals(old, field.Value))
                changes._set.Add(field.Name, field.Value);
        changes._removed.UnionWith(gone.Keys);
        return changes;
    }

    /// <summary>True when a field of that name has.</summary>
    public bool Contains(string name) => _set.ContainsKey(name) || _removed.Contains(name);

    /// <summary>What history says of them: <c>"data":{…}</c> with the values as they are now, null for fields that are gone; and then <c>"removed":[…]</c> with the names of these.</summary>
    public override string ToString()
    {
        var fields = _set.Select(f => $"{Quoted(f.Key)}:{f.Value.GetRawText()}").Concat(_removed.Select(name => $"{Quoted(name)}:null"));
        return $"\"data\":{{{string.Join(',', fields)}}}" + (_removed.Count == 0 ? "" : $",\"removed\":[{string.Join(',', _removed.Select(Quoted))}]");
    }

    private static string Quoted(string name) => $"\"{JsonEncodedText.Encode(name, SubjectJson.Encoder)}\"";
}
