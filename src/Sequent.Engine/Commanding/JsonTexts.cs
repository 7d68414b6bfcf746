using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sequent.Engine;

/// <summary>JSON objects from callers as text.</summary>
internal static class JsonTexts
{
    /// <summary>The most characters that inputs or data may have as text.</summary>
    public const int Longest = 1_000_000;

    // What readers of JSON accept when nothing else is said.
    private const int Deepest = 64;

    private static readonly JsonWriterOptions s_bounded = new() { MaxDepth = Deepest, Encoder = SubjectJson.Encoder };

    /// <summary>An object as text.</summary>
    /// <param name="subject">What it is for: a transition's or a workflow's name.</param>
    /// <param name="json">The object.</param>
    /// <exception cref="InvalidInputException">It is too long, or nested too deeply.</exception>
    public static string Of(string subject, JsonObject json)
    {
        var text = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(text, s_bounded);
            json.WriteTo(writer);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidInputException(subject, $"the JSON that was given is nested more than {Deepest} deep: make it flatter", exception);
        }
        return Checked(subject, Encoding.UTF8.GetString(text.WrittenSpan));
    }

    /// <summary>An object with fields of another one in place of its own.</summary>
    /// <exception cref="InvalidInputException">It would be too long.</exception>
    public static string Merge(string data, string changes)
    {
        var merged = JsonNode.Parse(data)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            merged[name] = value?.DeepClone();
        return Of("data", merged);
    }

    /// <summary>A text that is not too long.</summary>
    /// <exception cref="InvalidInputException">It is.</exception>
    public static string Checked(string subject, string json) => json.Length <= Longest
        ? json
        : throw new InvalidInputException(subject, $"the JSON that was given has {json.Length} characters, and {Longest} are the most: keep large things elsewhere, and their address here");
}
