namespace Sequent.Definitions;

/// <summary>How wide text is, whatever sans-serif font the reader has: the widths of a wide one, so that nothing is cut off.</summary>
internal static class TextWidths
{
    private const double Wide = 1.05;
    private const double Symbol = 1.35;

    // From the space to the tilde, in hundredths of the size of the font.
    private static readonly byte[] s_ascii =
    [
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
        100, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ];

    /// <summary>The width of a text in a size; bold letters are an eighth wider.</summary>
    public static double Of(string text, TextStyle style)
    {
        var width = 0.0;
        for (var i = 0; i < text.Length; i++)
            width += OfCharacter(text, i);
        return width * style.Size * (style.Bold ? 1.13 : 1);
    }

    private static double OfCharacter(string text, int position) => text[position] switch
    {
        >= ' ' and <= '~' and var c => s_ascii[c - ' '] / 100.0,
        >= '\ud800' and <= '\udbff' => Symbol,
        >= '\udc00' and <= '\udfff' => 0,
        (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05bd') or (>= '\u064b' and <= '\u065f') => 0,
        '\u200c' or '\u200d' or '\ufe0f' => 0,
        '·' => 0.32,
        < '\u0700' => 0.8,
        '…' => 1,
        (>= '\u1100' and <= '\u11ff') or >= '\u2600' => Wide,
        _ => 0.9,
    };
}
