using System.Text.Json;

namespace Sequent.Engine.Deciding;

/// <summary>Reads the text of a JSON object.</summary>
internal static class JsonText
{
    // Of two fields with one name, conditions would see one and a class the other.
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads it; gives what is wrong, as the end of a sentence, or null.</summary>
    public static string? TryRead(string text, out JsonElement json)
    {
        try
        {
            json = JsonElement.Parse(text, s_strict);
        }
        catch (JsonException exception)
        {
            json = default;
            return "no JSON: " + exception.Message.TrimEnd('.');
        }
        return json.ValueKind == JsonValueKind.Object ? null : "no JSON object";
    }

    /// <summary>The object.</summary>
    /// <exception cref="InvalidInputException">It is none.</exception>
    public static JsonElement Read(string text, string workflow) =>
        TryRead(text, out var json) is { } problem ? throw new InvalidInputException(workflow, "its data is " + problem) : json;
}
