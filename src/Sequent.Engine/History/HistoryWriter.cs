using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine;

/// <summary>Writes entries of histories in one of the forms in which they are exported.</summary>
internal abstract class HistoryWriter
{
    public static HistoryWriter For(HistoryFormat format) => format switch
    {
        HistoryFormat.JsonLines => new JsonLines(),
        HistoryFormat.Csv => new Csv(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format: give JsonLines or Csv."),
    };

    /// <summary>Writes what comes before the first entry.</summary>
    public virtual void Begin(IBufferWriter<byte> to) { }

    public abstract void Write(IBufferWriter<byte> to, InstanceSnapshot of, HistoryEntry entry);

    private static readonly string[] s_fields =
    [
        "workflow", "subject_type", "subject_id", "instance", "sequence", "kind", "transition", "state_before", "state_after", "definition_version",
        "actor_id", "actor_kind", "on_behalf_of", "reasoning", "payload", "at", "previous_hash", "hash",
    ];

    private static string?[] TextsOf(InstanceSnapshot of, HistoryEntry entry) =>
    [
        of.Definition.Id, of.Subject.Type, of.Subject.Id, entry.Instance.ToString(), entry.Sequence.ToString(CultureInfo.InvariantCulture),
        Naming.ToWireName(entry.Kind.ToString()), entry.Transition, entry.StateBefore, entry.StateAfter, entry.DefinitionVersion,
        entry.ActorId, Naming.ToWireName(entry.ActorKind.ToString()), entry.OnBehalfOf, entry.Reasoning, entry.Payload,
        entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), entry.PreviousHash, entry.Hash,
    ];

    private sealed class JsonLines : HistoryWriter
    {
        private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override void Write(IBufferWriter<byte> to, InstanceSnapshot of, HistoryEntry entry)
        {
            var texts = TextsOf(of, entry);
            using (var json = new Utf8JsonWriter(to, s_options))
            {
                json.WriteStartObject();
                for (var i = 0; i < texts.Length; i++)
                {
                    json.WritePropertyName(s_fields[i]);
                    if (texts[i] is not { } text)
                        json.WriteNullValue();
                    else if (s_fields[i] is "payload" or "sequence" && TryParse(text) is { } value)
                        value.WriteTo(json);
                    else
                        json.WriteStringValue(text);
                }
                json.WriteEndObject();
            }
            to.Write("\n"u8);
        }

        // A payload that somebody has tampered with is exported, too: as the text that it is.
        private static JsonElement? TryParse(string text)
        {
            try
            {
                return JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private sealed class Csv : HistoryWriter
    {
        private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");

        public override void Begin(IBufferWriter<byte> to) => Write(to, s_fields);

        public override void Write(IBufferWriter<byte> to, InstanceSnapshot of, HistoryEntry entry) => Write(to, TextsOf(of, entry));

        private static void Write(IBufferWriter<byte> to, string?[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0)
                    to.Write(","u8);
                Encoding.UTF8.GetBytes(Cell(cells[i] ?? ""), to);
            }
            to.Write("\r\n"u8);
        }

        private static string Cell(string text)
        {
            // What spreadsheets take for a formula, also in the wide forms of Chinese and Japanese.
            if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20')
                text = "'" + text;
            return text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
        }
    }
}
