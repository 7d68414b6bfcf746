using System.Text;

namespace Sequent.Definitions.Tests.Json;

/// <summary>Trees and errors as short text, to compare and to read in a failure.</summary>
internal static class Show
{
    public static string[] Errors(string text, JsonLimits? limits = null) =>
        [.. JsonSyntax.Parse(text, limits).Errors.Select(e => $"{e.Range.Start}+{e.Range.Length}: {e.Message}")];

    /// <summary>The value without its places; <c>?</c> for what is unreadable, nothing when there is no value.</summary>
    public static string Value(JsonNode? node) => Append(new(), node).ToString();

    private static StringBuilder Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                text.Append('{');
                foreach (var property in o.Properties)
                    Append(text.Append(property == o.Properties[0] ? "" : ",").Append(property.Name).Append(':'), property.Value);
                return text.Append('}');
            case JsonArray a:
                text.Append('[');
                for (var i = 0; i < a.Items.Count; i++)
                    Append(text.Append(i == 0 ? "" : ","), a.Items[i]);
                return text.Append(']');
            case JsonString s:
                return text.Append('"').Append(s.Value).Append('"');
            case JsonNumber n:
                return text.Append(n.Digits);
            case JsonBoolean b:
                return text.Append(b.Value ? "true" : "false");
            case JsonNull:
                return text.Append("null");
            default:
                return text.Append(node is null ? "" : "?");
        }
    }

    public static IEnumerable<JsonNode> Nodes(JsonNode? root)
    {
        var open = new Stack<JsonNode>();
        if (root is not null)
            open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node is JsonObject o ? o.Properties.Select(p => p.Value) : node is JsonArray a ? a.Items : [])
                open.Push(child);
        }
    }
}
