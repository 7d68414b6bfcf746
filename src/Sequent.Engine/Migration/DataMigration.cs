using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Migration;

/// <summary>Brings data to what a definition declares: fields that are missing, or hold what is not allowed any more, get the value that is said for them.</summary>
/// <param name="definition">The definition that it comes to.</param>
/// <param name="values">The values, by wire name.</param>
internal sealed class DataMigration(WorkflowDefinition definition, IReadOnlyDictionary<string, JsonData> values)
{
    /// <summary>The data afterwards, the fields that were set, and what is wrong with it still.</summary>
    /// <param name="data">The text of a JSON object. Fields that are not declared stay as they are: a class may have more than its conditions read.</param>
    public MigratedData Migrate(string data)
    {
        using var document = Parse(data);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root)
            return new(data, [], ["its data is no JSON object"]);

        var set = new List<NamedValue>();
        foreach (var (name, value) in values)
            if (!root.TryGetProperty(name, out var held) || definition.Data.Find(name)?.WhatIsWrongWith(JsonDataText.Read(held)) is not null)
                set.Add(new(name, value));
        return new(set.Count == 0 ? data : Written(root, set), set, [.. Wrong(root, set).Take(5)]);
    }

    private static JsonDocument? Parse(string data)
    {
        try
        {
            return JsonDocument.Parse(data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> Wrong(JsonElement root, List<NamedValue> set)
    {
        foreach (var field in definition.Data.Fields.Where(f => !f.Computed && set.All(s => s.Name != f.Name)))
        {
            var isThere = root.TryGetProperty(field.Name, out var held);
            if (field.WhatIsWrongWith(isThere ? JsonDataText.Read(held) : JsonData.Null.Instance) is { } wrong)
                yield return isThere ? $"data field '{field.Name}' {wrong}" : $"data field '{field.Name}' is required, and is missing";
        }
    }

    private static string Written(JsonElement root, List<NamedValue> set) => JsonDataText.TextOf(writer =>
    {
        writer.WriteStartObject();
        foreach (var property in root.EnumerateObject().Where(p => set.All(s => s.Name != p.Name)))
            property.WriteTo(writer);
        foreach (var (name, value) in set)
        {
            writer.WritePropertyName(name);
            JsonDataText.Write(writer, value);
        }
        writer.WriteEndObject();
    });
}

/// <summary>Data that was migrated.</summary>
/// <param name="Json">The text of a JSON object.</param>
/// <param name="Set">The fields that got a value.</param>
/// <param name="Problems">What the definition does not allow in it.</param>
internal sealed record MigratedData(string Json, IReadOnlyList<NamedValue> Set, IReadOnlyList<string> Problems);
