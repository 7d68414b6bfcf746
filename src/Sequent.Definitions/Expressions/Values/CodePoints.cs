namespace Sequent.Definitions.Expressions;

/// <summary>Strings as sequences of Unicode code points, whatever the culture. Half a surrogate pair counts as one.</summary>
internal static class CodePoints
{
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
    }

    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; count++)
            i += Width(text, i);
        return count;
    }

    public static int At(string text, int index) =>
        Width(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    public static int Width(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    /// <summary>The order of the first code points that differ.</summary>
    public static int Compare(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shorter; i++)
        {
            if (left[i] == right[i])
                continue;
            // The pairs of UTF-16 stand for code points above all others, but their halves are below U+E000.
            var start = i > 0 && char.IsLowSurrogate(left[i]) && char.IsHighSurrogate(left[i - 1]) ? i - 1
                : i > 0 && char.IsLowSurrogate(right[i]) && char.IsHighSurrogate(right[i - 1]) ? i - 1 : i;
            return At(left, start).CompareTo(At(right, start));
        }
        return left.Length.CompareTo(right.Length);
    }
}
