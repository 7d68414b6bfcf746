using System.Text.Json;

namespace Sequent.Engine;

/// <summary>What a payload of the history says, be it whatever: what is not there, or is something else, is nothing.</summary>
internal readonly struct PayloadReader(JsonElement json)
{
    private JsonElement Json => json;

    public static PayloadReader Of(string? payload)
    {
        try
        {
            return payload is null ? default : new(JsonElement.Parse(payload));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public long? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public bool IsTrue(string name) => Find(name).ValueKind == JsonValueKind.True;

    public PayloadReader Object(string name) => new(Find(name));

    public IReadOnlyList<string> Names() => Json.ValueKind == JsonValueKind.Object ? [.. Json.EnumerateObject().Select(property => property.Name)] : [];

    public IReadOnlyList<PayloadReader> List(string name) => [.. Items(name).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new PayloadReader(item))];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];

    private IEnumerable<JsonElement> Items(string name) => Find(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private JsonElement Find(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) ? value : default;
}
