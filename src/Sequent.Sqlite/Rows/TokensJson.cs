using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Sqlite;

/// <summary>Where an instance stands and what is remembered of persons, as the JSON of two columns.</summary>
internal static class TokensJson
{
    // It is read by this class and by people, never put into a page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EquatableArray<Token> tokens) => Written(tokens, static (writer, token) =>
    {
        writer.WriteString("state", token.State);
        writer.WriteNumber("visit", token.Visit);
        writer.WriteString("entered_at", token.EnteredAt.UtcDateTime);
        if (token.IsReleased)
            writer.WriteBoolean("is_released", true);
    });

    public static EquatableArray<Token> ReadTokens(Statement row, string column) => Read(row, column, static json =>
        new Token(json.GetProperty("state").GetString()!, json.GetProperty("visit").GetInt32(), json.GetProperty("entered_at").GetDateTimeOffset(), json.TryGetProperty("is_released", out var isReleased) && isReleased.GetBoolean()));

    public static string Write(EquatableArray<RememberedAct> acts) => acts.IsEmpty ? "[]" : Written(acts, static (writer, act) =>
    {
        writer.WriteString("kind", WireNames<ActKind>.Of(act.Kind));
        writer.WriteString("actor", act.Actor);
        writer.WriteString("actor_kind", WireNames<ActorKind>.Of(act.ActorKind));
        WriteText(writer, "on_behalf_of", act.OnBehalfOf);
        WriteText(writer, "transition", act.Transition);
        WriteText(writer, "state", act.State);
        WriteText(writer, "role", act.Role);
    });

    public static EquatableArray<RememberedAct> ReadActs(Statement row, string column) => row.Utf8(column) is [(byte)'[', (byte)']'] ? default : Read(row, column, static json =>
        new RememberedAct(
            WireNames<ActKind>.Parse(json.GetProperty("kind").GetString()!), json.GetProperty("actor").GetString()!, WireNames<ActorKind>.Parse(json.GetProperty("actor_kind").GetString()!),
            TextOf(json, "on_behalf_of"), TextOf(json, "transition"), TextOf(json, "state"), TextOf(json, "role")));

    private static string Written<T>(EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : IEquatable<T>
    {
        var buffer = new ArrayBufferWriter<byte>(128 * items.Count);
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                writer.WriteStartObject();
                write(writer, item);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static EquatableArray<T> Read<T>(Statement row, string column, Func<JsonElement, T> read)
        where T : IEquatable<T>
    {
        try
        {
            var reader = new Utf8JsonReader(row.Utf8(column));
            using var json = JsonDocument.ParseValue(ref reader);
            return json.RootElement.EnumerateArray().Select(read).ToEquatableArray();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw row.Damaged(column);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
