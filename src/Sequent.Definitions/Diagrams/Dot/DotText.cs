using System.Text;

namespace Sequent.Definitions;

/// <summary>Text of the author's in a DOT graph: always a quoted string, and never an HTML-like label.</summary>
internal static class DotText
{
    /// <summary>The lines, centred, as one string.</summary>
    public static string Lines(IEnumerable<string> lines)
    {
        var text = new StringBuilder("\"");
        foreach (var line in lines)
        {
            if (text.Length > 1)
                text.Append("\\n");
            Append(text, line);
        }
        return text.Append('"').ToString();
    }

    public static string Quote(string text) => Lines([text]);

    // A backslash begins an escape, and an ampersand an entity of HTML, even in a plain label.
    private static void Append(StringBuilder text, string line)
    {
        foreach (var c in DisplayText.Clean(line))
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '&' => text.Append("&amp;"),
                _ => text.Append(c),
            };
    }
}
