using System.Text.Json;

namespace Sequent.Engine.Deciding;

/// <summary>Which fields of the data have changed.</summary>
internal static class Changes
{
    /// <summary>The fields whose values differ, as they are now; those that are gone are null.</summary>
    public static SortedDictionary<string, JsonElement?> Between(JsonElement before, JsonElement after)
    {
        var changed = new SortedDictionary<string, JsonElement?>(StringComparer.Ordinal);
        // Each look-up in JSON goes through all of its fields, and open data may have very many.
        var gone = before.EnumerateObject().ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        foreach (var field in after.EnumerateObject())
            if (!gone.Remove(field.Name, out var old) || !JsonElement.DeepEquals(old, field.Value))
                changed.Add(field.Name, field.Value);
        foreach (var name in gone.Keys)
            changed.Add(name, null);
        return changed;
    }

    /// <summary>What history says of them.</summary>
    public static string Payload(IReadOnlyDictionary<string, JsonElement?> changed) =>
        $$$"""{"data":{{{{string.Join(',', changed.Select(c => $"{Quoted(c.Key)}:{(c.Value is { } value ? value.GetRawText() : "null")}"))}}}}}""";

    private static string Quoted(string name) => $"\"{JsonEncodedText.Encode(name)}\"";
}
