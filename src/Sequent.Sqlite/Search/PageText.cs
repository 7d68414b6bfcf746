using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sequent.Sqlite;

/// <summary>Where a page ended, as a text that callers give back as they got it.</summary>
internal static class PageText
{
    private const int MostLetters = 300;
    private const char Separator = '|';
    private const string TimeFormat = "O";

    public static string Write(params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, parts)));

    /// <summary>The parts of what <see cref="Write"/> has written; of everything else, whatever comes out.</summary>
    public static string[] Read(string text)
    {
        try
        {
            return text.Length > MostLetters ? [] : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>A time as it is stored.</summary>
    public static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static bool TryReadTime(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>That somebody else has written it, or for another order.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="next">Where the right one is.</param>
    public static ArgumentException Refused(string text, string next) =>
        new($"'{(text.Length > MostLetters ? text[..60] + "…" : text)}' is not where a page in this order ended: give '{next}' of the page before, with the same query.", nameof(InstanceQuery.After));
}
