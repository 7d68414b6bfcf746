using System.Text;

namespace Sequent.Cli;

/// <summary>Text of others, which a terminal must not obey: control characters are shown, never sent.</summary>
internal static class PlainText
{
    /// <summary>The same text, with <c>\u001b</c> in place of an escape character.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsControl))
            return text;
        var plain = new StringBuilder();
        foreach (var c in text)
            _ = IsControl(c) ? plain.Append($"\\u{(int)c:x4}") : plain.Append(c);
        return plain.ToString();
    }

    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
