using System.Text.Json;
using Sequent.Definitions;
using Sequent.Definitions.Expressions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Migration;

/// <summary>Brings data to what a definition declares: fields that are missing, or hold what is not allowed any more, get the value that is said for them.</summary>
internal sealed class DataMigration
{
    private const int MostProblems = 5;

    private readonly (DataField Field, FieldRules Rules)[] _declared;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Prepares it.</summary>
    /// <param name="definition">The definition that data comes to.</param>
    public DataMigration(WorkflowDefinition definition) =>
        // What the class computes is not stored to be read.
        _declared = [.. definition.Data.Fields.Where(f => !f.Computed).Select(f => (f, new FieldRules(DataSchema.Closed(f), "data field")))];

    /// <summary>Says what a field gets.</summary>
    /// <param name="name">Its wire name.</param>
    /// <param name="json">The text of a JSON value.</param>
    /// <returns>Why the field cannot hold it, as a sentence without its full stop; null when it can.</returns>
    public string? Set(string name, string json)
    {
        _values[name] = json;
        var (field, rules) = _declared.FirstOrDefault(d => d.Field.Name == name);
        return field is null ? null : rules.Problems(JsonElement.Parse($"{{\"{JsonEncodedText.Encode(name)}\":{json}}}")).FirstOrDefault();
    }

    /// <summary>The data afterwards, and what is wrong with it still.</summary>
    /// <param name="data">The text of a JSON object. Fields that are not declared stay as they are: a class may have more than its conditions read.</param>
    public MigratedData Migrate(string data)
    {
        if (JsonText.TryRead(data, out var root) is { } problem)
            return new(data, null, ["its data is " + problem]);

        var wrong = _declared.Where(d => d.Rules.Problems(root, name => name == d.Field.Name).Any()).Select(d => d.Field).ToArray();
        var set = _values.Where(v => !root.TryGetProperty(v.Key, out _) || Array.Exists(wrong, f => f.Name == v.Key)).ToArray();
        var left = wrong.Where(f => !_values.ContainsKey(f.Name)).Take(MostProblems).Select(f => Words(f, root)).ToArray();
        return set.Length == 0 ? new(data, null, left) : new(Written(root, set), Written(default, set), left);
    }

    // Without the value: instances are counted by these words.
    private static string Words(DataField field, JsonElement root) =>
        root.TryGetProperty(field.Name, out var value) && value.ValueKind != JsonValueKind.Null
            ? $"data field '{field.Name}' is not {field.Type} within its limits"
            : $"data field '{field.Name}' is required, and is missing";

    private static string Written(JsonElement root, KeyValuePair<string, string>[] set) => JsonDataText.Of(writer =>
    {
        writer.WriteStartObject();
        if (root.ValueKind == JsonValueKind.Object)
            foreach (var property in root.EnumerateObject().Where(p => !Array.Exists(set, s => s.Key == p.Name)))
                property.WriteTo(writer);
        foreach (var (name, json) in set)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json);
        }
        writer.WriteEndObject();
    });
}

/// <summary>Data that was migrated.</summary>
/// <param name="Json">The text of a JSON object.</param>
/// <param name="Set">The fields that got a value, the same way; null when none did.</param>
/// <param name="Problems">What the definition does not allow in it.</param>
internal sealed record MigratedData(string Json, string? Set, IReadOnlyList<string> Problems);
