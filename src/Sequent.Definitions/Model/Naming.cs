using System.Text;

namespace Sequent.Definitions;

/// <summary>How names are written: PascalCase in C#, snake_case in JSON and storage, kebab-case for workflow ids.</summary>
public static class Naming
{
    /// <summary>The snake_case form of a C# name: <c>InReview</c> → <c>in_review</c>, <c>PONumber</c> → <c>po_number</c>.</summary>
    public static string ToWireName(string name) => Separated(name, '_');

    /// <summary>The kebab-case form of a C# name: <c>PurchaseOrder</c> → <c>purchase-order</c>.</summary>
    public static string ToWorkflowId(string name) => Separated(name, '-');

    /// <summary>
    /// The C# name that a wire name probably stands for: <c>in_review</c> → <c>InReview</c>. Not every name comes back:
    /// <c>PONumber</c> → <c>po_number</c> → <c>PoNumber</c>.
    /// </summary>
    public static string FromWireName(string wireName)
    {
        var text = new StringBuilder(wireName.Length);
        for (var i = 0; i < wireName.Length; i++)
            if (wireName[i] != '_')
                text.Append(i == 0 || wireName[i - 1] == '_' ? char.ToUpperInvariant(wireName[i]) : wireName[i]);
        return text.ToString();
    }

    internal static string ToCamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The words of a C# name with spaces: <c>InReview</c> → <c>In review</c>.</summary>
    public static string ToWords(string name)
    {
        var words = Separated(name, ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);
    }

    // A word begins at an upper-case letter that follows a lower-case letter or a digit, and at the last of
    // several upper-case letters when a lower-case one follows it.
    private static string Separated(string name, char separator)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                if (text.Length > 0 && text[text.Length - 1] != separator)
                    text.Append(separator);
                continue;
            }

            var afterWord = i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]));
            var endsAcronym = i > 0 && char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]);
            if (char.IsUpper(c) && (afterWord || endsAcronym) && text[text.Length - 1] != separator)
                text.Append(separator);
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
