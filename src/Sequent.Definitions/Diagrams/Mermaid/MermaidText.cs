using System.Globalization;
using System.Text;

namespace Sequent.Definitions;

/// <summary>Text of the author's in a Mermaid diagram, so that it is shown and never read as part of the diagram.</summary>
internal static class MermaidText
{
    // What Mermaid 11 reads in a state diagram, and names that its JavaScript objects have of their own.
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "choice", "class", "classDef", "constructor", "default", "direction", "end", "fork", "graph", "hide", "join",
        "left", "note", "of", "over", "prototype", "right", "root", "scale", "state", "stateDiagram", "style", "subgraph",
        "title",
    };

    // Mermaid reads these at the beginning of a longer word too: Clicked is "click" and "ed".
    private static readonly string[] s_prefixes = ["accDescr", "accTitle", "click", "href"];

    /// <summary>The text with everything but plain characters as entity codes, such as <c>#59;</c>.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(text[i]).Append(text[++i]);
            else if (text[i] is '"')
                escaped.Append("#quot;");
            else if (text[i] is '\r' or '\n')
                escaped.Append("#32;");
            else if (IsPlain(text[i]) && !FollowsDirection(text, i))
                escaped.Append(text[i]);
            else
                escaped.Append('#').Append(((int)text[i]).ToString(CultureInfo.InvariantCulture)).Append(';');
        }
        return escaped.ToString();
    }

    /// <summary>The text for a string of YAML in double quotes; Mermaid looks for directives in it too.</summary>
    public static string Yaml(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            if (IsPlain(c) || char.IsSurrogate(c))
                escaped.Append(c);
            else
                escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        return escaped.ToString();
    }

    /// <summary>True when a name can stand in the diagram as it is.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && IsAsciiLetter(name[0]) && name.All(c => IsAsciiLetter(c) || c is (>= '0' and <= '9') or '_')
        && !s_reserved.Contains(name)
        && !s_prefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private static bool IsPlain(char c) =>
        IsAsciiLetter(c) || c is (>= '0' and <= '9') or ' ' or '_' or '-' or '.' or ',' or '(' or ')' or '/' or '+' or '=' or '?' or '!' or '\''
        || (c >= '\u0080' && JsonEscapes.IsReadable(c));

    // Mermaid takes a line for a direction when "direction TB" stands anywhere in it.
    private static bool FollowsDirection(string text, int space) =>
        text[space] == ' ' && space >= 9 && string.Compare(text, space - 9, "direction", 0, 9, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
