using System.Text;

namespace Sequent.Definitions;

/// <summary>Text of the author's as a diagram shows it.</summary>
internal static class DisplayText
{
    /// <summary>
    /// The text on one line, without what cannot be seen: such characters turn the direction of the text around them,
    /// or are not allowed in a format. Kept are those that join letters and symbols.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (JsonEscapes.IsReadablePair(c))
                    clean.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (char.IsSurrogate(c))
                clean.Append('\ufffd');
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[clean.Length - 1] != ' ')
                    clean.Append(' ');
            }
            else if (JsonEscapes.IsReadable(c) || c is '\u200c' or '\u200d' or '\ufe0f')
                clean.Append(c);
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>The first of the texts that shows something.</summary>
    public static string FirstShown(params string?[] texts) => texts.FirstOrDefault(t => t is not null && Clean(t).Length > 0) ?? "?";
}
