using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Sqlite;

/// <summary>Several texts in one column: a JSON array. No quotation mark is inside of a text of it, so that <see cref="Quoted"/> is found nowhere but where the text is.</summary>
internal static class TextList
{
    private const string Empty = "[]";

    public static string Write(IReadOnlyCollection<string> texts) => texts.Count == 0 ? Empty : "[" + string.Join(',', texts.Select(Quoted)) + "]";

    /// <summary>The text as it stands in a list.</summary>
    public static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    public static EquatableArray<string> Read(Statement row, string column)
    {
        if (row.Utf8(column) is [(byte)'[', (byte)']'])
            return default;
        var texts = new List<string>();
        try
        {
            var json = new Utf8JsonReader(row.Utf8(column));
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
                throw row.Damaged(column);
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                texts.Add(json.GetString() ?? throw row.Damaged(column));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw row.Damaged(column);
        }
        return texts.ToEquatableArray();
    }
}
