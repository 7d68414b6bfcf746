using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sequent.Cli;

/// <summary>Writes JSON for other programs.</summary>
internal static class JsonOutput
{
    // Quotes and arrows are meant to be read; nothing of this is put into a web page.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and the end of its line.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> value) => output.Write(ToText(value));

    /// <summary>One value, and the end of its line.</summary>
    public static string ToText(Action<Utf8JsonWriter> value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
            value(json);
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
