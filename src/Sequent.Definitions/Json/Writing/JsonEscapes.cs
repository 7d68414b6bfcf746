namespace Sequent.Definitions;

/// <summary>The escapes of a JSON string. Written as one is all that cannot be seen, and what would end a script that the text stands in.</summary>
/// <remarks>
/// The ranges are fixed. Asking the framework for the category of a character would give other text under another
/// version of Unicode.
/// </remarks>
internal static class JsonEscapes
{
    public static char? ShortFormOf(char c) => c switch
    {
        '"' or '\\' => c,
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => null,
    };

    /// <summary>The character that a letter stands for behind a backslash; null when there is no such escape.</summary>
    public static char? CharacterOf(char letter) => letter switch
    {
        '"' or '\\' or '/' => letter,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => null,
    };

    /// <summary>True for a character that is written as it is. Half of a surrogate pair, alone, is not.</summary>
    public static bool IsReadable(char c) => c switch
    {
        < ' ' or (>= '\u007f' and <= '\u00a0') or '\u00ad' => false,
        '\u034f' or '\u061c' or '\u1680' or '\u180e' => false,
        (>= '\u2000' and <= '\u200f') or (>= '\u2028' and <= '\u202f') => false,
        (>= '\u205f' and <= '\u206f') or '\u3000' => false,
        >= '\ud800' and <= '\uf8ff' => false,
        (>= '\ufdd0' and <= '\ufdef') or (>= '\ufe00' and <= '\ufe0f') or '\ufeff' => false,
        >= '\ufff0' => c == '\ufffd',
        _ => true,
    };

    /// <summary>True for a pair that is written as it is: all planes but the tags and the private ones, from U+E0000 on.</summary>
    public static bool IsReadablePair(char high) => high < '\udb40';
}
