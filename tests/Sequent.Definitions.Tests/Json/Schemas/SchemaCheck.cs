using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sequent.Definitions.Tests.Json;

/// <summary>Checks JSON against a JSON Schema, as far as our own schemas use it. Any other keyword throws.</summary>
internal sealed class SchemaCheck(string schema)
{
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What is wrong, each with its place; empty when the text is valid.</summary>
    public IReadOnlyList<string> Of(string json)
    {
        var errors = new List<string>();
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 200 };
        Check(_root, JsonDocument.Parse(json, options).RootElement, "#", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string place, List<string> errors)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (schema.ValueKind == JsonValueKind.False)
                errors.Add(place + " is not allowed");
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "title" or "description" or "$defs":
                    break;
                case "$ref":
                    Check(_root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, place, errors);
                    break;
                case "type":
                    var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(t => t.GetString()!).ToArray() : [keyword.Value.GetString()!];
                    if (!types.Any(type => Is(value, type)))
                        errors.Add($"{place} is no {string.Join(" or ", types)}");
                    break;
                case "enum":
                    if (!keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)))
                        errors.Add($"{place} is none of {keyword.Value}");
                    break;
                case "minimum" or "maximum":
                    if (value.ValueKind == JsonValueKind.Number && Math.Sign(value.GetDecimal().CompareTo(keyword.Value.GetDecimal())) == (keyword.Name == "minimum" ? -1 : 1))
                        errors.Add($"{place} is beyond {keyword.Value}");
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                        foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
                            Check(keyword.Value, item, $"{place}/{i}", errors);
                    break;
                case "anyOf" or "oneOf":
                    var valid = keyword.Value.EnumerateArray().Count(choice => IsValid(choice, value, place));
                    if (valid == 0 || (keyword.Name == "oneOf" && valid > 1))
                        errors.Add($"{place} matches {valid} of {keyword.Name}");
                    break;
                case "required":
                    if (value.ValueKind == JsonValueKind.Object)
                        errors.AddRange(keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place} lacks {name}"));
                    break;
                case "properties" or "patternProperties" or "additionalProperties":
                    break;
                default:
                    throw new NotSupportedException(keyword.Name);
            }
        }
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject())
                foreach (var known in ThoseFor(schema, property.Name))
                    Check(known, property.Value, $"{place}/{property.Name}", errors);
    }

    private static IEnumerable<JsonElement> ThoseFor(JsonElement schema, string name)
    {
        var found = new List<JsonElement>();
        if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var property))
            found.Add(property);
        if (schema.TryGetProperty("patternProperties", out var patterns))
            found.AddRange(patterns.EnumerateObject().Where(pattern => Regex.IsMatch(name, pattern.Name)).Select(pattern => pattern.Value));
        if (found.Count == 0 && schema.TryGetProperty("additionalProperties", out var others))
            found.Add(others);
        return found;
    }

    private bool IsValid(JsonElement schema, JsonElement value, string place)
    {
        var errors = new List<string>();
        Check(schema, value, place, errors);
        return errors.Count == 0;
    }

    private static bool Is(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };
}
